import { sql } from 'kysely';
import type { Migration } from '../migrate.ts';

/** Complaints between agencies: what their systems are told and tell, and what they ask reporters. */
export const complaintEvents: Migration = {
  name: '0006-complaint-events',
  async up(db) {
    await sql`
      alter table event_subjects
        drop constraint event_subjects_kind_check,
        add check (kind in ('application', 'service', 'complaint'));

      create table complaint_questions (
        id uuid primary key default gen_random_uuid(),
        complaint_id uuid not null references complaints (id) on delete cascade,
        agency_code text references agencies (code),
        text jsonb not null,
        asked_at timestamptz not null,
        due_at timestamptz,
        answered_at timestamptz
      );
      create index complaint_questions_of on complaint_questions (complaint_id, asked_at);
      comment on table complaint_questions is
        'What the handling agency asks the reporter. Whatever the reporter writes next answers all that is open.';

      create function gerai_answer_complaint_questions() returns trigger language plpgsql as $$
      begin
        update complaint_questions set answered_at = new.sent_at
          where complaint_id = new.complaint_id and answered_at is null;
        return null;
      end
      $$;
      create trigger answer_complaint_questions
        after insert on complaint_messages
        for each row when (new.author = 'resident')
        execute function gerai_answer_complaint_questions();

      alter table outbound_events
        drop constraint outbound_events_kind_check,
        drop constraint outbound_events_check,
        add column application_id uuid references applications (id) on delete cascade,
        add column request_id uuid references application_requests (id) on delete cascade,
        add column complaint_message_id uuid references complaint_messages (id) on delete cascade,
        add column complaint_event_id uuid references complaint_events (id) on delete cascade;
      update outbound_events set application_id = application_messages.application_id
        from application_messages where application_messages.id = outbound_events.message_id;
      alter table outbound_events
        add check (kind in ('application-message', 'application-answered', 'complaint-filed',
          'complaint-added', 'complaint-forwarded', 'complaint-withdrawn', 'complaint-rated',
          'complaint-reopened')),
        add check (num_nonnulls(complaint_id, application_id) = 1);
      create index outbound_events_complaint on outbound_events (complaint_id, agency_code);
      create index outbound_events_application on outbound_events (application_id);
      create index outbound_events_complaint_message on outbound_events (complaint_message_id);
      create index outbound_events_complaint_event on outbound_events (complaint_event_id);
      create index outbound_events_request on outbound_events (request_id);

      create or replace function gerai_tell_application_message() returns trigger language plpgsql as $$
      begin
        -- What came from a system need not be told to it.
        if current_setting('gerai.intake', true) = 'on' then return null; end if;
        -- The application's row is locked by whoever adds a message, so that nobody else counts meanwhile.
        insert into outbound_events (kind, source, application_id, message_id, sequence)
          select 'application-message', registered.source, new.application_id, new.id, 1 + (
            select count(*) from outbound_events where application_id = new.application_id
          )
          from event_subjects
          join inbound_events as registered using (kind, subject)
          where event_subjects.application_id = new.application_id
            and registered.type = 'id.gerai.application.registered.v1';
        return null;
      end
      $$;

      create function gerai_tell_application_answer() returns trigger language plpgsql as $$
      begin
        if current_setting('gerai.intake', true) = 'on' then return null; end if;
        insert into outbound_events (kind, source, application_id, request_id, sequence)
          select 'application-answered', registered.source, new.application_id, new.id, 1 + (
            select count(*) from outbound_events where application_id = new.application_id
          )
          from event_subjects
          join inbound_events as registered using (kind, subject)
          where event_subjects.application_id = new.application_id
            and registered.type = 'id.gerai.application.registered.v1';
        return null;
      end
      $$;
      create trigger tell_application_answer
        after update of status on application_requests
        for each row when (old.status = 'open' and new.status = 'answered')
        execute function gerai_tell_application_answer();

      create function gerai_tell_complaint_of(
        told text, agency text, complaint uuid, message uuid, event uuid
      ) returns void language sql as $$
        -- The complaint's row is locked by whoever changes anything of it, so that nobody else counts meanwhile.
        insert into outbound_events
          (kind, agency_code, complaint_id, complaint_message_id, complaint_event_id, sequence)
        select told, agency, complaint, message, event, 1 + count(*)
        from outbound_events where complaint_id = complaint and agency_code = agency
      $$;

      create or replace function gerai_tell_complaint() returns trigger language plpgsql as $$
      declare
        earlier record;
      begin
        if tg_op = 'UPDATE' and old.agency_code is not null then
          perform gerai_tell_complaint_of('complaint-forwarded', old.agency_code, new.id, null, null);
        end if;
        if new.agency_code is not null then
          perform gerai_tell_complaint_of('complaint-filed', new.agency_code, new.id, null, null);
          -- What the reporter had added by then comes with it.
          for earlier in
            select id from complaint_messages
            where complaint_id = new.id and author = 'resident' and not exists (
              select from outbound_events
              where complaint_message_id = complaint_messages.id and agency_code = new.agency_code
            )
            order by sent_at, id
          loop
            perform gerai_tell_complaint_of(
              'complaint-added', new.agency_code, new.id, earlier.id, null);
          end loop;
        end if;
        return null;
      end
      $$;
      create trigger tell_complaint_forwarded
        after update of agency_code on complaints
        for each row when (new.agency_code is distinct from old.agency_code)
        execute function gerai_tell_complaint();

      create function gerai_tell_complaint_message() returns trigger language plpgsql as $$
      begin
        perform gerai_tell_complaint_of('complaint-added', agency_code, id, new.id, null)
          from complaints where id = new.complaint_id and agency_code is not null;
        return null;
      end
      $$;
      create trigger tell_complaint_message
        after insert on complaint_messages
        for each row when (new.author = 'resident')
        execute function gerai_tell_complaint_message();

      create function gerai_tell_complaint_event() returns trigger language plpgsql as $$
      begin
        perform gerai_tell_complaint_of('complaint-' || new.type, agency_code, id, null, new.id)
          from complaints where id = new.complaint_id and agency_code is not null;
        return null;
      end
      $$;
      create trigger tell_complaint_event
        after insert on complaint_events
        for each row when (new.actor = 'resident' and new.type in ('withdrawn', 'rated', 'reopened'))
        execute function gerai_tell_complaint_event();
    `.execute(db);
  },
};
