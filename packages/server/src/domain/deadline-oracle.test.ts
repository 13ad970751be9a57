/** Deadlines against a calendar that counts every minute, in the three time zones of Indonesia. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import type { Pause, PublishedDuration, WorkingCalendar } from './working-days.ts';
import { deadline, pausedDeadline } from './working-days.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** WIB, WITA and WIT have had these offsets for decades, and no summer time. */
const ZONES = [
  ['Asia/Jakarta', 7],
  ['Asia/Makassar', 8],
  ['Asia/Jayapura', 9],
] as const;
/** Further than any deadline of the properties can lie. */
const LONGEST_DAYS = 500;

interface Case {
  readonly start: Date;
  readonly duration: PublishedDuration;
  readonly pauses: readonly Pause[];
  readonly calendar: WorkingCalendar;
  readonly offset: number;
}

const isPaused = (at: number, pauses: readonly Pause[]): boolean =>
  pauses.some(({ from, to }) => at >= from.getTime() && (to === undefined || at < to.getTime()));

/** Minutes that ran, one by one. */
function countMinutes({ start, duration, pauses }: Case): Date | undefined {
  let left = duration.value * (duration.unit === 'hour' ? 60 : 1);
  const limit = start.getTime() + LONGEST_DAYS * DAY;
  for (let at = start.getTime(); at < limit; at += MINUTE) {
    if (left === 0) return new Date(at);
    if (!isPaused(at, pauses)) left -= 1;
  }
  return undefined;
}

/** Days on the wall, each looked at minute by minute, with nothing but plain UTC arithmetic. */
function countDays({ start, duration, pauses, calendar, offset }: Case): Date | undefined {
  const shift = offset * 60 * MINUTE;
  const midnight = Math.floor((start.getTime() + shift) / DAY) * DAY;
  let left = duration.value;
  if (duration.unit === 'week') left *= 7;
  if (duration.unit === 'month') {
    const first = new Date(midnight);
    const target = new Date(midnight);
    target.setUTCDate(1);
    target.setUTCMonth(target.getUTCMonth() + duration.value);
    const month = target.getUTCMonth();
    target.setUTCDate(first.getUTCDate());
    while (target.getUTCMonth() !== month) target.setUTCDate(target.getUTCDate() - 1);
    left = (target.getTime() - midnight) / DAY;
  }
  for (let day = 0; day < LONGEST_DAYS; day += 1) {
    const wall = midnight + day * DAY;
    const iso = new Date(wall).toISOString().slice(0, 10);
    const isWorking =
      calendar.weekdays.has(new Date(wall).getUTCDay() || 7) && !calendar.holidays.has(iso);
    let counts = duration.unit !== 'working-day' || isWorking;
    const begin = Math.max(wall - shift, start.getTime());
    for (let at = begin; counts && at < wall - shift + DAY; at += MINUTE) {
      if (isPaused(at, pauses)) counts = false;
    }
    if (day > 0 && counts) left -= 1;
    if (left <= 0 && counts) return new Date(wall - shift + DAY - 1000);
  }
  return undefined;
}

const brute = (example: Case): Date | undefined =>
  example.duration.unit === 'minute' || example.duration.unit === 'hour'
    ? countMinutes(example)
    : countDays(example);

const YEAR_MINUTES = 365 * 24 * 60;
const EPOCH = Date.UTC(2026, 0, 1);

const lengths: fc.Arbitrary<PublishedDuration> = fc.oneof(
  fc.record({ unit: fc.constant('minute' as const), value: fc.integer({ min: 0, max: 5000 }) }),
  fc.record({ unit: fc.constant('hour' as const), value: fc.integer({ min: 0, max: 100 }) }),
  fc.record({ unit: fc.constant('day' as const), value: fc.integer({ min: 0, max: 60 }) }),
  fc.record({ unit: fc.constant('working-day' as const), value: fc.integer({ min: 0, max: 30 }) }),
  fc.record({ unit: fc.constant('week' as const), value: fc.integer({ min: 0, max: 8 }) }),
  fc.record({ unit: fc.constant('month' as const), value: fc.integer({ min: 0, max: 3 }) }),
);

/** Pauses may overlap, touch, begin before the start, last minutes or weeks; whole days are likely. */
const pause = (start: number): fc.Arbitrary<Pause> =>
  fc
    .record({
      from: fc.integer({ min: -3 * 24 * 60, max: 40 * 24 * 60 }),
      minutes: fc.oneof(
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 1, max: 10 * 24 * 60 }),
        fc.constantFrom(24 * 60, 7 * 24 * 60),
      ),
    })
    .map(({ from, minutes }) => ({
      from: new Date(start + from * MINUTE),
      to: new Date(start + (from + minutes) * MINUTE),
    }));

const cases: fc.Arbitrary<Case> = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    minute: fc.integer({ min: 0, max: YEAR_MINUTES }),
    duration: lengths,
    weekdays: fc.oneof(
      fc.constant([1, 2, 3, 4, 5]),
      fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 2 }),
    ),
    holidays: fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 40 }),
  })
  .chain(({ zone: [timeZone, offset], minute, duration, weekdays, holidays }) => {
    const start = EPOCH + minute * MINUTE;
    const calendar: WorkingCalendar = {
      timeZone,
      weekdays: new Set(weekdays),
      holidays: new Set(
        holidays.map((day) => new Date(EPOCH + day * DAY).toISOString().slice(0, 10)),
      ),
    };
    return fc.array(pause(start), { maxLength: 4 }).map((pauses) => ({
      start: new Date(start),
      duration,
      pauses,
      calendar,
      offset,
    }));
  });

const compute = ({ start, duration, pauses, calendar }: Case): Date | undefined =>
  pausedDeadline(start, duration, pauses, calendar);

void describe('deadlines, counted minute by minute', () => {
  void it('agree in every unit, zone and calendar, however the clock stood', () => {
    fc.assert(
      fc.property(cases, (example) => {
        assert.deepEqual(compute(example), brute(example));
      }),
      { numRuns: 400 },
    );
  });

  void it('agree where the clock still stands', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 60 * 24 * 60 }), (example, minutes) => {
        const from = new Date(example.start.getTime() + minutes * MINUTE);
        const standing = { ...example, pauses: [...example.pauses, { from }] };
        assert.deepEqual(compute(standing), brute(standing));
      }),
      { numRuns: 200 },
    );
  });

  void it('never come earlier because of a pause', () => {
    fc.assert(
      fc.property(cases, (example) => {
        const { start, duration, calendar } = example;
        const paused = compute(example);
        assert.ok(paused && paused >= deadline(start, duration, calendar));
      }),
    );
  });
});
