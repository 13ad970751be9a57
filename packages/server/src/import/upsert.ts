import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Schema } from '../database/schema.ts';

/** Rows added, changed and left as they were. */
export interface Counts {
  added: number;
  changed: number;
  unchanged: number;
}

/** A row ready for a table: objects are written as `jsonb`, arrays as arrays. */
export type Row = Record<string, unknown>;

/** More parameters than this a statement of PostgreSQL does not take. */
const parameterLimit = 60_000;

function parameter(value: unknown): unknown {
  if (value === undefined) return null;
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  if (Array.isArray(value)) return value;
  return JSON.stringify(value);
}

/**
 * Inserts rows, or updates those whose key is there already. A row that is the same already is not
 * touched: no new version, no trigger of its own.
 *
 * @param key Columns of a unique constraint.
 */
export async function upsert(
  db: Kysely<Schema>,
  table: keyof Schema,
  key: readonly string[],
  rows: readonly Row[],
): Promise<Counts> {
  const counts: Counts = { added: 0, changed: 0, unchanged: 0 };
  const [first] = rows;
  if (!first) return counts;
  const columns = Object.keys(first);
  const others = columns.filter((column) => !key.includes(column));
  const batch = Math.max(1, Math.floor(parameterLimit / columns.length));
  const list = (names: readonly string[], prefix = '') =>
    sql.join(names.map((name) => sql.ref(`${prefix}${name}`)));
  const stamped = columns.includes('updated_at') || !tablesWithStamp.has(table);

  for (let from = 0; from < rows.length; from += batch) {
    const values = rows
      .slice(from, from + batch)
      .map((row) => sql`(${sql.join(columns.map((column) => parameter(row[column])))})`);
    const assignments = others.map(
      (name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`,
    );
    if (!stamped) assignments.push(sql`updated_at = now()`);
    const conflict =
      others.length === 0
        ? sql`do nothing`
        : sql`do update set ${sql.join(assignments)}
              where (${list(others, 'existing.')}) is distinct from (${list(others, 'excluded.')})`;
    const { rows: written } = await sql<{ added: boolean }>`
      insert into ${sql.table(table)} as existing (${list(columns)})
      values ${sql.join(values)}
      on conflict (${list(key)}) ${conflict}
      returning (xmax = 0) as added
    `.execute(db);
    const added = written.filter((row) => row.added).length;
    counts.added += added;
    counts.changed += written.length - added;
    counts.unchanged += values.length - written.length;
  }
  return counts;
}

const tablesWithStamp = new Set<keyof Schema>([
  'settings',
  'regions',
  'agencies',
  'categories',
  'services',
  'calendars',
  'applications',
  'complaints',
]);

/** Adds counts up. */
export function total(...counts: readonly Counts[]): Counts {
  const sum: Counts = { added: 0, changed: 0, unchanged: 0 };
  for (const one of counts) {
    sum.added += one.added;
    sum.changed += one.changed;
    sum.unchanged += one.unchanged;
  }
  return sum;
}
