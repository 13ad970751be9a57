// The embedding matrix: every host in every browser. In each, the three widgets do one real thing, and the host afterwards is
// what it would have been without them. GERAI_EMBED_ROWS narrows the rows down, GERAI_EMBED_BROWSERS the browsers (names with `;` between).
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { BROWSERS, findBrowser, installCommand, type BrowserName } from '@gerai/tooling/browsers';
import { check } from './check.ts';
import { startDriver, type Driver } from './drivers.ts';
import { startHosts, type Hosts } from './hosts-server.ts';
import type { Report } from './page/report.ts';
import { hostOf, ROWS, type Row } from './rows.ts';
import { formatTable, type Outcome } from './table.ts';

const named = (variable: string): string[] =>
  (process.env[variable] ?? '').split(';').filter((name) => name !== '');
const askedRows = named('GERAI_EMBED_ROWS');
const rows = ROWS.filter(({ name }) => askedRows.length === 0 || askedRows.includes(name));
const askedBrowsers = named('GERAI_EMBED_BROWSERS');
const browsers = BROWSERS.filter(
  (name) => askedBrowsers.length === 0 || askedBrowsers.includes(name),
);

const outcomes: Outcome[] = [];
/** Visits to hosts without widgets, by browser and page. */
const visited = new Map<string, Promise<Report>>();

function remember(host: string, visit: Promise<Report>): Promise<Report> {
  visited.set(host, visit);
  return visit;
}
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
    const host = `${browser} ${hostOf(row, hosts!.addresses)}`;
    const without = await (visited.get(host) ?? remember(host, visit('off')));
    const found = await visit('on');
    check(row, without, found);
    if (row.count !== undefined) {
      const { api, otherApi } = hosts!.addresses;
      for (const url of [api, otherApi]) {
        assert.ok(found.origins.includes(new URL(url).origin), `nothing asked ${url}`);
      }
    }
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
