import { sql } from 'kysely';
import type { Migration } from '../migrate.ts';

/** Agencies are told that residents support a complaint. */
export const supportEvents: Migration = {
  name: '0011-support-events',
  async up(db) {
    await sql`
      alter table outbound_events
        drop constraint outbound_events_kind_check,
        add constraint outbound_events_kind_check check (kind in ('application-message',
          'application-answered', 'complaint-filed', 'complaint-added', 'complaint-attached',
          'complaint-forwarded', 'complaint-withdrawn', 'complaint-rated', 'complaint-reopened',
          'complaint-supported'));

      create function gerai_tell_complaint_support() returns trigger language plpgsql as $$
      declare
        agency text;
      begin
        -- Locked, so that nobody else counts the complaint's events meanwhile.
        select agency_code into agency from complaints where id = new.complaint_id for update;
        -- One that nobody has read yet tells the number as it is then.
        if agency is null or exists (
          select from outbound_events
          where complaint_id = new.complaint_id and agency_code = agency
            and kind = 'complaint-supported' and position is null
        ) then return null; end if;
        perform gerai_tell_complaint_of('complaint-supported', agency, new.complaint_id, null, null);
        return null;
      end
      $$;
      create trigger tell_complaint_support
        after insert on complaint_supports
        for each row execute function gerai_tell_complaint_support();
    `.execute(db);
  },
};
