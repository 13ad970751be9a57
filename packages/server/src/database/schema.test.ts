import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql, type InsertType, type SelectType } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import type { Schema } from './schema.ts';

/** `?` nullable, `=` with a default. The compiler holds the marks against {@link Schema}. */
type Mark<Column> =
  null extends SelectType<Column>
    ? '?'
    : [InsertType<Column>] extends [never]
      ? '='
      : undefined extends InsertType<Column>
        ? '='
        : '';
type Expected = {
  [Table in keyof Schema]: {
    [Name in keyof Schema[Table]]: `${PgType}${Mark<Schema[Table][Name]>}`;
  };
};
type PgType =
  | 'text'
  | 'text[]'
  | 'jsonb'
  | 'timestamptz'
  | 'date'
  | 'bool'
  | 'int2'
  | 'int2[]'
  | 'int4'
  | 'int4[]'
  | 'int8'
  | 'float8'
  | 'uuid'
  | 'uuid[]'
  | 'bytea';

const caseEvent = {
  id: 'uuid=',
  sequence: 'int4',
  type: 'text',
  actor: 'text',
  title: 'jsonb',
  detail: 'jsonb?',
  agency_code: 'text?',
  data: 'jsonb=',
  recorded_at: 'timestamptz=',
} as const;
const caseMessage = {
  id: 'uuid=',
  author: 'text',
  agency_code: 'text?',
  text: 'text',
  language: 'text=',
  sent_at: 'timestamptz=',
} as const;

