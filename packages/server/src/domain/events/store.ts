/** What is kept of events, read and written subject by subject. */
import type { Kysely, Transaction } from 'kysely';
import { sql } from 'kysely';

import type { Schema } from '../../database/schema.ts';
import type { SetAside } from './order.ts';
import type { SubjectEvent, SubjectKind } from './subject-event.ts';
import { REGISTERED } from './subject-event.ts';

/** A subject whose row is locked. */
export interface LockedSubject {
  readonly kind: SubjectKind;
  readonly subject: string;
  readonly applicationId: string | null;
}

/** Everything known of a subject's events. */
export interface SubjectEvents {
  readonly events: readonly SubjectEvent[];
  readonly setAside: readonly SetAside[];
}

/** Makes the rows of subjects and locks them, always in one order, so that replicas can't block each other for good. */
export async function lockSubjects(
  trx: Transaction<Schema>,
  kind: SubjectKind,
  subjects: readonly string[],
): Promise<LockedSubject[]> {
  const sorted = [...new Set(subjects)].sort();
  await sql`
    insert into event_subjects (kind, subject)
    select ${kind}, subject from unnest(${sorted}::text[]) with ordinality as wanted (subject, place)
    order by place
    on conflict do nothing
  `.execute(trx);
  const rows = await trx
    .selectFrom('event_subjects')
    .select(['subject', 'application_id'])
    .where('kind', '=', kind)
    .where('subject', 'in', sorted)
    .orderBy('subject')
    .forUpdate()
    .execute();
  return rows.map((row) => ({ kind, subject: row.subject, applicationId: row.application_id }));
}

/**
 * Stores events.
 *
 * @returns Those stored; the others' id or place in the sequence is taken.
 */
export async function insertEvents(
  trx: Transaction<Schema>,
  kind: SubjectKind,
  events: readonly SubjectEvent[],
): Promise<ReadonlySet<string>> {
  if (events.length === 0) return new Set();
  const rows = await trx
    .insertInto('inbound_events')
    .values(
      events.map((event) => ({
        source: event.source,
        event_id: event.eventId,
        kind,
        subject: event.subject,
        sequence: event.sequence,
        type: event.type,
        occurred_at: event.occurredAt,
        data: JSON.stringify(event.data),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('event_id')
    .execute();
  return new Set(rows.map((row) => row.event_id));
}

/** Which of a system's event ids were taken already. */
export async function knownIds(
  db: Kysely<Schema>,
  source: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('inbound_events')
    .select('event_id')
    .where('source', '=', source)
    .where('event_id', 'in', ids)
    .execute();
  return new Set(rows.map((row) => row.event_id));
}

/** Takes back events that turned out not to be usable. */
export async function removeEvents(
  trx: Transaction<Schema>,
  events: readonly SubjectEvent[],
): Promise<void> {
  if (events.length === 0) return;
  await sql`
    delete from inbound_events using unnest(
      ${events.map(({ source }) => source)}::text[],
      ${events.map(({ eventId }) => eventId)}::text[]
    ) as refused (source, event_id)
    where inbound_events.source = refused.source and inbound_events.event_id = refused.event_id
  `.execute(trx);
}

/** Ids of the events of subjects that don't count yet, each with its source before it. */
export async function readWaiting(
  db: Kysely<Schema>,
  kind: SubjectKind,
  subjects: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('inbound_events')
    .select(['source', 'event_id'])
    .where('kind', '=', kind)
    .where('subject', 'in', subjects)
    .where('applied', '=', false)
    .execute();
  return new Set(rows.map((row) => keyOf(row.source, row.event_id)));
}

/** What tells events apart. */
export function keyOf(source: string, eventId: string): string {
  return `${source} ${eventId}`;
}

/** Reads all events of subjects, by subject. */
export async function readSubjects(
  db: Kysely<Schema>,
  kind: SubjectKind,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, SubjectEvents>> {
  if (subjects.length === 0) return new Map();
  const rows = await db
    .selectFrom('inbound_events')
    .select(['source', 'event_id', 'subject', 'sequence', 'type', 'occurred_at', 'data'])
    .where('kind', '=', kind)
    .where('subject', 'in', subjects)
    .execute();
  const dead = await db
    .selectFrom('dead_events')
    .select(['sender', 'subject', 'sequence'])
    .where('kind', '=', kind)
    .where('subject', 'in', subjects)
    .where('sequence', 'is not', null)
    .execute();
  const events = Map.groupBy(
    rows.map(
      (row) =>
        ({
          type: row.type,
          source: row.source,
          eventId: row.event_id,
          subject: row.subject,
          sequence: row.sequence,
          occurredAt: row.occurred_at,
          data: row.data,
        }) as unknown as SubjectEvent,
    ),
    ({ subject }) => subject,
  );
  const setAside = Map.groupBy(dead, ({ subject }) => subject ?? '');
  return new Map(
    subjects.map((subject) => [
      subject,
      {
        events: events.get(subject) ?? [],
        setAside: (setAside.get(subject) ?? []).map(({ sender, sequence }) => ({
          source: sender,
          sequence: sequence ?? 0,
        })),
      },
    ]),
  );
}

/** Records which events count by now. */
export async function markApplied(
  trx: Transaction<Schema>,
  events: readonly SubjectEvent[],
): Promise<void> {
  if (events.length === 0) return;
  await sql`
    update inbound_events set applied = true
    from unnest(
      ${events.map(({ source }) => source)}::text[],
      ${events.map(({ eventId }) => eventId)}::text[]
    ) as counted (source, event_id)
    where inbound_events.source = counted.source
      and inbound_events.event_id = counted.event_id
      and not inbound_events.applied
  `.execute(trx);
}

/** Events of a system about a subject that can't count yet. */
export interface Waiting {
  readonly source: string;
  readonly subject: string;
  /** How many they are. */
  readonly events: number;
  /** The first of them; what is missing comes before it, or has to come from another system. */
  readonly sequence: number;
  /** When the first of them came. */
  readonly receivedAt: Date;
}

/** What waits, longest first. */
export async function listWaiting(db: Kysely<Schema>, limit: number): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select source, subject, count(*) as events, min(sequence) as sequence,
      min(received_at) as "receivedAt"
    from inbound_events
    where not applied
    group by source, kind, subject
    order by min(received_at)
    limit ${limit}
  `.execute(db);
  return rows;
}

/** Whether a system registered an application, of which it may know everything then. */
export async function isRegisteredBy(
  db: Kysely<Schema>,
  applicationId: string,
  source: string,
): Promise<boolean> {
  const { rows } = await sql`
    select from event_subjects
    join inbound_events using (kind, subject)
    where event_subjects.application_id::text = ${applicationId}
      and inbound_events.type = ${REGISTERED} and inbound_events.source = ${source}
  `.execute(db);
  return rows.length > 0;
}
