/** The database and the seal, for commands that may run beside a server. */
import type { Database } from '../database/index.ts';
import { migrate, openDatabase } from '../database/index.ts';
import type { Seal } from '../domain/events/sealing.ts';
import { openSeal, SEALING_VARIABLE } from '../domain/events/sealing.ts';
import { silentLog } from '../log.ts';
import { runningDatabaseUrl } from '../postgres/beside.ts';
import { PostgresError } from '../postgres/index.ts';

async function openBeside(dataDir: string): Promise<Database> {
  try {
    return await openDatabase({ log: silentLog });
  } catch (error) {
    const isInUse = error instanceof PostgresError && error.code === 'in-use';
    const databaseUrl = isInUse ? await runningDatabaseUrl(dataDir) : undefined;
    if (databaseUrl === undefined) throw error;
    return await openDatabase({ databaseUrl, log: silentLog });
  }
}

function dataDirectory(): string {
  return process.env['GERAI_DATA'] || '.gerai';
}

/** Runs `work` with the database, also while a server runs on it. */
export async function withDatabase(work: (database: Database) => Promise<void>): Promise<void> {
  const database = await openBeside(dataDirectory());
  try {
    await migrate(database.db);
    await work(database);
  } finally {
    await database.close();
  }
}

/**
 * Runs `work` with the database and the seal, also while a server runs on it.
 *
 * @throws SealError when there is no sealing key.
 */
export async function withEvents(
  work: (database: Database, seal: Seal) => Promise<void>,
): Promise<void> {
  const seal = await openSeal({
    key: process.env[SEALING_VARIABLE],
    databaseUrl: process.env['DATABASE_URL'],
    dataDir: dataDirectory(),
  });
  if (!seal)
    throw new Error(`set ${SEALING_VARIABLE}, the same for every server: openssl rand -base64 32`);
  await withDatabase((database) => work(database, seal));
}
