import type { Browser, Page } from 'playwright-core';
import { heapBytes, openPage, SLOWDOWN } from '../measure/browser.ts';
import { probe } from './probe.ts';
import { EMPTY } from './site.ts';
import { pathOf, type Subject } from './subjects.ts';

/** Lighthouse's slow 4G as the browser applies it, with the latency of a round trip. */
export const LINE = { latencyMs: 150, bytesPerSecond: (1.6 * 1024 * 1024) / 8 } as const;

/** Milliseconds after which nothing more is expected. */
const PATIENCE = 30_000;

/** How a page fares on a slow phone, and what its host notices. */
export interface PageFigures {
  /** From the start of the navigation; absent where it never was. */
  readonly usableMs?: number;
  /** Of bodies as sent, and requests, until then; the page itself is not among them. */
  readonly bytes: number;
  readonly requests: number;
  /** Of JavaScript's heap, more than that of the empty page. */
  readonly heapBytes: number;
  readonly globals: readonly string[];
  /** Custom properties that the root element has. */
  readonly rootProperties: number;
  /** Elements of the host, and how many of them look another way. */
  readonly hostElements: number;
  readonly changedElements: number;
  readonly storageKeys: readonly string[];
}

/** What the host is like: its elements' styles, its globals. */
interface Facts {
  readonly globals: readonly string[];
  readonly looks: readonly string[];
  readonly rootProperties: number;
  readonly storageKeys: readonly string[];
}

/** Sizes follow from the room that the subject takes. */
const factsOf = (page: Page): Promise<Facts> =>
  page.evaluate(() => {
    const layout =
      /^(width|height|(block|inline)-size|perspective-origin|transform-origin|(inset|top|left|right|bottom)(-.*)?)$/;
    const host = [...document.querySelectorAll('html, body, body *')].filter(
      (element) =>
        !element.closest('#subject > *') && element.closest('html, header, main, footer'),
    );
    const ours = ['HTML', 'BODY', 'HEADER', 'MAIN', 'FOOTER'];
    const looks = host
      .filter(
        (element) => ours.includes(element.tagName) || element.closest('header, main, footer'),
      )
      .map((element) => {
        const style = getComputedStyle(element);
        const names = [...style].filter((name) => !name.startsWith('--') && !layout.test(name));
        return names.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';');
      });
    const root = [...document.documentElement.computedStyleMap().keys()];
    return {
      globals: Reflect.ownKeys(window)
        .map(String)
        .filter((name) => name !== 'probe'),
      looks,
      rootProperties: root.filter((name) => name.startsWith('--')).length,
      storageKeys: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    };
  });

interface Opened {
  readonly usableMs?: number;
  readonly facts: Facts;
  readonly heap: number;
  readonly traffic: { readonly bytes: number; readonly requests: number };
}

async function openSlowly(browser: Browser, address: string, selector?: string): Promise<Opened> {
  const script =
    selector === undefined ? undefined : `(${String(probe)})(${JSON.stringify(selector)})`;
  const { page, session, close } = await openPage(browser, { slowdown: SLOWDOWN, script });
  try {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: LINE.latencyMs,
      downloadThroughput: LINE.bytesPerSecond,
      uploadThroughput: LINE.bytesPerSecond,
    });
    await page.setViewportSize({ width: 412, height: 823 });
    await page.goto(address, { waitUntil: 'commit' });
    if (selector !== undefined) {
      await page
        .waitForFunction(() => window.probe.usableAt > 0, undefined, {
          timeout: PATIENCE,
          polling: 50,
        })
        .catch(() => undefined);
    }
    const usableMs = selector === undefined ? 0 : await page.evaluate(() => window.probe.usableAt);
    const traffic = await page.evaluate((until) => {
      const inner = Array.from(
        { length: frames.length },
        (_frame, index) => frames[index] ?? window,
      );
      const entries = [window, ...inner].flatMap((frame) =>
        frame.performance.getEntriesByType('resource'),
      ) as PerformanceResourceTiming[];
      // Those of a frame count from its own beginning; all that it took is needed.
      const used = entries.filter(({ responseEnd }) => responseEnd <= until && responseEnd > 0);
      return {
        bytes: used.reduce((sum, one) => sum + one.encodedBodySize, 0),
        requests: used.length,
      };
    }, usableMs);
    await page.waitForLoadState('networkidle', { timeout: PATIENCE }).catch(() => undefined);
    const facts = await factsOf(page);
    return {
      ...(usableMs > 0 ? { usableMs } : {}),
      facts,
      heap: await heapBytes(session),
      traffic,
    };
  } finally {
    await close();
  }
}

