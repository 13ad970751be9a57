import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reportOf, type ComplaintRun } from './report.ts';

const run: ComplaintRun = {
  date: '2026-11-24',
  machine: { cores: 2, memoryGigabytes: 8, platform: 'linux x64', node: '24', chromium: '1' },
  seed: 1,
  figures: {
    reports: 1000,
    photoBytes: 298_700,
    accepted: { p50: 4210, p99: 8940, longest: 9100 },
    complete: { p50: 20_010, p99: 31_060, longest: 31_500 },
    retries: 7,
    lost: 0,
    memory: 312e6,
  },
};

void describe('the report of complaints', () => {
  void it('has the figures, and how to get them', () => {
    const report = reportOf(run);
    assert.match(report, /bench -- complaints --sizes 1k --seed 1/);
    assert.match(report, /1,000 residents send a report with a photo of 299 kB/);
    assert.match(report, /\| the receipt is there \| 4\.2 \| 8\.9 \| 9\.1 \|/);
    assert.match(report, /None was lost/);
  });

  void it('does not hide what went wrong', () => {
    const figures = { ...run.figures, lost: 3 };
    assert.match(reportOf({ ...run, figures }), /\*\*3 are not there once/);
  });
});
