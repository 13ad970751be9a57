// Widgets on a server: their modules can be imported there, and what it renders is there before any script, and is taken over.
import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { h } from 'vue';
import { renderToString as renderVue } from 'vue/server-renderer';
import { createElement } from 'react';
import { renderToString as renderReact } from 'react-dom/server';
import type { Browser, Page } from 'playwright-core';
import { fromRoot } from '@gerai/tooling/paths';
import { run } from '@gerai/tooling/run';
import { launch } from '../support/site.ts';
import { LANGUAGES, words, type Language } from '../support/words.ts';

const WIDGETS = ['service-search', 'application-tracker', 'complaint-form'] as const;
type WidgetTag = `gerai-${(typeof WIDGETS)[number]}`;
const tagOf = (name: (typeof WIDGETS)[number]): WidgetTag => `gerai-${name}`;

interface RenderOptions {
  readonly attributes?: Readonly<Record<string, string | number>>;
  readonly fallback?: string;
}

let renderer: ChildProcess | undefined;
before(() => {
  // Without the conditions of this process, which lead to sources.
  renderer = fork(fromRoot('tests/frameworks/renderer.js'), { execArgv: [] });
});
after(async () => {
  renderer?.kill();
  if (renderer?.exitCode === null) await once(renderer, 'exit');
});

async function renderWidget(tag: WidgetTag, options: RenderOptions = {}): Promise<string> {
  assert.ok(renderer);
  const answered = once(renderer, 'message', { signal: AbortSignal.timeout(60_000) });
  renderer.send({ tag, options });
  const [{ html, error }] = (await answered) as [{ html?: string; error?: string }];
  return html ?? assert.fail(error);
}

interface PackageInfo {
  readonly exports: Readonly<Record<string, string | { readonly default?: string }>>;
}

/** What a package lets others import by name, but not files that are no modules, nor what only tests import. */
async function entriesOf(name: string): Promise<string[]> {
  const info = JSON.parse(
    await readFile(fromRoot('packages', name, 'package.json'), 'utf8'),
  ) as PackageInfo;
  return Object.entries(info.exports).flatMap(([path, target]) => {
    const file = typeof target === 'string' ? target : target.default;
    const isModule = file?.endsWith('.js') && !path.includes('*') && !path.includes('testing');
    return isModule ? [`@gerai/${name}${path.slice(1)}`] : [];
  });
}

/** Imports modules, in a process that has nothing else, and says which names are global afterwards. */
const IMPORT_ALL = `
const before = new Set(Object.getOwnPropertyNames(globalThis));
for (const name of process.argv.slice(1)) {
  await import(name).catch((error) => {
    console.log(name, error);
    process.exitCode = 1;
  });
}
if (typeof window !== 'undefined' || typeof document !== 'undefined') process.exitCode = 1;
console.log(JSON.stringify(Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name))));
`;

async function importAll(modules: readonly string[]): Promise<string[]> {
  const { code, output } = await run([
    process.execPath,
    '--input-type=module',
    '--eval',
    IMPORT_ALL,
    ...modules,
  ]);
  assert.equal(code, 0, output);
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as string[];
}

