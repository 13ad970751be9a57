/** How far adapters have come, and what was refused. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import type { Schema } from '../database/schema.ts';
import { readOutbound, toOutboundEvent } from '../domain/events/outbound-data.ts';
import type { OutboundEvent } from './adapter.ts';

/** Whoever delivers renews this with each event. */
const LEASE_SECONDS = 60;

/**
 * Takes or renews the right to deliver for an adapter.
 *
 * @returns `undefined` while another replica has it.
 */
export async function lease(
  db: Kysely<Schema>,
  adapter: string,
  holder: string,
): Promise<{ readonly cursor: string | undefined } | undefined> {
  const { rows } = await sql<{ cursor: string | null }>`
    insert into adapter_positions as position (adapter, holder, leased_until)
    values (${adapter}, ${holder}, now() + make_interval(secs => ${LEASE_SECONDS}))
    on conflict (adapter) do update
      set holder = excluded.holder, leased_until = excluded.leased_until
      where position.holder = excluded.holder or position.leased_until <= now()
    returning cursor
  `.execute(db);
  const [row] = rows;
  return row && { cursor: row.cursor ?? undefined };
}

/** Keeps how far an adapter has come. */
export async function keepCursor(
  db: Kysely<Schema>,
  adapter: string,
  holder: string,
  cursor: string | null,
): Promise<void> {
  await db
    .updateTable('adapter_positions')
    .set({ cursor })
    .where('adapter', '=', adapter)
    .where('holder', '=', holder)
    .execute();
}

/** Gives the right back, so that another replica need not wait. */
export async function release(db: Kysely<Schema>, adapter: string, holder: string): Promise<void> {
  await db
    .updateTable('adapter_positions')
    .set({ leased_until: sql<Date>`now()` })
    .where('adapter', '=', adapter)
    .where('holder', '=', holder)
    .execute();
}

/** An event that a system refused, without its content. */
export interface RefusedEvent {
  readonly id: number;
  readonly adapter: string;
  readonly eventId: string;
  readonly type: string;
  readonly subject: string;
  readonly reason: string;
  readonly attempts: number;
  readonly refusedAt: Date;
}

/** Keeps that an event was refused, each once. */
export async function setRefused(
  db: Kysely<Schema>,
  adapter: string,
  { id, type, subject = '' }: OutboundEvent,
  reason: string,
): Promise<void> {
  await db
    .insertInto('adapter_dead_events')
    .values({ adapter, event_id: id, type, subject, reason })
    .onConflict((conflict) =>
      conflict.columns(['adapter', 'event_id']).doUpdateSet({
        reason,
        attempts: sql<number>`adapter_dead_events.attempts + 1`,
        refused_at: sql<Date>`now()`,
      }),
    )
    .execute();
}

/** What was refused, oldest first. */
export async function listRefused(db: Kysely<Schema>, limit: number): Promise<RefusedEvent[]> {
  const rows = await db
    .selectFrom('adapter_dead_events')
    .selectAll()
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    adapter: row.adapter,
    eventId: row.event_id,
    type: row.type,
    subject: row.subject,
    reason: row.reason,
    attempts: row.attempts,
    refusedAt: row.refused_at,
  }));
}

/** A refused event as it would be sent now; `undefined` when there is none of that number, or its case is erased. */
export async function openRefused(
  db: Kysely<Schema>,
  id: number,
): Promise<{ readonly adapter: string; readonly event: OutboundEvent } | undefined> {
  const row = await db
    .selectFrom('adapter_dead_events')
    .select(['adapter', 'event_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const [found] = await readOutbound(
    db,
    sql<boolean>`outbound_events.id = ${row.event_id}::uuid`,
    1,
  );
  const event = found && toOutboundEvent(found);
  return event && { adapter: row.adapter, event };
}

/** Forgets a refused event that was taken in the end. */
export async function forgetRefused(db: Kysely<Schema>, id: number): Promise<void> {
  await db.deleteFrom('adapter_dead_events').where('id', '=', id).execute();
}
