import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What a run of tests came to. The runner sums these; nothing is ever scraped from output. */
export interface TestResults {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** The failed ones: where, and what was said. */
  readonly failures: readonly TestFailure[];
}

export interface TestFailure {
  readonly name: string;
  readonly message: string;
}

/** The environment variable that names the file a test run writes its `TestResults` to, where the caller wants them. */
export const RESULTS_VARIABLE = 'GERAI_RESULTS';

export const NO_RESULTS: TestResults = { passed: 0, failed: 0, skipped: 0, failures: [] };

export function addResults(a: TestResults, b: TestResults): TestResults {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    failures: [...a.failures, ...b.failures],
  };
}

/** Writes results where the caller asked for them; does nothing where it didn't. */
export async function writeResults(
  results: TestResults,
  file = process.env[RESULTS_VARIABLE],
): Promise<void> {
  if (!file) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(results)}\n`);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

/** Reads what a test run wrote; `undefined` when it wrote nothing or something else. */
export async function readResults(file: string): Promise<TestResults | undefined> {
  try {
    const read = JSON.parse(await readFile(file, 'utf8')) as Partial<TestResults>;
    if (!isCount(read.passed) || !isCount(read.failed) || !isCount(read.skipped)) return undefined;
    return {
      passed: read.passed,
      failed: read.failed,
      skipped: read.skipped,
      failures: Array.isArray(read.failures) ? read.failures : [],
    };
  } catch {
    return undefined;
  }
}