describe('on a server', () => {
  it('every module can be imported, twice over, and leaves no more globals than Lit does', async () => {
    const lists = await Promise.all(['core', ...WIDGETS].map(entriesOf));
    const bundles = ['gerai', 'loader', ...WIDGETS].map((name) => `@gerai/widgets/${name}.js`);
    const modules = [...lists.flat(), ...bundles];
    assert.ok(modules.includes('@gerai/service-search/define'));
    assert.ok(modules.length >= 20, modules.join(' '));
    // Helpers of TypeScript are told of by the CommonJS that Node makes of them, whoever imports them.
    const [ours, lits] = await Promise.all([
      importAll(modules),
      importAll(['lit', 'tslib', '@lit/reactive-element']),
    ]);
    assert.deepEqual(
      ours.filter((name) => !lits.includes(name)),
      [],
    );
  });

  it('frameworks write the tags with their attributes and what is between them', async () => {
    const attributes = { api: '/v1', 'heading-level': 3 };
    const expected = '<gerai-complaint-form api="/v1" heading-level="3">Telepon';
    const react = renderReact(createElement('gerai-complaint-form', attributes, 'Telepon'));
    const vue = await renderVue(h('gerai-complaint-form', attributes, 'Telepon'));
    for (const html of [react, vue]) assert.ok(html.startsWith(expected), html);
  });

  for (const language of LANGUAGES) {
    it(`widgets have a heading before any script, ${language}`, async () => {
      for (const name of WIDGETS) {
        const html = await renderWidget(tagOf(name), {
          attributes: { lang: language, 'heading-level': 3, api: '/v1?a="b"&c' },
          fallback: '<a href="/layanan">Layanan</a>',
        });
        const title = words(name, language)('title');
        assert.match(html, /^<gerai-[\w-]+ [^>]*api="\/v1\?a=&quot;b&quot;&amp;c"[^>]*><template/);
        assert.match(html, new RegExp(`<h3[^>]*>(<!--[^>]*-->)*${title}`));
        assert.match(html, new RegExp(`<div class="\\w+" lang="${language}">`));
        assert.match(html, /<\/template><a href="\/layanan">Layanan<\/a><\/gerai-[\w-]+>$/);
      }
    });
  }

  it('a widget speaks Indonesian where nothing says otherwise', async () => {
    const html = await renderWidget('gerai-application-tracker');
    assert.ok(html.includes(words('application-tracker', 'id')('title')));
  });
});

const ORIGIN = 'http://server.test';
const SEARCH = 'input[type=search]';

interface Served {
  readonly page: Page;
  /** Lets the scripts of the widgets arrive. */
  readonly arrive: () => void;
  /** What has been asked for outside the files of the widgets. */
  readonly asked: readonly string[];
}

