/** Events that can't be used: kept, sealed, until their cause is gone or nobody wants them any more. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import type { Schema } from '../../database/schema.ts';
import type { Problem, ProblemBody } from '../../http/problem.ts';
import type { CloudEvent } from './check.ts';
import { placeOf } from './check.ts';
import type { Seal } from './sealing.ts';
import type { SubjectEvent, SubjectKind } from './subject-event.ts';

/** An event that was set aside, without its content. */
export interface DeadEvent {
  readonly id: number;
  readonly source: string;
  readonly eventId: string;
  readonly type: string;
  readonly subject: string | null;
  readonly problem: ProblemBody;
  readonly attempts: number;
  readonly receivedAt: Date;
}

/** An event to be set aside, and why. */
export interface Rejected {
  readonly event: CloudEvent;
  readonly problem: Problem;
}

const sealContext = (sender: string) => `dead-event ${sender}`;

/** Sets events of a system aside, each once. */
export async function setAside(
  db: Kysely<Schema>,
  seal: Seal,
  sender: string,
  rejected: readonly Rejected[],
  requestId: string,
): Promise<void> {
  if (rejected.length === 0) return;
  const unique = new Map(rejected.map((one) => [`${one.event.source} ${one.event.id}`, one]));
  await db
    .insertInto('dead_events')
    .values(
      [...unique.values()].map(({ event, problem }) => {
        const place = placeOf(event);
        return {
          sender,
          source: event.source,
          event_id: event.id,
          type: event.type,
          kind: place?.kind ?? null,
          subject: place?.subject ?? null,
          // An event of somebody else takes no place in the sequence of its sender.
          sequence: event.source === sender ? (place?.sequence ?? null) : null,
          problem: JSON.stringify(problem.body(requestId)),
          sealed_event: seal.seal(JSON.stringify(event), sealContext(sender)),
        };
      }),
    )
    .onConflict((conflict) =>
      conflict.columns(['sender', 'source', 'event_id']).doUpdateSet((excluded) => ({
        problem: excluded.ref('excluded.problem'),
        sealed_event: excluded.ref('excluded.sealed_event'),
        kind: excluded.ref('excluded.kind'),
        subject: excluded.ref('excluded.subject'),
        sequence: excluded.ref('excluded.sequence'),
        type: excluded.ref('excluded.type'),
        attempts: sql<number>`dead_events.attempts + 1`,
        tried_at: sql<Date>`now()`,
      })),
    )
    .execute();
}

/** Forgets what had been set aside and was taken in the end, as it was or corrected under another id. */
export async function forget(
  db: Kysely<Schema>,
  kind: SubjectKind,
  taken: readonly SubjectEvent[],
): Promise<void> {
  if (taken.length === 0) return;
  await sql`
    delete from dead_events using unnest(
      ${taken.map(({ source }) => source)}::text[],
      ${taken.map(({ eventId }) => eventId)}::text[],
      ${taken.map(({ subject }) => subject)}::text[],
      ${taken.map(({ sequence }) => sequence)}::integer[]
    ) as taken (source, event_id, subject, sequence)
    where dead_events.sender = taken.source and dead_events.source = taken.source
      and (dead_events.event_id = taken.event_id
        or (dead_events.kind = ${kind} and dead_events.subject = taken.subject
          and dead_events.sequence = taken.sequence))
  `.execute(db);
}

/** What was set aside, oldest first. */
export async function listDead(db: Kysely<Schema>, limit: number): Promise<DeadEvent[]> {
  const rows = await db
    .selectFrom('dead_events')
    .select(['id', 'sender', 'event_id', 'type', 'subject', 'problem', 'attempts', 'received_at'])
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    source: row.sender,
    eventId: row.event_id,
    type: row.type,
    subject: row.subject,
    problem: row.problem as unknown as ProblemBody,
    attempts: row.attempts,
    receivedAt: row.received_at,
  }));
}

/** An event that was set aside and who sent it; `undefined` when there is none of that number, or its content is gone. */
export async function openDead(
  db: Kysely<Schema>,
  seal: Seal,
  id: number,
): Promise<{ sender: string; event: CloudEvent } | undefined> {
  const row = await db
    .selectFrom('dead_events')
    .select(['sender', 'sealed_event'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row || row.sealed_event.length === 0) return undefined;
  const event = JSON.parse(seal.open(row.sealed_event, sealContext(row.sender))) as CloudEvent;
  return { sender: row.sender, event };
}
