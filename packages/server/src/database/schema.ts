import type { ColumnType, Generated, JSONColumnType } from 'kysely';
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
import type { AdapterDeadEventsTable, AdapterPositionsTable } from './adapter-tables.ts';
import type { CaseEventColumns, CaseMessageColumns } from './case-columns.ts';
import type {
  ComplaintEventsTable,
  ComplaintFilesTable,
  ComplaintIdentitiesTable,
  ComplaintMessagesTable,
  ComplaintQuestionsTable,
  ComplaintRatingsTable,
  ComplaintsTable,
  ComplaintTracesTable,
} from './complaint-tables.ts';
import type {
  DeadEventsTable,
  EventKeysTable,
  EventSourcesTable,
  EventSubjectsTable,
  InboundEventsTable,
  OutboundEventsTable,
  SpentSignaturesTable,
} from './event-tables.ts';
import type { Open311KeysTable, Open311RequestsTable } from './open311-tables.ts';
import type { ComplaintSupportsTable } from './support-tables.ts';

export type { Bilingual, JsonObject } from './columns.ts';

export interface SettingsTable {
  key: string;
  value: JSONColumnType<object>;
  updated_at: DefaultTimestamp;
}

export interface RegionsTable {
  code: string;
  parent_code: Nullable<string>;
  level: 'province' | 'regency' | 'district' | 'village';
  /** What people call it: `kabupaten`, `kota`, `kecamatan`, `kelurahan`, `desa`. */
  kind: Nullable<string>;
  name: string;
  document: DefaultJson<JsonObject>;
  content_hash: Generated<string>;
  updated_at: DefaultTimestamp;
}

export interface AgenciesTable {
  code: string;
  parent_code: Nullable<string>;
  region_code: Nullable<string>;
  name: Json<Bilingual>;
  document: DefaultJson<JsonObject>;
  content_hash: Generated<string>;
  updated_at: DefaultTimestamp;
}

export interface CategoriesTable {
  code: string;
  parent_code: Nullable<string>;
  agency_code: Nullable<string>;
  /** `service`, `complaint`, or both. */
  uses: Generated<string[]>;
  name: Json<Bilingual>;
  questions: DefaultJson<JsonObject[]>;
  sla: NullableJson<JsonObject>;
  document: DefaultJson<JsonObject>;
  position: Generated<number>;
  active: Generated<boolean>;
  content_hash: Generated<string>;
  updated_at: DefaultTimestamp;
}

export interface ServicesTable {
  code: string;
  kind: Generated<'service' | 'referral' | 'complaint-channel' | 'hotline'>;
  status: Generated<'active' | 'inactive' | 'defunct' | 'temporarily-closed'>;
  agency_code: string;
  category_code: Nullable<string>;
  audiences: Generated<string[]>;
  channels: Generated<string[]>;
  life_events: Generated<string[]>;
  region_codes: Generated<string[]>;
  name: Json<Bilingual>;
  /** The service as the API publishes it. */
  document: Json<JsonObject>;
  /** When a person last checked it. */
  assured_on: NullableDay;
  content_hash: string;
  updated_at: DefaultTimestamp;
}

export interface SynonymsTable {
  id: ColumnType<number, never, never>;
  kind: string;
  term: string;
  target: string;
  service_codes: Generated<string[]>;
  language: Generated<string>;
  note: NullableJson<Bilingual>;
  updated_at: DefaultTimestamp;
}

export interface CalendarsTable {
  code: string;
  name: Json<Bilingual>;
  time_zone: string;
  /** ISO weekdays, 1 = Monday. */
  working_days: Generated<number[]>;
  updated_at: DefaultTimestamp;
}

export interface CalendarHolidaysTable {
  calendar_code: string;
  day: string;
  kind: 'national' | 'joint-leave' | 'local';
  name: Json<Bilingual>;
}