describe('in a browser', () => {
  let browser: Browser | undefined;
  let hydration = '';

  before(async () => {
    const [started, bundle] = await Promise.all([
      launch(),
      build({
        stdin: {
          contents: "import '@lit-labs/ssr-client/lit-element-hydrate-support.js';",
          resolveDir: fromRoot(),
        },
        bundle: true,
        write: false,
        format: 'esm',
        conditions: ['browser', 'production'],
      }),
    ]);
    browser = started;
    hydration = bundle.outputFiles[0]?.text ?? '';
  });
  after(async () => {
    await browser?.close();
  });

  /** Opens a page with served widgets, whose scripts are on the way; fails where the console is told of anything. */
  async function inPage(
    options: { tag: WidgetTag; language?: Language; hydrates?: boolean } & RenderOptions,
    body: (served: Served) => Promise<void>,
  ): Promise<void> {
    const { tag, language = 'id', hydrates = false } = options;
    const markup = await renderWidget(tag, options);
    const page = await browser!.newPage({ viewport: { width: 360, height: 1600 } });
    const problems: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(String(error)));
    const asked: string[] = [];
    const scripts = Promise.withResolvers<undefined>();
    await page.route(`${ORIGIN}/**`, async (route) => {
      const { pathname, search } = new URL(route.request().url());
      if (pathname.startsWith('/gerai/')) {
        if (pathname.endsWith('.js')) await scripts.promise;
        await route.fulfill({ path: fromRoot('packages/widgets/dist', pathname.slice(7)) });
      } else if (pathname === '/hydration.js') {
        await route.fulfill({ contentType: 'text/javascript', body: hydration });
      } else {
        asked.push(pathname + search);
        // An API that takes its time, for as long as the page is there.
        if (pathname.startsWith('/v1/')) return;
        await route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><html lang="${language}"><title>Layanan</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/gerai/gerai.css">
${hydrates ? '<script type="module" src="/hydration.js"></script>' : ''}
<script type="module" src="/gerai/loader.js" data-api="/v1"></script>
${markup}<p id="below">Alamat kantor</p></html>`,
        });
      }
    });
    try {
      await page.goto(`${ORIGIN}/`, { waitUntil: 'commit' });
      await page.locator('#below').waitFor();
      await body({ page, asked, arrive: () => scripts.resolve(undefined) });
      assert.deepEqual(problems, []);
    } finally {
      await page.close();
    }
  }

  for (const hydrates of [false, true]) {
    const how = hydrates ? ", where Lit's hydration is loaded" : '';

    it(`what is typed into a served search goes on${how}`, async () => {
      await inPage({ tag: 'gerai-service-search', hydrates }, async ({ page, arrive, asked }) => {
        const heading = page.getByRole('heading', { level: 2 });
        assert.equal(await heading.innerText(), words('service-search', 'id')('title'));
        const field = page.locator(SEARCH);
        await field.pressSequentially('ktp hilang');
        arrive();
        await page.waitForFunction((tag) => customElements.get(tag), 'gerai-service-search');
        const asking = page.waitForRequest((request) => request.url().includes('/v1/services'));
        await field.press('2');
        await asking;
        assert.equal(await field.inputValue(), 'ktp hilang2');
        assert.equal(await heading.count(), 1);
        assert.ok(asked.some((url) => url.includes('ktp')));
      });
    });

    it(`the language of the page is spoken in the end, whatever the server knew${how}`, async () => {
      const options = { tag: 'gerai-application-tracker', language: 'en', hydrates } as const;
      await inPage(options, async ({ page, arrive }) => {
        const heading = page.getByRole('heading', { level: 2 });
        assert.equal(await heading.innerText(), words('application-tracker', 'id')('title'));
        arrive();
        await page
          .getByRole('heading', { name: words('application-tracker', 'en')('title') })
          .waitFor();
        assert.equal(await heading.count(), 1);
        await page.locator('gerai-case-lookup input').first().waitFor();
      });
    });
  }

  it('a served search without a form of the page comes back with the words in the address', async () => {
    await inPage({ tag: 'gerai-service-search' }, async ({ page, asked }) => {
      await page.locator(SEARCH).fill('akta lahir');
      await page.locator(SEARCH).press('Enter');
      await page.waitForURL('**/?gerai-q=akta+lahir', { waitUntil: 'commit' });
      assert.ok(asked.includes('/?gerai-q=akta+lahir'));
    });
  });

  it("the page's own form stands in a served search until the script is there", async () => {
    const fallback = '<form action="/layanan"><input type="search" name="q" /></form>';
    await inPage({ tag: 'gerai-service-search', fallback }, async ({ page, arrive }) => {
      await page.getByRole('searchbox').fill('paspor');
      arrive();
      await page.getByRole('combobox').waitFor();
      assert.equal(await page.getByRole('combobox').inputValue(), 'paspor');
      assert.equal(await page.locator('gerai-service-search > form').isVisible(), false);
    });
  });

  for (const name of WIDGETS) {
    it(`nothing below a served ${name} jumps`, async () => {
      const tag = tagOf(name);
      const fallback = name === 'service-search' ? '' : '<a href="/kontak">Kontak</a>';
      await inPage({ tag, fallback, attributes: { lang: 'id' } }, async ({ page, arrive }) => {
        await page.evaluate(() => document.fonts.ready);
        const below = (): Promise<number> =>
          page.locator('#below').evaluate((element) => element.getBoundingClientRect().top);
        const served = await below();
        assert.ok(served > 400);
        arrive();
        await page.waitForFunction((defined) => customElements.get(defined), tag);
        await page.waitForFunction(
          (defined) => !document.querySelector(defined)?.shadowRoot?.querySelector('slot'),
          tag,
        );
        assert.equal(await below(), served);
      });
    });
  }
});
