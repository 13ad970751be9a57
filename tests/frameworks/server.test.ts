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
import { search as served } from './apps/page.ts';

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

/** What the page's own Lit tells while its web team develops. */
const LIT_SAYS = 'Lit is in dev mode.';

interface Visit {
  /** The widget, as a server has written it. */
  readonly markup: string;
  readonly language?: Language;
  /** A module of the page's own, that is there at once. */
  readonly script?: string;
}

interface Served {
  readonly page: Page;
  /** Lets the scripts of the widgets arrive. */
  readonly arrive: () => void;
  /** What has been asked for outside the files of the widgets. */
  readonly asked: readonly string[];
  /** What the page has told the console. */
  readonly said: readonly string[];
}

const documentOf = ({ markup, language = 'id', script }: Visit): string => `<!doctype html>
<html lang="${language}"><title>Layanan</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/gerai/gerai.css">
${script === undefined ? '' : '<script type="module" src="/page.js"></script>'}
<script type="module" src="/gerai/loader.js" data-api="/v1"></script>
${markup}<p id="below">Alamat kantor</p></html>`;

/** Bundles a script of a page as its web team would while they develop: frameworks warn only then. */
async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fromRoot('tests/frameworks') },
    bundle: true,
    write: false,
    format: 'esm',
    conditions: ['browser', 'development'],
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
  });
  return outputFiles[0]?.text ?? '';
}

describe('in a browser', () => {
  let browser: Browser | undefined;

  before(async () => {
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
  });

  /** Opens a page whose widgets are on the way; fails where the console is told of a problem. */
  async function inPage(visit: Visit, body: (served: Served) => Promise<void>): Promise<void> {
    // Columns of 380 px are common on phones; as tall as the page.
    const page = await browser!.newPage({ viewport: { width: 396, height: 1600 } });
    const problems: string[] = [];
    const said: string[] = [];
    page.on('console', (message) => {
      const isProblem =
        ['error', 'warning'].includes(message.type()) && !message.text().startsWith(LIT_SAYS);
      (isProblem ? problems : said).push(message.text());
    });
    page.on('pageerror', (error) => problems.push(String(error)));
    const asked: string[] = [];
    const scripts = Promise.withResolvers<undefined>();
    await page.route(`${ORIGIN}/**`, async (route) => {
      const { pathname, search } = new URL(route.request().url());
      if (pathname.startsWith('/gerai/')) {
        if (pathname.endsWith('.js')) await scripts.promise;
        await route.fulfill({ path: fromRoot('packages/widgets/dist', pathname.slice(7)) });
        return;
      }
      if (pathname === '/page.js') {
        await route.fulfill({ contentType: 'text/javascript', body: visit.script ?? '' });
        return;
      }
      asked.push(pathname + search);
      // An API that takes its time, for as long as the page is there.
      if (pathname.startsWith('/v1/')) return;
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body: documentOf(visit) });
    });
    try {
      await page.goto(`${ORIGIN}/`, { waitUntil: 'commit' });
      // Not before the style sheets are there.
      await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);
      await body({ page, asked, said, arrive: () => scripts.resolve(undefined) });
      assert.deepEqual(problems, []);
    } finally {
      await page.close();
    }
  }

  for (const hydrates of [false, true]) {
    const how = hydrates ? ", where Lit's hydration is loaded" : '';
    const script = hydrates ? "import './apps/lit.ts';" : '';

    it(`what is typed into a served search goes on${how}`, async () => {
      const visit = {
        markup: await renderWidget('gerai-service-search'),
        script: await bundled(script),
      };
      await inPage(visit, async ({ page, arrive, asked }) => {
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
      const visit: Visit = {
        markup: await renderWidget('gerai-application-tracker'),
        language: 'en',
        script: await bundled(script),
      };
      await inPage(visit, async ({ page, arrive }) => {
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
    const markup = await renderWidget('gerai-service-search');
    await inPage({ markup }, async ({ page, asked }) => {
      await page.locator(SEARCH).fill('akta lahir');
      await page.locator(SEARCH).press('Enter');
      await page.waitForURL('**/?gerai-q=akta+lahir', { waitUntil: 'commit' });
      assert.ok(asked.includes('/?gerai-q=akta+lahir'));
    });
  });

  it("the page's own form stands in a served search until the script is there", async () => {
    const fallback = '<form action="/layanan"><input type="search" name="q" /></form>';
    const markup = await renderWidget('gerai-service-search', { fallback });
    await inPage({ markup }, async ({ page, arrive }) => {
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
      const markup = await renderWidget(tag, { fallback });
      await inPage({ markup }, async ({ page, arrive }) => {
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

  for (const framework of ['react', 'vue'] as const) {
    it(`${framework} takes a page of its server over, though the widget was there before it`, async () => {
      const { api, fallback } = served;
      const rendered =
        framework === 'react'
          ? renderReact(createElement('gerai-service-search', { api }, fallback))
          : await renderVue(h('gerai-service-search', { api }, fallback));
      const markup = `<div id="app">${rendered}</div>`;
      const script = await bundled(`import './apps/${framework}.ts';`);
      await inPage({ markup, script }, async ({ page, arrive, said }) => {
        arrive();
        await page.getByRole('combobox').waitFor();
        const takenOver = page.waitForEvent(
          'console',
          (message) => message.text() === 'taken over',
        );
        await page.evaluate(() => dispatchEvent(new Event('take-over')));
        await takenOver;
        await page.locator('gerai-service-search').dispatchEvent('gerai-error');
        assert.ok(said.includes('heard gerai-error'), said.join('; '));
        assert.equal(await page.getByRole('combobox').count(), 1);
      });
    });
  }
});
