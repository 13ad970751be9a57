import { join } from 'node:path';
import type { RunOptions } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { installProbe, type StoryProbe } from './in-page.ts';

/** A reader and a screen that all stories are looked at with. */
export interface Setting {
  readonly name: string;
  readonly language: 'id' | 'en';
  readonly theme: 'light' | 'dark';
  /** The system's own colours: other than the theme, so that a widget which follows them is caught. */
  readonly system: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
}

export interface StoryEntry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: 'story' | 'docs';
}

export interface Visit {
  readonly name: string;
  readonly problems: readonly string[];
}

export interface VisitOptions {
  readonly origin: string;
  readonly setting: Setting;
  /** Pictures of all stories go here. */
  readonly screenshots: string | undefined;
  /** Milliseconds that a story may take. */
  readonly timeout?: number;
}

const DEFAULT_TIMEOUT = 30_000;

/** A widget is a part of a page: the rules about whole pages are the page's to keep. */
const PAGE_RULES = ['bypass', 'landmark-one-main', 'page-has-heading-one', 'region'];

const AXE: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: Object.fromEntries(PAGE_RULES.map((rule) => [rule, { enabled: false }])),
  resultTypes: ['violations'],
};

type ProbedWindow = typeof globalThis & { readonly geraiStories: StoryProbe };

/** Stories that insist on a language or a theme look the same in every setting: the first one will do. */
function isRepeated(pinned: Record<string, unknown>): boolean {
  return 'language' in pinned || 'theme' in pinned;
}

/** One page of Storybook's preview that shows one story after the other, and all it says meanwhile. */
export class StoryVisitor {
  readonly #context: BrowserContext;
  readonly #options: VisitOptions;
  #page: Page | undefined;
  #said: string[] = [];
  readonly #timeout: number;

  constructor(context: BrowserContext, options: VisitOptions) {
    this.#context = context;
    this.#options = options;
    this.#timeout = options.timeout ?? DEFAULT_TIMEOUT;
  }

  #address(path: string): string {
    const { origin, setting } = this.#options;
    // The accessibility addon would run axe as well.
    const globals = `language:${setting.language};theme:${setting.theme};a11y.manual:!true`;
    return `${origin}/iframe.html?${path}&globals=${globals}`;
  }

  async #open(path: string): Promise<Page> {
    await this.#page?.close();
    const page = await this.#context.newPage();
    this.#page = page;
    page.on('console', (message) => {
      const type = message.type();
      if (type !== 'error' && type !== 'warning') return;
      this.#said.push(`console ${type}: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => this.#said.push(`page error: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (/^(data|blob):/.test(url) || new URL(url).origin === this.#options.origin) return;
      this.#said.push(`request to another origin: ${url}`);
    });
    await page.goto(this.#address(path));
    return page;
  }

  /** Shows a story, plays it, inspects it. `undefined` where another setting has seen the same. */
  async story({ id, title, name }: StoryEntry, repeated: boolean): Promise<Visit | undefined> {
    const { setting, screenshots } = this.#options;
    this.#said = [];
    const page = this.#page ?? (await this.#open(`id=${id}&viewMode=story`));
    const problems: string[] = [];
    try {
      if (repeated) {
        const pinned = await page.evaluate(
          (story) => (globalThis as ProbedWindow).geraiStories.pinned(story),
          id,
        );
        if (isRepeated(pinned)) return undefined;
      }
      const shown = await page.evaluate(
        ([story, timeout]) => (globalThis as ProbedWindow).geraiStories.show(story, timeout),
        [id, this.#timeout] as const,
      );
      problems.push(...shown);
      problems.push(
        ...(await page.evaluate(
          (options) => (globalThis as ProbedWindow).geraiStories.inspect(options),
          AXE,
        )),
      );
      if (screenshots) {
        const path = join(screenshots, `${id}.${setting.name}.png`);
        await page.screenshot({ path, fullPage: true });
      }
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
    }
    problems.push(...this.#said);
    // What has gone wrong may last: the next story gets a page of its own.
    if (problems.length > 0) this.#forget();
    return { name: `${title} / ${name} (${setting.name})`, problems };
  }

  #forget(): void {
    void this.#page?.close();
    this.#page = undefined;
  }

  /** Opens a page of documentation and waits until it is written. */
  async docs({ id, title, name }: StoryEntry): Promise<Visit> {
    this.#said = [];
    const problems: string[] = [];
    try {
      const page = await this.#open(`id=${id}&viewMode=docs`);
      await page.waitForSelector('#storybook-docs h1', { timeout: this.#timeout });
      await page.waitForLoadState('networkidle');
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
    }
    problems.push(...this.#said);
    this.#forget();
    return { name: `${title} / ${name}`, problems };
  }
}

/** Prepares a context for stories: no motion, and the probe and axe in every page. */
export async function prepare(context: BrowserContext, axe: string): Promise<void> {
  await context.addInitScript({ path: axe });
  await context.addInitScript(installProbe);
}
