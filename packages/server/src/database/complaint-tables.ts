/** Tables of complaints. */
import type { ColumnType, Generated } from 'kysely';
import type {
  Bilingual,
  DefaultJson,
  DefaultTimestamp,
  Json,
  JsonObject,
  Nullable,
  NullableDay,
  NullableJson,
  NullableTimestamp,
  Timestamp,
} from './columns.ts';
import type { CaseEventColumns, CaseMessageColumns } from './case-columns.ts';

export interface ComplaintsTable {
  id: Generated<string>;
  number: string;
  secret_hash: string;
  class: 'complaint' | 'aspiration' | 'information';
  category_code: string;
  agency_code: Nullable<string>;
  region_code: Nullable<string>;
  title: Nullable<string>;
  text: string;
  occurred_on: NullableDay;
  place: NullableJson<JsonObject>;
  latitude: Nullable<number>;
  longitude: Nullable<number>;
  answers: DefaultJson<JsonObject[]>;
  /** Hides who reported from the handling agency. */
  anonymous: Generated<boolean>;
  /** Hides the report from the public. */
  confidential: Generated<boolean>;
  language: Generated<string>;
  privacy_notice_version: Nullable<string>;
  status: string;
  document: DefaultJson<JsonObject>;
  submitted_at: DefaultTimestamp;
  forward_due_at: NullableTimestamp;
  response_due_at: NullableTimestamp;
  expected_at: NullableTimestamp;
  auto_close_at: NullableTimestamp;
  forwarded_at: NullableTimestamp;
  first_response_at: NullableTimestamp;
  resolved_at: NullableTimestamp;
  closed_at: NullableTimestamp;
  withdrawn_at: NullableTimestamp;
  reopened_count: Generated<number>;
  version: Generated<number>;
  updated_at: DefaultTimestamp;
}

/** Who reported; never joined for a handling agency when the complaint is anonymous. */
export interface ComplaintIdentitiesTable {
  complaint_id: string;
  name: Nullable<string>;
  phone: Nullable<string>;
  email: Nullable<string>;
  created_at: DefaultTimestamp;
}

export interface ComplaintEventsTable extends CaseEventColumns {
  complaint_id: string;
  occurred_at: DefaultTimestamp;
}

export interface ComplaintMessagesTable extends CaseMessageColumns {
  complaint_id: string;
}

export interface ComplaintRatingsTable {
  complaint_id: string;
  /** 1–5. */
  score: number;
  resolved: Nullable<boolean>;
  comment: Nullable<string>;
  rated_at: DefaultTimestamp;
}

/** What the handling agency asks the reporter. */
export interface ComplaintQuestionsTable {
  id: Generated<string>;
  complaint_id: string;
  agency_code: Nullable<string>;
  text: Json<Bilingual>;
  asked_at: Timestamp;
  due_at: NullableTimestamp;
  answered_at: NullableTimestamp;
}

/** A file of a complaint: of the report itself, of a message of the reporter, or of an answer. */
export interface ComplaintFilesTable {
  /** That of the upload it came by. */
  id: string;
  complaint_id: string;
  /** Absent for files of the report itself. */
  message_id: Nullable<string>;
  author: 'resident' | 'agency';
  position: ColumnType<number, never, never>;
  /** Without what the reporter called it where the complaint is anonymous. */
  name: string;
  media_type: string;
  /** Bytes: as announced while it is on its way, then as stored. */
  size: number;
  sha256: Nullable<string>;
  /** Where the file is, once it has arrived. */
  storage_key: Nullable<string>;
  state: 'uploading' | 'received' | 'rejected';
  /** Why it was rejected; a code of the common API. */
  rejection: Nullable<string>;
  created_at: Timestamp;
}

/** What tells that many complaints of the last hours are alike; see `domain/complaint-pressure`. */
export interface ComplaintTracesTable {
  id: ColumnType<number, never, never>;
  marks: number[];
  seen_at: DefaultTimestamp;
}
