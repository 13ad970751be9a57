import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCaseNumber, generateSecret, normaliseSecret } from '@gerai/api/case-number';
import { type Database, hashSecret, migrate, openDatabase, silentLog } from '@gerai/server';
import { startServer, type RunningServer } from '../server/serve.ts';

/** A server with applications, on a database that is thrown away afterwards. */
export interface Setting {
  readonly server: RunningServer;
  readonly database: Database;
  readonly applications: readonly { readonly id: string; readonly number: string }[];
  /** Opens each of the applications. */
  readonly secret: string;
  close(): Promise<void>;
}

const SERVICE = 'DK-02';
const AGENCY = 'disdukcapil';

async function fill({ db }: Database, count: number, secret: string) {
  const name = JSON.stringify({ id: 'Penggantian KTP-el Hilang' });
  await db.insertInto('agencies').values({ code: AGENCY, name }).execute();
  await db
    .insertInto('services')
    .values({
      code: SERVICE,
      agency_code: AGENCY,
      // Not searched for here.
      status: 'inactive',
      name,
      document: '{}',
      content_hash: '1',
    })
    .execute();
  const secretHash = await hashSecret(normaliseSecret(secret) ?? secret);
  const applications = Array.from({ length: count }, () => ({
    id: randomUUID(),
    number: generateCaseNumber('application'),
  }));
  await db
    .insertInto('applications')
    .values(
      applications.map(({ id, number }) => ({
        id,
        number,
        secret_hash: secretHash,
        service_code: SERVICE,
        agency_code: AGENCY,
        status: 'in-progress',
        submitted_at: new Date(),
      })),
    )
    .execute();
  return applications;
}

/** Starts it. */
export async function openSetting(count: number): Promise<Setting> {
  const dataDir = await mkdtemp(join(tmpdir(), 'gerai-bench-'));
  const database = await openDatabase({ dataDir, databaseUrl: '', log: silentLog });
  await migrate(database.db);
  const secret = generateSecret();
  const applications = await fill(database, count, secret);
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
