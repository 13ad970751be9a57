import { createHash } from 'node:crypto';
import type { Duration } from '@gerai/api';
import type { WorkingCalendar } from '@gerai/server/working-days';
import { deadline, isWorkingDay } from '@gerai/server/working-days';
import { addDays, instantOf, localDateOf } from '@gerai/server/zoned-time';
import type { DatasetCalendar } from '@gerai/server/import';

const hour = 3_600_000;
const openingTimes = ['08:40', '09:25', '10:10', '11:05', '13:30', '14:20'];

/** The agency's clock: everything of the demonstration happened relative to `now`. */
export class Timeline {
  readonly now: Date;
  readonly #calendar: WorkingCalendar;

  constructor(now: Date, calendar: DatasetCalendar) {
    this.now = now;
    this.#calendar = {
      timeZone: calendar.timeZone,
      weekdays: new Set(calendar.workingDays),
      holidays: new Set(calendar.holidays.map((holiday) => holiday.day)),
    };
  }

  /** ISO 8601 in UTC. */
  write(instant: Date): string {
    return instant.toISOString().replace('.000Z', 'Z');
  }

  /** An office hour so many working days ago; never after an hour before now. */
  workingDaysAgo(count: number, turn = 0): Date {
    let date = localDateOf(this.now, this.#calendar.timeZone);
    for (let left = count; left > 0;) {
      date = addDays(date, -1);
      if (isWorkingDay(date, this.#calendar)) left -= 1;
    }
    const time = openingTimes[turn % openingTimes.length] ?? '09:00';
    const instant = instantOf(date, time, this.#calendar.timeZone);
    return new Date(Math.min(instant.getTime(), this.now.getTime() - 2 * hour));
  }

  /** Days since: only for dates without a time. */
  daysAgo(count: number): string {
    return addDays(localDateOf(this.now, this.#calendar.timeZone), -count);
  }

  /** The end of the working day, so many working days from now. */
  workingDaysAhead(count: number): Date {
    return this.deadline(this.now, { value: count, unit: 'working-day' });
  }

  /** The last instant in time for something begun at `start`. */
  deadline(start: Date, duration: Pick<Duration, 'value' | 'unit'>): Date {
    return deadline(start, duration, this.#calendar);
  }

  /** Instants between two others, evenly spread, both ends excluded. */
  between(start: Date, end: Date, count: number): Date[] {
    const span = end.getTime() - start.getTime();
    return Array.from(
      { length: count },
      (_, index) =>
        new Date(
          Math.round((start.getTime() + (span * (index + 1)) / (count + 1)) / 60_000) * 60_000,
        ),
    );
  }

  /** The same instant as text that people read: `24 Desember 2026`. */
  say(instant: Date): { id: string; en: string } {
    const format = (locale: string) =>
      new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: this.#calendar.timeZone,
      }).format(instant);
    return { id: format('id-ID'), en: format('en-GB') };
  }
}

/** A UUID that is always the same for a name (RFC 9562, version 8). */
export function stableId(...names: readonly (string | number)[]): string {
  const bytes = createHash('sha256').update(names.join('/')).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [8, 12, 16, 20].reduceRight((text, at) => `${text.slice(0, at)}-${text.slice(at)}`, hex);
}
