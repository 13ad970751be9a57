/** Back-office systems that may send and pull events, and the keys they sign with. */
import { randomBytes } from 'node:crypto';

import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import type { Schema } from '../../database/schema.ts';
import type { Seal } from './sealing.ts';

/** A registered system. */
export interface EventSource {
  /** Its CloudEvents `source`. */
  readonly source: string;
  /** The agencies it speaks for. */
  readonly agencyCodes: readonly string[];
  /** Whether complaints about these agencies flow out to it. */
  readonly pullsComplaints: boolean;
}

/** A key as it is listed: never its secret. */
export interface EventKey extends EventSource {
  readonly id: string;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

const ID_BYTES = 6;
const SECRET_BYTES = 32;
/** A URI reference without spaces and control characters. */
const SOURCE = /^[\w/.:~@-]{1,500}$/;

function sealContext(id: string): string {
  return `event-key ${id}`;
}

/**
 * Makes a key for a system, which is registered by its first key. Further keys let it change keys without a pause.
 *
 * @param wanted `agencyCodes` and `pullsComplaints` replace what is registered, where given.
 * @returns The key's id and its secret, which can't be had again.
 * @throws Error that says what is wrong with the source or its agencies.
 */
export async function createKey(
  db: Kysely<Schema>,
  seal: Seal,
  wanted: {
    readonly source: string;
    readonly agencyCodes: readonly string[];
    readonly pullsComplaints: boolean;
  },
): Promise<{ id: string; secret: string }> {
  const { source, pullsComplaints } = wanted;
  const agencyCodes = [...new Set(wanted.agencyCodes)];
  if (!SOURCE.test(source)) throw new Error(`"${source}" is not a source such as /systems/siak`);
  return await db.transaction().execute(async (trx) => {
    const known = await trx
      .selectFrom('agencies')
      .select('code')
      .where('code', 'in', ['', ...agencyCodes])
      .execute();
    const unknown = agencyCodes.filter((code) => !known.some((row) => row.code === code));
    if (unknown.length > 0) throw new Error(`there is no agency ${unknown.join(', ')}`);
    const registered = await trx
      .selectFrom('event_sources')
      .select('source')
      .where('source', '=', source)
      .executeTakeFirst();
    if (agencyCodes.length === 0 && !registered) {
      throw new Error(`name the agencies that ${source} speaks for: --agency CODE`);
    }
    if (agencyCodes.length > 0) {
      const row = { agency_codes: agencyCodes, pulls_complaints: pullsComplaints };
      await trx
        .insertInto('event_sources')
        .values({ source, ...row })
        .onConflict((conflict) => conflict.column('source').doUpdateSet(row))
        .execute();
    }
    const id = `key_${randomBytes(ID_BYTES).toString('hex')}`;
    const secret = randomBytes(SECRET_BYTES).toString('hex');
    await trx
      .insertInto('event_keys')
      .values({ id, source, sealed_secret: seal.seal(secret, sealContext(id)) })
      .execute();
    return { id, secret };
  });
}

/** Every key, oldest first. */
export async function listKeys(db: Kysely<Schema>): Promise<EventKey[]> {
  const rows = await db
    .selectFrom('event_keys')
    .innerJoin('event_sources', 'event_sources.source', 'event_keys.source')
    .select([
      'event_keys.id',
      'event_keys.source',
      'agency_codes',
      'pulls_complaints',
      'event_keys.created_at',
      'revoked_at',
    ])
    .orderBy('event_keys.created_at')
    .orderBy('event_keys.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    source: row.source,
    agencyCodes: row.agency_codes,
    pullsComplaints: row.pulls_complaints,
    createdAt: row.created_at,
    revokedAt: row.revoked_at,
  }));
}

/**
 * Ends a key at once, on every replica.
 *
 * @returns Whether there was such a key in use.
 */
export async function revokeKey(db: Kysely<Schema>, id: string): Promise<boolean> {
  const row = await db
    .updateTable('event_keys')
    .set({ revoked_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** A key in use with its secret, and whose it is; `undefined` when it is unknown or revoked. */
export async function findKey(
  db: Kysely<Schema>,
  seal: Seal,
  id: string,
): Promise<{ secret: string; system: EventSource } | undefined> {
  const row = await db
    .selectFrom('event_keys')
    .innerJoin('event_sources', 'event_sources.source', 'event_keys.source')
    .select(['sealed_secret', 'event_keys.source', 'agency_codes', 'pulls_complaints'])
    .where('event_keys.id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    secret: seal.open(row.sealed_secret, sealContext(id)),
    system: {
      source: row.source,
      agencyCodes: row.agency_codes,
      pullsComplaints: row.pulls_complaints,
    },
  };
}

/** The newest key of a system that is in use. */
export async function newestKeyOf(db: Kysely<Schema>, source: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('event_keys')
    .select('id')
    .where('source', '=', source)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .executeTakeFirst();
  return row?.id;
}

/** A registered system; `undefined` when there is none of that name. */
export async function findSource(
  db: Kysely<Schema>,
  source: string,
): Promise<EventSource | undefined> {
  const row = await db
    .selectFrom('event_sources')
    .select(['agency_codes', 'pulls_complaints'])
    .where('source', '=', source)
    .executeTakeFirst();
  return row && { source, agencyCodes: row.agency_codes, pullsComplaints: row.pulls_complaints };
}

/** The agencies that the senders of events speak for. */
export async function agenciesBySource(
  db: Kysely<Schema>,
  events: readonly { readonly source: string }[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const sources = [...new Set(events.map(({ source }) => source))];
  if (sources.length === 0) return new Map();
  const rows = await db
    .selectFrom('event_sources')
    .select(['source', 'agency_codes'])
    .where('source', 'in', sources)
    .execute();
  return new Map(rows.map((row) => [row.source, row.agency_codes]));
}
