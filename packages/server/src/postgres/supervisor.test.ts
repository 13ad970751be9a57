import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { silentLog, type Log } from '../log.ts';
import { PostgresError } from './errors.ts';
import { isAlive } from './process-identity.ts';
import { startEmbeddedPostgres } from './supervisor.ts';
import { query, startHolder, temporaryDirectory, until } from './test-support.ts';

const isRoot = process.getuid?.() === 0;

function start(dataDir: string, log: Log = silentLog): ReturnType<typeof startEmbeddedPostgres> {
  return startEmbeddedPostgres({ dataDir, log });
}

/** What a start fails with. */
async function problemOf(attempt: Promise<unknown>): Promise<PostgresError> {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof PostgresError, String(error));
  return error;
}

/** Whether a process of an ordinary user could load these sources, which may lie below a closed directory. */
function ordinaryUserCanRead(): boolean {
  if (!isRoot) return false;
  const file = fileURLToPath(import.meta.url);
  return spawnSync('test', ['-r', file], { uid: 1, gid: 1, cwd: '/' }).status === 0;
}

void describe('embedded PostgreSQL', () => {
  void it('starts in a directory that only this user can enter, and keeps its data', async () => {
    const dataDir = join(await temporaryDirectory(), 'with space');
    const first = await start(dataDir);
    assert.deepEqual(await query(first.target, 'create table kept as select 42 as answer'), []);
    const { pid } = first;
    await first.stop();
    assert.equal(isAlive(pid ?? 0), false);

    const began = performance.now();
    const second = await start(dataDir);
    assert.ok(performance.now() - began < 5_000);
    assert.deepEqual(await query(second.target, 'select answer from kept'), [{ answer: 42 }]);
    await Promise.all([second.stop(), second.stop()]);
    await second.stop();
  });

  void it('listens on loopback only, asks for the password, and writes durably', async () => {
    const dataDir = await temporaryDirectory();
    const embedded = await start(dataDir);
    const { target, pid } = embedded;
    try {
      const settings = await query(
        target,
        `select name, setting from pg_settings where name in ('listen_addresses', 'fsync', 'synchronous_commit', 'full_page_writes', 'password_encryption', 'data_checksums')`,
      );
      assert.deepEqual(Object.fromEntries(settings.map(({ name, setting }) => [name, setting])), {
        listen_addresses: '127.0.0.1',
        fsync: 'on',
        synchronous_commit: 'on',
        full_page_writes: 'on',
        password_encryption: 'scram-sha-256',
        data_checksums: 'on',
      });
      assert.deepEqual(await query(target, 'select rolsuper from pg_roles where rolname = user'), [
        { rolsuper: false },
      ]);
      await assert.rejects(query({ ...target, password: 'wrong' }, 'select 1'), { code: '28P01' });
      await assert.rejects(query({ ...target, user: 'postgres' }, 'select 1'), { code: '28P01' });

      const file = await readFile(join(dataDir, 'postgres', 'data', 'postmaster.pid'), 'utf8');
      assert.equal(file.split('\n')[4], '', 'no directory of Unix sockets');
      const { mode } = await stat(join(dataDir, 'postgres', 'password'));
      assert.equal(mode & 0o777, 0o600);
      if (process.platform === 'linux') {
        const argv = await readFile(`/proc/${String(pid)}/cmdline`, 'utf8');
        const variables = await readFile(`/proc/${String(pid)}/environ`, 'utf8');
        assert.ok(!`${argv}${variables}`.includes(target.password));
        const { uid } = await stat(`/proc/${String(pid)}`);
        assert.notEqual(uid, 0);
      }
    } finally {
      await embedded.stop();
    }
  });

  void it('stops what a killed server left behind, without losing what was committed', async () => {
    const dataDir = await temporaryDirectory();
    const holder = await startHolder(dataDir);
    await query(holder.target, 'create table kept as select 1 as answer');
    holder.process.kill('SIGKILL');
    await once(holder.process, 'exit');
    assert.equal(isAlive(holder.pid), true);

    const began = performance.now();
    const embedded = await start(dataDir);
    assert.ok(performance.now() - began < 5_000);
    assert.notEqual(embedded.pid, holder.pid);
    assert.deepEqual(await query(embedded.target, 'select answer from kept'), [{ answer: 1 }]);
    await embedded.stop();
  });

  void it('recovers when server and postmaster were both killed', async () => {
    const dataDir = await temporaryDirectory();
    const holder = await startHolder(dataDir);
    await query(holder.target, 'create table kept as select 1 as answer');
    const busy = query(holder.target, 'select pg_sleep(20)').catch(() => undefined);
    holder.process.kill('SIGKILL');
    process.kill(holder.pid, 'SIGKILL');
    const embedded = await start(dataDir);
    assert.deepEqual(await query(embedded.target, 'select answer from kept'), [{ answer: 1 }]);
    await embedded.stop();
    await busy;
  });

  void it('ends with its process, also when that exits without closing', async () => {
    const dataDir = await temporaryDirectory();
    for (const signal of ['SIGTERM', 'SIGUSR2'] as const) {
      const holder = await startHolder(dataDir);
      holder.process.kill(signal);
      await once(holder.process, 'exit');
      await until(
        async () => !(await readdir(join(dataDir, 'postgres', 'data'))).includes('postmaster.pid'),
      );
    }
  });

  void it('refuses a data directory that another server uses, and leaves that one alone', async () => {
    const dataDir = await temporaryDirectory();
    const holder = await startHolder(dataDir);
    const problem = await problemOf(start(dataDir));
    assert.equal(problem.code, 'in-use');
    assert.match(problem.message, new RegExp(`process ${String(holder.process.pid)}`));
    assert.deepEqual(await query(holder.target, 'select 1 as one'), [{ one: 1 }]);
    holder.process.kill('SIGTERM');
    await once(holder.process, 'exit');

    const own = await start(dataDir);
    assert.equal((await problemOf(start(dataDir))).code, 'in-use');
    await own.stop();
  });

  void it('is not misled by a stale postmaster.pid whose number another program has now', async () => {
    const dataDir = await temporaryDirectory();
    await (await start(dataDir)).stop();
    const file = join(dataDir, 'postgres', 'data', 'postmaster.pid');
    const { uid, gid } = await stat(join(dataDir, 'postgres', 'data'));
    for (const pid of [process.pid, 4_000_000]) {
      await writeFile(file, `${String(pid)}\n/elsewhere\n1700000000\n5432\n\n127.0.0.1\n\nready\n`);
      await chown(file, uid, gid);
      const embedded = await start(dataDir);
      assert.deepEqual(await query(embedded.target, 'select 1 as one'), [{ one: 1 }]);
      await embedded.stop();
    }
  });

  void it('starts PostgreSQL again after it was killed, on the same port if that is free', async () => {
    const dataDir = await temporaryDirectory();
    const embedded = await start(dataDir);
    const { port } = embedded.target;
    const killed = embedded.pid ?? 0;
    process.kill(killed, 'SIGKILL');
    await until(() => embedded.pid !== undefined && embedded.pid !== killed);
    assert.equal(embedded.target.port, port);
    assert.deepEqual(await query(embedded.target, 'select 1 as one'), [{ one: 1 }]);
    await embedded.stop();
  });

  void it('moves to another port when its own was taken meanwhile, and tells', async () => {
    const dataDir = await temporaryDirectory();
    const embedded = await start(dataDir);
    const before = embedded.target.port;
    const told: number[] = [];
    embedded.onTargetChange(({ port }) => told.push(port));
    const squatter = createServer();
    process.kill(embedded.pid ?? 0, 'SIGSTOP');
    process.kill(embedded.pid ?? 0, 'SIGKILL');
    await until(
      () =>
        new Promise<boolean>((resolve) => {
          squatter.once('error', () => {
            resolve(false);
          });
          squatter.listen(before, '127.0.0.1', () => {
            resolve(true);
          });
        }),
    );
    await until(() => told.length > 0);
    assert.notEqual(embedded.target.port, before);
    assert.deepEqual(told, [embedded.target.port]);
    assert.deepEqual(await query(embedded.target, 'select 1 as one'), [{ one: 1 }]);
    squatter.close();
    await embedded.stop();
  });

  void it('can be stopped while PostgreSQL is being started again', async () => {
    const dataDir = await temporaryDirectory();
    const embedded = await start(dataDir);
    process.kill(embedded.pid ?? 0, 'SIGKILL');
    await until(() => embedded.pid === undefined);
    await embedded.stop();
    const again = await start(dataDir);
    await again.stop();
  });

  void it('refuses a cluster of another major version', async () => {
    const dataDir = await temporaryDirectory();
    await (await start(dataDir)).stop();
    await writeFile(join(dataDir, 'postgres', 'data', 'PG_VERSION'), '17\n');
    const problem = await problemOf(start(dataDir));
    assert.equal(problem.code, 'version-mismatch');
    assert.match(problem.message, /PostgreSQL 17.*PostgreSQL\s18/s);
  });

  void it('refuses a directory that holds something else', async () => {
    const dataDir = await temporaryDirectory();
    const cluster = join(dataDir, 'postgres', 'data');
    await mkdir(cluster, { recursive: true });
    await writeFile(join(cluster, 'letter.txt'), 'dear');
    assert.equal((await problemOf(start(dataDir))).code, 'data-dir-unusable');
    assert.deepEqual(await readdir(cluster), ['letter.txt']);

    const file = join(dataDir, 'file');
    await writeFile(file, '');
    assert.equal((await problemOf(start(file))).code, 'data-dir-unusable');
  });

  void it('mends a lost password, a killed creation and a restored backup', async () => {
    const dataDir = await temporaryDirectory();
    const root = join(dataDir, 'postgres');
    await mkdir(join(root, 'draft-killed', 'data'), { recursive: true });
    const first = await start(dataDir);
    await query(first.target, 'create table kept as select 7 as answer');
    await first.stop();
    assert.deepEqual((await readdir(root)).sort(), ['data', 'password']);

    await rm(join(root, 'password'));
    if (isRoot) {
      for (const entry of ['', ...(await readdir(join(root, 'data'), { recursive: true }))]) {
        await chown(join(root, 'data', entry), 0, 0);
      }
    }
    const second = await start(dataDir);
    assert.notEqual(second.target.password, first.target.password);
    assert.deepEqual(await query(second.target, 'select answer from kept'), [{ answer: 7 }]);
    await second.stop();
  });

  void it('names the account that it lacks', { skip: !isRoot && 'root only' }, async () => {
    const dataDir = await temporaryDirectory();
    const attempt = startEmbeddedPostgres({ dataDir, log: silentLog, user: 'nobody-of-this-name' });
    const problem = await problemOf(attempt);
    assert.equal(problem.code, 'no-account');
    assert.match(problem.message, /GERAI_POSTGRES_USER/);
  });

  void it(
    'runs as an ordinary user, and for root on what that user made',
    { skip: !ordinaryUserCanRead() && 'needs root, and a checkout that other users can read' },
    async () => {
      const dataDir = await temporaryDirectory();
      await chown(dataDir, 1, 1);
      const holder = await startHolder(
        dataDir,
        'process.setgroups([]); process.setgid(1); process.setuid(1);',
      );
      await query(holder.target, 'create table kept as select 3 as answer');
      holder.process.kill('SIGTERM');
      await once(holder.process, 'exit');
      const embedded = await start(dataDir);
      assert.deepEqual(await query(embedded.target, 'select answer from kept'), [{ answer: 3 }]);
      const { uid } = await stat(`/proc/${String(embedded.pid)}`);
      assert.equal(uid, 1);
      await embedded.stop();
    },
  );

  void it('says nothing secret', async () => {
    const dataDir = await temporaryDirectory();
    const said: string[] = [];
    const say = (facts: object, message: string): void => {
      said.push(`${message} ${JSON.stringify(facts)}`);
    };
    const embedded = await start(dataDir, { debug: say, info: say, warn: say, error: say });
    const { target } = embedded;
    await query(target, 'create table people (name text primary key)');
    await query(target, "insert into people values ('Sitti Aminah')");
    await assert.rejects(query(target, "insert into people values ('Sitti Aminah')"));
    await assert.rejects(query(target, "select 'Sitti Aminah'::int"));
    await embedded.stop();
    const text = said.join('\n');
    assert.ok(!text.includes(target.password));
    assert.ok(
      said.some((line) => line.includes('duplicate key')),
      text,
    );
    assert.ok(!text.includes('Key (name)'), text);
  });
});
