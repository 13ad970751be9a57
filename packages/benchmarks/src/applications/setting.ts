import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateSecret } from '@gerai/api/case-number';
import { type Database, migrate, openDatabase, silentLog } from '@gerai/server';
import { startServer, type RunningServer } from '../server/serve.ts';
import { fillApplications } from './fill.ts';

/** A server with applications, on a database that is thrown away afterwards. */
export interface Setting {
  readonly server: RunningServer;
  readonly database: Database;
  readonly applications: readonly { readonly id: string; readonly number: string }[];
  /** Opens each of the applications. */
  readonly secret: string;
  close(): Promise<void>;
}

/** Starts it. */
export async function openSetting(count: number): Promise<Setting> {
  const dataDir = await mkdtemp(join(tmpdir(), 'gerai-bench-'));
  const database = await openDatabase({ dataDir, databaseUrl: '', log: silentLog });
  await migrate(database.db);
  const secret = generateSecret();
  const applications = await fillApplications(database, count, secret);
  const target = database.embedded?.target;
  if (!target) throw new Error('there is no embedded PostgreSQL');
  const { user, password, host, port, database: name } = target;
  const server = await startServer(
    `postgres://${user}:${password}@${host}:${String(port)}/${name}`,
  );
  return {
    server,
    database,
    applications,
    secret,
    async close() {
      await server.stop();
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Posts JSON and gives the status and the answer. */
export async function postJson(
  address: string,
  body: object,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}
