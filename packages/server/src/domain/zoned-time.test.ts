import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import { addDays, addMonths, endOfDay, instantOf, localDateOf } from './zoned-time.ts';

const zones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'UTC', 'America/New_York'];

describe('zoned time', () => {
  it('finds the date on the wall', () => {
    const instant = new Date('2026-08-16T16:30:00Z');
    assert.equal(localDateOf(instant, 'Asia/Jakarta'), '2026-08-16');
    assert.equal(localDateOf(instant, 'Asia/Makassar'), '2026-08-17');
  });

  it('turns a wall clock into an instant and back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 20_000 }),
        (timeZone, days) => {
          const date = addDays('2000-01-01', days);
          assert.equal(localDateOf(instantOf(date, '12:00', timeZone), timeZone), date);
          assert.equal(localDateOf(endOfDay(date, timeZone), timeZone), date);
          assert.equal(
            localDateOf(new Date(endOfDay(date, timeZone).getTime() + 1000), timeZone),
            addDays(date, 1),
          );
        },
      ),
    );
  });

  it('survives clock changes', () => {
    assert.equal(
      instantOf('2026-03-08', '02:30', 'America/New_York').toISOString(),
      '2026-03-08T07:30:00.000Z',
    );
    assert.equal(
      instantOf('2026-11-01', '01:30', 'America/New_York').toISOString(),
      '2026-11-01T05:30:00.000Z',
    );
  });

  it('keeps to the last day of a shorter month', () => {
    assert.equal(addMonths('2028-01-31', 1), '2028-02-29');
    assert.equal(addMonths('2026-11-30', 3), '2027-02-28');
    assert.equal(addMonths('2026-12-15', 1), '2027-01-15');
  });

  it('refuses what is no date', () => {
    for (const wrong of ['2026-02-30', '2026-13-01', '26-01-01', '', '2026-01-01T00:00']) {
      assert.throws(() => addDays(wrong, 1), RangeError, wrong);
    }
  });
});
