import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { WorkingCalendar } from '../working-days.ts';
import { postponed } from './pauses.ts';

const calendar: WorkingCalendar = {
  timeZone: 'Asia/Makassar',
  weekdays: new Set([1, 2, 3, 4, 5]),
  holidays: new Set(),
};
/** The end of Monday, 30 November, in Makassar. */
const DUE = new Date('2026-11-30T15:59:59.000Z');
const pause = { from: new Date('2026-11-26T02:00:00Z'), to: new Date('2026-11-30T03:00:00Z') };

void describe('a deadline with pauses', () => {
  void it('stays without a pause, or with one within a day', () => {
    assert.equal(postponed(DUE, [], 'working-day', calendar), DUE);
    const short = { from: new Date('2026-11-26T01:00:00Z'), to: new Date('2026-11-26T08:00:00Z') };
    assert.equal(postponed(DUE, [short], 'day', calendar), DUE);
  });

  void it('moves by the unit it is counted in', () => {
    const moved = (unit: 'hour' | 'day' | 'working-day') =>
      postponed(DUE, [pause], unit, calendar).toISOString();
    assert.equal(moved('hour'), '2026-12-04T16:59:59.000Z');
    assert.equal(moved('day'), '2026-12-04T15:59:59.000Z');
    // Thursday to Monday are two working days.
    assert.equal(moved('working-day'), '2026-12-02T15:59:59.000Z');
  });

  void it('adds pauses up', () => {
    const later = { from: new Date('2026-11-30T04:00:00Z'), to: new Date('2026-12-01T04:00:00Z') };
    const both = postponed(DUE, [pause, later], 'working-day', calendar);
    assert.equal(both.toISOString(), '2026-12-03T15:59:59.000Z');
  });
});
