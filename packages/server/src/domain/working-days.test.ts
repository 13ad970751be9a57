import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import type { WorkingCalendar } from './working-days.ts';
import {
  addWorkingDays,
  countWorkingDays,
  deadline,
  DEFAULT_WEEKDAYS,
  isWorkingDay,
} from './working-days.ts';
import { addDays, weekdayOf } from './zoned-time.ts';

const makassar: WorkingCalendar = {
  timeZone: 'Asia/Makassar',
  weekdays: DEFAULT_WEEKDAYS,
  holidays: new Set(['2026-05-14', '2026-05-15', '2026-12-25', '2026-12-24']),
};

const date = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));

const calendar: fc.Arbitrary<WorkingCalendar> = fc
  .record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    holidays: fc.array(date, { maxLength: 60 }),
  })
  .map(({ weekdays, holidays }) => ({
    timeZone: 'Asia/Makassar',
    weekdays: new Set(weekdays),
    holidays: new Set(holidays),
  }));

const count = fc.integer({ min: 0, max: 120 });

describe('working days', () => {
  it('skips weekends, national holidays and collective leave', () => {
    assert.equal(addWorkingDays('2026-05-13', 1, makassar), '2026-05-18');
    assert.equal(addWorkingDays('2026-05-08', 5, makassar), '2026-05-19');
    assert.equal(addWorkingDays('2026-12-23', 1, makassar), '2026-12-28');
  });

  it('moves a zero count to the next working day only when it must', () => {
    assert.equal(addWorkingDays('2026-05-11', 0, makassar), '2026-05-11');
    assert.equal(addWorkingDays('2026-05-16', 0, makassar), '2026-05-18');
  });

  it('refuses counts that are not whole, and calendars without working days', () => {
    assert.throws(() => addWorkingDays('2026-05-11', 1.5, makassar), RangeError);
    assert.throws(() => addWorkingDays('2026-05-11', -1, makassar), RangeError);
    assert.throws(
      () => addWorkingDays('2026-05-11', 1, { ...makassar, weekdays: new Set() }),
      RangeError,
    );
  });

  it('always ends on a working day', () => {
    fc.assert(
      fc.property(date, count, calendar, (start, days, hours) => {
        assert.ok(isWorkingDay(addWorkingDays(start, days, hours), hours));
      }),
    );
  });

  it('counts back what it added', () => {
    fc.assert(
      fc.property(date, count, calendar, (start, days, hours) => {
        const end = addWorkingDays(start, days, hours);
        const expected = days === 0 && end !== start ? 1 : days;
        assert.equal(countWorkingDays(start, end, hours), expected);
      }),
    );
  });

  it('is monotonic in the start and strictly so in the count', () => {
    fc.assert(
      fc.property(date, count, calendar, (start, days, hours) => {
        const end = addWorkingDays(start, days, hours);
        assert.ok(addWorkingDays(addDays(start, 1), days, hours) >= end);
        if (days > 0) assert.ok(addWorkingDays(start, days + 1, hours) > end);
      }),
    );
  });

  it('adds up from a working day', () => {
    fc.assert(
      fc.property(date, count, count, calendar, (start, first, second, hours) => {
        const begin = addWorkingDays(start, 0, hours);
        const once = addWorkingDays(begin, first + second, hours);
        assert.equal(addWorkingDays(addWorkingDays(begin, first, hours), second, hours), once);
      }),
    );
  });

  it('never comes earlier because of one more holiday', () => {
    fc.assert(
      fc.property(date, count, calendar, date, (start, days, hours, holiday) => {
        const more = { ...hours, holidays: new Set([...hours.holidays, holiday]) };
        assert.ok(addWorkingDays(start, days, more) >= addWorkingDays(start, days, hours));
      }),
    );
  });

  it('repeats weekdays every seven days', () => {
    fc.assert(
      fc.property(date, (day) => {
        assert.equal(weekdayOf(addDays(day, 7)), weekdayOf(day));
        assert.equal(weekdayOf(addDays(day, 1)), (weekdayOf(day) % 7) + 1);
      }),
    );
    assert.equal(weekdayOf('2026-11-23'), 1);
    assert.equal(weekdayOf('1969-12-31'), 3);
  });
});

describe('deadlines', () => {
  const monday = new Date('2026-05-11T09:00:00+08:00');

  it('ends working days with the last second of the day in Makassar', () => {
    const end = deadline(monday, { value: 5, unit: 'working-day' }, makassar);
    assert.equal(end.toISOString(), '2026-05-20T15:59:59.000Z');
  });

  it('starts from the date on the agency’s wall, not on the server’s', () => {
    const lateSunday = new Date('2026-05-10T17:30:00Z');
    const end = deadline(lateSunday, { value: 1, unit: 'working-day' }, makassar);
    assert.equal(end.toISOString(), '2026-05-12T15:59:59.000Z');
  });

  it('keeps minutes and hours exact', () => {
    assert.equal(
      deadline(monday, { value: 10, unit: 'minute' }, makassar).toISOString(),
      '2026-05-11T01:10:00.000Z',
    );
    assert.equal(
      deadline(monday, { value: 2, unit: 'hour' }, makassar).toISOString(),
      '2026-05-11T03:00:00.000Z',
    );
  });

  it('counts calendar days, weeks and months with weekends', () => {
    assert.equal(
      deadline(monday, { value: 2, unit: 'week' }, makassar).toISOString(),
      '2026-05-25T15:59:59.000Z',
    );
    assert.equal(
      deadline(monday, { value: 60, unit: 'day' }, makassar).toISOString(),
      '2026-07-10T15:59:59.000Z',
    );
    assert.equal(
      deadline(
        new Date('2026-01-31T00:00:00Z'),
        { value: 1, unit: 'month' },
        makassar,
      ).toISOString(),
      '2026-02-28T15:59:59.000Z',
    );
  });
});
