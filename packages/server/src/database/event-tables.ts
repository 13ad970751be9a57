/** Tables of events of back-office systems. */
import type { ColumnType, Generated } from 'kysely';
import type {
  DefaultTimestamp,
  Json,
  JsonObject,
  Nullable,
  NullableTimestamp,
  Timestamp,
} from './columns.ts';

/** Back-office systems; see `domain/events`. */
export interface EventSourcesTable {
  source: string;
  agency_codes: string[];
  pulls_complaints: Generated<boolean>;
  created_at: DefaultTimestamp;
}

export interface EventKeysTable {
  id: string;
  source: string;
  /** Verifying an HMAC needs the secret itself: sealed with a key that is not in the database. */
  sealed_secret: Buffer;
  created_at: DefaultTimestamp;
  revoked_at: NullableTimestamp;
}

/** Signatures that were accepted, each once. */
export interface SpentSignaturesTable {
  signature: Buffer;
  expires_at: Timestamp;
}

/** What events are ordered by; the row is locked while events of the subject are taken. */
export interface EventSubjectsTable {
  kind: 'application' | 'service' | 'complaint';
  subject: string;
  application_id: Nullable<string>;
}

export interface InboundEventsTable {
  source: string;
  event_id: string;
  kind: string;
  subject: string;
  /** Counts from 1 within its source and subject. */
  sequence: number;
  type: string;
  occurred_at: Timestamp;
  data: Json<JsonObject>;
  /** False while an earlier event of the subject is missing. */
  applied: Generated<boolean>;
  received_at: DefaultTimestamp;
}

/** Events that could not be used. */
export interface DeadEventsTable {
  id: ColumnType<number, never, never>;
  /** Whose key it was signed with. */
  sender: string;
  source: string;
  event_id: string;
  type: string;
  kind: Nullable<string>;
  subject: Nullable<string>;
  sequence: Nullable<number>;
  problem: Json<JsonObject>;
  /** The event as it was sent. */
  sealed_event: Buffer;
  attempts: Generated<number>;
  received_at: DefaultTimestamp;
  tried_at: DefaultTimestamp;
}

/** What is to be told to whom; the words stay with their case. */
export interface OutboundEventsTable {
  id: Generated<string>;
  /** Given when it is first read: order of commit, without holes that fill later. */
  position: Nullable<number>;
  kind:
    | 'application-message'
    | 'application-answered'
    | 'complaint-filed'
    | 'complaint-added'
    | 'complaint-attached'
    | 'complaint-forwarded'
    | 'complaint-withdrawn'
    | 'complaint-rated'
    | 'complaint-reopened'
    | 'complaint-supported';
  agency_code: Nullable<string>;
  source: Nullable<string>;
  application_id: Nullable<string>;
  message_id: Nullable<string>;
  request_id: Nullable<string>;
  complaint_id: Nullable<string>;
  complaint_message_id: Nullable<string>;
  complaint_event_id: Nullable<string>;
  complaint_file_id: Nullable<string>;
  /** Counts what is told of a case to one system or agency, from 1. */
  sequence: number;
  created_at: DefaultTimestamp;
}
