import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { WORDS as PAGES } from '../../packages/server/src/pages/words.ts';
import { WORDS } from '../../packages/demo/src/site/words.ts';
import { checkAxe, checkReflow } from '../support/accessibility.ts';
import { waitForFocus } from '../support/focus.ts';
import { COMPONENTS, QUERY, SearchWidget } from '../support/search.ts';
import { LOOKS, useSite, VIEWS } from '../support/site.ts';
import { words } from '../support/words.ts';

const site = useSite();

const pathOf = (page: Page): string => {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
};

async function namesOf(query: string, language: 'id' | 'en'): Promise<string[]> {
  const response = await fetch(`${site.origin}/v1/services?q=${encodeURIComponent(query)}`);
  const { items } = (await response.json()) as { items: { name: { id: string; en?: string } }[] };
  return items.map(({ name }) => (language === 'en' ? (name.en ?? name.id) : name.id));
}

for (const { language, width } of VIEWS) {
  test(`a search without JavaScript, by keys alone, and back, ${language}, ${width} px`, async () => {
    const options = { path: '/', language, width, javaScript: false } as const;
    await site.visit(options, async (page) => {
      const t = PAGES[language];
      await page.getByRole('searchbox', { name: WORDS[language].noScriptLabel }).focus();
      await page.keyboard.type(QUERY[language]);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/v1/pages/services?**');
      const links = page.locator('.results h2 a');
      assert.deepEqual(await links.allInnerTexts(), await namesOf(QUERY[language], language));
      assert.equal(
        await page.getByRole('searchbox', { name: t.label }).inputValue(),
        QUERY[language],
      );

      const list = pathOf(page);
      const name = await links.first().innerText();
      await links.first().focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name }).waitFor();
      const titles = await page.locator('section.component h2').allInnerTexts();
      const panel = words('service-search-panel', language);
      const wanted = COMPONENTS.map((component) => panel(`detail.${component}`));
      assert.deepEqual(titles.slice(0, wanted.length), wanted);

      await page.getByRole('link', { name: t.backToResults }).click();
      await links.first().waitFor();
      assert.equal(pathOf(page), list);
      await page.getByRole('link', { name: t.backTo(new URL(site.origin).host) }).click();
      await page.waitForURL(site.address('/', language));
    });
  });
}

test('nothing found, a mistake and an emergency lead to people who can be called', async () => {
  for (const path of ['services?q=qzxjvkw', 'services/NOPE', 'services?q=kebakaran']) {
    const expected = [/status of 404/];
    await site.visit({ path: `/v1/pages/${path}`, javaScript: false, expected }, async (page) => {
      await page.locator('a[href="tel:113"]').first().waitFor();
      await page.getByRole('searchbox').waitFor();
    });
  }
});

test('the tracker and the complaint form say where to go, and take nothing that would be lost', async () => {
  await site.visit({ path: '/', javaScript: false }, async (page) => {
    for (const tag of ['gerai-application-tracker', 'gerai-complaint-form']) {
      const place = page.locator(tag);
      await place.getByText(/memerlukan JavaScript/).waitFor();
      await place.getByRole('link', { name: '0471-5550000' }).waitFor();
      assert.equal(await place.locator('form').count(), 0);
    }
  });
});

for (const { language, theme } of LOOKS) {
  test(`axe finds nothing on the pages, which fit 320 px, ${language}, ${theme}`, async () => {
    const paths = ['services', 'services?q=ktp', 'services?q=kebakaran', 'services?q=qzxjvkw'];
    for (const path of [...paths, 'services/DK-02', 'services/NOPE']) {
      const to = `/v1/pages/${path}${path.includes('?') ? '&' : '?'}lang=${language}&from=/`;
      const options = { path: to, theme, width: 320, script: axe.source, expected: [/of 404/] };
      await site.visit(options, async (page) => {
        await checkAxe(page, path);
        await checkReflow(page, path);
      });
    }
  });
}

test('the first stop leads past the search to the content', async () => {
  await site.visit({ path: '/v1/pages/services', javaScript: false }, async (page) => {
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: PAGES.id.skip });
    assert.ok(await skip.isVisible());
    await page.keyboard.press('Enter');
    await page.waitForURL('**#isi');
    await page.keyboard.press('Tab');
    await page.locator('main a:focus').waitFor();
  });
});

test('what is typed into the form before the widget arrives goes on in it', async () => {
  const context = await site.browser.newContext({ locale: 'id-ID' });
  try {
    let arrive = (): void => undefined;
    const typed = new Promise<void>((resolve) => (arrive = resolve));
    await context.route('**/gerai/service-search.js', async (route) => {
      await typed;
      await route.continue();
    });
    const page = await context.newPage();
    await page.goto(site.address('/'));
    const field = page.getByRole('searchbox', { name: WORDS.id.noScriptLabel });
    await field.pressSequentially('KTP hil');
    arrive();
    const search = new SearchWidget(page, 'id');
    await waitForFocus(search.box);
    assert.equal(await search.box.inputValue(), 'KTP hil');
    await page.keyboard.type('ang');
    await search.answered('KTP hilang');
    assert.match(await search.firstLink().innerText(), /KTP/);
  } finally {
    await context.close();
  }
});
