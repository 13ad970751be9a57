/** What is told of a case to the system that handles it, read from the case as it is now: what was erased is not told. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import type { ApiSchema } from '../../api-schema.ts';
import type { OutboundEventsTable } from '../../database/event-tables.ts';
import type { JsonObject, Schema } from '../../database/schema.ts';
import { present } from '../directory.ts';
import { requestIdOf } from './application-rows.ts';

type CloudEvent = ApiSchema<'CloudEvent'>;
type Kind = OutboundEventsTable['kind'];

/** An outbound event with what it is about. */
export interface OutboundRow {
  readonly id: string;
  readonly position: number;
  readonly kind: Kind;
  readonly sequence: number;
  readonly created_at: Date;
  readonly complaint: ComplaintRow | null;
  /** Of a complaint or an application. */
  readonly message: MessageRow | null;
  readonly act: { readonly occurred_at: string } | null;
  readonly rating: RatingRow | null;
  /** Residents who support the complaint. */
  readonly supporters: number;
  readonly answer: AnswerRow | null;
  /** Of a complaint. */
  readonly file: FileRow | null;
  /** What the system that registered an application calls it. */
  readonly subject: string | null;
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
  readonly response_due_at: string | null;
  readonly contact: Readonly<Record<'name' | 'phone' | 'email', string | null>> | null;
}

interface MessageRow {
  readonly id: string;
  readonly text: string;
  readonly language: ApiSchema<'Language'>;
  readonly sent_at: string;
}

interface RatingRow {
  readonly score: number;
  readonly resolved: boolean | null;
  readonly comment: string | null;
  readonly rated_at: string;
}

interface FileRow {
  readonly id: string;
  readonly message_id: string | null;
  readonly name: string;
  readonly media_type: string;
  readonly size: number;
  readonly sha256: string;
}

interface AnswerRow {
  readonly id: string;
  readonly application_id: string;
  readonly answered_at: string;
  readonly documents: ApiSchema<'EventDocument'>[];
  /** What its system calls the requests that it made of the application. */
  readonly asked: { readonly source: string; readonly request_id: string }[];
}

/** Reads outbound events, oldest first, that a condition on `outbound_events` holds for. */
export async function readOutbound(
  db: Kysely<Schema>,
  condition: ReturnType<typeof sql<boolean>>,
  limit: number,
): Promise<OutboundRow[]> {
  const { rows } = await sql<OutboundRow>`
    select outbound_events.id, outbound_events.position, outbound_events.kind, outbound_events.sequence,
      outbound_events.created_at,
      to_jsonb(complaints) || jsonb_build_object('contact', case
        when not complaints.anonymous then to_jsonb(complaint_identities)
      end) as complaint,
      coalesce(to_jsonb(complaint_messages), to_jsonb(application_messages)) as message,
      to_jsonb(complaint_events) as act,
      to_jsonb(complaint_ratings) as rating,
      to_jsonb(complaint_files) as file,
      (select count(*) from complaint_supports where complaint_id = complaints.id) as supporters,
      event_subjects.subject,
      to_jsonb(application_requests) || jsonb_build_object(
        'documents', (
          select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name,
            'mediaType', media_type, 'size', coalesce(size, 0)) order by id), '[]')
          from application_documents
          where application_id = outbound_events.application_id and kind = 'submitted'
            and created_at = application_requests.answered_at
        ),
        'asked', (
          select coalesce(jsonb_agg(jsonb_build_object('source', inbound_events.source,
            'request_id', data ->> 'requestId')), '[]')
          from inbound_events
          where inbound_events.kind = 'application'
            and inbound_events.subject = event_subjects.subject
            and type = 'id.gerai.application.document-wanted.v1'
        )
      ) as answer
    from outbound_events
    left join complaints on complaints.id = outbound_events.complaint_id
    left join complaint_identities on complaint_identities.complaint_id = complaints.id
      and not complaints.anonymous
    left join complaint_messages on complaint_messages.id = outbound_events.complaint_message_id
    left join complaint_events on complaint_events.id = outbound_events.complaint_event_id
    left join complaint_files on complaint_files.id = outbound_events.complaint_file_id
    left join complaint_ratings on complaint_ratings.complaint_id = complaints.id
    left join application_messages on application_messages.id = outbound_events.message_id
    left join application_requests on application_requests.id = outbound_events.request_id
    left join event_subjects on event_subjects.application_id = outbound_events.application_id
    where ${condition}
    order by outbound_events.position
    limit ${limit}
  `.execute(db);
  return rows;
}

