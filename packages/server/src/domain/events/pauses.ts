/** Deadlines that stand still while an agency waits for the applicant. */
import type { PublishedDuration, WorkingCalendar } from '../working-days.ts';
import { addWorkingDays, countWorkingDays } from '../working-days.ts';
import { addDays, daysBetween, endOfDay, localDateOf } from '../zoned-time.ts';

/** A time during which a clock stood still. */
export interface Pause {
  readonly from: Date;
  readonly to: Date;
}

/**
 * A due date moved by the pauses, counted in the unit of the deadline: exact for minutes and hours, working days for
 * working days, else days.
 */
export function postponed(
  due: Date,
  pauses: readonly Pause[],
  unit: PublishedDuration['unit'],
  calendar: WorkingCalendar,
): Date {
  const { timeZone } = calendar;
  if (unit === 'minute' || unit === 'hour') {
    const pausedMs = pauses.reduce((sum, { from, to }) => sum + (to.getTime() - from.getTime()), 0);
    return new Date(due.getTime() + pausedMs);
  }
  const local = (date: Date) => localDateOf(date, timeZone);
  let days = 0;
  for (const { from, to } of pauses) {
    days +=
      unit === 'working-day'
        ? countWorkingDays(local(from), local(to), calendar)
        : daysBetween(local(from), local(to));
  }
  if (days <= 0) return due;
  const day =
    unit === 'working-day' ? addWorkingDays(local(due), days, calendar) : addDays(local(due), days);
  return endOfDay(day, timeZone);
}
