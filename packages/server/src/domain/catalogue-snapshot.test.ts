import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { search } from '@gerai/catalogue';

import { createLogger } from '../http/logging.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { putService, seed, SERVICES } from '../testing/fixtures.ts';
import type { CatalogueStore } from './catalogue-store.ts';
import { createCatalogueStore } from './catalogue-store.ts';

const DEADLINE_MS = 20_000;

async function until(what: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + DEADLINE_MS;
  while (!(await what())) {
    assert.ok(Date.now() < deadline, 'did not happen in time');
    await sleep(20);
  }
}

void describe('the catalogue of the last run', () => {
  let directory: string;
  let file: string;
  let database: TestDatabase;
  let warnings: string[];
  const stores: CatalogueStore[] = [];

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'gerai-snapshot-'));
    file = join(directory, 'index');
    warnings = [];
    database = await createTestDatabase();
    await seed(database.db);
  });
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
    await database.close();
    await rm(directory, { recursive: true });
  });

  function open(of = database): CatalogueStore {
    const log = createLogger('warn', { write: (line: string) => void warnings.push(line) });
    const { db, notifications } = of;
    const store = createCatalogueStore({
      db,
      notifications,
      log,
      keepIn: directory,
      saveAfterMs: 0,
    });
    stores.push(store);
    return store;
  }

  const isKept = async (): Promise<boolean> => (await readdir(directory)).includes('index');

  /** Runs a server once, so that it leaves its catalogue. */
  async function runOnce(): Promise<void> {
    const store = open();
    await store.current();
    await until(isKept);
    await store.close();
  }

  async function codes(store: CatalogueStore, text: string): Promise<string[]> {
    const { source } = await store.current();
    return (await search(source, text)).hits.map(({ listing }) => listing.summary.code);
  }

  /** Lets nobody read the services while `work` is done. */
  async function withoutServices(work: () => Promise<void>): Promise<void> {
    const holder = await database.pool.connect();
    try {
      await holder.query('begin; lock table services in access exclusive mode');
      await work();
    } finally {
      await holder.query('commit');
      holder.release();
    }
  }

  void it('answers before the services can be read, then with what has changed since', async () => {
    await runOnce();
    await putService(database.db, {
      ...SERVICES[0]!,
      code: 'DK-90',
      name: { id: 'Layanan anyar' },
    });
    await database.db.deleteFrom('services').where('code', '=', 'UM-01').execute();
    const store = open();
    await withoutServices(async () => {
      assert.ok(!(await codes(store, 'anyar')).includes('DK-90'));
      assert.equal((await codes(store, '')).length, SERVICES.length);
      const { labels } = await store.current();
      assert.ok(labels.agency?.get('disdukcapil')?.en);
    });
    await until(async () => (await codes(store, 'anyar')).includes('DK-90'));
    assert.ok(!(await codes(store, '')).includes('UM-01'));
  });

  void it('is of the same version while nothing has changed', async () => {
    const store = open();
    const { version } = await store.current();
    await until(isKept);
    await store.close();
    assert.equal((await open().current()).version, version);
    assert.equal((await createCatalogueStoreOf(database).current()).version, version);
  });

  function createCatalogueStoreOf({ db, notifications }: TestDatabase): CatalogueStore {
    const store = createCatalogueStore({ db, notifications, log: createLogger('silent') });
    stores.push(store);
    return store;
  }

  /** The file of a run with a part of its head replaced, and sealed anew. */
  async function forge(from: string, to: string): Promise<void> {
    const content = (await readFile(file)).subarray(32);
    const text = content.toString('latin1');
    assert.ok(text.includes(from));
    assert.equal(from.length, to.length);
    const forged = Buffer.from(text.replace(from, to), 'latin1');
    await writeFile(file, Buffer.concat([createHash('sha256').update(forged).digest(), forged]));
  }

  const damages: Record<string, () => Promise<void>> = {
    'is missing': () => rm(file),
    'is empty': () => writeFile(file, ''),
    'is cut off': async () => writeFile(file, (await readFile(file)).subarray(0, -100)),
    'is damaged in one byte': async () => {
      const bytes = await readFile(file);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      await writeFile(file, bytes);
    },
    'is of another format': () => forge('{"format":1,', '{"format":9,'),
    'has an index of another format': () => forge('{"format":1,"lengths"', '{"format":9,"lengths"'),
    'is of other software': async () => {
      const software =
        /"software":"(..)/.exec((await readFile(file)).toString('latin1'))?.[1] ?? '';
      await forge(`"software":"${software}`, '"software":"??');
    },
  };
  for (const [name, damage] of Object.entries(damages)) {
    void it(`is not needed: the services are read where it ${name}, and it is written anew`, async () => {
      await runOnce();
      await damage();
      const before = await readFile(file).catch(() => Buffer.alloc(0));
      const store = open();
      assert.equal((await codes(store, '')).length, SERVICES.length);
      assert.deepEqual(
        await codes(store, 'ktp hilang'),
        await codes(createCatalogueStoreOf(database), 'ktp hilang'),
      );
      await until(async () => (await isKept()) && !before.equals(await readFile(file)));
      await store.close();
      warnings.length = 0;
      await withoutServices(async () => {
        assert.equal((await codes(open(), '')).length, SERVICES.length);
      });
      assert.deepEqual(warnings, []);
    });
  }

  void it('is not taken for that of another database', async () => {
    await runOnce();
    const other = await createTestDatabase();
    try {
      const store = open(other);
      assert.deepEqual(await codes(store, ''), []);
      await store.close();
    } finally {
      await other.close();
    }
  });

  void it('is whole though a writer was killed, and what that left is removed in time', async () => {
    await runOnce();
    const whole = await readFile(file);
    const [old, young] = [join(directory, 'old.new'), join(directory, 'young.new')];
    for (const path of [old, young]) await writeFile(path, whole.subarray(0, 1000));
    const longAgo = new Date(Date.now() - 24 * 60 * 60_000);
    await utimes(old, longAgo, longAgo);
    const store = open();
    await withoutServices(async () => {
      assert.equal((await codes(store, '')).length, SERVICES.length);
    });
    await putService(database.db, { ...SERVICES[0]!, code: 'DK-91' });
    await until(async () => !whole.equals(await readFile(file)));
    assert.deepEqual((await readdir(directory)).sort(), ['index', 'young.new']);
  });

  void it('is done without where it cannot be written', async () => {
    await writeFile(file, '');
    const log = createLogger('warn', { write: (line: string) => void warnings.push(line) });
    const store = createCatalogueStore({
      db: database.db,
      notifications: undefined,
      log,
      keepIn: join(file, 'no-directory'),
      saveAfterMs: 0,
    });
    stores.push(store);
    assert.equal((await codes(store, '')).length, SERVICES.length);
    await until(() => Promise.resolve(warnings.some((line) => line.includes('could not be kept'))));
    assert.equal((await codes(store, '')).length, SERVICES.length);
  });
});
