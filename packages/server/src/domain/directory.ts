/** Agencies and names that other resources refer to. */
import type { Kysely } from 'kysely';

import type { Bilingual, JsonObject, Schema } from '../database/schema.ts';
import type { ApiSchema } from '../api-schema.ts';

type AgencyRef = ApiSchema<'AgencyRef'>;

interface AgencyRow {
  readonly code: string;
  readonly name: Bilingual;
  readonly document: JsonObject;
}

/** Leaves out properties that are null or undefined: the API has no nulls. */
export function present<Value extends object>(
  value: Value,
): { [Key in keyof Value]?: Exclude<Value[Key], null | undefined> } {
  return Object.fromEntries(
    Object.entries(value).filter(([, child]) => child !== null && child !== undefined),
  ) as { [Key in keyof Value]?: Exclude<Value[Key], null | undefined> };
}

/** An agency as others refer to it. */
export function agencyRef(row: AgencyRow): AgencyRef {
  const { abbreviation, contact } = row.document as Partial<AgencyRef>;
  return { code: row.code, name: row.name, ...present({ abbreviation, contact }) };
}

/** The agencies of these codes, by code; unknown ones are left out. */
export async function agencyRefs(
  db: Kysely<Schema>,
  codes: Iterable<string | null>,
): Promise<ReadonlyMap<string, AgencyRef>> {
  const wanted = [...new Set(codes)].filter((code) => code !== null);
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom('agencies')
    .select(['code', 'name', 'document'])
    .where('code', 'in', wanted)
    .execute();
  return new Map(rows.map((row) => [row.code, agencyRef(row)]));
}

/** An agency for a property that may be absent. */
export function optionalAgency(
  refs: ReadonlyMap<string, AgencyRef>,
  code: string | null,
): { agency?: AgencyRef } {
  const agency = code === null ? undefined : refs.get(code);
  return agency ? { agency } : {};
}
