// The embedding matrix: every host in every browser. In each, the three widgets do one real thing, and the host afterwards is
// what it would have been without them. GERAI_EMBED_ROWS narrows the rows down, GERAI_EMBED_BROWSERS the browsers (names with `;` between).
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { BROWSERS, findBrowser, installCommand, type BrowserName } from '@gerai/tooling/browsers';
import { startDriver, type Driver } from './drivers.ts';
import { startHosts, type Hosts } from './hosts-server.ts';
import type { HostFacts, Report } from './page/report.ts';
import { ROWS, type Row } from './rows.ts';
import { formatTable, type Outcome } from './table.ts';

/** Lit keeps its versions and its metadata on the page, for all of its copies; it has no other place. */
const LIT = [
  'litElementVersions',
  'litHtmlVersions',
  'litPropertyMetadata',
  'reactiveElementVersions',
];

/** Symbols that our copies meet by, frames by number, and what Playwright leaves in a page some time after it was opened. */
const NOT_THE_PAGES = /^Symbol\(@gerai\/|^\d+$|^__pw/;

const named = (variable: string): string[] =>
  (process.env[variable] ?? '').split(';').filter((name) => name !== '');
const askedRows = named('GERAI_EMBED_ROWS');
const rows = ROWS.filter(({ name }) => askedRows.length === 0 || askedRows.includes(name));
const askedBrowsers = named('GERAI_EMBED_BROWSERS');
const browsers = BROWSERS.filter(
  (name) => askedBrowsers.length === 0 || askedBrowsers.includes(name),
);

/** Elements whose styles differ, with what differs of them: whole styles are too long to be read. */
function differences(
  without: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): string[] {
  const paths = new Set([...Object.keys(without), ...Object.keys(now)]);
  return [...paths].flatMap((path) => {
    const [before = [], after = []] = [without, now].map((looks) => looks[path]?.split('; '));
    const changed = after.filter((style) => !before.includes(style));
    return before.join() === after.join() ? [] : [`${path}: ${changed.join('; ')}`];
  });
}

/** Compares a page with widgets with the same page without them. */
function checkHost(without: HostFacts, now: HostFacts, when: string): void {
  const added = now.globals.filter((name) => !without.globals.includes(name));
  assert.deepEqual(
    added.filter((name) => !LIT.includes(name) && !NOT_THE_PAGES.test(name)),
    [],
    `globals ${when}`,
  );
  assert.deepEqual(
    without.globals.filter((name) => !now.globals.includes(name)),
    [],
    `globals that are gone ${when}`,
  );
  assert.deepEqual(now.prototypes, without.prototypes, `prototypes ${when}`);
  // Drafts are kept in a database of ours, and nowhere else.
  const storage = now.storage.filter((entry) => entry !== 'database gerai');
  assert.deepEqual(storage, without.storage, `storage ${when}`);
  assert.deepEqual(differences(without.looks, now.looks), [], `computed styles ${when}`);
}

function check(row: Row, without: Report, found: Report, hosts: Hosts): void {
  assert.deepEqual(found.failures, [], 'what a resident does');
  const expected = (words: string): boolean => row.says?.test(words) ?? false;
  assert.deepEqual(
    found.said.filter((words) => !expected(words)),
    without.said,
    'what was said',
  );
  assert.equal(found.said.some(expected), row.says !== undefined, 'what must be said');
  checkHost(without.loaded, found.loaded, 'at load');
  assert.deepEqual(found.loaded.history, without.loaded.history, 'history at load');
  checkHost(without.loaded, found.used, 'in use');
  checkHost(without.removed, found.removed, 'after removal');
  const sizes = differences(without.removed.sizes, found.removed.sizes);
  assert.deepEqual(sizes, [], 'sizes after removal');
  // A frame alone brings no script of ours into the page.
  assert.equal(found.met > 0, row.frames !== 'fixed', 'listeners, timers and observers of ours');
  assert.deepEqual(found.left, row.keeps ?? [], 'listeners, timers and observers that are left');
  if (row.count !== undefined) {
    const { api, otherApi } = hosts.addresses;
    for (const url of [api, otherApi]) {
      assert.ok(found.origins.includes(new URL(url).origin), `nothing asked ${url}`);
    }
  }
  for (const event of row.hears ?? [])
    assert.ok(found.heard.includes(event), `nobody heard ${event}`);
}

const outcomes: Outcome[] = [];
let hosts: Hosts | undefined;

async function runCell(row: Row, browser: BrowserName, driver: Driver): Promise<void> {
  const started = performance.now();
  let passed = false;
  const window = await driver.window();
  try {
    const visit = async (widgets: 'on' | 'off'): Promise<Report> => {
      const { url, report } = hosts!.visit(row, browser, widgets);
      const [sent] = await Promise.all([report, window.open(url)]);
      return sent;
    };
    const without = await visit('off');
    check(row, without, await visit('on'), hosts!);
    passed = true;
  } finally {
    outcomes.push({ row: row.name, browser, passed, milliseconds: performance.now() - started });
    await window.close();
  }
}

describe('embedding', { concurrency: browsers.length }, () => {
  before(async () => {
    hosts = await startHosts();
  });
  after(async () => {
    await hosts?.close();
    console.log(
      formatTable(
        rows.map(({ name }) => name),
        browsers,
        outcomes,
      ),
    );
  });

  for (const browser of browsers) {
    const skip = findBrowser(browser) ? false : `not installed: ${installCommand(browser)}`;
    let driver: Driver | undefined;
    describe(browser, { concurrency: browser === 'chromium' ? 2 : 1, skip }, () => {
      before(async () => {
        driver = await startDriver(browser);
      });
      after(async () => {
        await driver?.stop();
      });
      for (const row of rows) {
        test(`${row.name}, ${browser}`, async () => {
          await runCell(row, browser, driver!);
        });
      }
    });
  }
});
