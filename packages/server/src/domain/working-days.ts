/**
 * Deadlines in the unit an agency publishes. Working days follow the agency's own calendar: Monday to
 * Friday without the national holidays and collective leave (*cuti bersama*) of the yearly joint
 * decree, unless the agency says otherwise.
 */
import type { LocalDate } from './zoned-time.ts';
import { addDays, addMonths, daysBetween, endOfDay, localDateOf, weekdayOf } from './zoned-time.ts';

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
 * The n-th date after `start` that counts; with n = 0 the start, or the next date that counts.
 *
 * @param until Where given, dates from here on don't count.
 * @returns `undefined` when `until` comes first.
 * @throws RangeError when no date counts for a hundred years.
 */
function nthDate(
  start: LocalDate,
  count: number,
  counts: (date: LocalDate) => boolean,
  until?: LocalDate,
): LocalDate | undefined {
  let date = start;
  let left = count;
  for (let searched = 0; searched < LONGEST_SEARCH_DAYS; searched += 1) {
    if (until !== undefined && date >= until) return undefined;
    if (left === 0 && counts(date)) return date;
    date = addDays(date, 1);
    if (left > 0 && (until === undefined || date < until) && counts(date)) left -= 1;
  }
  throw new RangeError('the calendar has no working days');
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
  return nthDate(start, count, (date) => isWorkingDay(date, calendar)) ?? start;
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

/** A time in which a clock stood, because the applicant had to act. */
export interface Pause {
  readonly from: Date;
  /** Absent while the clock still stands. */
  readonly to?: Date | undefined;
}

/** Pauses in order, without those that have no length. */
function inOrder(pauses: readonly Pause[]): Pause[] {
  return pauses
    .filter(({ from, to }) => to === undefined || to > from)
    .sort((left, right) => left.from.getTime() - right.from.getTime());
}

/** Exact units: what was paused is added, pause by pause, each moment once. */
function exactDeadline(start: Date, length: number, pauses: readonly Pause[]): Date | undefined {
  let end = start.getTime() + length;
  let running = start.getTime();
  for (const { from, to } of inOrder(pauses)) {
    const begin = Math.max(from.getTime(), running);
    if (begin >= end) break;
    if (to === undefined) return undefined;
    if (to.getTime() <= begin) continue;
    end += to.getTime() - begin;
    running = to.getTime();
  }
  return new Date(end);
}

/** Calendar days of a span that begins on a date. */
function calendarDays(startDate: LocalDate, { value, unit }: PublishedDuration): number {
  if (unit === 'month') return daysBetween(startDate, addMonths(startDate, Math.ceil(value)));
  return Math.ceil(unit === 'week' ? value * 7 : value);
}

/**
 * The last instant at which something begun at `start` is still in time. Minutes and hours are exact;
 * every longer unit ends with its last day, on the agency's wall clock. The day of the start isn't counted,
 * nor is a day on which the clock stood at any time: a pause never costs the agency a part of a day, and the
 * day of going on is like the day of the start.
 *
 * @returns `undefined` while the clock stands.
 */
export function pausedDeadline(
  start: Date,
  duration: PublishedDuration,
  pauses: readonly Pause[],
  calendar: WorkingCalendar,
): Date | undefined {
  const { value, unit } = duration;
  if (unit === 'minute') return exactDeadline(start, value * 60_000, pauses);
  if (unit === 'hour') return exactDeadline(start, value * 3_600_000, pauses);

  const { timeZone } = calendar;
  const dateOf = (instant: Date): LocalDate => localDateOf(instant, timeZone);
  const startDate = dateOf(start);
  const closed = inOrder(pauses).flatMap(({ from, to }) =>
    // A pause that ends at midnight has no part of the next day.
    to && to > start ? [{ from: dateOf(from), to: dateOf(new Date(to.getTime() - 1)) }] : [],
  );
  const standing = inOrder(pauses).find(({ to }) => to === undefined);
  const counts = (date: LocalDate): boolean =>
    (unit !== 'working-day' || isWorkingDay(date, calendar)) &&
    !closed.some(({ from, to }) => date >= from && date <= to);
  const count = unit === 'working-day' ? Math.ceil(value) : calendarDays(startDate, duration);
  const last = nthDate(startDate, count, counts, standing && dateOf(standing.from));
  return last === undefined ? undefined : endOfDay(last, timeZone);
}

/** {@link pausedDeadline} of a clock that never stands. */
export function deadline(
  start: Date,
  duration: PublishedDuration,
  calendar: WorkingCalendar,
): Date {
  const end = pausedDeadline(start, duration, [], calendar);
  if (!end) throw new RangeError('a clock that never stands has a deadline');
  return end;
}
