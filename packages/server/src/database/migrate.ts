import { sql, type Kysely, type Transaction } from 'kysely';
import { migrations as ownMigrations } from './migrations/index.ts';

/** One forward step of the schema. `up` runs in a transaction of its own, which also records it. */
export interface Migration {
  /** `NNNN-what`; the recorded identity of the step, so it never changes. */
  readonly name: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration speaks of past schemas
  up(db: Transaction<any>): Promise<void>;
}

/** The database was written by a newer program, or its history differs from this program's. */
export class MigrationHistoryError extends Error {
  override readonly name = 'MigrationHistoryError';
  readonly code = 'migration-history';
}

/** "Gerai" in ASCII: every replica must ask for the same advisory lock. */
const advisoryLock = 0x4765_7261;

/**
 * Brings the schema up to date. Forward only; each step in its own transaction; safe for several
 * replicas that start together (an advisory lock lets one at a time through, the rest find it done).
 *
 * @returns names of the steps applied by this call, oldest first.
 * @throws MigrationHistoryError when the database knows steps that this program does not.
 */
export async function migrate<Schema>(
  db: Kysely<Schema>,
  steps: readonly Migration[] = ownMigrations,
): Promise<string[]> {
  const known = await readHistoryIfAny(db);
  if (known !== undefined && pendingSteps(known, steps).length === 0) return [];

  const applied: string[] = [];
  for (const step of steps) {
    const done = await db.transaction().execute(async (transaction) => {
      // Waiting for another replica's migration is no runaway statement.
      await sql`set local statement_timeout = 0`.execute(transaction);
      await sql`select pg_advisory_xact_lock(${sql.lit(advisoryLock)})`.execute(transaction);
      await sql`
        create table if not exists schema_migrations (
          name text primary key,
          applied_at timestamptz not null default now()
        )
      `.execute(transaction);
      if (!pendingSteps(await readHistory(transaction), steps).includes(step)) return false;
      await step.up(transaction);
      await sql`insert into schema_migrations (name) values (${step.name})`.execute(transaction);
      return true;
    });
    if (done) applied.push(step.name);
  }
  return applied;
}

/** The steps that a history lacks; the history must be a prefix of the steps. */
function pendingSteps(history: readonly string[], steps: readonly Migration[]): Migration[] {
  for (const [index, name] of history.entries()) {
    if (steps[index]?.name !== name) {
      throw new MigrationHistoryError(
        `The database has the migration "${name}", which this version does not know. ` +
          'Start the newer version, or restore a backup made by this one.',
      );
    }
  }
  return steps.slice(history.length);
}

async function readHistoryIfAny<Schema>(db: Kysely<Schema>): Promise<string[] | undefined> {
  const { rows } = await sql<{ present: boolean }>`
    select to_regclass('schema_migrations') is not null as present
  `.execute(db);
  return rows[0]?.present ? readHistory(db) : undefined;
}

async function readHistory<Schema>(db: Kysely<Schema>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from schema_migrations order by name
  `.execute(db);
  return rows.map((row) => row.name);
}
