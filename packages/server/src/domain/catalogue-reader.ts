/**
 * Reads the catalogue out of the database, and what of it has changed. Row versions (`xmin`) tell of each change, also of
 * one whose notification was lost; digests of them keep it cheap to see that nothing has.
 */
import type { Synonym } from '@gerai/catalogue';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import type { ApiSchema } from '../api-schema.ts';
import type { Bilingual, Schema } from '../database/schema.ts';

type Service = ApiSchema<'Service'>;

/** What a catalogue was read from. */
export interface CatalogueState {
  /** Of each table that is read whole, and of each part of the services: changes with any of their rows. */
  readonly digests: Readonly<Record<string, string>>;
  /** Part → code → version of the service's row. */
  readonly rows: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Tables with names of what services refer to. */
export type NamesTable = 'agencies' | 'categories' | 'regions';

/** The tables that are read whole. */
export type WholeTable = NamesTable | 'synonyms';

/** What has changed since a state, readable as it was at one moment. */
export interface Reading {
  readonly state: CatalogueState;
  readonly changed: ReadonlySet<WholeTable>;
  /** Codes of services that were added or are not as they were. */
  readonly put: readonly string[];
  readonly removed: readonly string[];
  services(codes: readonly string[]): AsyncGenerator<Service>;
  names(table: NamesTable): Promise<Map<string, Bilingual>>;
  synonyms(): Promise<Synonym[]>;
}

const NOTHING: CatalogueState = { digests: {}, rows: {} };
const WHOLE_TABLES: readonly WholeTable[] = ['agencies', 'categories', 'regions', 'synonyms'];
const OFFERED = sql`status in ('active', 'temporarily-closed')`;
/** Few enough that a change leads to few rows, many enough that it is quick to find. */
const PART = sql<string>`'services ' || (hashtext(code) & 255)`;
const DOCUMENTS_AT_ONCE = 100;

const digestOf = (key: 'code' | 'id') =>
  sql`bit_xor(hashtextextended(${sql.ref(key)} || ' ' || xmin, 0))::text`;

async function readDigests(db: Kysely<Schema>): Promise<Record<string, string>> {
  const tables = WHOLE_TABLES.map(
    (table) => sql`
      select ${table} as part, ${digestOf(table === 'synonyms' ? 'id' : 'code')} as digest
      from ${sql.table(table)} having count(*) > 0`,
  );
  const { rows } = await sql<{ part: string; digest: string }>`
    select ${PART} as part, ${digestOf('code')} as digest from services where ${OFFERED} group by 1
    union all ${sql.join(tables, sql` union all `)}
    order by part
  `.execute(db);
  return Object.fromEntries(rows.map(({ part, digest }) => [part, digest]));
}

/** Row versions of the services in some parts. */
async function readRows(
  db: Kysely<Schema>,
  parts: readonly string[],
): Promise<Record<string, Record<string, string>>> {
  const { rows } = await sql<{ part: string; code: string; version: string }>`
    select ${PART} as part, code, xmin::text as version
    from services where ${OFFERED} and ${PART} = any(${parts})
  `.execute(db);
  const byPart: Record<string, Record<string, string>> = {};
  for (const { part, code, version } of rows) (byPart[part] ??= {})[code] = version;
  return byPart;
}

async function* readServices(
  db: Kysely<Schema>,
  codes: readonly string[],
): AsyncGenerator<Service> {
  for (let from = 0; from < codes.length; from += DOCUMENTS_AT_ONCE) {
    const rows = await db
      .selectFrom('services')
      .select('document')
      .where('code', 'in', codes.slice(from, from + DOCUMENTS_AT_ONCE))
      .execute();
    for (const { document } of rows) yield document as unknown as Service;
  }
}

async function readNames(db: Kysely<Schema>, table: NamesTable): Promise<Map<string, Bilingual>> {
  if (table === 'regions') {
    const rows = await db.selectFrom('regions').select(['code', 'name']).execute();
    return new Map(rows.map(({ code, name }) => [code, { id: name }]));
  }
  const rows = await db.selectFrom(table).select(['code', 'name']).execute();
  return new Map(rows.map(({ code, name }) => [code, name]));
}

async function readSynonyms(db: Kysely<Schema>): Promise<Synonym[]> {
  const rows = await db
    .selectFrom('synonyms')
    .select(['term', 'target', 'kind', 'note'])
    .orderBy('term')
    .orderBy('id')
    .execute();
  const byTerm = new Map<string, Synonym>();
  for (const { term, target, kind, note } of rows) {
    const before = byTerm.get(term);
    byTerm.set(term, {
      term,
      kind,
      expansions: [...(before?.expansions ?? []), target],
      ...(note ? { note } : before?.note ? { note: before.note } : {}),
    });
  }
  return [...byTerm.values()];
}

/** Names the database, so that what was made of one is not taken for another's. */
export async function identify(db: Kysely<Schema>): Promise<string> {
  const { rows } = await sql<{ identity: string }>`
    select concat_ws(' ', (select system_identifier from pg_control_system()), oid) as identity
    from pg_database where datname = current_database()
  `.execute(db);
  return rows[0]?.identity ?? '';
}

/**
 * Finds out what has changed since a state, and lets `use` read it; all of it is as it was at one moment.
 *
 * @param since - Everything has changed since nothing was read.
 */
export async function readChanges<T>(
  db: Kysely<Schema>,
  since: CatalogueState | undefined,
  use: (reading: Reading) => Promise<T>,
): Promise<T> {
  const before = since ?? NOTHING;
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const digests = await readDigests(trx);
      const parts = [...new Set([...Object.keys(before.digests), ...Object.keys(digests)])].filter(
        (part) => before.digests[part] !== digests[part],
      );
      const isWhole = (part: string): part is WholeTable =>
        (WHOLE_TABLES as readonly string[]).includes(part);
      const changedParts = parts.filter((part) => !isWhole(part));
      const read = changedParts.length > 0 ? await readRows(trx, changedParts) : {};
      const rows = { ...before.rows };
      const put: string[] = [];
      const removed: string[] = [];
      for (const part of changedParts) {
        const [old, now] = [before.rows[part] ?? {}, read[part] ?? {}];
        for (const code of Object.keys(now)) if (old[code] !== now[code]) put.push(code);
        for (const code of Object.keys(old)) if (now[code] === undefined) removed.push(code);
        rows[part] = now;
      }
      return use({
        state: { digests, rows },
        changed: new Set(since ? parts.filter(isWhole) : WHOLE_TABLES),
        put,
        removed,
        services: (codes) => readServices(trx, codes),
        names: (table) => readNames(trx, table),
        synonyms: () => readSynonyms(trx),
      });
    });
}
