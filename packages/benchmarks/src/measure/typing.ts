import type { Browser } from 'playwright-core';
import '../pages/box.ts';
import { openPage, SLOWDOWN } from './browser.ts';
import { SLOW, type Served, type SlowServer } from './slow-server.ts';

/** Bytes of bodies as sent, and requests. */
export interface Traffic {
  readonly bytes: number;
  readonly requests: number;
}

/** One resident types one query on a page with cold caches. */
export interface TypingFigures {
  readonly query: string;
  /** From the start of the navigation until the box answers to keys. */
  readonly usableMs: number;
  readonly toUsable: Traffic;
  /** From the navigation to the first key, with what was fetched meanwhile. */
  readonly beforeTyping: Traffic;
  /** From the first key to the first list with a result; absent where none was shown within the limit. */
  readonly firstResultMs?: number;
  /** From the first key to that result. */
  readonly toFirstResult?: Traffic;
  /** From the last key to the list of the whole query. */
  readonly answerMs?: number;
  /** From the navigation to that list, or to the limit. */
  readonly all: Traffic;
  /** How many results that list has. */
  readonly results: number;
}

const KEY_MS = 150;
/** The resident looks at the page before typing. */
const LOOK_MS = 1500;

function traffic(served: readonly Served[], from: number, to: number): Traffic {
  const within = served.filter(({ at }) => at >= from && at <= to);
  return { bytes: within.reduce((sum, { bytes }) => sum + bytes, 0), requests: within.length };
}

export interface TypingOptions {
  /** Milliseconds to wait after the last key. */
  readonly patience: number;
  /** Puts the whole query in at once instead of key by key. */
  readonly paste?: boolean;
  /** Runs in the page before its own scripts; it brings `window.bench` where the page does not. */
  readonly script?: string | undefined;
}

/** Opens a page over the slow line, types a query and waits for its list. */
export async function measureTyping(
  browser: Browser,
  server: SlowServer,
  query: string,
  { patience, paste = false, script }: TypingOptions,
): Promise<TypingFigures> {
  server.line = SLOW;
  server.clear();
  const { page, close } = await openPage(browser, { slowdown: SLOWDOWN, script });
  try {
    await page.goto(`${server.origin}/`, { waitUntil: 'commit' });
    await page.waitForFunction(() => 'bench' in window && window.bench.usableAt > 0, undefined, {
      timeout: patience,
    });
    const { origin, usableAt } = await page.evaluate(() => ({
      origin: performance.timeOrigin,
      usableAt: window.bench.usableAt,
    }));
    await page.waitForTimeout(LOOK_MS);
    await page.locator('input').first().focus();
    if (paste) await page.keyboard.insertText(query);
    else await page.keyboard.type(query, { delay: KEY_MS });
    await page
      .waitForFunction((text) => window.bench.shown.some((shown) => shown.query === text), query, {
        timeout: patience,
      })
      .catch(() => undefined);
    const seen = await page.evaluate(() => ({
      firstInputAt: window.bench.firstInputAt,
      lastInputAt: window.bench.lastInputAt,
      shown: window.bench.shown,
    }));
    const first = seen.shown.find(({ codes }) => codes.length > 0);
    const answer = seen.shown.find((shown) => shown.query === query);
    const end = origin + (answer?.at ?? Infinity);
    const keyed = origin + seen.firstInputAt;
    return {
      query,
      usableMs: usableAt,
      toUsable: traffic(server.served, 0, origin + usableAt),
      beforeTyping: traffic(server.served, 0, keyed),
      ...(first
        ? {
            firstResultMs: first.at - seen.firstInputAt,
            toFirstResult: traffic(server.served, keyed, origin + first.at),
          }
        : {}),
      ...(answer ? { answerMs: answer.at - seen.lastInputAt } : {}),
      all: traffic(server.served, 0, end),
      results: answer?.codes.length ?? 0,
    };
  } finally {
    await close();
  }
}
