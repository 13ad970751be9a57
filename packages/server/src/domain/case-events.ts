/** Events and messages of cases, whichever register they are in. */
import type { Kysely, Selectable, Transaction } from 'kysely';
import { sql } from 'kysely';

import type { ApiSchema } from '../api-schema.ts';
import type { ComplaintMessagesTable } from '../database/complaint-tables.ts';
import type { ApplicationEventsTable, Bilingual, Schema } from '../database/schema.ts';
import type { CaseKind } from './case-access.ts';
import { agencyRefs, optionalAgency } from './directory.ts';

type CaseEvent = ApiSchema<'CaseEvent'>;
type CaseMessage = ApiSchema<'CaseMessage'>;
type CaseDocument = ApiSchema<'CaseDocument'>;

/** An event to be recorded. */
export interface NewEvent {
  readonly type: string;
  readonly actor: CaseEvent['actor'];
  readonly title: Bilingual;
  readonly detail?: Bilingual;
  /** The agency that did it. */
  readonly agencyCode?: string;
  readonly at: Date;
}

/** The newest messages of a case that are shown with it. */
const MOST_MESSAGES = 500;

const EVENT_COLUMNS = [
  'id',
  'sequence',
  'type',
  'actor',
  'title',
  'detail',
  'agency_code',
  'occurred_at',
] as const;

type EventRow = Pick<Selectable<ApplicationEventsTable>, (typeof EVENT_COLUMNS)[number]>;

async function toCaseEvents(db: Kysely<Schema>, rows: readonly EventRow[]): Promise<CaseEvent[]> {
  const agencies = await agencyRefs(
    db,
    rows.map((row) => row.agency_code),
  );
  return rows.map((row) => ({
    id: row.id,
    sequence: row.sequence,
    type: row.type,
    at: row.occurred_at.toISOString(),
    title: row.title,
    ...(row.detail ? { detail: row.detail } : {}),
    actor: row.actor,
    ...optionalAgency(agencies, row.agency_code),
  }));
}

/**
 * Events of a case, newest first.
 *
 * @param before Only events with a smaller sequence.
 */
export async function readEvents(
  db: Kysely<Schema>,
  kind: CaseKind,
  caseId: string,
  limit: number,
  before?: number,
): Promise<CaseEvent[]> {
  const below = before ?? Number.MAX_SAFE_INTEGER;
  const rows =
    kind === 'application'
      ? await db
          .selectFrom('application_events')
          .select(EVENT_COLUMNS)
          .where('application_id', '=', caseId)
          .where(sql<boolean>`sequence < ${below}::bigint`)
          .orderBy('sequence', 'desc')
          .limit(limit)
          .execute()
      : await db
          .selectFrom('complaint_events')
          .select(EVENT_COLUMNS)
          .where('complaint_id', '=', caseId)
          .where(sql<boolean>`sequence < ${below}::bigint`)
          .orderBy('sequence', 'desc')
          .limit(limit)
          .execute();
  return toCaseEvents(db, rows);
}

/**
 * Events of an application, oldest first.
 *
 * @param after Only events with a greater sequence.
 */
export async function readEventsAfter(
  db: Kysely<Schema>,
  applicationId: string,
  after: number,
  limit: number,
): Promise<CaseEvent[]> {
  const rows = await db
    .selectFrom('application_events')
    .select(EVENT_COLUMNS)
    .where('application_id', '=', applicationId)
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(limit)
    .execute();
  return toCaseEvents(db, rows);
}

/** The newest event of an application, and the sequence of one whose id is known, where there are such. */
export async function findEvents(
  db: Kysely<Schema>,
  applicationId: string,
  knownId: string | undefined,
): Promise<{
  newest: { readonly id: string; readonly sequence: number } | undefined;
  known: number | undefined;
}> {
  const { rows } = await sql<{ id: string; sequence: number; known: number | null }>`
    select id, sequence, (
      select sequence from application_events
      where application_id = ${applicationId} and id::text = ${knownId ?? null}
    ) as known
    from application_events where application_id = ${applicationId}
    order by sequence desc limit 1
  `.execute(db);
  const [newest] = rows;
  return { newest, known: newest?.known ?? undefined };
}

