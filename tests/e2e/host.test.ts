import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { QUERY, SearchWidget } from '../support/search.ts';
import { useSite } from '../support/site.ts';
import { widgetsReady } from '../support/widgets-ready.ts';

const site = useSite();

/** Lit keeps its versions and its metadata on the page, for all of its copies; it has no other place. */
const LIT = [
  'litElementVersions',
  'litHtmlVersions',
  'litPropertyMetadata',
  'reactiveElementVersions',
];

interface Host {
  readonly globals: readonly string[];
  readonly prototypes: readonly string[];
  readonly styles: readonly string[];
  readonly head: number;
  readonly sheets: number;
}

/** What a page would notice of us: its globals, its prototypes, the looks of its own elements. */
function hostOf(page: Page): Promise<Host> {
  return page.evaluate(() => {
    // Sizes follow from the room that a widget takes.
    const layout =
      /^(width|height|grid-template-.*|(block|inline)-size|perspective-origin|transform-origin|(inset|top|left|right|bottom)(-.*)?)$/;
    const looks = (element: Element): string => {
      const style = getComputedStyle(element);
      const kept = [...style].filter((name) => !name.startsWith('--') && !layout.test(name));
      return `${element.localName}: ${kept.map((name) => `${name}=${style.getPropertyValue(name)}`).join(';')}`;
    };
    const own = [...document.querySelectorAll('html, body, body *')].filter(
      (element) =>
        !element.closest('gerai-service-search, gerai-application-tracker, gerai-complaint-form'),
    );
    const namesWidgetsOnly = (rule: CSSRule): boolean =>
      rule instanceof CSSMediaRule
        ? [...rule.cssRules].every(namesWidgetsOnly)
        : rule instanceof CSSStyleRule &&
          rule.selectorText.split(',').every((one) => one.trim().startsWith('gerai-'));
    const keys = (object: object): string[] => Reflect.ownKeys(object).map(String).sort();
    return {
      globals: keys(window),
      prototypes: [Object, Array, String, Element, HTMLElement, Node, EventTarget, Promise].flatMap(
        (constructor) => keys(constructor.prototype as object),
      ),
      styles: own.map(looks),
      head: document.head.children.length,
      sheets: document.adoptedStyleSheets.filter(
        // The loader keeps room for widgets that are yet to come, and for nothing else.
        ({ cssRules }) => ![...cssRules].every(namesWidgetsOnly),
      ).length,
    };
  });
}

test('a page with widgets is the page it was', async () => {
  let before: Host | undefined;
  await site.visit({ path: '/tentang/' }, async (page) => {
    await page.route('**/gerai/loader.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    );
    await page.goto(site.address('/'));
    before = await hostOf(page);
  });
  await site.visit({ path: '/' }, async (page) => {
    await widgetsReady(page);
    await new SearchWidget(page, 'id').type(QUERY.id);
    const now = await hostOf(page);
    const added = now.globals.filter((name) => !before!.globals.includes(name));
    const foreign = added.filter(
      (name) => !LIT.includes(name) && !name.startsWith('Symbol(@gerai/'),
    );
    assert.deepEqual(foreign, []);
    assert.deepEqual(
      before!.globals.filter((name) => !now.globals.includes(name)),
      [],
    );
    assert.deepEqual(now.prototypes, before!.prototypes);
    assert.deepEqual(now.styles, before!.styles);
    assert.equal(now.head, before!.head);
    assert.equal(now.sheets, before!.sheets);
  });
});

test('no cookie and nothing in the storage of the host', async () => {
  await site.visit({ path: '/' }, async (page) => {
    await widgetsReady(page);
    await new SearchWidget(page, 'id').type(QUERY.id);
    assert.deepEqual(await page.context().cookies(), []);
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    assert.deepEqual(
      { ...kept, databases: [] },
      {
        local: 0,
        session: 0,
        databases: [],
        caches: [],
        workers: 0,
      },
    );
    assert.ok(kept.databases.every((name) => name === 'gerai'));
  });
});

test('an element that is added later, moved and removed works on', async () => {
  await site.visit({ path: '/tentang/' }, async (page) => {
    const errors = await page.evaluate(async () => {
      const search = document.createElement('gerai-service-search');
      document.querySelector('main')?.append(search);
      await customElements.whenDefined('gerai-service-search');
      document.querySelector('.page')?.prepend(search);
      return document.querySelectorAll('gerai-service-search').length;
    });
    assert.equal(errors, 1);
    const search = new SearchWidget(page, 'id');
    await search.type(QUERY.id);
    await page.evaluate(() => document.querySelector('gerai-service-search')?.remove());
  });
});
