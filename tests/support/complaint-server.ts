// A server of its own process that takes complaints, on a database that the test holds in hand.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { migrate, openDatabase, silentLog, type Database } from '@gerai/server';

export interface ComplaintServer {
  /** The base of the API, as in `http://127.0.0.1:1234/v1`; another after each start. */
  readonly api: string;
  readonly database: Database;
  /** Where residents' files are. */
  readonly filesDir: string;
  /** All that the server wrote to standard error. */
  readonly log: string;
  start(): Promise<void>;
  /** Ends the server process. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  close(): Promise<void>;
}

/** The agency of all complaints, and their category. */
export const AGENCY = 'dpupr';
export const CATEGORY = 'jalan-rusak';

const CLI = fileURLToPath(new URL('../../packages/server/src/cli.ts', import.meta.url));

async function fill({ db }: Database): Promise<void> {
  const name = JSON.stringify({ id: 'Dinas Pekerjaan Umum' });
  await db.insertInto('agencies').values({ code: AGENCY, name }).execute();
  await db
    .insertInto('categories')
    .values({ code: CATEGORY, agency_code: AGENCY, uses: ['complaint'], name })
    .execute();
}

/** Starts it all; more settings of the server where given. */
export async function startComplaintServer(
  settings: Readonly<Record<string, string>> = {},
): Promise<ComplaintServer> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'gerai-complaints-'));
  const database = await openDatabase({ dataDir, databaseUrl: '', log: silentLog });
  await migrate(database.db);
  await fill(database);
  let child: ChildProcess | undefined;
  let api = '';
  let log = '';

  async function start(): Promise<void> {
    const target = database.embedded?.target;
    assert.ok(target);
    const { user, password, host, port, database: name } = target;
    const started = spawn(process.execPath, ['--conditions=gerai-source', CLI, 'serve'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        LOG_LEVEL: 'error',
        ...settings,
        DATABASE_URL: `postgres://${user}:${password}@${host}:${String(port)}/${name}`,
        GERAI_DATA: dataDir,
        PORT: '0',
      },
    });
    child = started;
    started.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
    const first = await Promise.race([
      once(createInterface({ input: started.stdout }), 'line') as Promise<[string]>,
      once(started, 'close').then(() => undefined),
    ]);
    assert.ok(first, `the server did not start: ${log}`);
    api = /ready: (\S+)/.exec(first[0])?.[1] ?? '';
  }

  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (!child || (child.exitCode ?? child.signalCode) !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  await start();
  return {
    get api() {
      return api;
    },
    get log() {
      return log;
    },
    database,
    filesDir: path.join(dataDir, 'files'),
    start,
    end,
    async close() {
      await end('SIGTERM');
      await database.close();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