/** What a page without anything of anybody is like. */
export type Baseline = Opened;
export const measureEmpty = (browser: Browser, origin: string): Promise<Baseline> =>
  openSlowly(browser, origin + EMPTY);

export async function measurePage(
  browser: Browser,
  origin: string,
  subject: Subject,
  empty: Baseline,
): Promise<PageFigures> {
  const { usableMs, facts, heap, traffic } = await openSlowly(
    browser,
    origin + pathOf(subject),
    subject.usable,
  );
  const changed = empty.facts.looks.filter((look, index) => facts.looks[index] !== look);
  return {
    ...(usableMs === undefined ? {} : { usableMs }),
    ...traffic,
    heapBytes: heap - empty.heap,
    globals: facts.globals.filter(
      (name) => !empty.facts.globals.includes(name) && !/^\d+$/.test(name),
    ),
    rootProperties: facts.rootProperties - empty.facts.rootProperties,
    hostElements: empty.facts.looks.length,
    changedElements: changed.length,
    storageKeys: facts.storageKeys,
  };
}

/** How a subject bears what sites do to it. */
export interface Bearing {
  /** Under a strict policy with Trusted Types: whether it could be used, and how often it was blocked. */
  readonly strict: { readonly usable: boolean; readonly blocked: number };
  /** Without JavaScript: what stands in its place. */
  readonly withoutScript: 'form' | 'link' | 'field' | 'nothing';
  /** With its scripts loaded twice: what was thrown. */
  readonly twice: readonly string[];
}

async function openWith(
  browser: Browser,
  address: string,
  selector: string,
): Promise<{ usable: boolean; blocked: number; errors: readonly string[] }> {
  const script = `(${String(probe)})(${JSON.stringify(selector)})`;
  const { page, close } = await openPage(browser, { script });
  try {
    await page.goto(address, { waitUntil: 'load' });
    await page
      .waitForFunction(() => window.probe.usableAt > 0, undefined, { timeout: 5000, polling: 50 })
      .catch(() => undefined);
    await page.waitForLoadState('networkidle');
    const { usableAt, blocked, errors } = await page.evaluate(() => ({ ...window.probe }));
    return { usable: usableAt > 0, blocked: blocked.length, errors };
  } finally {
    await close();
  }
}

async function openWithoutScript(
  browser: Browser,
  address: string,
): Promise<Bearing['withoutScript']> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(address);
    const shown = async (selector: string): Promise<boolean> =>
      (await page.locator('#subject').locator(selector).filter({ visible: true }).count()) > 0;
    if (await shown('form[action] :is(input, select, textarea)')) return 'form';
    if (await shown('a[href]')) return 'link';
    return (await shown('input, select, textarea')) ? 'field' : 'nothing';
  } finally {
    await context.close();
  }
}

export async function measureBearing(
  browser: Browser,
  origin: string,
  subject: Subject,
): Promise<Bearing> {
  const address = origin + pathOf(subject);
  const { usable, blocked } = await openWith(browser, `${address}?strict`, subject.usable);
  const twice = await openWith(browser, `${address}twice/`, subject.usable);
  return {
    strict: { usable, blocked },
    withoutScript: await openWithoutScript(browser, address),
    twice: twice.usable ? twice.errors : ['could not be used', ...twice.errors],
  };
}
