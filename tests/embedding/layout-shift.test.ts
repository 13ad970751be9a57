// What is below a widget must not jump when the widget arrives, however late that is.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../support/site.ts';
import { LANGUAGES, type Language } from '../support/words.ts';
import { startHosts, type Hosts } from './hosts-server.ts';

let hosts: Hosts | undefined;
let browser: Browser | undefined;

before(async () => {
  [hosts, browser] = await Promise.all([startHosts(), launch()]);
});
after(async () => {
  await browser?.close();
  await hosts?.close();
});

/** Gives a test a page with a storage of its own. */
async function inPage(body: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser!.newPage({ reducedMotion: 'reduce' });
  try {
    await body(page);
  } finally {
    await page.close();
  }
}

const TAGS = ['gerai-service-search', 'gerai-application-tracker', 'gerai-complaint-form'];

/** Widths of a column in pixels: a narrow phone, a common one, a tablet, a desktop. */
const WIDTHS = [288, 344, 720, 1100];

/** Milliseconds that each file of the widgets takes, so that what comes in parts is seen to. */
const DELAY = 150;

/** How the page has the widget: as a tag, as one that waits until it comes near, or in a frame that a script puts there. */
type Way = 'tag' | 'lazy' | 'frame';

function contentOf(tag: string, way: Way): string {
  const api = hosts!.addresses.api;
  if (way === 'frame') {
    return `<script async src="/gerai/iframe.js" data-widget="${tag.replace('gerai-', '')}" data-api="${api}"></script>`;
  }
  const lazy = way === 'lazy' ? ' loading="lazy"' : '';
  return `<${tag} api="${api}"${lazy}><a href="/layanan/">Layanan</a></${tag}>`;
}

function pageOf(tag: string, language: Language, width: number, way: Way): string {
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Layanan</title>
<link rel="stylesheet" href="/gerai/gerai.css">
<link rel="stylesheet" href="/column.css">
${way === 'frame' ? '' : '<script type="module" src="/gerai/loader.js"></script>'}
<main class="w${width}">${contentOf(tag, way)}<p id="below">Alamat kantor</p></main>
</html>
`;
}

const COLUMNS = WIDTHS.map((width) => `.w${width} { width: ${width}px; }`).join('\n');

/** Opens a page with one widget, and gives how far what is below it was moved, in pixels. */
async function shiftsOf(
  page: Page,
  tag: string,
  language: Language,
  width: number,
  way: Way = 'tag',
) {
  await page.route('**/slow', (route) =>
    route.fulfill({ contentType: 'text/html', body: pageOf(tag, language, width, way) }),
  );
  await page.route('**/column.css', (route) =>
    route.fulfill({ contentType: 'text/css', body: COLUMNS }),
  );
  const painted = Promise.withResolvers<undefined>();
  await page.route('**/gerai/**/*.js', async (route) => {
    await painted.promise;
    await pause(DELAY);
    await route.continue();
  });
  // As tall as all of the page, since only what is seen counts as shifted.
  await page.setViewportSize({ width: width + 40, height: 1600 });
  await page.goto(`${hosts!.origin}/slow`, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByType('paint').length === 2);
  const top = (): Promise<number> =>
    page.locator('#below').evaluate((element) => element.getBoundingClientRect().top);
  const room = await top();
  painted.resolve(undefined);
  await page.waitForFunction((name) => {
    const { contentDocument } = document.querySelector('iframe') ?? {};
    const root = (contentDocument ?? document).querySelector(name)?.shadowRoot;
    return root?.querySelector('h2, h3') && !root.querySelector('[aria-busy=true], .skeleton');
  }, tag);
  await page.waitForLoadState('networkidle');
  const score = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(list.getEntries().reduce((sum, entry) => sum + (entry as LayoutShift).value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 300);
      }),
  );
  return { room, moved: (await top()) - room, score };
}

/** Not in TypeScript's library yet: https://wicg.github.io/layout-instability/ */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

for (const tag of TAGS) {
  for (const language of LANGUAGES) {
    test(`nothing below <${tag}> jumps, ${language}`, async (t) => {
      const widths = WIDTHS.map((width) =>
        inPage(async (page) => {
          const { room, moved, score } = await shiftsOf(page, tag, language, width);
          t.diagnostic(`${width} px: room of ${room} px, moved by ${moved}, shift ${score}`);
          assert.ok(room > 400, 'room was kept before the widget was there');
          assert.equal(moved, 0, `${width} px wide`);
          assert.equal(score, 0, `${width} px wide`);
        }),
      );
      await Promise.all(widths);
    });
  }
}

for (const way of ['lazy', 'frame'] as const) {
  test(`nothing below jumps where widgets come in another way: ${way}`, async (t) => {
    const cases = TAGS.flatMap((tag) => [
      { tag, language: 'id', width: 344 } as const,
      { tag, language: 'en', width: 720 } as const,
    ]);
    const visits = cases.map(({ tag, language, width }) =>
      inPage(async (page) => {
        const { room, moved, score } = await shiftsOf(page, tag, language, width, way);
        const where = `${tag}, ${width} px`;
        t.diagnostic(`${where}: room of ${room} px, moved by ${moved}, shift ${score}`);
        assert.ok(room > 400, `${where}: room was kept before the widget was there`);
        // A frame is whole pixels high.
        assert.ok(Math.abs(moved) < 1, `${where}: moved by ${moved}`);
        assert.equal(score, 0, where);
      }),
    );
    await Promise.all(visits);
  });
}

test('the same test sees a jump where no room is kept', async () => {
  await inPage(async (page) => {
    await page.route('**/gerai/gerai.css', (route) =>
      route.fulfill({ contentType: 'text/css', body: '' }),
    );
    const { moved, score } = await shiftsOf(page, 'gerai-complaint-form', 'id', 344);
    assert.ok(moved > 100);
    assert.ok(score > 0);
  });
});
