import { sql } from 'kysely';
import type { Migration } from '../migrate.ts';

/** Events of back-office systems: who may send them, what was taken, what could not be used, what they pull. */
export const backOfficeEvents: Migration = {
  name: '0004-back-office-events',
  async up(db) {
    await sql`
      create table event_sources (
        source text primary key,
        agency_codes text[] not null,
        pulls_complaints boolean not null default false,
        created_at timestamptz not null default now()
      );

      create table event_keys (
        id text primary key,
        source text not null references event_sources (source),
        sealed_secret bytea not null,
        created_at timestamptz not null default now(),
        revoked_at timestamptz
      );

      create table spent_signatures (
        signature bytea primary key,
        expires_at timestamptz not null
      );
      create index spent_signatures_expiry on spent_signatures (expires_at);

      create table event_subjects (
        kind text not null check (kind in ('application', 'service')),
        subject text not null,
        application_id uuid unique references applications (id) on delete cascade,
        primary key (kind, subject)
      );
      comment on table event_subjects is
        'What is ordered for itself. Its row is locked while events of the subject are taken.';

      create table inbound_events (
        source text not null references event_sources (source),
        event_id text not null,
        kind text not null,
        subject text not null,
        sequence integer not null,
        type text not null,
        occurred_at timestamptz not null,
        data jsonb not null,
        applied boolean not null default false,
        received_at timestamptz not null default now(),
        primary key (source, event_id),
        unique (kind, subject, source, sequence),
        foreign key (kind, subject) references event_subjects (kind, subject) on delete cascade
      );
      create index inbound_events_waiting on inbound_events (received_at) where not applied;
      comment on column inbound_events.applied is
        'False while an earlier event of the subject is missing.';

      create table dead_events (
        id bigint generated always as identity primary key,
        sender text not null references event_sources (source),
        source text not null,
        event_id text not null,
        type text not null,
        kind text,
        subject text,
        sequence integer,
        problem jsonb not null,
        sealed_event bytea not null,
        attempts integer not null default 1,
        received_at timestamptz not null default now(),
        tried_at timestamptz not null default now(),
        unique (sender, source, event_id)
      );
      create index dead_events_of on dead_events (kind, subject);
      comment on column dead_events.sealed_event is
        'The event as it was sent. It may hold anything, secrets of applicants too, so it is sealed.';

      create sequence outbound_event_positions;
      create table outbound_events (
        id uuid primary key default gen_random_uuid(),
        position bigint unique,
        kind text not null check (kind in ('complaint-filed', 'application-message')),
        agency_code text,
        source text,
        complaint_id uuid references complaints (id) on delete cascade,
        message_id uuid references application_messages (id) on delete cascade,
        sequence integer not null,
        created_at timestamptz not null default clock_timestamp(),
        check (num_nonnulls(complaint_id, message_id) = 1)
      );
      create index outbound_events_message on outbound_events (message_id);
      create index outbound_events_new on outbound_events (created_at) where position is null;
      comment on table outbound_events is
        'What is to be told to whom; the words stay with their case, so that erasing it there erases them here.';
      comment on column outbound_events.position is
        'Given when it is first read, by one reader at a time: order of commit, without holes that fill later.';

      create function gerai_tell_complaint() returns trigger language plpgsql as $$
      begin
        insert into outbound_events (kind, agency_code, complaint_id, sequence)
          values ('complaint-filed', new.agency_code, new.id, 1);
        return null;
      end
      $$;
      create trigger tell_complaint
        after insert on complaints
        for each row when (new.agency_code is not null)
        execute function gerai_tell_complaint();

      create function gerai_tell_application_message() returns trigger language plpgsql as $$
      begin
        -- What came from a system need not be told to it.
        if current_setting('gerai.intake', true) = 'on' then return null; end if;
        -- The application's row is locked by whoever adds a message, so that nobody else counts meanwhile.
        insert into outbound_events (kind, source, message_id, sequence)
          select 'application-message', registered.source, new.id, 1 + (
            select count(*)
            from outbound_events as earlier
            join application_messages as message on message.id = earlier.message_id
            where message.application_id = new.application_id
          )
          from event_subjects
          join inbound_events as registered using (kind, subject)
          where event_subjects.application_id = new.application_id
            and registered.type = 'id.gerai.application.registered.v1';
        return null;
      end
      $$;
      create trigger tell_application_message
        after insert on application_messages
        for each row when (new.author = 'resident')
        execute function gerai_tell_application_message();
    `.execute(db);
  },
};
