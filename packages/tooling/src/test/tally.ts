import { NO_RESULTS, addResults, type TestResults } from '../results.ts';

/** How a step of `npm test` ended. */
export interface StepOutcome {
  readonly name: string;
  /** A step that was `skipped` did nothing, and says why. */
  readonly status: 'passed' | 'failed' | 'skipped';
  /** Whether the step runs tests and must tell how many. */
  readonly counts: boolean;
  /** What its tests came to, where it counts and told. */
  readonly results?: TestResults | undefined;
}

/** Why a step that ended well by its exit code did not pass all the same. */
export function problemOf(outcome: StepOutcome): string | undefined {
  if (outcome.status === 'skipped' || !outcome.counts) return undefined;
  if (!outcome.results) return 'it did not tell what its tests came to';
  if (outcome.results.passed + outcome.results.failed === 0) return 'it ran no tests';
  return undefined;
}

/** Whether a step failed: by its exit code, by a test, or by having tested nothing. */
export function hasFailed(outcome: StepOutcome): boolean {
  if (outcome.status === 'skipped') return false;
  return (
    outcome.status === 'failed' ||
    (outcome.results?.failed ?? 0) > 0 ||
    problemOf(outcome) !== undefined
  );
}

/** What one step adds to the sum: its tests where it has any, else itself as one. */
export function resultsOfStep(outcome: StepOutcome): TestResults {
  if (outcome.status === 'skipped') return { ...NO_RESULTS, skipped: 1 };
  const results = outcome.results ?? NO_RESULTS;
  if (!hasFailed(outcome)) return outcome.counts ? results : { ...NO_RESULTS, passed: 1 };
  // A failure that no test accounts for still is one.
  return results.failed > 0 ? results : addResults(results, { ...NO_RESULTS, failed: 1 });
}

/** The last line of `npm test`. */
export function summaryOf(outcomes: readonly StepOutcome[]): { line: string; ok: boolean } {
  const { passed, failed, skipped } = outcomes.map(resultsOfStep).reduce(addResults, NO_RESULTS);
  const nothingRan = passed + failed === 0;
  const failures = nothingRan ? 1 : failed;
  return {
    line: `${passed} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
    ok: failures === 0,
  };
}
