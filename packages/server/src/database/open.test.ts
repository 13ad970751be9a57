import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { findFreePort } from '../postgres/free-port.ts';
import { silentLog } from '../log.ts';
import { createTestDatabase } from '../testing/database.ts';
import { migrate } from './migrate.ts';
import { openDatabase, type Database } from './open.ts';

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('not so within 10 s');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

void describe('openDatabase', () => {
  let dataDir: string;
  let database: Database;
  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'gerai-open-'));
    database = await openDatabase({ dataDir, databaseUrl: '', log: silentLog });
    await migrate(database.db);
  });
  after(async () => {
    await database.close();
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  void it('gives counts as numbers, days as text and moments as dates', async () => {
    const { rows } = await sql`
      select count(*) as count, date '2026-08-17' as day, timestamptz '2026-08-17T00:00:00Z' as moment,
        true as yes, '{"id": "Buka"}'::jsonb as name, array['a', 'b'] as list
      from generate_series(1, 3)
    `.execute(database.db);
    assert.deepEqual(rows, [
      {
        count: 3,
        day: '2026-08-17',
        moment: new Date('2026-08-17T00:00:00Z'),
        yes: true,
        name: { id: 'Buka' },
        list: ['a', 'b'],
      },
    ]);
  });

  void it('fails fast while PostgreSQL is away, and recovers by itself', async () => {
    const { embedded, pool, notifications } = database;
    const heard: string[] = [];
    let reconnects = 0;
    await notifications.listen('test', {
      onNotification: (payload) => heard.push(payload),
      onReconnect: () => (reconnects += 1),
    });
    await Promise.all(Array.from({ length: 5 }, () => pool.query('select pg_sleep(0.01)')));

    const running = pool.query('select pg_sleep(20)');
    const cut = assert.rejects(running);
    await new Promise((resolve) => setTimeout(resolve, 50));
    process.kill(embedded?.pid ?? 0, 'SIGKILL');
    await cut;
    const began = performance.now();
    // Refused, or cut off by a backend that has just noticed.
    await assert.rejects(pool.query('select 1'), ({ code }: { code?: string }) =>
      ['ECONNREFUSED', 'ECONNRESET', '57P01'].includes(code ?? ''),
    );
    assert.ok(performance.now() - began < 1_000);

    await until(() =>
      pool.query('select 1').then(
        () => true,
        () => false,
      ),
    );
    await until(() => reconnects === 1);
    await pool.query(`notify test, 'again'`);
    await until(() => heard.includes('again'));
  });

  void it('survives the end of a single backend', async () => {
    const client = await database.pool.connect();
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    process.kill(rows[0]?.pid ?? 0, 'SIGKILL');
    // The loss is noticed while the client is lent out and runs no query.
    await new Promise((resolve) => setTimeout(resolve, 100));
    await assert.rejects(client.query('select 1'));
    client.release(true);
    await until(() =>
      database.pool.query('select 1').then(
        () => true,
        () => false,
      ),
    );
  });

  void it('uses a PostgreSQL of one’s own, embeds none, and leaves it running', async () => {
    const own = await createTestDatabase();
    const empty = await mkdtemp(join(tmpdir(), 'gerai-own-'));
    const opened = await openDatabase({ databaseUrl: own.url, dataDir: empty, log: silentLog });
    assert.equal(opened.embedded, undefined);
    await opened.close();
    assert.deepEqual(await readdir(empty), []);
    assert.equal((await own.pool.query('select 1')).rowCount, 1);
    await rm(empty, { recursive: true });
    await own.close();
  });

  void it('waits for a database that is not up yet, but not for a wrong password', async () => {
    const port = String(await findFreePort());
    const began = performance.now();
    await assert.rejects(
      openDatabase({
        databaseUrl: `postgres://x:y@127.0.0.1:${port}/z`,
        log: silentLog,
        waitMs: 600,
      }),
      { code: 'ECONNREFUSED' },
    );
    assert.ok(performance.now() - began >= 600);

    const target = database.embedded?.target;
    const url = `postgres://gerai:wrong@127.0.0.1:${String(target?.port)}/gerai`;
    await assert.rejects(openDatabase({ databaseUrl: url, log: silentLog }), { code: '28P01' });
  });
});
