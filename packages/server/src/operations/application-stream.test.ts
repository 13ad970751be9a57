import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { once } from 'node:events';
import { after, afterEach, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { sql } from 'kysely';

import type { ApiSchema } from '../api-schema.ts';
import { recordEvent } from '../domain/case-events.ts';
import type { TestApp } from '../testing/app.ts';
import { createTestApp } from '../testing/app.ts';
import type { EventReader, ReceivedEvent } from '../testing/event-stream.ts';
import { readEventStream } from '../testing/event-stream.ts';
import { APPLICATION, NOW } from '../testing/fixtures.ts';

const PER_APPLICATION = 4;

const sequenceOf = ({ data = '{}' }: ReceivedEvent): number =>
  (JSON.parse(data) as ApiSchema<'CaseEvent'>).sequence;

void describe('the stream of an application’s events', () => {
  let test: TestApp;
  let origin: string;
  let url: string;
  const open: EventReader[] = [];

  before(async () => {
    test = await createTestApp({
      streamLimits: { heartbeatMs: 50, perApplication: PER_APPLICATION },
    });
    origin = await test.app.listen({ port: 0, host: '127.0.0.1' });
    url = `${origin}/v1/applications/${APPLICATION.id}/events`;
  });
  afterEach(async () => {
    for (const reader of open.splice(0)) reader.close();
    await roomIsBack();
  });
  after(() => test.close());

  async function read(token: string, lastEventId?: string): Promise<EventReader> {
    const reader = await readEventStream(
      url,
      token,
      lastEventId === undefined ? {} : { 'last-event-id': lastEventId },
    );
    open.push(reader);
    return reader;
  }

  async function record(title: string, app = test): Promise<void> {
    await app.database.db.transaction().execute(async (trx) => {
      await sql`select 1 from applications where id = ${APPLICATION.id} for update`.execute(trx);
      await recordEvent(trx, 'application', APPLICATION.id, {
        type: 'step-reached',
        actor: 'agency',
        title: { id: title },
        at: NOW,
      });
    });
  }

  async function idOf(sequence: number): Promise<string> {
    const { id } = await test.database.db
      .selectFrom('application_events')
      .select('id')
      .where('application_id', '=', APPLICATION.id)
      .where('sequence', '=', sequence)
      .executeTakeFirstOrThrow();
    return id;
  }

  /** The server notices a little later that a client left. */
  async function roomIsBack(): Promise<void> {
    const token = await test.applicationToken();
    for (;;) {
      const readers = await Promise.all(
        Array.from({ length: PER_APPLICATION }, () => readEventStream(url, token)),
      );
      const all = readers.every(({ response }) => response.status === 200);
      for (const reader of readers) reader.close();
      if (all) return;
      await sleep(10);
    }
  }

  void it('tells where it starts, then what happens', async () => {
    const reader = await read(await test.applicationToken());
    assert.equal(reader.response.status, 200);
    const headers = Object.fromEntries(reader.response.headers);
    assert.equal(headers['content-type'], 'text/event-stream; charset=utf-8');
    assert.equal(headers['cache-control'], 'private, no-store');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['content-encoding'], undefined);
    assert.equal(headers['connection'], 'close');
    assert.ok(headers['ratelimit'] && headers['x-request-id']);

    const newest = await idOf(3);
    await reader.until(({ id, event }) => id === newest && event === undefined);
    await record('Tahap 4');
    const [event] = await reader.events(1);
    assert.equal(event?.event, 'case-event');
    const data = JSON.parse(event.data ?? '') as ApiSchema<'CaseEvent'>;
    assert.deepEqual([data.sequence, data.title.id, data.id], [4, 'Tahap 4', event.id]);
    const listed = await test.send('GET', new URL(url).pathname, {
      token: await test.applicationToken(),
    });
    assert.deepEqual(data, listed.json<ApiSchema<'CaseEventList'>>().items[0]);
  });

  void it('continues after the last event that is known', async () => {
    const token = await test.applicationToken();
    const reader = await read(token, await idOf(1));
    const events = await reader.events(3);
    assert.deepEqual(events.map(sequenceOf), [2, 3, 4]);
    const current = await read(token, await idOf(4));
    await current.until(({ event }) => event === undefined);
    await record('Tahap 5');
    assert.deepEqual((await current.events(1)).map(sequenceOf), [5]);
    const lost = await read(token, 'evt_unknown');
    assert.deepEqual((await lost.events(1)).map(sequenceOf), [5]);
  });

  void it('repeats the newest event when something else changed', async () => {
    const reader = await read(await test.applicationToken());
    await reader.until(({ id }) => id !== undefined);
    await sql`select pg_notify('gerai_application', ${APPLICATION.id})`.execute(test.database.db);
    assert.deepEqual((await reader.events(1)).map(sequenceOf), [5]);
  });

  void it('tells the resident’s own messages in other tabs', async () => {
    const token = await test.applicationToken();
    const reader = await read(token);
    await reader.until(({ id }) => id !== undefined);
    const path = `/v1/applications/${APPLICATION.id}/messages`;
    await test.send('POST', path, { token, body: { text: 'Halo' } });
    const [event] = await reader.events(1);
    assert.match(event?.data ?? '', /"type":"message"/);
  });

  void it('sends comments while nothing happens', async () => {
    const reader = await read(await test.applicationToken());
    await reader.until((block) => Object.keys(block).length === 0);
  });

  void it('ends when the token does', async () => {
    const token = await test.applicationToken();
    await test.database.db
      .updateTable('case_tokens')
      .set({ expires_at: new Date(Date.now() + 1000) })
      .execute();
    const reader = await read(token);
    await reader.ended;
    assert.equal((await read(token)).response.status, 401);
  });

  void it('is for the holder of the application’s token only', async () => {
    const { number, secret } = await test.file();
    const other = await test.open('complaints', number, secret);
    assert.equal((await read(other)).response.status, 404);
    assert.equal((await read('gct_0123456789abcdef')).response.status, 401);
  });

  void it('has room for so many viewers of one application', async () => {
    const token = await test.applicationToken();
    for (let count = 0; count < PER_APPLICATION; count += 1) {
      assert.equal((await read(token)).response.status, 200);
    }
    const refused = await read(token);
    assert.equal(refused.response.status, 429);
    assert.ok(Number(refused.response.headers.get('retry-after')) > 0);
  });

  void it('lets go of a reader that does not read', async () => {
    const token = await test.applicationToken();
    const socket = connect(Number(new URL(origin).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.pause();
    socket.write(
      `GET ${new URL(url).pathname} HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n` +
        `Authorization: Bearer ${token}\r\n\r\n`,
    );
    const gone = once(socket, 'close');
    // Large enough that the buffers of the operating system can't hide it.
    const detail = { id: 'x'.repeat(500_000) };
    const { db } = test.database;
    for (let count = 0; count < 40 && !socket.destroyed; count += 1) {
      await db.transaction().execute(async (trx) => {
        await sql`select 1 from applications where id = ${APPLICATION.id} for update`.execute(trx);
        await recordEvent(trx, 'application', APPLICATION.id, {
          type: 'note',
          actor: 'agency',
          title: { id: 'Catatan' },
          detail,
          at: NOW,
        });
      });
      await sleep(10);
    }
    socket.resume();
    await gone;
    await db
      .deleteFrom('application_events')
      .where('application_id', '=', APPLICATION.id)
      .where('type', '=', 'note')
      .execute();
  });

  void it('ends when the server closes, which does not wait for it', async () => {
    const own = await createTestApp();
    const address = await own.app.listen({ port: 0, host: '127.0.0.1' });
    const reader = await readEventStream(
      `${address}/v1/applications/${APPLICATION.id}/events`,
      await own.applicationToken(),
    );
    await reader.until(({ id }) => id !== undefined);
    await own.close();
    await reader.ended;
  });

  void it('is not offered where nobody tells of changes', async () => {
    const own = await createTestApp({ notifications: undefined });
    try {
      const config = (await own.send('GET', '/v1/config')).json<ApiSchema<'Config'>>();
      assert.equal(config.features.applicationEventStream, false);
      const response = await own.send('GET', new URL(url).pathname, {
        token: await own.applicationToken(),
        headers: { accept: 'text/event-stream' },
      });
      assert.equal(response.statusCode, 501);
    } finally {
      await own.close();
    }
    const config = (await test.send('GET', '/v1/config')).json<ApiSchema<'Config'>>();
    assert.equal(config.features.applicationEventStream, true);
  });
});
