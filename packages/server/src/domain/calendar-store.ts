/** The agency's calendar, from the database. */
import type { Kysely } from 'kysely';

import type { Schema } from '../database/schema.ts';
import type { WorkingCalendar } from './working-days.ts';
import { DEFAULT_WEEKDAYS } from './working-days.ts';

/** Gives the calendar that deadlines follow. */
export type CalendarSource = () => Promise<WorkingCalendar>;

const KEEP_MS = 60_000;
const DEFAULT_TIME_ZONE = 'Asia/Makassar';

async function read(db: Kysely<Schema>): Promise<WorkingCalendar> {
  const calendar = await db
    .selectFrom('calendars')
    .select(['code', 'time_zone', 'working_days'])
    .orderBy('code')
    .limit(1)
    .executeTakeFirst();
  if (!calendar) {
    return { timeZone: DEFAULT_TIME_ZONE, weekdays: DEFAULT_WEEKDAYS, holidays: new Set() };
  }
  const holidays = await db
    .selectFrom('calendar_holidays')
    .select('day')
    .where('calendar_code', '=', calendar.code)
    .execute();
  return {
    timeZone: calendar.time_zone,
    weekdays: calendar.working_days.length > 0 ? new Set(calendar.working_days) : DEFAULT_WEEKDAYS,
    holidays: new Set(holidays.map(({ day }) => day)),
  };
}

/** Reads the calendar when it is needed and keeps it for a minute. */
export function createCalendarSource(db: Kysely<Schema>): CalendarSource {
  let kept: { readonly at: number; readonly calendar: Promise<WorkingCalendar> } | undefined;
  return async () => {
    if (!kept || Date.now() - kept.at > KEEP_MS) {
      const reading = read(db);
      const entry = { at: Date.now(), calendar: reading };
      kept = entry;
      reading.catch(() => {
        if (kept === entry) kept = undefined;
      });
    }
    return kept.calendar;
  };
}
