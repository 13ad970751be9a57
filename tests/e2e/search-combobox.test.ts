import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { hasFocus } from '../support/focus.ts';
import { QUERY, SearchWidget } from '../support/search.ts';
import { useSite } from '../support/site.ts';
import { LANGUAGES } from '../support/words.ts';

const site = useSite();

/** The option that a screen reader is told the keyboard is at. */
function activeOption(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const root = document.querySelector('gerai-service-search')?.shadowRoot;
    const id = root?.querySelector('[role=combobox]')?.getAttribute('aria-activedescendant');
    return id ? (root?.getElementById(id)?.innerText ?? 'missing') : null;
  });
}

for (const language of LANGUAGES) {
  test(`suggestions by keyboard, ${language}`, async () => {
    await site.visit({ path: '/', language }, async (page) => {
      const search = new SearchWidget(page, language);
      const typed = QUERY[language].slice(0, -2);
      await search.box.pressSequentially(typed);
      await search.options.first().waitFor();
      assert.equal(await search.box.getAttribute('aria-expanded'), 'true');
      assert.equal(await activeOption(page), null, 'nothing is chosen for the resident');

      await page.keyboard.press('ArrowDown');
      const first = await search.options.first().innerText();
      assert.equal(await activeOption(page), first);
      assert.ok(await hasFocus(search.box), 'the focus stays in the box');
      await page.keyboard.press('ArrowUp');
      assert.equal(await activeOption(page), null);
      await page.keyboard.press('ArrowUp');
      assert.equal(await activeOption(page), await search.options.last().innerText());

      await page.keyboard.press('Escape');
      await search.options.first().waitFor({ state: 'detached' });
      assert.equal(await search.box.inputValue(), typed);
      await page.keyboard.press('Alt+ArrowDown');
      await search.options.first().waitFor();
      assert.equal(await activeOption(page), null);
      await page.keyboard.press('ArrowDown');
      const chosen = await search.options.first().locator('span').first().innerText();
      await page.keyboard.press('Enter');
      await search.results.first().waitFor();
      assert.equal(await search.box.inputValue(), chosen);
      assert.ok(await hasFocus(search.box));
      assert.equal(new URL(page.url()).searchParams.get('gerai-q'), chosen);
    });
  });
}

test('a suggestion is taken by a finger', async () => {
  await site.visit({ path: '/', width: 360 }, async (page) => {
    const search = new SearchWidget(page, 'id');
    await search.box.tap();
    await search.box.pressSequentially('ktp hil');
    const option = search.options.first();
    await option.waitFor();
    const { height } = (await option.boundingBox())!;
    assert.ok(height >= 24, `${height} px high`);
    const chosen = await option.locator('span').first().innerText();
    await option.tap();
    await option.waitFor({ state: 'detached' });
    assert.equal(await search.box.inputValue(), chosen);
    await search.results.first().waitFor();
  });
});

test('what is typed before the results are loaded is not lost', async () => {
  await site.visit({ path: '/tentang/' }, async (page) => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/gerai/chunks/*-panel-*', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(site.address('/layanan/'));
    const search = new SearchWidget(page, 'id');
    await search.box.pressSequentially('KTP hilang');
    assert.equal(await search.box.inputValue(), 'KTP hilang');
    release();
    await search.results.first().waitFor();
    assert.equal(await search.box.inputValue(), 'KTP hilang');
    assert.ok(await hasFocus(search.box));
  });
});