export interface ApplicationsTable {
  id: Generated<string>;
  number: string;
  kind: Generated<string>;
  secret_hash: string;
  service_code: string;
  agency_code: string;
  status: string;
  /** The least that the tracker shows of the applicant (a masked name), never an identity number. */
  applicant: DefaultJson<JsonObject>;
  document: DefaultJson<JsonObject>;
  submitted_at: Timestamp;
  expected_at: NullableTimestamp;
  decided_at: NullableTimestamp;
  closed_at: NullableTimestamp;
  version: Generated<number>;
  created_at: DefaultTimestamp;
  updated_at: DefaultTimestamp;
}

export interface ApplicationStepsTable {
  application_id: string;
  position: number;
  code: string;
  name: Json<Bilingual>;
  explanation: NullableJson<Bilingual>;
  state: 'done' | 'current' | 'upcoming' | 'skipped';
  optional: Generated<boolean>;
  agency_code: Nullable<string>;
  started_at: NullableTimestamp;
  expected_at: NullableTimestamp;
  completed_at: NullableTimestamp;
}

export interface ApplicationEventsTable extends CaseEventColumns {
  application_id: string;
  occurred_at: Timestamp;
}

export interface ApplicationMessagesTable extends CaseMessageColumns {
  application_id: string;
  document_ids: Generated<string[]>;
}

export interface ApplicationDocumentsTable {
  id: Generated<string>;
  application_id: string;
  kind: 'submitted' | 'issued' | 'letter';
  name: string;
  media_type: string;
  /** Bytes. */
  size: Nullable<number>;
  sha256: Nullable<string>;
  /** Where the file is; absent when there is only this record of it. */
  storage_key: Nullable<string>;
  created_at: DefaultTimestamp;
}

/** Something the applicant is asked for. */
export interface ApplicationRequestsTable {
  id: Generated<string>;
  application_id: string;
  kind: 'document' | 'information' | 'payment' | 'visit';
  title: Json<Bilingual>;
  text: NullableJson<Bilingual>;
  status: 'open' | 'answered' | 'expired' | 'cancelled';
  /** Rupiah. */
  amount: Nullable<number>;
  requested_at: DefaultTimestamp;
  due_at: NullableTimestamp;
  answered_at: NullableTimestamp;
}

export interface CaseTokensTable {
  /** SHA-256 (hex) of the bearer token. */
  token_hash: string;
  case_kind: 'application' | 'complaint';
  case_id: string;
  expires_at: Timestamp;
  created_at: DefaultTimestamp;
}

export interface IdempotencyKeysTable {
  /** SHA-256 (hex) of the Idempotency-Key. */
  key_hash: string;
  route: string;
  body_hash: string;
  state: Generated<'in-flight' | 'done'>;
  status: Nullable<number>;
  headers: NullableJson<Record<string, string>>;
  /** The answer's body, sealed with a key derived from the Idempotency-Key. */
  response: Nullable<Buffer>;
  locked_until: NullableTimestamp;
  created_at: DefaultTimestamp;
  expires_at: DefaultTimestamp;
}

export interface LookupAttemptsTable {
  /** What is being guessed at: the case number as given, normalised. */
  subject: string;
  failures: Generated<number>;
  last_failure_at: DefaultTimestamp;
}

/** Proofs of work that were accepted, each once. */
export interface SpentProofsTable {
  /** SHA-256 (hex) of the challenge. */
  challenge_hash: string;
  expires_at: Timestamp;
}

/** Files on their way; see `domain/documents`. */
export interface UploadsTable {
  id: string;
  storage_key: string;
  /** What the resident calls the file. */
  name: string;
  /** Bytes of the whole. */
  size: number;
  /** Bytes that have arrived. */
  received: Generated<number>;
  /** Found in the content once all of it has arrived; until then the upload can't be used. */
  media_type: Nullable<string>;
  sha256: Nullable<string>;
  /** When a case took it over. */
  claimed_at: NullableTimestamp;
  expires_at: Timestamp;
  created_at: DefaultTimestamp;
}

