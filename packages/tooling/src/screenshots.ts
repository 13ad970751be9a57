// `npm run screenshots`: takes the pictures of README.md from the demonstration as it ships, into docs/images/.
// `--all` takes every picture in both languages, both widths and both themes; `--out DIR` puts them elsewhere.
import { mkdir, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, findBrowser, installCommand } from './browsers.ts';
import { fromRoot } from './paths.ts';
import { serve } from './serve.ts';

interface Look {
  readonly language: 'id' | 'en';
  readonly width: 360 | 1280;
  readonly theme: 'light' | 'dark';
}

interface Picture {
  readonly name: string;
  /** Brings the page into the state to be shown; resolves to the element that the picture begins with. */
  readonly show: (page: Page, address: (path: string) => string, look: Look) => Promise<Locator>;
}

/** A picture in a README is waited for on slow networks. */
const MOST_BYTES = 250_000;
/** Pixels above the element that a picture begins with, so that it is seen where it stands. */
const MARGIN = 40;
const HEIGHT = { 360: 740, 1280: 800 } as const;

const PICTURES: readonly Picture[] = [
  {
    name: 'search',
    async show(page, address, { language }) {
      const query = language === 'id' ? 'KTP hilang' : 'lost ID card';
      await page.goto(address(`/?gerai-q=${encodeURIComponent(query)}`));
      const search = page.locator('gerai-service-search');
      await search.locator('[part=results] > li').first().waitFor();
      return search;
    },
  },
  {
    name: 'tracker',
    async show(page, address) {
      await page.goto(address('/coba/'));
      const sample = page.locator('.samples > li').first();
      const [number = '', secret = ''] = await sample.locator('code').allInnerTexts();
      await page.goto(address('/lacak/'));
      const tracker = page.locator('gerai-application-tracker');
      const [numberField, secretField] = [0, 1].map((at) => tracker.getByRole('textbox').nth(at));
      await numberField?.fill(number);
      await secretField?.fill(secret);
      await secretField?.press('Enter');
      await tracker.locator('.facts').waitFor();
      return tracker;
    },
  },
  {
    name: 'complaint',
    async show(page, address) {
      await page.goto(address('/pengaduan/'));
      const form = page.locator('gerai-complaint-form');
      await form.locator('label.option-label').first().click();
      return form;
    },
  },
  {
    name: 'home',
    async show(page, address) {
      await page.goto(address('/'));
      const search = page.locator('gerai-service-search');
      await search.locator('.categories').waitFor();
      await page.locator('gerai-complaint-form').getByRole('radio').first().waitFor();
      return page.locator('body');
    },
  },
];

/** The pictures that README.md names. */
const README: readonly (readonly [name: string, look: Look])[] = [
  ['search', { language: 'id', width: 360, theme: 'light' }],
  ['tracker', { language: 'id', width: 360, theme: 'light' }],
  ['complaint', { language: 'id', width: 360, theme: 'light' }],
  ['home', { language: 'id', width: 1280, theme: 'light' }],
];

function everyLook(): (readonly [string, Look])[] {
  return PICTURES.flatMap(({ name }) =>
    (['id', 'en'] as const).flatMap((language) =>
      ([360, 1280] as const).flatMap((width) =>
        (['light', 'dark'] as const).map((theme) => [name, { language, width, theme }] as const),
      ),
    ),
  );
}

async function take(
  browser: Browser,
  origin: string,
  { show }: Picture,
  look: Look,
  file: string,
): Promise<void> {
  const { language, width, theme } = look;
  const context = await browser.newContext({
    viewport: { width, height: HEIGHT[width] },
    colorScheme: theme,
    locale: language === 'id' ? 'id-ID' : 'en-GB',
    timezoneId: 'Asia/Makassar',
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    const address = (path: string): string => `${origin}${language === 'en' ? '/en' : ''}${path}`;
    const element = await show(page, address, look);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await element.evaluate((shown, margin) => {
      scrollTo(0, shown.getBoundingClientRect().top + scrollY - margin);
    }, MARGIN);
    await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  } finally {
    await context.close();
  }
  const { size } = await stat(file);
  console.log(`${String(size).padStart(8)}  ${file}`);
  if (size > MOST_BYTES) throw new Error(`${file} has ${size} bytes, more than ${MOST_BYTES}`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { all: { type: 'boolean' }, out: { type: 'string' } },
  });
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error(`Chromium is missing: ${installCommand('chromium')}`);
  const directory = values.out ? resolve(values.out) : fromRoot('docs', 'images');
  await mkdir(directory, { recursive: true });
  const server = await serve();
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS] });
  try {
    for (const [name, look] of values.all ? everyLook() : README) {
      const picture = PICTURES.find((other) => other.name === name);
      if (!picture) throw new Error(`there is no picture "${name}"`);
      const file = `${name}-${look.language}-${look.width}-${look.theme}.png`;
      await take(browser, server.origin, picture, look, `${directory}/${file}`);
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
