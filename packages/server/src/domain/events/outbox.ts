/**
 * What systems pull: what reporters do with complaints about their
 * agencies, and what applicants send about applications they registered. Only who is
 * to be told what is kept; the words are read from the case, so that what was erased there is not told any more.
 */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import type { ApiSchema } from '../../api-schema.ts';
import type { Schema } from '../../database/schema.ts';
import { invalidField, Problem } from '../../http/problem.ts';
import { readOutbound, toOutboundEvent } from './outbound-data.ts';
import type { EventSource } from './sources.ts';

type Page = ApiSchema<'EventPage'>;

/** Events are served for this long. */
const KEPT_DAYS = 30;
const DEFAULT_LIMIT = 100;
/** "Pull" in ASCII: one reader at a time gives positions. */
const advisoryLock = 0x5075_6c6c;

const CURSOR = /^\d{1,15}$/;

/**
 * Gives positions to what was committed since. Writers can't number by themselves: a number taken first may be
 * committed last, and a reader who has passed it would never see it.
 */
async function giveNumbers(db: Kysely<Schema>): Promise<void> {
  const { rows } = await sql`
    select 1 from outbound_events where position is null limit 1
  `.execute(db);
  if (rows.length === 0) return;
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(advisoryLock)})`.execute(trx);
    await sql`
      update outbound_events set position = numbered.position
      from (
        select id, nextval('outbound_event_positions') as position
        from (
          select id from outbound_events where position is null
          order by created_at, sequence, id
        ) as fresh
      ) as numbered
      where outbound_events.id = numbered.id
    `.execute(trx);
  });
}

function writeCursor(position: number): string {
  return Buffer.from(String(position).padStart(8, '0')).toString('base64url');
}

function readCursor(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  if (CURSOR.test(text)) return Number(text);
  throw invalidField('query', ['after'], 'format', 'The cursor is not one of this list.');
}

/** The condition that an event is for a system. */
function isFor({ source, agencyCodes, pullsComplaints }: EventSource) {
  return sql<boolean>`(
    outbound_events.source = ${source}
    or (outbound_events.complaint_id is not null and ${pullsComplaints}::boolean
      and outbound_events.agency_code = any (${[...agencyCodes]}::text[]))
  )`;
}

async function refuseStale(db: Kysely<Schema>, system: EventSource, after: number): Promise<void> {
  const { rows } = await sql<{ stale: boolean }>`
    select ${after} > (select case when is_called then last_value else 0 end
        from outbound_event_positions)
      or exists (
        select from outbound_events
        where position > ${after} and created_at < now() - make_interval(days => ${KEPT_DAYS})
          and ${isFor(system)}
      ) as stale
  `.execute(db);
  if (rows[0]?.stale) throw new Problem('cursor-expired');
}

async function newestPosition(db: Kysely<Schema>): Promise<number> {
  const { rows } = await sql<{ newest: number | null }>`
    select max(position) as newest from outbound_events
  `.execute(db);
  return rows[0]?.newest ?? 0;
}

/**
 * A page of the events for a system, oldest first.
 *
 * @throws Problem `cursor-expired` when events after the cursor are no longer served.
 */
export async function pullEvents(
  db: Kysely<Schema>,
  system: EventSource,
  query: { readonly after?: string; readonly limit?: number },
): Promise<Page> {
  const after = readCursor(query.after);
  const limit = query.limit ?? DEFAULT_LIMIT;
  await giveNumbers(db);
  if (query.after !== undefined) await refuseStale(db, system, after);
  // Read first: what is numbered meanwhile comes with the next page.
  const newest = await newestPosition(db);
  const fresh = sql<boolean>`outbound_events.position > ${after} and ${isFor(system)}
    and outbound_events.created_at >= now() - make_interval(days => ${KEPT_DAYS})`;
  const rows = await readOutbound(db, fresh, limit + 1);
  const more = rows.length > limit;
  const shown = rows.slice(0, limit);
  const last = shown.at(-1)?.position ?? after;
  return {
    items: shown.flatMap((row) => toOutboundEvent(row) ?? []),
    cursor: writeCursor(more ? last : Math.max(last, newest, after)),
    more,
  };
}
