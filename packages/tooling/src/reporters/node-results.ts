// A reporter for node:test that writes counts to GERAI_RESULTS: `--test-reporter=…/node-results.ts`. Suites and files are
// not counted, only tests. Yields nothing, so it can run beside a reporter for people.
import { NO_RESULTS, writeResults, type TestFailure } from '../results.ts';

interface TestEventData {
  readonly name: string;
  readonly file?: string;
  readonly nesting: number;
  readonly skip?: string | boolean;
  readonly todo?: string | boolean;
  readonly details?: {
    readonly type?: string;
    readonly error?: { readonly cause?: unknown; readonly message?: string };
  };
}

export interface TestEvent {
  readonly type: string;
  readonly data: TestEventData;
}

function messageOf({ details }: TestEventData): string {
  const cause = details?.error?.cause ?? details?.error;
  if (cause instanceof Error) return cause.stack ?? cause.message;
  return typeof cause === 'string' ? cause : (details?.error?.message ?? 'failed');
}

/** Counts tests as node:test reports them. */
export class NodeTestTally {
  #results = NO_RESULTS;

  add({ type, data }: TestEvent): void {
    if (type !== 'test:pass' && type !== 'test:fail') return;
    const results = this.#results;
    if (data.skip !== undefined && data.skip !== false) {
      this.#results = { ...results, skipped: results.skipped + 1 };
      return;
    }
    if (type === 'test:pass') {
      // A suite passes when its tests do, and a file that holds none passes on nothing: neither is a test.
      if (data.details?.type === 'suite' || isFile(data)) return;
      this.#results = { ...results, passed: results.passed + 1 };
      return;
    }
    // A suite that fails only because a test in it did is that test's failure, counted already.
    const { error } = data.details ?? {};
    if (error && (error as { failureType?: string }).failureType === 'subtestsFailed') return;
    const failure: TestFailure = { name: data.name, message: messageOf(data) };
    this.#results = {
      ...results,
      failed: results.failed + 1,
      failures: [...results.failures, failure],
    };
  }

  get results(): typeof NO_RESULTS {
    return this.#results;
  }
}

/** With process isolation node:test reports each file that has no tests as a test of the file's own name. */
function isFile({ name, file, nesting }: TestEventData): boolean {
  return nesting === 0 && file !== undefined && (name === file || file.endsWith(`/${name}`));
}

// node:test wants the reporter as the default export.
// eslint-disable-next-line no-restricted-syntax
export default async function* nodeResults(
  source: AsyncIterable<TestEvent>,
): AsyncGenerator<string> {
  const tally = new NodeTestTally();
  for await (const event of source) tally.add(event);
  await writeResults(tally.results);
  yield '';
}