/** Who is told of changes to an application: the only copy of the address. */
export interface ApplicationSubscriptionsTable {
  application_id: string;
  email: string;
  language: string;
  version: Generated<number>;
  /** Hash of the code that was sent to the address and not yet given back. */
  code_hash: Nullable<string>;
  code_expires_at: NullableTimestamp;
  /** Wrong codes since it was sent. */
  code_attempts: Generated<number>;
  confirmed_at: NullableTimestamp;
  created_at: DefaultTimestamp;
}

/** E-mail to be sent; the address is the subscription's. */
export interface MailOutboxTable {
  id: ColumnType<number, never, never>;
  application_id: string;
  kind: 'confirmation' | 'change';
  /** What a confirmation carries; gone once it was sent. */
  code: Nullable<string>;
  /** Counts what this one mail tells of. */
  revision: Generated<number>;
  attempts: Generated<number>;
  next_attempt_at: DefaultTimestamp;
  created_at: DefaultTimestamp;
}

export interface ServiceFeedbackTable {
  id: Generated<string>;
  service_code: string;
  helpful: boolean;
  reason: Nullable<string>;
  comment: Nullable<string>;
  language: Generated<string>;
  created_at: DefaultTimestamp;
}

export interface SearchFeedbackTable {
  id: Generated<string>;
  query: string;
  found: boolean;
  wanted: Nullable<string>;
  chosen_code: Nullable<string>;
  language: Generated<string>;
  created_at: DefaultTimestamp;
}

export interface ApplicationSatisfactionTable {
  application_id: string;
  scores: Json<{
    requirements: number;
    procedure: number;
    time: number;
    cost: number;
    product: number;
    competence: number;
    behaviour: number;
    complaints: number;
    facilities: number;
  }>;
  comment: Nullable<string>;
  rated_at: Timestamp;
}

/** The current schema, after every migration; `schema.test.ts` holds it against a real database. */
export interface Schema {
  settings: SettingsTable;
  regions: RegionsTable;
  agencies: AgenciesTable;
  categories: CategoriesTable;
  services: ServicesTable;
  synonyms: SynonymsTable;
  calendars: CalendarsTable;
  calendar_holidays: CalendarHolidaysTable;
  applications: ApplicationsTable;
  application_steps: ApplicationStepsTable;
  application_events: ApplicationEventsTable;
  application_messages: ApplicationMessagesTable;
  application_documents: ApplicationDocumentsTable;
  application_requests: ApplicationRequestsTable;
  complaints: ComplaintsTable;
  complaint_identities: ComplaintIdentitiesTable;
  complaint_events: ComplaintEventsTable;
  complaint_messages: ComplaintMessagesTable;
  complaint_questions: ComplaintQuestionsTable;
  complaint_ratings: ComplaintRatingsTable;
  complaint_files: ComplaintFilesTable;
  complaint_traces: ComplaintTracesTable;
  complaint_supports: ComplaintSupportsTable;
  adapter_positions: AdapterPositionsTable;
  adapter_dead_events: AdapterDeadEventsTable;
  open311_keys: Open311KeysTable;
  open311_requests: Open311RequestsTable;
  case_tokens: CaseTokensTable;
  idempotency_keys: IdempotencyKeysTable;
  lookup_attempts: LookupAttemptsTable;
  spent_proofs: SpentProofsTable;
  uploads: UploadsTable;
  application_subscriptions: ApplicationSubscriptionsTable;
  mail_outbox: MailOutboxTable;
  application_satisfaction: ApplicationSatisfactionTable;
  event_sources: EventSourcesTable;
  event_keys: EventKeysTable;
  spent_signatures: SpentSignaturesTable;
  event_subjects: EventSubjectsTable;
  inbound_events: InboundEventsTable;
  dead_events: DeadEventsTable;
  outbound_events: OutboundEventsTable;
  service_feedback: ServiceFeedbackTable;
  search_feedback: SearchFeedbackTable;
}