const iso = (time: string): string => new Date(time).toISOString();

function filedData(row: ComplaintRow): ApiSchema<'ComplaintFiledData'> {
  const { name, phone, email } = row.contact ?? {};
  const contact = present({ name, phone, email });
  return {
    number: row.number,
    class: row.class,
    categoryCode: row.category_code,
    text: row.text,
    visibility: { anonymous: row.anonymous, confidential: row.confidential },
    submittedAt: iso(row.submitted_at),
    dueAt: iso(row.response_due_at ?? row.submitted_at),
    ...present({
      agencyCode: row.agency_code,
      title: row.title,
      place: row.place,
      answers: row.answers.length > 0 ? (row.answers as ApiSchema<'Answer'>[]) : undefined,
      contact: Object.keys(contact).length > 0 ? contact : undefined,
    }),
  };
}

/** Type, time and data of an event. */
interface Told {
  readonly type: string;
  readonly time: string;
  readonly data: object;
}

function ofMessage({ id, text, language, sent_at: sentAt }: MessageRow) {
  return { messageId: id, text, language, sentAt: iso(sentAt) };
}

function complaintEvent(row: OutboundRow, complaint: ComplaintRow): Told | undefined {
  const { act, rating, message, file } = row;
  const type = `id.gerai.${row.kind.replace('-', '.')}.v1`;
  switch (row.kind) {
    case 'complaint-filed': {
      const data = filedData(complaint);
      return { type, time: data.submittedAt, data };
    }
    case 'complaint-added': {
      const data = message && ofMessage(message);
      return data ? { type, time: data.sentAt, data } : undefined;
    }
    case 'complaint-attached': {
      if (!file) return undefined;
      const { id: fileId, name, media_type: mediaType, size, sha256, message_id } = file;
      const data = { fileId, name, mediaType, size, sha256, ...present({ messageId: message_id }) };
      return { type, time: row.created_at.toISOString(), data };
    }
    case 'complaint-forwarded': {
      const toAgencyCode = complaint.agency_code;
      const time = row.created_at.toISOString();
      return toAgencyCode === null ? undefined : { type, time, data: { toAgencyCode } };
    }
    case 'complaint-withdrawn': {
      const time = act && iso(act.occurred_at);
      return time ? { type, time, data: { withdrawnAt: time } } : undefined;
    }
    case 'complaint-rated': {
      if (!rating) return undefined;
      const { score, resolved, comment } = rating;
      const time = iso(rating.rated_at);
      return { type, time, data: { score, ...present({ resolved, comment }), ratedAt: time } };
    }
    case 'complaint-reopened': {
      const time = act && iso(act.occurred_at);
      if (!time) return undefined;
      return {
        type,
        time,
        data: { reopenedAt: time, dueAt: iso(complaint.response_due_at ?? time) },
      };
    }
    case 'complaint-supported': {
      const time = row.created_at.toISOString();
      return row.supporters > 0 ? { type, time, data: { supporters: row.supporters } } : undefined;
    }
    case 'application-message':
    case 'application-answered':
      return undefined;
  }
}

function applicationEvent({ kind, message, answer, subject }: OutboundRow): Told | undefined {
  if (kind === 'application-message' && message) {
    const { sentAt, ...said } = ofMessage(message);
    const data: ApiSchema<'ApplicationMessageData'> = { ...said, from: 'resident' };
    return { type: 'id.gerai.application.message.v1', time: sentAt, data };
  }
  const asked = answer?.asked.find(
    ({ source, request_id }) => requestIdOf(source, subject ?? '', request_id) === answer.id,
  );
  if (kind !== 'application-answered' || !answer || !asked) return undefined;
  const { documents } = answer;
  const time = iso(answer.answered_at);
  const data: ApiSchema<'ApplicationAnsweredData'> = {
    applicationId: answer.application_id,
    requestId: asked.request_id,
    answeredAt: time,
    documents,
  };
  return { type: 'id.gerai.application.answered.v1', time, data };
}

/** An event as it is sent; none where what it was about is no more. */
export function toOutboundEvent(row: OutboundRow): CloudEvent | undefined {
  const { complaint } = row;
  const subject = complaint?.id ?? row.subject;
  const told = complaint ? complaintEvent(row, complaint) : applicationEvent(row);
  if (!told || subject === null) return undefined;
  return {
    specversion: '1.0',
    id: row.id,
    source: '/gerai',
    type: told.type,
    subject,
    time: told.time,
    datacontenttype: 'application/json',
    sequence: String(row.sequence),
    data: { ...told.data },
  };
}
