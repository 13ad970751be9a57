import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { after, before } from 'node:test';
import { CHROMIUM_ARGUMENTS, findBrowser, installCommand } from '@gerai/tooling/browsers';
import { fromRoot } from '@gerai/tooling/paths';
import { serve, type RunningServer, type ServeOptions } from '@gerai/tooling/serve';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import type { Language } from './words.ts';

/** The narrowest phone in wide use, and a common desktop. */
export const WIDTHS = [360, 1280] as const;

/** Each language and each colour scheme once. */
export const LOOKS = [
  { language: 'id', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const;

/** Each language and each width once: what fails in one pair alone has yet to be met. */
export const VIEWS = [
  { language: 'id', width: 360 },
  { language: 'en', width: 1280 },
] as const;

export interface VisitOptions {
  /** Path of the Indonesian page with both slashes and, if need be, a query: `/lacak/`. */
  readonly path: string;
  readonly language?: Language;
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly forcedColors?: boolean;
  /** Whether the page's scripts run; they do where nothing is said. */
  readonly javaScript?: boolean;
  /** Runs before the page's own scripts. */
  readonly script?: string;
  /** Console messages that this visit provokes; all others fail it. */
  readonly expected?: readonly RegExp[];
}

export interface Site {
  /** The site's origin, without a trailing slash. */
  readonly origin: string;
  readonly browser: Browser;
  /** The address of a page in a language. */
  address(path: string, language?: Language): string;
  /**
   * Opens a page in a browser context of its own, runs `body`, and fails if anything was said in the console, thrown,
   * blocked by the Content Security Policy or asked of another origin.
   */
  visit(options: VisitOptions, body: (page: Page) => Promise<void>): Promise<void>;
}

/** A page that is not there within this time is not coming: everything is served from this machine. */
const PATIENCE = 15_000;

/** Adds only a listener: a global would be seen by the tests that compare globals. */
const REPORT_VIOLATIONS = `addEventListener('securitypolicyviolation', (event) => {
  console.error('Content Security Policy:', event.violatedDirective, event.blockedURI, event.sample);
});`;

/** Finds Chromium and starts it as every test here does. */
export async function launch(): Promise<Browser> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error(`Chromium is missing: ${installCommand('chromium')}`);
  return chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS] });
}

/** Collects what no visit may do. */
class Guard {
  readonly #problems: string[] = [];
  readonly #expected: readonly RegExp[];

  constructor(context: BrowserContext, origin: string, expected: readonly RegExp[]) {
    this.#expected = expected;
    context.on('console', (message) => {
      if (!['error', 'warning', 'assert'].includes(message.type())) return;
      const { url } = message.location();
      this.#note(`console ${message.type()}: ${message.text()} (${url})`);
    });
    context.on('weberror', (error) => {
      this.#note(`uncaught: ${error.error().stack ?? String(error.error())}`);
    });
    context.on('request', (request) => {
      const url = new URL(request.url());
      const local = url.protocol === 'data:' || url.protocol === 'blob:';
      if (!local && url.origin !== origin) this.#note(`request to another origin: ${url.href}`);
    });
  }

  #note(problem: string): void {
    if (!this.#expected.some((pattern) => pattern.test(problem))) this.#problems.push(problem);
  }

  check(): void {
    assert.deepEqual(this.#problems, []);
  }
}

async function keepPicture(page: Page, path: string): Promise<void> {
  const directory = fromRoot('test-results', 'e2e');
  await mkdir(directory, { recursive: true });
  const name = `${path.replaceAll(/[^a-z]+/g, '-')}${Date.now()}.png`;
  await page.screenshot({ path: `${directory}/${name}`, fullPage: true }).catch(() => undefined);
}

function contextOptions(options: VisitOptions): BrowserContextOptions {
  const { language = 'id', width = 1280, height = width < 600 ? 740 : 800 } = options;
  return {
    viewport: { width, height },
    locale: language === 'id' ? 'id-ID' : 'en-GB',
    timezoneId: 'Asia/Makassar',
    colorScheme: options.theme ?? 'light',
    forcedColors: options.forcedColors ? 'active' : 'none',
    reducedMotion: 'reduce',
    javaScriptEnabled: options.javaScript ?? true,
    hasTouch: width < 600,
  };
}

/** Opens pages of a running site; {@link useSite} is what tests want, unless they stop the server themselves. */
export function siteAt(origin: () => string, browser: () => Browser): Site {
  const address = (path: string, language: Language = 'id'): string =>
    `${origin()}${language === 'en' ? '/en' : ''}${path}`;
  return {
    get origin() {
      return origin();
    },
    get browser() {
      return browser();
    },
    address,
    async visit(options, body) {
      const context = await browser().newContext(contextOptions(options));
      context.setDefaultTimeout(PATIENCE);
      const guard = new Guard(context, origin(), options.expected ?? []);
      await context.addInitScript({ content: REPORT_VIOLATIONS });
      if (options.script) await context.addInitScript({ content: options.script });
      const page = await context.newPage();
      try {
        await page.goto(address(options.path, options.language));
        await body(page);
        guard.check();
      } catch (error) {
        await keepPicture(page, options.path);
        throw error;
      } finally {
        await context.close();
      }
    },
  };
}

/**
 * One server with data of its own and one browser for all tests of a file. The server runs alone, as built, unless it is to be
 * started as people do.
 */
export function useSite(through: ServeOptions['through'] = 'direct'): Site {
  let server: RunningServer | undefined;
  let browser: Browser | undefined;
  before(async () => {
    [server, browser] = await Promise.all([serve({ through }), launch()]);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });
  return siteAt(
    () => server!.origin,
    () => browser!,
  );
}
