import type { Browser, Page } from 'playwright-core';
import '../pages/box.ts';
import type { LabelledQuery } from '../queries.ts';
import { median, percentile } from '../statistics.ts';
import { heapBytes, openPage, SLOWDOWN } from './browser.ts';
import { DIRECT, type SlowServer } from './slow-server.ts';

/** How long searches take in the browser once all files are at hand, on the slow processor. */
export interface TimeFigures {
  readonly queries: number;
  /** Files come from the network without delay. */
  readonly cold: { readonly p50: number; readonly p95: number };
  /** Each query once more at once: what it needs is at hand. */
  readonly warm: { readonly p50: number; readonly p95: number };
  readonly heapBytes: number;
}

async function openBench(page: Page, server: SlowServer): Promise<void> {
  server.line = DIRECT;
  await page.goto(`${server.origin}/`);
  await page.waitForFunction(() => 'bench' in window);
  // The first search waits for what an engine loads whole.
  await page.evaluate(() => window.bench.search('surat'));
}

export async function measureTimes(
  browser: Browser,
  server: SlowServer,
  queries: readonly string[],
): Promise<TimeFigures> {
  const { page, session, close } = await openPage(browser);
  try {
    await openBench(page, server);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const times = await page.evaluate((texts) => window.bench.time(texts), queries);
    const figures = (times: readonly number[]) => ({
      p50: median(times),
      p95: percentile(times, 0.95),
    });
    return {
      queries: queries.length,
      cold: figures(times.map(({ first }) => first)),
      warm: figures(times.map(({ again }) => again)),
      heapBytes: await heapBytes(session),
    };
  } finally {
    await close();
  }
}

/** How well the labelled queries are answered. */
export interface RelevanceFigures {
  /** By kind, and `all`. */
  readonly kinds: Readonly<Record<string, KindFigures>>;
  /** Share of senseless queries with no result at all. */
  readonly nothing: number;
  readonly senseless: number;
}

export interface KindFigures {
  readonly queries: number;
  readonly top1: number;
  readonly top3: number;
  /** Mean of 1/place among the first ten. */
  readonly mrr: number;
}

function figuresOf(places: readonly number[]): KindFigures {
  const share = (test: (place: number) => boolean) => places.filter(test).length / places.length;
  return {
    queries: places.length,
    top1: share((place) => place === 1),
    top3: share((place) => place > 0 && place <= 3),
    mrr: places.reduce((sum, place) => sum + (place > 0 ? 1 / place : 0), 0) / places.length,
  };
}

/** Asks every labelled and senseless query in the page; `region` is preset as an agency's site presets it. */
export async function measureRelevance(
  browser: Browser,
  server: SlowServer,
  labelled: readonly LabelledQuery[],
  senseless: readonly string[],
  region: string,
): Promise<RelevanceFigures> {
  const { page, close } = await openPage(browser);
  try {
    await openBench(page, server);
    const ask = (texts: readonly string[]) =>
      page.evaluate(
        async ({ texts: queries, region: preset }) => {
          const found: string[][] = [];
          for (const query of queries) found.push(await window.bench.search(query, preset));
          return found;
        },
        { texts, region },
      );
    const answers = await ask(labelled.map(({ text }) => text));
    const byKind = new Map<string, number[]>([['all', []]]);
    for (const [index, { accepted, kind }] of labelled.entries()) {
      const place = (answers[index] ?? []).findIndex((code) => accepted.includes(code)) + 1;
      byKind.set(kind, [...(byKind.get(kind) ?? []), place]);
      byKind.get('all')?.push(place);
    }
    const empty = (await ask(senseless)).filter((codes) => codes.length === 0).length;
    return {
      kinds: Object.fromEntries([...byKind].map(([kind, places]) => [kind, figuresOf(places)])),
      nothing: senseless.length === 0 ? 0 : empty / senseless.length,
      senseless: senseless.length,
    };
  } finally {
    await close();
  }
}
