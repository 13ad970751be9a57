/**
 * What systems pull: complaints about their agencies, and messages about applications they registered. Only who is
 * to be told what is kept; the words are read from the case, so that what was erased there is not told any more.
 */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import type { ApiSchema } from '../../api-schema.ts';
import type { JsonObject, Schema } from '../../database/schema.ts';
import { invalidField, Problem } from '../../http/problem.ts';
import { present } from '../directory.ts';
import type { EventSource } from './sources.ts';

type CloudEvent = ApiSchema<'CloudEvent'>;
type Page = ApiSchema<'EventPage'>;

/** Events are served for this long. */
const KEPT_DAYS = 30;
const DEFAULT_LIMIT = 100;
/** "Pull" in ASCII: one reader at a time gives positions. */
const advisoryLock = 0x5075_6c6c;

const CURSOR = /^\d{1,15}$/;

interface Row {
  readonly id: string;
  readonly position: number;
  readonly kind: 'complaint-filed' | 'application-message';
  readonly sequence: number;
  readonly complaint: ComplaintRow | null;
  readonly message: MessageRow | null;
}

interface ComplaintRow {
  readonly id: string;
  readonly number: string;
  readonly class: ApiSchema<'ComplaintClass'>;
  readonly category_code: string;
  readonly agency_code: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly place: JsonObject | null;
  readonly answers: JsonObject[];
  readonly anonymous: boolean;
  readonly confidential: boolean;
  readonly submitted_at: string;
  readonly response_due_at: string;
  readonly contact: Readonly<Record<'name' | 'phone' | 'email', string | null>> | null;
}

interface MessageRow {
  readonly id: string;
  readonly text: string;
  readonly language: ApiSchema<'Language'>;
  readonly sent_at: string;
  readonly subject: string;
}

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
    (outbound_events.kind = 'application-message' and outbound_events.source = ${source})
    or (outbound_events.kind = 'complaint-filed' and ${pullsComplaints}::boolean
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

async function readRows(
  db: Kysely<Schema>,
  system: EventSource,
  after: number,
  limit: number,
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select outbound_events.id, position, outbound_events.kind, outbound_events.sequence,
      to_jsonb(complaints) || jsonb_build_object('contact', case
        when not complaints.anonymous then to_jsonb(complaint_identities)
      end) as complaint,
      to_jsonb(application_messages) || jsonb_build_object('subject', event_subjects.subject)
        as message
    from outbound_events
    left join complaints on complaints.id = outbound_events.complaint_id
    left join complaint_identities on complaint_identities.complaint_id = complaints.id
      and not complaints.anonymous
    left join application_messages on application_messages.id = outbound_events.message_id
    left join event_subjects on event_subjects.application_id = application_messages.application_id
    where position > ${after} and ${isFor(system)}
      and outbound_events.created_at >= now() - make_interval(days => ${KEPT_DAYS})
    order by position
    limit ${limit}
  `.execute(db);
  return rows;
}

function complaintData(row: ComplaintRow): ApiSchema<'ComplaintFiledData'> {
  const { name, phone, email } = row.contact ?? {};
  const contact = present({
    name: name ?? undefined,
    phone: phone ?? undefined,
    email: email ?? undefined,
  });
  return {
    number: row.number,
    class: row.class,
    categoryCode: row.category_code,
    text: row.text,
    visibility: { anonymous: row.anonymous, confidential: row.confidential },
    submittedAt: new Date(row.submitted_at).toISOString(),
    dueAt: new Date(row.response_due_at).toISOString(),
    ...present({
      agencyCode: row.agency_code ?? undefined,
      title: row.title ?? undefined,
      place: row.place ?? undefined,
      answers: row.answers.length > 0 ? (row.answers as ApiSchema<'Answer'>[]) : undefined,
      contact: Object.keys(contact).length > 0 ? contact : undefined,
    }),
  };
}

function eventOf({ id, sequence, complaint, message }: Row): CloudEvent[] {
  const base = {
    specversion: '1.0' as const,
    id,
    source: '/gerai',
    datacontenttype: 'application/json' as const,
    sequence: String(sequence),
  };
  if (complaint) {
    const data = complaintData(complaint);
    const type = 'id.gerai.complaint.filed.v1';
    return [{ ...base, type, subject: complaint.id, time: data.submittedAt, data: { ...data } }];
  }
  if (!message) return [];
  const data: ApiSchema<'ApplicationMessageData'> = {
    messageId: message.id,
    from: 'resident',
    text: message.text,
    language: message.language,
  };
  const time = new Date(message.sent_at).toISOString();
  const type = 'id.gerai.application.message.v1';
  return [{ ...base, type, subject: message.subject, time, data: { ...data } }];
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
  const rows = await readRows(db, system, after, limit + 1);
  const more = rows.length > limit;
  const shown = rows.slice(0, limit);
  const last = shown.at(-1)?.position ?? after;
  return {
    items: shown.flatMap(eventOf),
    cursor: writeCursor(more ? last : Math.max(last, newest, after)),
    more,
  };
}
