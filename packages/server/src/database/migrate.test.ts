import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { silentLog } from '../log.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { migrate, type Migration } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { openDatabase } from './open.ts';

function step(name: string, statement: string): Migration {
  return {
    name,
    async up(db) {
      await sql.raw(statement).execute(db);
    },
  };
}

void describe('migrate', () => {
  let database: TestDatabase;
  before(async () => {
    database = await createTestDatabase();
  });
  after(() => database.close());

  void it('does nothing where everything is done', async () => {
    assert.deepEqual(await migrate(database.db), []);
  });

  void it('lets one of several replicas that start together do it', async () => {
    const next = [
      ...migrations,
      step('9001-slow', 'select pg_sleep(0.2); create table slow (id int)'),
    ];
    const replicas = await Promise.all(
      Array.from({ length: 5 }, () => openDatabase({ databaseUrl: database.url, log: silentLog })),
    );
    const applied = await Promise.all(replicas.map(({ db }) => migrate(db, next)));
    assert.deepEqual(applied.flat(), ['9001-slow']);
    await Promise.all(replicas.map((replica) => replica.close()));
  });

  void it('also from an empty database', async () => {
    const empty = await createTestDatabase();
    await empty.pool.query('drop schema public cascade; create schema public');
    const replicas = await Promise.all(
      Array.from({ length: 5 }, () => openDatabase({ databaseUrl: empty.url, log: silentLog })),
    );
    const applied = await Promise.all(replicas.map(({ db }) => migrate(db)));
    await Promise.all(replicas.map((replica) => replica.close()));
    await empty.close();
    // Each step by whichever came first.
    assert.deepEqual(
      applied.flat().sort(),
      migrations.map(({ name }) => name),
    );
  });

  void it('undoes a step that fails, keeps those before, and goes on later', async () => {
    const before = [...migrations, step('9001-slow', '')];
    const good = step('9002-good', 'create table good (id int)');
    const bad = step('9003-bad', 'create table half (id int); select 1 / 0');
    await assert.rejects(migrate(database.db, [...before, good, bad]), /division by zero/);
    const { rows } = await database.pool.query<Record<string, unknown>>(
      `select to_regclass('good') as good, to_regclass('half') as half`,
    );
    assert.deepEqual(rows, [{ good: 'good', half: null }]);
    const mended = step('9003-bad', 'create table half (id int)');
    assert.deepEqual(await migrate(database.db, [...before, good, mended]), ['9003-bad']);
  });

  void it('refuses a database that a newer version has migrated', async () => {
    await assert.rejects(migrate(database.db), {
      name: 'MigrationHistoryError',
      code: 'migration-history',
      message: /9001-slow.*newer version/s,
    });
  });
});
