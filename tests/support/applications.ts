// A server of its own process with applications to look up and watch, on a database that the test holds in hand.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { generateSecret } from '@gerai/api/case-number';
import { migrate, openDatabase, silentLog, type Database } from '@gerai/server';
import { fillApplications } from '../../packages/benchmarks/src/applications/fill.ts';

export interface KnownApplication {
  readonly id: string;
  readonly number: string;
}

export interface ApplicationServer {
  /** The base of the API, as in `http://127.0.0.1:1234/v1`; another after each start. */
  readonly api: string;
  readonly database: Database;
  readonly applications: readonly KnownApplication[];
  /** Opens each of the applications. */
  readonly secret: string;
  readonly dataDir: string;
  start(): Promise<void>;
  /** Ends the server process and gives its exit code. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
  /** Records an event as a back office would, from outside of the server. */
  record(applicationId: string, title: string): Promise<void>;
  close(): Promise<void>;
}

const CLI = fileURLToPath(new URL('../../packages/server/src/cli.ts', import.meta.url));
/** Starts it all. */
export async function startApplicationServer(count: number): Promise<ApplicationServer> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'gerai-applications-'));
  const database = await openDatabase({ dataDir, databaseUrl: '', log: silentLog });
  await migrate(database.db);
  const secret = generateSecret();
  const applications = await fillApplications(database, count, secret);
  let child: ChildProcess | undefined;
  let api = '';

  async function start(): Promise<void> {
    const target = database.embedded?.target;
    assert.ok(target);
    const { user, password, host, port, database: name } = target;
    child = spawn(process.execPath, ['--conditions=gerai-source', CLI, 'serve'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        DATABASE_URL: `postgres://${user}:${password}@${host}:${String(port)}/${name}`,
        GERAI_DATA: path.join(dataDir, 'server'),
        PORT: '0',
        GERAI_RATE_LIMIT: '100000000',
        LOG_LEVEL: 'error',
      },
    });
    assert.ok(child.stdout);
    const first = await Promise.race([
      once(createInterface({ input: child.stdout }), 'line'),
      once(child, 'close').then(() => undefined),
    ]);
    api = /ready: (\S+)/.exec(String(first))?.[1] ?? '';
    assert.notEqual(api, '', 'the server did not start');
  }

  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    assert.ok(child);
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const gone = once(child, 'exit');
    child.kill(signal);
    const [code] = (await gone) as [number | null];
    return code;
  }

  await start();
  return {
    get api() {
      return api;
    },
    database,
    applications,
    secret,
    dataDir,
    start,
    end,
    async record(applicationId, title) {
      await database.db.transaction().execute(async (trx) => {
        await trx
          .selectFrom('applications')
          .select('id')
          .where('id', '=', applicationId)
          .forUpdate()
          .execute();
        const newest = await trx
          .selectFrom('application_events')
          .select(({ fn }) => fn.max('sequence').as('sequence'))
          .where('application_id', '=', applicationId)
          .executeTakeFirst();
        await trx
          .insertInto('application_events')
          .values({
            application_id: applicationId,
            sequence: (newest?.sequence ?? 0) + 1,
            type: 'step-reached',
            actor: 'agency',
            title: JSON.stringify({ id: title }),
            occurred_at: new Date(),
          })
          .execute();
      });
    },
    async close() {
      await end('SIGTERM');
      await database.close();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