const expected: Expected = {
  settings: { key: 'text', value: 'jsonb', updated_at: 'timestamptz=' },
  regions: {
    code: 'text',
    parent_code: 'text?',
    level: 'text',
    kind: 'text?',
    name: 'text',
    document: 'jsonb=',
    content_hash: 'text=',
    updated_at: 'timestamptz=',
  },
  agencies: {
    code: 'text',
    parent_code: 'text?',
    region_code: 'text?',
    name: 'jsonb',
    document: 'jsonb=',
    content_hash: 'text=',
    updated_at: 'timestamptz=',
  },
  categories: {
    code: 'text',
    parent_code: 'text?',
    agency_code: 'text?',
    uses: 'text[]=',
    name: 'jsonb',
    questions: 'jsonb=',
    sla: 'jsonb?',
    document: 'jsonb=',
    position: 'int4=',
    active: 'bool=',
    content_hash: 'text=',
    updated_at: 'timestamptz=',
  },
  services: {
    code: 'text',
    kind: 'text=',
    status: 'text=',
    agency_code: 'text',
    category_code: 'text?',
    audiences: 'text[]=',
    channels: 'text[]=',
    life_events: 'text[]=',
    region_codes: 'text[]=',
    name: 'jsonb',
    document: 'jsonb',
    assured_on: 'date?',
    content_hash: 'text',
    updated_at: 'timestamptz=',
  },
  synonyms: {
    id: 'int8=',
    kind: 'text',
    term: 'text',
    target: 'text',
    service_codes: 'text[]=',
    language: 'text=',
    note: 'jsonb?',
    updated_at: 'timestamptz=',
  },
  calendars: {
    code: 'text',
    name: 'jsonb',
    time_zone: 'text',
    working_days: 'int2[]=',
    updated_at: 'timestamptz=',
  },
  calendar_holidays: { calendar_code: 'text', day: 'date', kind: 'text', name: 'jsonb' },
  applications: {
    id: 'uuid=',
    number: 'text',
    kind: 'text=',
    secret_hash: 'text',
    service_code: 'text',
    agency_code: 'text',
    status: 'text',
    applicant: 'jsonb=',
    document: 'jsonb=',
    submitted_at: 'timestamptz',
    expected_at: 'timestamptz?',
    decided_at: 'timestamptz?',
    closed_at: 'timestamptz?',
    version: 'int4=',
    created_at: 'timestamptz=',
    updated_at: 'timestamptz=',
  },
  application_steps: {
    application_id: 'uuid',
    position: 'int4',
    code: 'text',
    name: 'jsonb',
    explanation: 'jsonb?',
    state: 'text',
    optional: 'bool=',
    agency_code: 'text?',
    started_at: 'timestamptz?',
    expected_at: 'timestamptz?',
    completed_at: 'timestamptz?',
  },
  application_events: { application_id: 'uuid', ...caseEvent, occurred_at: 'timestamptz' },
  application_messages: { application_id: 'uuid', ...caseMessage, document_ids: 'uuid[]=' },
  application_documents: {
    id: 'uuid=',
    application_id: 'uuid',
    kind: 'text',
    name: 'text',
    media_type: 'text',
    size: 'int8?',
    sha256: 'text?',
    storage_key: 'text?',
    created_at: 'timestamptz=',
  },
  application_requests: {
    id: 'uuid=',
    application_id: 'uuid',
    kind: 'text',
    title: 'jsonb',
    text: 'jsonb?',
    status: 'text',
    amount: 'int8?',
    requested_at: 'timestamptz=',
    due_at: 'timestamptz?',
    answered_at: 'timestamptz?',
  },
  complaints: {
    id: 'uuid=',
    number: 'text',
    secret_hash: 'text',
    class: 'text',
    category_code: 'text',
    agency_code: 'text?',
    region_code: 'text?',
    title: 'text?',
    text: 'text',
    occurred_on: 'date?',
    place: 'jsonb?',
    latitude: 'float8?',
    longitude: 'float8?',
    answers: 'jsonb=',
    anonymous: 'bool=',
    confidential: 'bool=',
    language: 'text=',
    privacy_notice_version: 'text?',
    status: 'text',
    document: 'jsonb=',
    submitted_at: 'timestamptz=',
    forward_due_at: 'timestamptz?',
    response_due_at: 'timestamptz?',
    expected_at: 'timestamptz?',
    auto_close_at: 'timestamptz?',
    forwarded_at: 'timestamptz?',
    first_response_at: 'timestamptz?',
    resolved_at: 'timestamptz?',
    closed_at: 'timestamptz?',
    withdrawn_at: 'timestamptz?',
    reopened_count: 'int4=',
    version: 'int4=',
    updated_at: 'timestamptz=',
  },
  complaint_identities: {
    complaint_id: 'uuid',
    name: 'text?',
    phone: 'text?',
    email: 'text?',
    created_at: 'timestamptz=',
  },
  complaint_events: { complaint_id: 'uuid', ...caseEvent, occurred_at: 'timestamptz=' },
  complaint_messages: { complaint_id: 'uuid', ...caseMessage },
  complaint_questions: {
    id: 'uuid=',
    complaint_id: 'uuid',
    agency_code: 'text?',
    text: 'jsonb',
    asked_at: 'timestamptz',
    due_at: 'timestamptz?',
    answered_at: 'timestamptz?',
  },
  adapter_positions: {
    adapter: 'text',
    cursor: 'text?',
    holder: 'uuid?',
    leased_until: 'timestamptz=',
  },
  adapter_dead_events: {
    id: 'int8=',
    adapter: 'text',
    event_id: 'uuid',
    type: 'text',
    subject: 'text',
    reason: 'text',
    attempts: 'int4=',
    refused_at: 'timestamptz=',
  },
  open311_keys: {
    id: 'text',
    name: 'text',
    key_hash: 'text',
    publishes: 'bool=',
    created_at: 'timestamptz=',
    revoked_at: 'timestamptz?',
  },
  open311_requests: { complaint_id: 'uuid', key_id: 'text' },
  complaint_files: {
    id: 'text',
    complaint_id: 'uuid',
    message_id: 'uuid?',
    author: 'text',
    position: 'int8=',
    name: 'text',
    media_type: 'text',
    size: 'int8',
    sha256: 'text?',
    storage_key: 'text?',
    state: 'text',
    rejection: 'text?',
    created_at: 'timestamptz',
  },
  complaint_supports: { complaint_id: 'uuid', supporter: 'bytea' },
  complaint_traces: { id: 'int8=', marks: 'int4[]', seen_at: 'timestamptz=' },
  complaint_ratings: {
    complaint_id: 'uuid',
    score: 'int2',
    resolved: 'bool?',
    comment: 'text?',
    rated_at: 'timestamptz=',
  },
  case_tokens: {
    token_hash: 'text',
    case_kind: 'text',
    case_id: 'uuid',
    expires_at: 'timestamptz',
    created_at: 'timestamptz=',
  },
  idempotency_keys: {
    key_hash: 'text',
    route: 'text',
    body_hash: 'text',
    state: 'text=',
    status: 'int2?',
    headers: 'jsonb?',
    response: 'bytea?',
    locked_until: 'timestamptz?',
    created_at: 'timestamptz=',
    expires_at: 'timestamptz=',
  },
  lookup_attempts: {
    subject: 'text',
    failures: 'int4=',
    last_failure_at: 'timestamptz=',
  },
  spent_proofs: { challenge_hash: 'text', expires_at: 'timestamptz' },
  uploads: {
    id: 'text',
    storage_key: 'text',
    name: 'text',
    size: 'int8',
    received: 'int8=',
    media_type: 'text?',
    sha256: 'text?',
    claimed_at: 'timestamptz?',
    expires_at: 'timestamptz',
    created_at: 'timestamptz=',
  },
  application_subscriptions: {
    application_id: 'uuid',
    email: 'text',
    language: 'text',
    version: 'int4=',
    code_hash: 'text?',
    code_expires_at: 'timestamptz?',
    code_attempts: 'int4=',
    confirmed_at: 'timestamptz?',
    created_at: 'timestamptz=',
  },
  mail_outbox: {
    id: 'int8=',
    application_id: 'uuid',
    kind: 'text',
    code: 'text?',
    revision: 'int4=',
    attempts: 'int4=',
    next_attempt_at: 'timestamptz=',
    created_at: 'timestamptz=',
  },
  event_sources: {
    source: 'text',
    agency_codes: 'text[]',
    pulls_complaints: 'bool=',
    created_at: 'timestamptz=',
  },
  event_keys: {
    id: 'text',
    source: 'text',
    sealed_secret: 'bytea',
    created_at: 'timestamptz=',
    revoked_at: 'timestamptz?',
  },
  spent_signatures: { signature: 'bytea', expires_at: 'timestamptz' },
  event_subjects: { kind: 'text', subject: 'text', application_id: 'uuid?' },
  inbound_events: {
    source: 'text',
    event_id: 'text',
    kind: 'text',
    subject: 'text',
    sequence: 'int4',
    type: 'text',
    occurred_at: 'timestamptz',
    data: 'jsonb',
    applied: 'bool=',
    received_at: 'timestamptz=',
  },
  dead_events: {
    id: 'int8=',
    sender: 'text',
    source: 'text',
    event_id: 'text',
    type: 'text',
    kind: 'text?',
    subject: 'text?',
    sequence: 'int4?',
    problem: 'jsonb',
    sealed_event: 'bytea',
    attempts: 'int4=',
    received_at: 'timestamptz=',
    tried_at: 'timestamptz=',
  },
  outbound_events: {
    id: 'uuid=',
    position: 'int8?',
    kind: 'text',
    agency_code: 'text?',
    source: 'text?',
    application_id: 'uuid?',
    message_id: 'uuid?',
    request_id: 'uuid?',
    complaint_id: 'uuid?',
    complaint_message_id: 'uuid?',
    complaint_event_id: 'uuid?',
    complaint_file_id: 'text?',
    sequence: 'int4',
    created_at: 'timestamptz=',
  },
  application_satisfaction: {
    application_id: 'uuid',
    scores: 'jsonb',
    comment: 'text?',
    rated_at: 'timestamptz',
  },
  service_feedback: {
    id: 'uuid=',
    service_code: 'text',
    helpful: 'bool',
    reason: 'text?',
    comment: 'text?',
    language: 'text=',
    created_at: 'timestamptz=',
  },
  search_feedback: {
    id: 'uuid=',
    query: 'text',
    found: 'bool',
    wanted: 'text?',
    chosen_code: 'text?',
    language: 'text=',
    created_at: 'timestamptz=',
  },
};

interface FoundColumn {
  table_name: string;
  column_name: string;
  type: string;
  mark: string;
}

void describe('schema', () => {
  let database: TestDatabase;
  before(async () => {
    database = await createTestDatabase();
  });
  after(() => database.close());

  void it('is in the database what the types say', async () => {
    const { rows } = await sql<FoundColumn>`
      select table_name, column_name,
        case when data_type = 'ARRAY' then substr(udt_name, 2) || '[]' else udt_name end as type,
        case when is_nullable = 'YES' then '?'
          when column_default is not null or is_identity = 'YES' then '='
          else '' end as mark
      from information_schema.columns
      where table_schema = 'public' and table_name <> 'schema_migrations'
    `.execute(database.db);
    const found: Record<string, Record<string, string>> = {};
    for (const { table_name, column_name, type, mark } of rows) {
      (found[table_name] ??= {})[column_name] = `${type}${mark}`;
    }
    assert.deepEqual(found, expected);
  });
});
