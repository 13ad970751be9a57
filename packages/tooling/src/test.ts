// `npm test`: every check there is, each a step with a log of its own in test-results/. Goes on after a failure. The last
// line is the sum. `npm test -- --only lint,unit` runs some; `npm test -- --list` names them.
import { mkdir, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { findBrowser, installBrowsers, installCommand, type BrowserName } from './browsers.ts';
import { fromRoot } from './paths.ts';
import { RESULTS_VARIABLE, readResults } from './results.ts';
import { endAll, run } from './run.ts';
import { schedule } from './test/schedule.ts';
import { selectSteps, STEPS, type Step } from './test/steps.ts';
import { hasFailed, problemOf, summaryOf, type StepOutcome } from './test/tally.ts';

const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true }, list: { type: 'boolean' } },
});

const directory = fromRoot('test-results');
const TAIL_LINES = 80;
const DEFAULT_MINUTES = 6;

const outcomes: StepOutcome[] = [];
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

function tail(output: string): string {
  const lines = output.trimEnd().split('\n');
  const shown = lines.slice(-TAIL_LINES).map((line) => `    ${line}`);
  if (lines.length > TAIL_LINES) shown.unshift(`    … ${lines.length - TAIL_LINES} lines before`);
  return shown.join('\n');
}

/** Whether the machine may be given the browsers that are nice to have. */
const wantsAllBrowsers = !!process.env['CI'] || process.env['GERAI_ALL_BROWSERS'] === '1';

function provideBrowsers(steps: readonly Step[]): void {
  const wanted = new Set(steps.flatMap((step) => step.browser ?? []));
  const missing = [...wanted].filter(
    (name) => !findBrowser(name) && (name === 'chromium' || wantsAllBrowsers),
  );
  if (missing.length === 0) return;
  say(`Installing ${missing.join(', ')} …`);
  const log: string[] = [];
  // One by one: where a distribution lacks the last, the first is still there.
  for (const name of missing) {
    if (!installBrowsers([name], (text) => log.push(text))) {
      if (log.length > 0) say(tail(log.join('')));
      say(`${name} could not be installed here. As root: ${installCommand(name)}`);
    }
  }
}

function describeCounts({ counts, results }: StepOutcome): string {
  if (!counts || !results) return '';
  const { passed, failed, skipped } = results;
  return `, ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function skip(step: Step, why: string): boolean {
  outcomes.push({ name: step.name, status: 'skipped', counts: step.counts ?? false });
  say(`- ${step.name}: skipped, ${why}`);
  return true;
}

function missingBrowser(step: Step): BrowserName | undefined {
  return step.browser && !findBrowser(step.browser) ? step.browser : undefined;
}

async function runStep(step: Step): Promise<boolean> {
  const missing = missingBrowser(step);
  if (missing && missing !== 'chromium') {
    return skip(step, `${missing} is not installed: ${installCommand(missing)}`);
  }
  const resultsFile = `${directory}/${step.name}.json`;
  const { code, output, milliseconds } = await run([process.execPath, ...step.command], {
    env: {
      ...step.env,
      // A step that starts test runners of its own must not have them write in its place.
      [RESULTS_VARIABLE]: step.counts ? resultsFile : '',
    },
    logFile: `${directory}/${step.name}.log`,
    timeout: (step.minutes ?? DEFAULT_MINUTES) * 60_000,
  });
  // Not a failure of the step's: it has looked, and there is nothing here it could check (see commits.ts).
  if (code === SKIPPED) return skip(step, output.trim());
  const outcome: StepOutcome = {
    name: step.name,
    status: code === 0 ? 'passed' : 'failed',
    counts: step.counts ?? false,
    results: step.counts ? await readResults(resultsFile) : undefined,
  };
  outcomes.push(outcome);
  const time = seconds(milliseconds);
  if (!hasFailed(outcome)) {
    say(`✓ ${step.name} (${time}${describeCounts(outcome)}): ${step.title}`);
    return true;
  }
  const problem = problemOf(outcome);
  const why = problem ? `: ${problem}` : code === 0 ? '' : `, exit code ${code}`;
  say(`✗ ${step.name} (${time}${describeCounts(outcome)})${why}`);
  say(tail(output));
  for (const { name, message } of outcome.results?.failures ?? []) {
    say(`    ✗ ${name}\n      ${message.split('\n')[0] ?? ''}`);
  }
  say(`    the whole log: test-results/${step.name}.log`);
  return false;
}

/** The exit code by which a step says that it does not apply here. */
const SKIPPED = 77;

function block(step: Step, because: string): void {
  outcomes.push({ name: step.name, status: 'failed', counts: false });
  say(`✗ ${step.name}: not run, it needs ${because}`);
}

async function main(): Promise<void> {
  if (values.list) {
    for (const { name, title } of STEPS) say(`${name.padEnd(14)} ${title}`);
    return;
  }
  const only = (values.only ?? []).flatMap((names) => names.split(',')).filter(Boolean);
  const steps = selectSteps(only);
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  provideBrowsers(steps);
  await schedule(steps, runStep, block);
  const failed = outcomes.filter(hasFailed).map(({ name }) => name);
  if (failed.length > 0) say(`\nFailed: ${failed.join(', ')}`);
  const { line, ok } = summaryOf(outcomes);
  process.exitCode = ok ? 0 : 1;
  say(`\n${line}`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    endAll('SIGTERM');
    process.exit(130);
  });
}

try {
  await main();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  say('0 passed, 1 failed');
  process.exitCode = 1;
}
