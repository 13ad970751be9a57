// A reporter for @web/test-runner that writes counts to GERAI_RESULTS. A test file that could not be loaded counts as a
// failure of its own: its tests never ran.
import { NO_RESULTS, addResults, writeResults, type TestResults } from '../results.ts';

interface WtrTest {
  readonly name: string;
  readonly passed: boolean;
  readonly skipped: boolean;
  readonly error?: { readonly message: string; readonly stack?: string };
}

interface WtrSuite {
  readonly name: string;
  readonly suites: readonly WtrSuite[];
  readonly tests: readonly WtrTest[];
}

export interface WtrSession {
  readonly testFile?: string;
  readonly passed?: boolean;
  readonly errors: readonly { readonly message: string; readonly stack?: string }[];
  readonly testResults?: WtrSuite;
}

function* testsIn(suite: WtrSuite, path: readonly string[]): Generator<[string, WtrTest]> {
  const here = suite.name ? [...path, suite.name] : path;
  for (const test of suite.tests) yield [[...here, test.name].join(' › '), test];
  for (const inner of suite.suites) yield* testsIn(inner, here);
}

/** Counts one session: one test file in one browser. */
export function resultsOfSession(session: WtrSession): TestResults {
  const file = session.testFile ?? 'a test file';
  let results = NO_RESULTS;
  for (const [name, test] of session.testResults ? testsIn(session.testResults, []) : []) {
    if (test.skipped) results = addResults(results, { ...NO_RESULTS, skipped: 1 });
    else if (test.passed) results = addResults(results, { ...NO_RESULTS, passed: 1 });
    else {
      const { message = 'failed', stack = '' } = test.error ?? {};
      results = addResults(results, {
        ...NO_RESULTS,
        failed: 1,
        failures: [{ name: `${file}: ${name}`, message: `${message}\n${stack}`.trimEnd() }],
      });
    }
  }
  const said = session.errors.map(({ message, stack }) => stack ?? message);
  // A session may fail though each of its tests passed: an error outside of them, a crash, a timeout, no tests at all.
  if (said.length > 0 || (session.passed === false && results.failed === 0)) {
    const message = said.length > 0 ? said.join('\n') : 'the test file failed';
    const failure = { ...NO_RESULTS, failed: 1, failures: [{ name: file, message }] };
    return addResults(results, failure);
  }
  return results;
}

/** The reporter; for `reporters` in web-test-runner.config.js. */
export function wtrResults(): {
  stop(argument: { sessions: Iterable<WtrSession> }): Promise<void>;
} {
  return {
    async stop({ sessions }) {
      await writeResults([...sessions].map(resultsOfSession).reduce(addResults, NO_RESULTS));
    },
  };
}
