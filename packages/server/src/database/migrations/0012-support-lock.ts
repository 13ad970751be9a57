import { sql } from 'kysely';
import type { Migration } from '../migrate.ts';

/** Residents who support a complaint at the same moment wait for each other, rather than each for the other. */
export const supportLock: Migration = {
  name: '0012-support-lock',
  async up(db) {
    await sql`
      create function gerai_lock_supported_complaint() returns trigger language plpgsql as $$
      begin
        -- Before the foreign key takes a weaker lock: two that hold that one and want more would never end.
        perform from complaints where id = new.complaint_id for no key update;
        return new;
      end
      $$;
      create trigger lock_supported_complaint
        before insert on complaint_supports
        for each row execute function gerai_lock_supported_complaint();

      create or replace function gerai_tell_complaint_support() returns trigger language plpgsql as $$
      declare
        agency text;
      begin
        select agency_code into agency from complaints where id = new.complaint_id;
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
    `.execute(db);
  },
};
