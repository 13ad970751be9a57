import { sql } from 'kysely';
import type { Migration } from '../migrate.ts';

/** Files of complaints, which may follow the text, and what tells floods of alike complaints. */
export const complaintFiles: Migration = {
  name: '0008-complaint-files',
  async up(db) {
    await sql`
      create table complaint_files (
        id text primary key,
        complaint_id uuid not null references complaints (id) on delete cascade,
        message_id uuid references complaint_messages (id) on delete cascade,
        author text not null check (author in ('resident', 'agency')),
        position bigint not null generated always as identity,
        name text not null,
        media_type text not null,
        size bigint not null,
        sha256 text,
        storage_key text unique,
        state text not null check (state in ('uploading', 'received', 'rejected')),
        rejection text,
        created_at timestamptz not null,
        check ((state = 'received') = (storage_key is not null))
      );
      create index complaint_files_of on complaint_files (complaint_id, position);
      create index complaint_files_message on complaint_files (message_id);
      comment on column complaint_files.id is 'That of the upload it came by.';
      comment on column complaint_files.message_id is 'Absent for files of the report itself.';

      create table complaint_traces (
        id bigint primary key generated always as identity,
        marks integer[] not null,
        seen_at timestamptz not null default now()
      );
      create index complaint_traces_marks on complaint_traces using gin (marks);
      create index complaint_traces_age on complaint_traces (seen_at);
      comment on table complaint_traces is
        'Digests of the words of complaints of the last hours; tells that many are alike, not which.';

      alter table outbound_events
        drop constraint outbound_events_kind_check,
        add column complaint_file_id text references complaint_files (id) on delete cascade,
        add constraint outbound_events_kind_check check (kind in ('application-message',
          'application-answered', 'complaint-filed', 'complaint-added', 'complaint-attached',
          'complaint-forwarded', 'complaint-withdrawn', 'complaint-rated', 'complaint-reopened'));
      create index outbound_events_complaint_file on outbound_events (complaint_file_id);

      create function gerai_tell_complaint_file_to(agency text, complaint uuid, file text)
      returns void language sql as $$
        -- The complaint's row is locked by whoever changes anything of it, so that nobody else counts meanwhile.
        insert into outbound_events
          (kind, agency_code, complaint_id, complaint_file_id, sequence)
        select 'complaint-attached', agency, complaint, file, 1 + count(*)
        from outbound_events where complaint_id = complaint and agency_code = agency
      $$;

      create function gerai_tell_complaint_file() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and old.state = 'received' then return null; end if;
        perform gerai_tell_complaint_file_to(agency_code, id, new.id)
          from complaints where id = new.complaint_id and agency_code is not null;
        return null;
      end
      $$;
      create trigger tell_complaint_file
        after insert or update of state on complaint_files
        for each row when (new.author = 'resident' and new.state = 'received')
        execute function gerai_tell_complaint_file();

      create function gerai_tell_complaint_files() returns trigger language plpgsql as $$
      begin
        -- What the reporter had sent by then comes with a complaint that another agency gets.
        perform gerai_tell_complaint_file_to(new.agency_code, new.id, file.id)
          from (
            select id from complaint_files
            where complaint_id = new.id and author = 'resident' and state = 'received'
              and not exists (
                select from outbound_events
                where complaint_file_id = complaint_files.id and agency_code = new.agency_code
              )
            order by position
          ) as file;
        return null;
      end
      $$;
      create trigger tell_complaint_forwarded_files
        after update of agency_code on complaints
        for each row when (new.agency_code is distinct from old.agency_code and new.agency_code is not null)
        execute function gerai_tell_complaint_files();
    `.execute(db);
  },
};
