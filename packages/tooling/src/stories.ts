// `npm run test:stories`: opens every story of Storybook in Chromium, in two settings, and fails on anything that is wrong
// with it: see stories/visit.ts. Arguments narrow it down by id (`npm run test:stories -- complaint fields-select`);
// `--screenshots DIR` also takes a picture of each.
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, findBrowser, installCommand } from './browsers.ts';
import { fromRoot } from './paths.ts';
import { addResults, NO_RESULTS, writeResults, type TestResults } from './results.ts';
import { buildStorybook } from './stories/build.ts';
import { serveDirectory } from './stories/static-server.ts';
import {
  prepare,
  StoryVisitor,
  type Setting,
  type StoryEntry,
  type Visit,
} from './stories/visit.ts';

const SETTINGS: readonly Setting[] = [
  { name: 'id-light-360', language: 'id', theme: 'light', system: 'dark', width: 360, height: 740 },
  {
    name: 'en-dark-1280',
    language: 'en',
    theme: 'dark',
    system: 'light',
    width: 1280,
    height: 800,
  },
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { screenshots: { type: 'string' } },
});

async function entriesOf(directory: string): Promise<StoryEntry[]> {
  const index = JSON.parse(await readFile(join(directory, 'index.json'), 'utf8')) as {
    entries: Record<string, StoryEntry>;
  };
  return Object.values(index.entries).filter(
    ({ id }) => positionals.length === 0 || positionals.some((part) => id.includes(part)),
  );
}

function resultOf({ name, problems }: Visit): TestResults {
  const failed = problems.length > 0;
  if (failed) console.log(`✗ ${name}\n${problems.map((problem) => `    ${problem}`).join('\n')}`);
  return {
    passed: failed ? 0 : 1,
    failed: failed ? 1 : 0,
    skipped: 0,
    failures: failed ? [{ name, message: problems.join('\n') }] : [],
  };
}

/** Looks at all entries in one setting; pages of documentation only in the first. */
async function visitAll(
  browser: Browser,
  origin: string,
  entries: readonly StoryEntry[],
  setting: Setting,
): Promise<TestResults> {
  const context = await browser.newContext({
    viewport: { width: setting.width, height: setting.height },
    colorScheme: setting.system,
    reducedMotion: 'reduce',
    locale: setting.language,
    timezoneId: 'Asia/Makassar',
  });
  await prepare(context, fromRoot('node_modules/axe-core/axe.min.js'));
  const screenshots = values.screenshots && resolve(values.screenshots);
  if (screenshots) await mkdir(screenshots, { recursive: true });
  const visitor = new StoryVisitor(context, { origin, setting, screenshots });
  const first = setting === SETTINGS[0];
  let results = NO_RESULTS;
  for (const entry of entries) {
    let visit: Visit | undefined;
    if (entry.type === 'story') visit = await visitor.story(entry, !first);
    else if (first) visit = await visitor.docs(entry);
    if (visit) results = addResults(results, resultOf(visit));
  }
  await context.close();
  return results;
}

async function main(): Promise<TestResults> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error(`Chromium is missing: ${installCommand('chromium')}`);
  const directory = await buildStorybook(console.log);
  const entries = await entriesOf(directory);
  if (entries.length === 0) throw new Error('There are no such stories.');
  const server = await serveDirectory(directory);
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS] });
  try {
    const all = await Promise.all(
      SETTINGS.map((setting) => visitAll(browser, server.origin, entries, setting)),
    );
    return all.reduce(addResults);
  } finally {
    await browser.close();
    await server.close();
  }
}

let results: TestResults;
try {
  results = await main();
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(message);
  results = { passed: 0, failed: 1, skipped: 0, failures: [{ name: 'stories', message }] };
}
await writeResults(results);
console.log(`${results.passed} passed, ${results.failed} failed`);
process.exitCode = results.failed > 0 ? 1 : 0;
