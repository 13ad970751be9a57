import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { BuilderOptions } from '../../packages/demo/src/builder/options.ts';
import { snippetsOf } from '../../packages/demo/src/builder/snippets.ts';
import { keptInWidget } from '../support/opensid.ts';
import { QUERY, SearchWidget } from '../support/search.ts';
import { useTwoOrigins, type Addresses, type HostPage } from '../support/two-origins.ts';

const origins = useTwoOrigins();

const OPENSID: Omit<BuilderOptions, 'base' | 'catalogue'> = {
  widget: 'service-search',
  platform: 'opensid',
  way: 'tag',
  api: '',
  plainForm: true,
  language: 'id',
  theme: 'light',
  colors: { brand: '#0b5d52' },
  integrity: undefined,
};

/** Remembers every message that the page gets, and what it hears of events. */
const LISTEN = `
addEventListener('message', ({ data, origin }) => (window.messages ??= []).push({ data, origin }));
for (const name of ['gerai-search-results', 'gerai-refused', 'gerai-error']) {
  addEventListener(name, ({ type, detail, target }) =>
    (window.heard ??= []).push({ type, detail, target: target.localName }));
}`;

interface Heard {
  readonly type: string;
  readonly detail: unknown;
  readonly target: string;
}

interface Message {
  readonly data: { readonly type: string; readonly height?: number };
  readonly origin: string;
}

const heard = (page: Page): Promise<Heard[]> =>
  page.evaluate(() => (window as unknown as { heard?: Heard[] }).heard ?? []);
const messages = (page: Page): Promise<Message[]> =>
  page.evaluate(() => (window as unknown as { messages?: Message[] }).messages ?? []);

/** The search in a frame. */
function searchIn(page: Page, selector = 'iframe'): SearchWidget {
  const root = page.frameLocator(selector).locator('gerai-service-search');
  return new SearchWidget(page, 'id', root);
}

/** A page's height follows its frame, a moment later than what is in the frame. */
async function fits(page: Page): Promise<boolean> {
  const { frame, content } = await page.evaluate(() => {
    const element = document.querySelector('iframe')!;
    return { frame: element.clientHeight, content: element.style.height };
  });
  const inner = await page.frames()[1]!.evaluate(() => ({
    scroll: document.documentElement.scrollHeight,
    height: innerHeight,
  }));
  return content === `${frame}px` && inner.scroll <= inner.height;
}

async function until(condition: () => Promise<boolean>, what: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`never came: ${what}`);
}

const script = ({ base, catalogue }: Addresses, more = ''): string =>
  `<script async src="${base}iframe.js" data-widget="service-search" data-catalogue="${catalogue}" ${more}></script>`;

const withScript =
  (more = '') =>
  (addresses: Addresses): HostPage => ({
    head: `<script>${LISTEN}</script>`,
    body: `<p><a href="#before">Sebelum</a></p>${script(addresses, more)}<p><a href="#after">Sesudah</a></p>`,
  });

/** The catalogue lies with the widgets: what embed.html may ask is its own origin. */
test('one script puts a frame in its place, which grows, tells what happens and keeps the address', async () => {
  await origins.visit(withScript('data-nonsense="1"'), {}, async (page) => {
    const search = searchIn(page);
    await search.type(QUERY.id);
    await until(() => fits(page), 'a frame as high as what is in it');
    const told = await heard(page);
    const results = told.find(({ type }) => type === 'gerai-search-results');
    assert.equal(results?.target, 'iframe');
    assert.equal(typeof (results.detail as { total: number }).total, 'number');
    assert.deepEqual(told.find(({ type }) => type === 'gerai-refused')?.detail, {
      names: ['nonsense'],
    });
    assert.equal(await page.locator('iframe').getAttribute('title'), 'Cari layanan publik');
    // What the builder writes into a frame without scripts is what the script does.
    const [written] = snippetsOf({ ...OPENSID, ...origins.addresses });
    for (const name of ['sandbox', 'allow', 'title']) {
      const value = await page.locator('iframe').getAttribute(name);
      assert.ok(written?.code.includes(` ${name}="${value}"`), name);
    }
    const widgets = new URL(origins.addresses.base).origin;
    assert.ok((await messages(page)).every(({ origin }) => origin === widgets));

    await search.openFirst();
    await until(
      async () => new URL(page.url()).searchParams.has('gerai-service'),
      'the address of the details',
    );
    await page.reload();
    await searchIn(page).components.first().waitFor();
  });
});

test('a page that asks for a search gets it in the frame', async () => {
  const query = `?gerai-q=${encodeURIComponent(QUERY.id)}&own=1`;
  await origins.visit(withScript(), { query }, async (page) => {
    await searchIn(page).answered(QUERY.id);
    const src = new URL((await page.locator('iframe').getAttribute('src')) ?? '');
    assert.equal(src.searchParams.get('gerai-q'), QUERY.id);
    assert.equal(src.searchParams.has('own'), false);
  });
});

