/**
 * Deadlines in the unit an agency publishes. Working days follow the agency's own calendar: Monday to
 * Friday without the national holidays and collective leave (*cuti bersama*) of the yearly joint
 * decree, unless the agency says otherwise.
 */
import type { LocalDate } from './zoned-time.ts';
import { addDays, addMonths, endOfDay, localDateOf, weekdayOf } from './zoned-time.ts';

/** When an agency works. */
export interface WorkingCalendar {
  /** IANA name, such as `Asia/Makassar`. */
  readonly timeZone: string;
  /** ISO weekdays on which the agency works, Monday 1 … Sunday 7. Never empty. */
  readonly weekdays: ReadonlySet<number>;
  /** Dates on which the agency doesn't work although it is a working weekday. */
  readonly holidays: ReadonlySet<LocalDate>;
}

/** Monday to Friday. */
export const DEFAULT_WEEKDAYS: ReadonlySet<number> = new Set([1, 2, 3, 4, 5]);

/** Beyond this the calendar is wrong (every day a holiday), not the deadline far. */
const LONGEST_SEARCH_DAYS = 36_600;

/** Whether the agency works on a date. */
export function isWorkingDay(date: LocalDate, calendar: WorkingCalendar): boolean {
  return calendar.weekdays.has(weekdayOf(date)) && !calendar.holidays.has(date);
}

/**
 * The date on which the n-th working day after `start` falls. The start itself is not counted, as in
 * Indonesian administrative practice; with n = 0 it is the start, or the next working day.
 *
 * @throws RangeError for a negative or fractional count, or a calendar without working days.
 */
export function addWorkingDays(
  start: LocalDate,
  count: number,
  calendar: WorkingCalendar,
): LocalDate {
  if (!Number.isInteger(count) || count < 0) {
    throw new RangeError(`not a count of working days: ${String(count)}`);
  }
  let date = start;
  let left = count;
  for (let searched = 0; searched < LONGEST_SEARCH_DAYS; searched += 1) {
    if (left === 0 && isWorkingDay(date, calendar)) return date;
    date = addDays(date, 1);
    if (left > 0 && isWorkingDay(date, calendar)) left -= 1;
  }
  throw new RangeError('the calendar has no working days');
}

/** How many working days lie in `(from, to]`; 0 when `to` isn't after `from`. */
export function countWorkingDays(
  from: LocalDate,
  to: LocalDate,
  calendar: WorkingCalendar,
): number {
  let count = 0;
  for (let date = from; date < to;) {
    date = addDays(date, 1);
    if (isWorkingDay(date, calendar)) count += 1;
  }
  return count;
}

/** A span of time as agencies publish it. */
export interface PublishedDuration {
  readonly value: number;
  readonly unit: 'minute' | 'hour' | 'day' | 'working-day' | 'week' | 'month';
}

/**
 * The last instant at which something begun at `start` is still in time. Minutes and hours are exact;
 * every longer unit ends with its last day, on the agency's wall clock.
 */
export function deadline(
  start: Date,
  duration: PublishedDuration,
  calendar: WorkingCalendar,
): Date {
  const { value, unit } = duration;
  const startDate = localDateOf(start, calendar.timeZone);
  switch (unit) {
    case 'minute':
      return new Date(start.getTime() + value * 60_000);
    case 'hour':
      return new Date(start.getTime() + value * 3_600_000);
    case 'day':
      return endOfDay(addDays(startDate, Math.ceil(value)), calendar.timeZone);
    case 'week':
      return endOfDay(addDays(startDate, Math.ceil(value * 7)), calendar.timeZone);
    case 'month':
      return endOfDay(addMonths(startDate, Math.ceil(value)), calendar.timeZone);
    case 'working-day':
      return endOfDay(addWorkingDays(startDate, Math.ceil(value), calendar), calendar.timeZone);
  }
}
