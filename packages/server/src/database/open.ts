import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { consoleLog, type Log } from '../log.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../postgres/index.ts';
import { openNotifications, type Notifications } from './notifications.ts';
import type { Schema } from './schema.ts';
import { valueTypes } from './value-types.ts';

export interface OpenDatabaseOptions {
  /** Where the embedded PostgreSQL keeps its data; by default `GERAI_DATA`, else `.gerai`. */
  readonly dataDir?: string | undefined;
  /** A PostgreSQL of one's own, `postgres://…`; by default `DATABASE_URL`; empty embeds one in any case. */
  readonly databaseUrl?: string | undefined;
  readonly log?: Log;
  /** Most connections at once; 10 by default. */
  readonly poolSize?: number;
  /** How long an own PostgreSQL that is still starting is waited for; 30 s by default. */
  readonly waitMs?: number;
}

/** An open database. */
export interface Database {
  readonly db: Kysely<Schema>;
  /** The same connections, for hot statements and transactions by hand. */
  readonly pool: pg.Pool;
  /** `LISTEN`; its connection is opened by the first use. */
  readonly notifications: Notifications;
  /** The PostgreSQL we run ourselves, if so. */
  readonly embedded: EmbeddedPostgres | undefined;
  /** Gives the connections back, then stops the embedded PostgreSQL; safe to call again. */
  close(): Promise<void>;
}

/**
 * Opens the database: the one named by `databaseUrl`, or the embedded one, which is started.
 * It does not migrate; see {@link migrate}.
 *
 * @throws PostgresError when the embedded one can't be started; pg's errors when the other can't be reached.
 */
export async function openDatabase(options: OpenDatabaseOptions = {}): Promise<Database> {
  const log = options.log ?? consoleLog;
  const url = options.databaseUrl ?? environment('DATABASE_URL') ?? '';
  if (url !== '') {
    const database = connect({ connectionString: url }, undefined, log, options.poolSize);
    try {
      await waitUntilReachable(database.pool, log, options.waitMs ?? 30_000);
    } catch (error) {
      await database.close();
      throw error;
    }
    return database;
  }
  const embedded = await startEmbeddedPostgres({
    dataDir: options.dataDir ?? environment('GERAI_DATA') ?? '.gerai',
    user: environment('GERAI_POSTGRES_USER'),
    log,
  });
  return connectToEmbedded(embedded, log, options.poolSize);
}

/** A variable of the environment; an empty one counts as absent. */
function environment(name: string): string | undefined {
  const value = process.env[name];
  return value === '' ? undefined : value;
}

/** Opens the connections to an embedded PostgreSQL that was started before. */
export function connectToEmbedded(
  embedded: EmbeddedPostgres,
  log: Log,
  poolSize?: number,
): Database {
  return connect({ ...embedded.target }, embedded, log, poolSize);
}

function connect(
  target: pg.ClientConfig,
  embedded: EmbeddedPostgres | undefined,
  log: Log,
  poolSize = 10,
): Database {
  const configuration: pg.ClientConfig = {
    ...target,
    application_name: 'gerai',
    connectionTimeoutMillis: 5_000,
    types: valueTypes,
  };
  const pool = new pg.Pool({
    ...configuration,
    max: poolSize,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', (error) => {
    log.debug({ reason: error.message }, 'an idle database connection was lost');
  });
  // So would one that is lent out and breaks between two queries, as in a transaction: the pool listens to
  // idle ones only. The next query on it fails, which is where it is dealt with.
  pool.on('connect', (client) => {
    client.on('error', (error) => {
      log.debug({ reason: error.message }, 'a database connection was lost');
    });
  });
  const stopFollowing = embedded?.onTargetChange(({ port }) => {
    // The pool makes every new connection from its options, read afresh each time.
    configuration.port = port;
    (pool.options as pg.PoolConfig).port = port;
  });
  const notifications = openNotifications(() => configuration, log);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });

  async function closeAll(): Promise<void> {
    stopFollowing?.();
    await notifications.close();
    // Also ends a pool that was used without Kysely.
    await db.destroy();
    if (!pool.ended) await pool.end();
    await embedded?.stop();
  }
  let closing: Promise<void> | undefined;
  return { db, pool, notifications, embedded, close: () => (closing ??= closeAll()) };
}

/** Waits for a database that is starting beside us, as in a set of containers. */
async function waitUntilReachable(pool: pg.Pool, log: Log, waitMs: number): Promise<void> {
  const deadline = Date.now() + waitMs;
  for (let said = false; ; said = true) {
    try {
      await pool.query('select 1');
      return;
    } catch (error) {
      if (!isStarting(error) || Date.now() > deadline) throw error;
      if (!said) log.warn({ reason: (error as Error).message }, 'waiting for the database');
      await sleep(250);
    }
  }
}

/** Not yet listening, or listening but still recovering; a wrong name or password is no reason to wait. */
function isStarting(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.every(isStarting);
  const { code } = error as { code?: string };
  return ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', '57P03'].includes(code ?? '');
}
