import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { NO_RESULTS } from '../results.ts';
import { hasFailed, problemOf, resultsOfStep, summaryOf, type StepOutcome } from './tally.ts';

const check = (status: StepOutcome['status']): StepOutcome => ({
  name: 'lint',
  status,
  counts: false,
});
const tests = (
  status: StepOutcome['status'],
  passed: number,
  failed = 0,
  skipped = 0,
): StepOutcome => ({
  name: 'unit',
  status,
  counts: true,
  results: { ...NO_RESULTS, passed, failed, skipped },
});

describe('the sum of npm test', () => {
  test('counts a check as one and a test run by its tests', () => {
    const outcomes = [check('passed'), check('passed'), tests('passed', 40, 0, 2)];
    assert.deepEqual(summaryOf(outcomes), { line: '42 passed, 0 failed, 2 skipped', ok: true });
  });

  test('leaves skipped out of the line when there is none', () => {
    assert.equal(summaryOf([check('passed')]).line, '1 passed, 0 failed');
  });

  test('fails when a check fails, and goes on counting', () => {
    const outcomes = [check('failed'), tests('passed', 3)];
    assert.deepEqual(summaryOf(outcomes), { line: '3 passed, 1 failed', ok: false });
  });

  test('counts each failed test once, not the run that they failed as well', () => {
    assert.equal(summaryOf([tests('failed', 3, 2)]).line, '3 passed, 2 failed');
  });

  test('fails a run that ended badly though its tests passed', () => {
    assert.equal(summaryOf([tests('failed', 3)]).line, '3 passed, 1 failed');
  });

  test('fails a run that ended well with a failed test', () => {
    assert.equal(hasFailed(tests('passed', 3, 1)), true);
  });

  test('fails a run without tests: it passed on nothing', () => {
    const outcome = tests('passed', 0, 0, 5);
    assert.equal(problemOf(outcome), 'it ran no tests');
    assert.deepEqual(resultsOfStep(outcome), { ...NO_RESULTS, failed: 1, skipped: 5 });
  });

  test('fails a run that told nothing', () => {
    const outcome: StepOutcome = { name: 'unit', status: 'passed', counts: true };
    assert.equal(hasFailed(outcome), true);
    assert.equal(summaryOf([outcome]).line, '0 passed, 1 failed');
  });

  test('counts a skipped step as skipped, never as passed', () => {
    const outcomes = [check('passed'), { ...tests('skipped', 0), results: undefined }];
    assert.deepEqual(summaryOf(outcomes), { line: '1 passed, 0 failed, 1 skipped', ok: true });
  });

  test('fails when nothing was done at all', () => {
    assert.deepEqual(summaryOf([]), { line: '0 passed, 1 failed', ok: false });
  });
});
