import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitForFocus } from '../support/focus.ts';
import { COMPONENTS, QUERY, SearchWidget } from '../support/search.ts';
import { useSite, VIEWS } from '../support/site.ts';
import { LANGUAGES, words } from '../support/words.ts';

const site = useSite();

for (const { language, width } of VIEWS) {
  const t = words('service-search-panel', language);

  test(`search to the standar pelayanan and back, ${language}, ${width} px`, async () => {
    await site.visit({ path: '/', language, width }, async (page) => {
      const search = new SearchWidget(page, language);
      await search.type(QUERY[language]);
      const name = await search.openFirst();
      assert.match(name, /KTP|ID card|identity card/i);
      assert.ok(new URL(page.url()).searchParams.has('gerai-service'));
      await waitForFocus(search.name);

      const titles = await search.components.getByRole('heading').allInnerTexts();
      assert.deepEqual(
        titles,
        COMPONENTS.map((component) => t(`detail.${component}`)),
      );
      for (const component of await search.components.all()) {
        assert.ok((await component.locator('> div').innerText()).trim(), 'has a content');
      }

      await page.goBack();
      await search.results.first().waitFor();
      assert.equal(await search.box.inputValue(), QUERY[language]);
      assert.equal(await search.firstLink().innerText(), name);

      await page.reload();
      await search.results.first().waitFor();
      assert.equal(await search.box.inputValue(), QUERY[language]);
      assert.equal(await search.firstLink().innerText(), name);

      await page.goForward();
      await search.components.first().waitFor();
      await page.reload();
      await search.components.first().waitFor();
      assert.equal((await search.name.innerText()).trim(), name.trim());
      await search.back.click();
      await search.results.first().waitFor();
      await waitForFocus(search.box);
    });
  });
}

for (const language of LANGUAGES) {
  const t = words('service-search-panel', language);

  test(`nothing found is said with what to try next, ${language}`, async () => {
    await site.visit({ path: '/layanan/', language }, async (page) => {
      const search = new SearchWidget(page, language);
      const query = 'qzxjvkw';
      await search.box.pressSequentially(query);
      await search.root.getByRole('heading', { name: t('noneTitle', { query }) }).waitFor();
      await search.root.getByText(t('tips.words')).waitFor();
      await search.root.locator('.categories').getByRole('button').nth(1).click();
      await search.results.first().waitFor();
      assert.equal(await search.box.inputValue(), '');
      assert.ok(new URL(page.url()).searchParams.has('gerai-category'));
      const chip = search.root.locator('.chosen').getByRole('button');
      assert.equal(await chip.count(), 1);

      await page.goBack();
      await search.root.getByRole('heading', { name: t('noneTitle', { query }) }).waitFor();
      assert.equal(await search.box.inputValue(), query);
      await page.goForward();
      await search.results.first().waitFor();
      await chip.click();
      await search.results.first().waitFor({ state: 'detached' });
      assert.ok(!new URL(page.url()).searchParams.has('gerai-category'));
    });
  });
}

test('the directory opens a service by its link', async () => {
  await site.visit({ path: '/layanan/' }, async (page) => {
    const link = page.locator('.directory a').first();
    const name = await link.innerText();
    await link.click();
    const search = new SearchWidget(page, 'id');
    await search.components.nth(COMPONENTS.length - 1).waitFor();
    assert.equal((await search.name.innerText()).trim(), name);
  });
});
