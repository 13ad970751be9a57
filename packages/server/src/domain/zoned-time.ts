/**
 * Dates on the wall of a time zone. Dates are `YYYY-MM-DD` strings, instants are `Date`s; nothing
 * here depends on the zone the server itself runs in.
 */

/** A calendar date without a time, `YYYY-MM-DD`. */
export type LocalDate = string;

const DAY_MS = 86_400_000;
const LOCAL_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  let existing = formatters.get(timeZone);
  if (!existing) {
    existing = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formatters.set(timeZone, existing);
  }
  return existing;
}

/** What clocks on the wall showed, as if it had been UTC: milliseconds since 1970. */
function wallClock(instant: Date, timeZone: string): number {
  const parts = new Map<string, number>();
  for (const { type, value } of formatter(timeZone).formatToParts(instant)) {
    if (type !== 'literal') parts.set(type, Number(value));
  }
  const part = (name: string): number => parts.get(name) ?? 0;
  return Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
}

function offsetAt(instant: Date, timeZone: string): number {
  const wholeSeconds = Math.floor(instant.getTime() / 1000) * 1000;
  return wallClock(instant, timeZone) - wholeSeconds;
}

function epochDay(date: LocalDate): number {
  const match = LOCAL_DATE.exec(date);
  const milliseconds = match
    ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))
    : Number.NaN;
  if (Number.isNaN(milliseconds) || fromEpochDay(milliseconds / DAY_MS) !== date) {
    throw new RangeError(`not a calendar date: ${date}`);
  }
  return milliseconds / DAY_MS;
}

function fromEpochDay(day: number): LocalDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The date on the wall at an instant. */
export function localDateOf(instant: Date, timeZone: string): LocalDate {
  return new Date(wallClock(instant, timeZone)).toISOString().slice(0, 10);
}

/** The date so many calendar days later (or earlier, when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromEpochDay(epochDay(date) + days);
}

/** How many calendar days later the second date is. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return epochDay(to) - epochDay(from);
}

/** The same day of a later month, or that month's last day when it has no such day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  epochDay(date);
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(
    Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0),
  ).getUTCDate();
  target.setUTCDate(Math.min(day, lastDay));
  return target.toISOString().slice(0, 10);
}

/** ISO 8601 day of the week: Monday 1 … Sunday 7. */
export function weekdayOf(date: LocalDate): number {
  return ((((epochDay(date) + 3) % 7) + 7) % 7) + 1;
}

/**
 * The instant at which a wall clock shows this date and time. A time that a clock change skips is
 * moved forward by the change; a repeated one means its first occurrence.
 *
 * @param time `HH:MM` or `HH:MM:SS`.
 */
export function instantOf(date: LocalDate, time: string, timeZone: string): Date {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  const wall = epochDay(date) * DAY_MS + ((hours * 60 + minutes) * 60 + seconds) * 1000;
  const before = offsetAt(new Date(wall - DAY_MS), timeZone);
  const after = offsetAt(new Date(wall + DAY_MS), timeZone);
  for (const offset of [before, after]) {
    const candidate = new Date(wall - offset);
    if (offsetAt(candidate, timeZone) === offset) return candidate;
  }
  return new Date(wall - before);
}

/** The last second of a date. */
export function endOfDay(date: LocalDate, timeZone: string): Date {
  return new Date(instantOf(addDays(date, 1), '00:00', timeZone).getTime() - 1000);
}
