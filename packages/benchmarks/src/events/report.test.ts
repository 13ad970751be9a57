import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reportOf, type EventRun } from './report.ts';

const run: EventRun = {
  date: '2026-11-24',
  machine: { cores: 2, memoryGigabytes: 8, platform: 'linux x64', node: '24', chromium: '1' },
  size: 20_000,
  seed: 1,
  figures: {
    applications: 2700,
    deliveries: [
      { name: 'shuffled', batch: 100, events: 21_900, perSecond: 1234.5, p50: 80.4, p99: 210.6 },
    ],
    wrong: 0,
  },
};

void describe('the report of events', () => {
  void it('has the figures, and how to get them', () => {
    const report = reportOf(run);
    assert.match(report, /bench -- events --sizes 20k --seed 1/);
    assert.match(report, /\| shuffled \| 21,900 \| 100 \| 1,235 \| 80 \| 211 \|/);
    assert.match(report, /every application had the status/);
  });

  void it('does not hide what went wrong', () => {
    const figures = { ...run.figures, wrong: 3 };
    assert.match(reportOf({ ...run, figures }), /\*\*3 applications did not have the status/);
  });
});