/** Records an event as the next of its case. The case's row must be locked by the transaction. */
export async function recordEvent(
  trx: Transaction<Schema>,
  kind: CaseKind,
  caseId: string,
  event: NewEvent,
): Promise<void> {
  const values = {
    type: event.type,
    actor: event.actor,
    title: JSON.stringify(event.title),
    detail: event.detail ? JSON.stringify(event.detail) : null,
    agency_code: event.agencyCode ?? null,
    occurred_at: event.at,
  };
  if (kind === 'application') {
    await trx
      .insertInto('application_events')
      .values({
        ...values,
        application_id: caseId,
        sequence: sql<number>`(select coalesce(max(sequence), 0) + 1 from application_events
          where application_id = ${caseId})`,
      })
      .execute();
  } else {
    await trx
      .insertInto('complaint_events')
      .values({
        ...values,
        complaint_id: caseId,
        sequence: sql<number>`(select coalesce(max(sequence), 0) + 1 from complaint_events
          where complaint_id = ${caseId})`,
      })
      .execute();
  }
}

type MessageRow = Omit<Selectable<ComplaintMessagesTable>, 'complaint_id'> & {
  readonly document_ids?: readonly string[];
};

/**
 * The newest messages of a case, oldest of them first.
 *
 * @param documents Those of the case, of which some are attached to messages.
 */
export async function readMessages(
  db: Kysely<Schema>,
  kind: CaseKind,
  caseId: string,
  documents: readonly CaseDocument[] = [],
): Promise<CaseMessage[]> {
  const columns = ['id', 'author', 'agency_code', 'text', 'language', 'sent_at'] as const;
  const rows: MessageRow[] =
    kind === 'application'
      ? await db
          .selectFrom('application_messages')
          .select([...columns, 'document_ids'])
          .where('application_id', '=', caseId)
          .orderBy('sent_at', 'desc')
          .limit(MOST_MESSAGES)
          .execute()
      : await db
          .selectFrom('complaint_messages')
          .select(columns)
          .select(
            sql<string[]>`array(
              select id from complaint_files where message_id = complaint_messages.id
            )`.as('document_ids'),
          )
          .where('complaint_id', '=', caseId)
          .orderBy('sent_at', 'desc')
          .limit(MOST_MESSAGES)
          .execute();
  const agencies = await agencyRefs(
    db,
    rows.map((row) => row.agency_code),
  );
  return rows.reverse().map((row) => ({
    id: row.id,
    from: row.author,
    ...optionalAgency(agencies, row.agency_code),
    text: row.text,
    language: row.language === 'en' ? 'en' : 'id',
    sentAt: row.sent_at.toISOString(),
    ...attachmentsOf(row, documents),
  }));
}

function attachmentsOf(
  { document_ids: ids = [] }: Pick<MessageRow, 'document_ids'>,
  documents: readonly CaseDocument[],
): Pick<CaseMessage, 'attachments'> {
  const attachments = documents.filter(({ id }) => ids.includes(id));
  return attachments.length === 0 ? {} : { attachments };
}

/** Stores a message of the resident. */
export async function addMessage(
  trx: Transaction<Schema>,
  kind: CaseKind,
  caseId: string,
  message: {
    readonly text: string;
    readonly language: 'id' | 'en';
    readonly at: Date;
    /** Documents of an application that are attached; files of a complaint are added to its message. */
    readonly documents?: readonly CaseDocument[];
  },
): Promise<CaseMessage> {
  const { documents = [] } = message;
  const documentIds = documents.map(({ id: documentId }) => documentId);
  const values = {
    author: 'resident' as const,
    text: message.text,
    language: message.language,
    sent_at: message.at,
  };
  const { id } =
    kind === 'application'
      ? await trx
          .insertInto('application_messages')
          .values({ ...values, application_id: caseId, document_ids: documentIds })
          .returning('id')
          .executeTakeFirstOrThrow()
      : await trx
          .insertInto('complaint_messages')
          .values({ ...values, complaint_id: caseId })
          .returning('id')
          .executeTakeFirstOrThrow();
  return {
    id,
    from: 'resident',
    text: message.text,
    language: message.language,
    sentAt: message.at.toISOString(),
    ...attachmentsOf({ document_ids: documentIds }, documents),
  };
}
