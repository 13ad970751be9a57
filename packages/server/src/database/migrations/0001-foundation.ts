import { sql } from 'kysely';
import type { Migration } from '../migrate.ts';

/**
 * The first schema: the catalogue, its text tables, calendars, applications, complaints, and what the
 * API needs around them (tokens, idempotency, throttling, feedback).
 *
 * Conventions: `timestamptz` everywhere; bilingual text is `jsonb {id, en?}`; `content_hash` is the
 * SHA-256 (hex) of the public document and serves as its ETag; `version` counts changes for `If-Match`.
 */
export const foundation: Migration = {
  name: '0001-foundation',
  async up(db) {
    await sql`
      create table settings (
        key text primary key,
        value jsonb not null,
        updated_at timestamptz not null default now()
      );

      create table regions (
        code text primary key,
        parent_code text references regions (code) deferrable initially deferred,
        level text not null check (level in ('province', 'regency', 'district', 'village')),
        kind text,
        name text not null,
        document jsonb not null default '{}',
        content_hash text not null default '',
        updated_at timestamptz not null default now()
      );
      create index regions_parent on regions (parent_code, code);

      create table agencies (
        code text primary key,
        parent_code text references agencies (code) deferrable initially deferred,
        region_code text references regions (code),
        name jsonb not null,
        document jsonb not null default '{}',
        content_hash text not null default '',
        updated_at timestamptz not null default now()
      );
      create index agencies_parent on agencies (parent_code);

      create table categories (
        code text primary key,
        parent_code text references categories (code) deferrable initially deferred,
        agency_code text references agencies (code),
        uses text[] not null default '{complaint}',
        name jsonb not null,
        questions jsonb not null default '[]',
        sla jsonb,
        document jsonb not null default '{}',
        position integer not null default 0,
        active boolean not null default true,
        content_hash text not null default '',
        updated_at timestamptz not null default now()
      );
      create index categories_parent on categories (parent_code, position);

      create table services (
        code text primary key,
        kind text not null default 'service' check (kind in ('service', 'referral', 'complaint-channel', 'hotline')),
        status text not null default 'active'
          check (status in ('active', 'inactive', 'defunct', 'temporarily-closed')),
        agency_code text not null references agencies (code),
        category_code text,
        audiences text[] not null default '{}',
        channels text[] not null default '{}',
        life_events text[] not null default '{}',
        region_codes text[] not null default '{}',
        name jsonb not null,
        document jsonb not null,
        assured_on date,
        content_hash text not null,
        updated_at timestamptz not null default now()
      );
      create index services_agency on services (agency_code, code);
      create index services_category on services (category_code, code);
      create index services_updated on services (updated_at);
      create index services_life_events on services using gin (life_events);
      create index services_audiences on services using gin (audiences);
      create index services_regions on services using gin (region_codes);

      create table synonyms (
        id bigint generated always as identity primary key,
        kind text not null,
        term text not null,
        target text not null,
        service_codes text[] not null default '{}',
        language text not null default 'id',
        note jsonb,
        updated_at timestamptz not null default now(),
        unique (term, target)
      );

      create table calendars (
        code text primary key,
        name jsonb not null,
        time_zone text not null,
        working_days smallint[] not null default '{1,2,3,4,5}',
        updated_at timestamptz not null default now()
      );

      create table calendar_holidays (
        calendar_code text not null references calendars (code) on delete cascade,
        day date not null,
        kind text not null check (kind in ('national', 'joint-leave', 'local')),
        name jsonb not null,
        primary key (calendar_code, day)
      );

      create table applications (
        id uuid primary key default gen_random_uuid(),
        number text not null unique,
        kind text not null default 'new',
        secret_hash text not null,
        service_code text not null references services (code),
        agency_code text not null references agencies (code),
        status text not null,
        applicant jsonb not null default '{}',
        document jsonb not null default '{}',
        submitted_at timestamptz not null,
        expected_at timestamptz,
        decided_at timestamptz,
        closed_at timestamptz,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index applications_service on applications (service_code, status);
      create index applications_agency on applications (agency_code, status, submitted_at);

      create table application_steps (
        application_id uuid not null references applications (id) on delete cascade,
        position integer not null,
        code text not null,
        name jsonb not null,
        explanation jsonb,
        state text not null check (state in ('done', 'current', 'upcoming', 'skipped')),
        optional boolean not null default false,
        agency_code text references agencies (code),
        started_at timestamptz,
        expected_at timestamptz,
        completed_at timestamptz,
        primary key (application_id, position)
      );

      create table application_events (
        id uuid primary key default gen_random_uuid(),
        application_id uuid not null references applications (id) on delete cascade,
        sequence integer not null,
        type text not null,
        actor text not null check (actor in ('resident', 'agency', 'system')),
        title jsonb not null,
        detail jsonb,
        agency_code text references agencies (code),
        data jsonb not null default '{}',
        occurred_at timestamptz not null,
        recorded_at timestamptz not null default now(),
        unique (application_id, sequence)
      );

      create table application_messages (
        id uuid primary key default gen_random_uuid(),
        application_id uuid not null references applications (id) on delete cascade,
        author text not null check (author in ('resident', 'agency', 'system')),
        agency_code text references agencies (code),
        text text not null,
        language text not null default 'id',
        document_ids uuid[] not null default '{}',
        sent_at timestamptz not null default now()
      );
      create index application_messages_of on application_messages (application_id, sent_at);

      create table application_documents (
        id uuid primary key default gen_random_uuid(),
        application_id uuid not null references applications (id) on delete cascade,
        kind text not null check (kind in ('submitted', 'issued', 'letter')),
        name text not null,
        media_type text not null,
        size bigint,
        sha256 text,
        storage_key text,
        created_at timestamptz not null default now()
      );
      create index application_documents_of on application_documents (application_id, created_at);

      create table application_requests (
        id uuid primary key default gen_random_uuid(),
        application_id uuid not null references applications (id) on delete cascade,
        kind text not null check (kind in ('document', 'information', 'payment', 'visit')),
        title jsonb not null,
        text jsonb,
        status text not null check (status in ('open', 'answered', 'expired', 'cancelled')),
        amount bigint,
        requested_at timestamptz not null default now(),
        due_at timestamptz,
        answered_at timestamptz
      );
      create index application_requests_of on application_requests (application_id, requested_at);

      create table complaints (
        id uuid primary key default gen_random_uuid(),
        number text not null unique,
        secret_hash text not null,
        class text not null check (class in ('complaint', 'aspiration', 'information')),
        category_code text not null references categories (code),
        agency_code text references agencies (code),
        region_code text,
        title text,
        text text not null,
        occurred_on date,
        place jsonb,
        latitude double precision,
        longitude double precision,
        answers jsonb not null default '[]',
        anonymous boolean not null default false,
        confidential boolean not null default true,
        language text not null default 'id',
        privacy_notice_version text,
        status text not null,
        document jsonb not null default '{}',
        submitted_at timestamptz not null default now(),
        forward_due_at timestamptz,
        response_due_at timestamptz,
        expected_at timestamptz,
        auto_close_at timestamptz,
        forwarded_at timestamptz,
        first_response_at timestamptz,
        resolved_at timestamptz,
        closed_at timestamptz,
        withdrawn_at timestamptz,
        reopened_count integer not null default 0,
        version integer not null default 1,
        updated_at timestamptz not null default now()
      );
      create index complaints_category on complaints (category_code, region_code, submitted_at desc);
      create index complaints_agency on complaints (agency_code, status, submitted_at);
      create index complaints_place on complaints (latitude, longitude) where latitude is not null;

      create table complaint_identities (
        complaint_id uuid primary key references complaints (id) on delete cascade,
        name text,
        phone text,
        email text,
        created_at timestamptz not null default now()
      );
      comment on table complaint_identities is
        'Who reported. Kept apart so that no query about a complaint can carry it: never joined for a handling agency when complaints.anonymous.';

      create table complaint_events (
        id uuid primary key default gen_random_uuid(),
        complaint_id uuid not null references complaints (id) on delete cascade,
        sequence integer not null,
        type text not null,
        actor text not null check (actor in ('resident', 'agency', 'system')),
        title jsonb not null,
        detail jsonb,
        agency_code text references agencies (code),
        data jsonb not null default '{}',
        occurred_at timestamptz not null default now(),
        recorded_at timestamptz not null default now(),
        unique (complaint_id, sequence)
      );

      create table complaint_messages (
        id uuid primary key default gen_random_uuid(),
        complaint_id uuid not null references complaints (id) on delete cascade,
        author text not null check (author in ('resident', 'agency', 'system')),
        agency_code text references agencies (code),
        text text not null,
        language text not null default 'id',
        sent_at timestamptz not null default now()
      );
      create index complaint_messages_of on complaint_messages (complaint_id, sent_at);

      create table complaint_ratings (
        complaint_id uuid primary key references complaints (id) on delete cascade,
        score smallint not null check (score between 1 and 5),
        resolved boolean,
        comment text,
        rated_at timestamptz not null default now()
      );

      create table case_tokens (
        token_hash text primary key,
        case_kind text not null check (case_kind in ('application', 'complaint')),
        case_id uuid not null,
        expires_at timestamptz not null,
        created_at timestamptz not null default now()
      );
      create index case_tokens_expiry on case_tokens (expires_at);

      create table idempotency_keys (
        key_hash text primary key,
        route text not null,
        body_hash text not null,
        state text not null default 'in-flight' check (state in ('in-flight', 'done')),
        status smallint,
        headers jsonb,
        response bytea,
        locked_until timestamptz,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null default now() + interval '96 hours'
      );
      create index idempotency_keys_expiry on idempotency_keys (expires_at);
      comment on column idempotency_keys.response is
        'Sealed with a key derived from the Idempotency-Key itself, of which only the hash is kept: a receipt holds a secret.';

      create table lookup_attempts (
        subject text primary key,
        failures integer not null default 0,
        window_started_at timestamptz not null default now(),
        last_failure_at timestamptz not null default now(),
        blocked_until timestamptz
      );
      create index lookup_attempts_age on lookup_attempts (last_failure_at);

      create table service_feedback (
        id uuid primary key default gen_random_uuid(),
        service_code text not null references services (code),
        helpful boolean not null,
        reason text,
        comment text,
        language text not null default 'id',
        created_at timestamptz not null default now()
      );
      create index service_feedback_of on service_feedback (service_code, created_at);

      create table search_feedback (
        id uuid primary key default gen_random_uuid(),
        query text not null,
        found boolean not null,
        wanted text,
        chosen_code text,
        language text not null default 'id',
        created_at timestamptz not null default now()
      );
      create index search_feedback_age on search_feedback (created_at);

      create function gerai_notify_catalogue() returns trigger language plpgsql as $$
      begin
        perform pg_notify('gerai_catalogue', tg_table_name);
        return null;
      end
      $$;
    `.execute(db);

    // One notification per statement, so that an import of thousands of rows tells the replicas a
    // handful of times (identical notifications of one transaction are folded by PostgreSQL).
    for (const table of ['services', 'agencies', 'categories', 'regions', 'synonyms']) {
      await sql`
        create trigger notify_catalogue
          after insert or update or delete or truncate on ${sql.table(table)}
          for each statement execute function gerai_notify_catalogue()
      `.execute(db);
    }
  },
};
