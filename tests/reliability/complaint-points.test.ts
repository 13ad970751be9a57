// Lets the network die, tabs close and crash, storage fill up and the server be killed at many points of the complaint form:
// afterwards there is exactly one complaint, or a draft with every answer. Prints the table.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { openDatabase } from '@gerai/server';
import { CHROMIUM_ARGUMENTS, findBrowser } from '@gerai/tooling/browsers';
import { serve, type RunningServer } from '@gerai/tooling/serve';
import { chromium, type BrowserContext } from 'playwright-core';
import { ComplaintWidget } from '../support/complaint.ts';
import { POINTS, type Ending, type Visit } from './complaint-points.ts';

let data: string;
let profile: string;
let server: RunningServer;
/** With a profile on disk, as a resident has. */
let context: BrowserContext;

async function startServer(port?: number): Promise<void> {
  server = await serve({ through: 'direct', data, ...(port !== undefined && { port }) });
}

before(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'gerai-points-'));
  profile = await mkdtemp(path.join(tmpdir(), 'gerai-profile-'));
  await startServer();
  context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium') ?? '',
    args: [...CHROMIUM_ARGUMENTS],
    locale: 'id-ID',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(30_000);
});

after(async () => {
  await context.close();
  await server.stop();
  for (const directory of [data, profile]) {
    await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** The device of another resident: nothing is on it. */
async function forget(): Promise<void> {
  await context.unrouteAll();
  const page = await context.newPage();
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.goto(`${server.origin}/v1/config`);
  await page.evaluate(async () => {
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('gerai').onsuccess = resolve;
    });
  });
}

/** A resident's browser at one point. */
function visitOf(text: string): Visit {
  return {
    context,
    text,
    async open(script) {
      const page = await context.newPage();
      if (script) await page.addInitScript(script);
      await page.goto(`${server.origin}/pengaduan/`);
      const form = new ComplaintWidget(page, 'id');
      await form.root.locator('[part=form]').first().waitFor();
      return { page, form };
    },
    kill: () => server.kill(),
    restart: () => startServer(server.port),
  };
}

async function texts(): Promise<Map<string, number>> {
  const database = await openDatabase({ dataDir: data, databaseUrl: '' });
  try {
    const { rows } = await database.pool.query<{ text: string; times: string }>(
      'select text, count(*) as times from complaints group by text',
    );
    return new Map(rows.map((row) => [row.text, Number(row.times)]));
  } finally {
    await database.close();
  }
}

test('nothing is lost and nothing doubled at any point', { timeout: 540_000 }, async () => {
  const rows: { point: string; fault: string; text: string; ends: Ending }[] = [];
  for (const [at, { point, fault, ends, run }] of POINTS.entries()) {
    const text = `Jalan di titik ${String(at + 1)} berlubang: ${point}, lalu ${fault}.`;
    try {
      await forget();
      await run(visitOf(text));
    } catch (error) {
      throw new Error(`${point}, ${fault}`, { cause: error });
    }
    rows.push({ point, fault, text, ends });
  }
  await server.stop();
  const found = await texts();
  console.table(
    rows.map(({ point, fault, text, ends }) => ({
      point,
      fault,
      complaints: found.get(text) ?? 0,
      'complete drafts': ends === 'draft' ? 1 : 0,
    })),
  );
  assert.ok(rows.length >= 30);
  for (const { text, ends } of rows) {
    assert.equal(found.get(text) ?? 0, ends === 'sent' ? 1 : 0, text);
  }
});