test('what others post is not taken for a message of the frame', async () => {
  await origins.visit(withScript(), {}, async (page) => {
    await searchIn(page).box.waitFor();
    await until(() => fits(page), 'a frame as high as what is in it');
    const frame = page.locator('iframe').first();
    const before = await frame.evaluate((element) => element.clientHeight);
    await page.evaluate(() => {
      // The page itself, and a frame of its own origin.
      postMessage({ gerai: 1, type: 'height', height: 5000 }, '*');
      const other = document.createElement('iframe');
      document.body.append(other);
      const code = 'parent.postMessage({ gerai: 1, type: "height", height: 5000 }, "*")';
      (other.contentWindow as unknown as { eval(code: string): void }).eval(code);
    });
    const forged = async (): Promise<number> =>
      (await messages(page)).filter(({ data }) => data.height === 5000).length;
    await until(async () => (await forged()) === 2, 'both messages');
    assert.equal(await frame.evaluate((element) => element.clientHeight), before);
  });
});

test('a frame speaks to the page around it alone, whatever its address claims', async () => {
  const page = ({ base, catalogue }: Addresses): HostPage => {
    const query = new URLSearchParams({
      widget: 'service-search',
      catalogue,
      origin: 'https://elsewhere.example',
    });
    return {
      head: `<script>${LISTEN}</script>`,
      body: `<iframe title="Layanan" src="${base}embed.html?${query.toString().replaceAll('&', '&amp;')}"></iframe>`,
    };
  };
  await origins.visit(page, {}, async (opened) => {
    await searchIn(opened).box.waitFor();
    // Were it told to another origin, Chromium would say so in the console, and the visit would fail.
    await until(async () => (await messages(opened)).length > 0, 'a message');
  });
});

test('a link with a secret leaves the page’s address and is sent to nobody', async () => {
  const page = ({ base }: Addresses): HostPage => ({
    body: `<script async src="${base}iframe.js" data-widget="application-tracker" data-api="${base}v1"></script>`,
  });
  const query = '#gerai-number=PMH-0000-0000-0000&gerai-secret=ABCD-EFGH';
  await origins.visit(page, { query, expected: [/404/] }, async (opened) => {
    const asked: string[] = [];
    opened.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
    await opened
      .frameLocator('iframe')
      .locator('gerai-application-tracker input')
      .first()
      .waitFor();
    assert.equal(new URL(opened.url()).hash, '');
    const src = new URL((await opened.locator('iframe').getAttribute('src')) ?? '');
    assert.doesNotMatch(src.search, /secret|number/);
    assert.match(src.hash, /gerai-secret/);
    assert.ok(asked.every((url) => !new URL(url.split('{')[0] ?? '').search.includes('secret')));
  });
});

test('OpenSID keeps the frame, and none of the other ways', async () => {
  const { base, catalogue } = {
    base: 'https://a.example/gerai/',
    catalogue: 'https://a.example/k/',
  };
  const code = (options: Partial<BuilderOptions>): string =>
    snippetsOf({ ...OPENSID, base, catalogue, ...options })
      .map((snippet) => snippet.code)
      .join('\n');
  assert.equal(keptInWidget(code({})), code({}));
  for (const way of ['tag', 'script'] as const) {
    assert.doesNotMatch(keptInWidget(code({ platform: 'html', way })), /<gerai-|<script|<iframe/);
  }
});

test('what OpenSID keeps finds a service, within its sandbox, and lets the keyboard in and out', async () => {
  const page = ({ base, catalogue }: Addresses): HostPage => {
    const [snippet] = snippetsOf({ ...OPENSID, base, catalogue });
    return {
      body: `<p><a href="#before">Sebelum</a></p>${keptInWidget(snippet?.code ?? '')}<p><a href="#after">Sesudah</a></p>`,
    };
  };
  await origins.visit(page, { width: 360 }, async (opened) => {
    const search = searchIn(opened);
    await search.box.waitFor();
    await opened.locator('a[href="#before"]').focus();
    const isFocused = (selector: string): Promise<boolean> =>
      opened.evaluate((wanted) => !!document.activeElement?.matches(wanted), selector);
    await opened.keyboard.press('Tab');
    await until(() => isFocused('iframe'), 'the focus, forwards');
    await opened.locator('a[href="#after"]').focus();
    await opened.keyboard.press('Shift+Tab');
    await until(() => isFocused('iframe'), 'the focus, backwards');
    await until(async () => {
      await opened.keyboard.press('Tab');
      return isFocused('a[href="#after"]');
    }, 'the way out');

    await search.type(QUERY.id);
    await search.openFirst();
    const color = await search.root.evaluate((element) =>
      getComputedStyle(element).getPropertyValue('--gerai-color-primary'),
    );
    assert.match(color, /0b5d52/);
  });
});

test('embed.html asks no origin but those that its own policy names', async () => {
  const page = ({ base, host }: Addresses): HostPage => ({
    body: `<iframe title="Layanan" src="${base}embed.html?widget=service-search&amp;api=${encodeURIComponent(`${host}/v1`)}"></iframe>`,
  });
  await origins.visit(
    page,
    { expected: [/Content.Security.Policy|Refused to connect|violates/i] },
    async (opened) => {
      const search = searchIn(opened);
      await search.box.waitFor();
      await search.box.fill(QUERY.id);
      await search.root.getByRole('alert').or(search.root.locator('.notice')).first().waitFor();
      assert.deepEqual(
        origins.asked.filter((path) => path.startsWith('/v1')),
        [],
      );
    },
  );
});
