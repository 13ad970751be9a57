// Several servers on one database: each follows what is changed through another, and none mixes two states.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import type { FastifyInstance, LightMyRequestResponse as Response } from 'fastify';

import type { ApiSchema } from '../api-schema.ts';
import type { Database } from '../database/index.ts';
import { openDatabase } from '../database/index.ts';
import { createApp } from '../http/app.ts';
import { silentLog } from '../log.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { putService, seed, SERVICES } from '../testing/fixtures.ts';

type Service = ApiSchema<'Service'>;
type ServiceList = ApiSchema<'ServiceList'>;

/** Far more than it takes, on a machine that does much else. */
const DEADLINE_MS = 20_000;
const rateLimit = { max: 1_000_000, windowSeconds: 60 };

interface Replica {
  readonly app: FastifyInstance;
  readonly database: Database;
}

void describe('replicas', () => {
  let shared: TestDatabase;
  const replicas: Replica[] = [];
  let codes = 0;

  before(async () => {
    shared = await createTestDatabase();
    await seed(shared.db);
    for (let number = 0; number < 2; number += 1) {
      const database = await openDatabase({ databaseUrl: shared.url, log: silentLog });
      const { db, pool, notifications } = database;
      replicas.push({ app: await createApp({ db, pool, notifications, rateLimit }), database });
    }
    for (const replica of replicas) await list(replica, '');
  });
  after(async () => {
    for (const { app, database } of replicas) {
      await app.close();
      await database.close();
    }
    await shared.close();
  });

  async function ask({ app }: Replica, query: string, headers = {}): Promise<Response> {
    return app.inject({ method: 'GET', url: `/v1/services?${query}`, headers });
  }

  async function list(replica: Replica, query: string): Promise<ServiceList> {
    const response = await ask(replica, query);
    assert.equal(response.statusCode, 200, response.body);
    return response.json();
  }

  async function eachUntil(what: (replica: Replica) => Promise<boolean>): Promise<void> {
    const deadline = Date.now() + DEADLINE_MS;
    for (const replica of replicas) {
      while (!(await what(replica))) {
        assert.ok(Date.now() < deadline, 'a replica did not follow in time');
        await sleep(20);
      }
    }
  }

  /** Adds a service with a word of its own, through the database of a replica. */
  async function add(
    through: Replica | undefined,
    changes: Partial<Service> = {},
  ): Promise<Service> {
    codes += 1;
    const [first] = SERVICES;
    assert.ok(first && through);
    const service = {
      ...first,
      code: `RP-${String(codes)}`,
      name: { id: `Aaa ${String(codes).padStart(3, '0')}` },
      ...changes,
    };
    await putService(through.database.db, service);
    return service;
  }

  const has =
    (code: string, query = '') =>
    async (replica: Replica) =>
      (await list(replica, `limit=100&${query}`)).items.some((item) => item.code === code);

  void it('show what was added, changed and withdrawn through another', async () => {
    const service = await add(replicas[0], { name: { id: 'Izin Odong-odong' } });
    await eachUntil(has(service.code, 'q=odong'));
    await putService(replicas[1]!.database.db, { ...service, name: { id: 'Izin Delman' } });
    await eachUntil(has(service.code, 'q=delman'));
    await putService(replicas[0]!.database.db, { ...service, status: 'inactive' });
    await eachUntil(async (replica) => !(await has(service.code)(replica)));
  });

  void it('show a service under its new agency, and the new name of an agency', async () => {
    const service = await add(replicas[0]);
    const agency = { code: 'dpupr', name: { id: 'Dinas Pekerjaan Umum' } };
    await eachUntil(has(service.code, 'agency=disdukcapil'));
    await putService(replicas[0]!.database.db, { ...service, agency });
    await eachUntil(has(service.code, 'agency=dpupr'));
    await shared.db
      .updateTable('agencies')
      .set({ name: JSON.stringify({ id: 'Dinas Bina Marga' }) })
      .where('code', '=', 'dpupr')
      .execute();
    await eachUntil(async (replica) => {
      const { facets } = await list(replica, '');
      return facets.agency?.some(({ name }) => name.id === 'Dinas Bina Marga') === true;
    });
  });

  void it('find by a new term of the thesaurus', async () => {
    for (const replica of replicas) assert.equal((await list(replica, 'q=mandraguna')).total, 0);
    await shared.db
      .insertInto('synonyms')
      .values({ kind: 'colloquial', term: 'mandraguna', target: 'akta kelahiran' })
      .execute();
    await eachUntil(async (replica) => (await list(replica, 'q=mandraguna')).total > 0);
  });

  void it('follow though the connection that tells of changes was cut', async () => {
    const { rows } = await shared.pool.query<{ cut: boolean }>(
      `select pg_terminate_backend(pid) as cut from pg_stat_activity
       where datname = current_database() and query ilike 'listen%'`,
    );
    assert.equal(rows.filter(({ cut }) => cut).length, replicas.length);
    const service = await add({ ...replicas[0]!, database: shared });
    await eachUntil(has(service.code));
  });

  void it('are of one version when they have seen the same, so that one continues the list of another', async () => {
    const { nextCursor } = await list(replicas[0]!, 'limit=1');
    const [first, second] = await Promise.all(
      replicas.map((replica) => list(replica, `limit=1&cursor=${String(nextCursor)}`)),
    );
    assert.deepEqual(first, second);
    assert.equal(first?.items.length, 1);
  });

  void it('continue a list in the state in which it was begun, or say that it is gone', async () => {
    for (const replica of replicas) {
      const whole = (await list(replica, 'limit=100')).items.map(({ code }) => code);
      const { nextCursor = '' } = await list(replica, 'limit=2');
      const inserted = await add(replica);
      await eachUntil(has(inserted.code));
      const next = await list(replica, `limit=100&cursor=${nextCursor}`);
      assert.deepEqual(
        next.items.map(({ code }) => code),
        whole.slice(2),
      );
      const later = await add(replica);
      await eachUntil(has(later.code));
      const gone = await ask(replica, `limit=2&cursor=${nextCursor}`);
      assert.equal(gone.json<ApiSchema<'Problem'>>().code, 'cursor-expired');
    }
  });

  void it('tag answers by what they say: unchanged ones need not be sent again', async () => {
    const etags = await Promise.all(
      replicas.map(async (replica) => (await ask(replica, 'q=odong')).headers.etag),
    );
    assert.equal(etags[0], etags[1]);
    const headers = { 'if-none-match': etags[0] };
    assert.equal((await ask(replicas[1]!, 'q=odong', headers)).statusCode, 304);
    const service = await add(replicas[0], { name: { id: 'Izin Odong-odong' } });
    await eachUntil(has(service.code));
    const changed = await ask(replicas[1]!, 'q=odong', headers);
    assert.equal(changed.statusCode, 200);
    assert.notEqual(changed.headers.etag, etags[0]);
  });

  void it('never mix two states in one answer', async () => {
    const [writer, reader] = replicas;
    assert.ok(writer && reader);
    // Two services that are only ever changed together.
    const pair = [await add(writer, { audience: ['business'] }), await add(writer)];
    await eachUntil(has(pair[1]!.code));
    const written = new AbortController();
    const changes = (async () => {
      for (let round = 0; round < 15; round += 1) {
        const name = { id: `Aaa Kembar ${String(round)}` };
        await writer.database.db.transaction().execute(async (trx) => {
          for (const service of pair) await putService(trx, { ...service, name });
        });
        await sleep(30);
      }
      written.abort();
    })();
    const seen = new Set<string>();
    while (!written.signal.aborted) {
      await sleep(5);
      const { items } = await list(reader, 'q=kembar&limit=100');
      const names = new Set(
        items.filter(({ name }) => name.id.includes('Kembar')).map(({ name }) => name.id),
      );
      assert.ok(names.size <= 1, [...names].join(', '));
      for (const name of names) seen.add(name);
    }
    await changes;
    await eachUntil(async (replica) =>
      (await list(replica, 'q=kembar')).items.some(({ name }) => name.id === 'Aaa Kembar 14'),
    );
    assert.ok(seen.size > 0);
  });
});
