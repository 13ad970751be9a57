import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { ComplaintWidget } from '../support/complaint.ts';
import { SearchWidget } from '../support/search.ts';
import { useSite } from '../support/site.ts';
import { words } from '../support/words.ts';

const site = useSite();
const panel = words('service-search-panel', 'id');

/** Puts a second search beside the first one of a page, in the page itself, so that it is there after a reload. */
async function withTwoSearches(page: Page): Promise<void> {
  await page.route(
    (url) => url.pathname === '/layanan/',
    async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        '<gerai-service-search',
        '<gerai-service-search></gerai-service-search><gerai-service-search',
      );
      await route.fulfill({ response, body });
    },
  );
}

test('two searches on a page keep their own places in the address', async () => {
  await site.visit({ path: '/tentang/' }, async (page) => {
    await withTwoSearches(page);
    await page.goto(site.address('/layanan/'));
    const first = new SearchWidget(page, 'id', page.locator('gerai-service-search').nth(0));
    const second = new SearchWidget(page, 'id', page.locator('gerai-service-search').nth(1));
    await first.type('KTP hilang');
    await page.keyboard.press('Enter');
    await second.type('akta lahir');
    await page.keyboard.press('Enter');
    const parameters = new URL(page.url()).searchParams;
    assert.equal(parameters.get('gerai-q'), 'KTP hilang');
    assert.equal(parameters.get('gerai-2-q'), 'akta lahir');

    await page.reload();
    await first.results.first().waitFor();
    await second.results.first().waitFor();
    assert.equal(await first.box.inputValue(), 'KTP hilang');
    assert.equal(await second.box.inputValue(), 'akta lahir');

    const name = await second.openFirst();
    assert.match(await first.firstLink().innerText(), /KTP/);
    await page.goBack();
    await second.results.first().waitFor();
    assert.equal(await second.firstLink().innerText(), name);
  });
});

test('an answer that comes late is given up, and never shown over a newer one', async () => {
  await site.visit({ path: '/layanan/' }, async (page) => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const isFirst = (url: URL) =>
      url.searchParams.get('q') === 'akta' && url.pathname === '/v1/services';
    await page.route(isFirst, async (route) => {
      await held;
      // The browser has given the request up by then.
      await route.continue().catch(() => undefined);
    });
    const search = new SearchWidget(page, 'id');
    const asked = page.waitForRequest((request) => isFirst(new URL(request.url())));
    await search.box.fill('akta');
    const first = await asked;
    const ended = page.waitForEvent('requestfailed', (request) => request === first);
    await search.box.fill('ktp hilang');
    await search.answered('ktp hilang');
    const { errorText } = (await ended).failure() ?? {};
    assert.match(errorText ?? '', /ABORTED/);
    const name = await search.firstLink().innerText();
    release();
    await search.box.fill('ktp hilang ');
    await search.answered('ktp hilang');
    assert.equal(await search.firstLink().innerText(), name);
  });
});

test('what was found before is shown with its age without a network, and anew when it is back', async () => {
  const expected = [/ERR_INTERNET_DISCONNECTED/];
  await site.visit({ path: '/layanan/', expected }, async (page) => {
    const search = new SearchWidget(page, 'id');
    await search.type('KTP hilang');
    const name = await search.openFirst();
    await search.back.click();
    await search.results.first().waitFor();
    await page.context().setOffline(true);
    await search.box.fill('akta lahir');
    await search.root.locator('.notice.error').waitFor();
    assert.equal(await search.box.inputValue(), 'akta lahir');
    await search.box.fill('KTP hilang');
    await search.root.locator('.saved').waitFor();
    assert.equal(await search.firstLink().innerText(), name);
    await search.openFirst();
    await search.root.locator('.saved').waitFor();
    await page.context().setOffline(false);
    await search.root.locator('.saved').waitFor({ state: 'detached' });
    await search.components.first().waitFor();
  });
});

test('a resident who finds nothing asks the agency, with the words typed', async () => {
  await site.visit({ path: '/' }, async (page) => {
    const search = new SearchWidget(page, 'id');
    await search.box.fill('qzxjvkw');
    await search.root.getByRole('button', { name: panel('help.ask') }).click();
    const form = new ComplaintWidget(page, 'id');
    await form.text.waitFor();
    assert.equal(await form.text.inputValue(), 'qzxjvkw');
  });
});

test('ticked documents survive a reload, until they are removed from the device', async () => {
  await site.visit({ path: '/' }, async (page) => {
    const search = new SearchWidget(page, 'id');
    await search.type('KTP hilang');
    await search.openFirst();
    const box = search.root.getByRole('checkbox').first();
    await box.check();
    const forget = search.root.getByRole('button', { name: panel('detail.forget') });
    await forget.waitFor();
    await page.waitForTimeout(200);
    await page.reload();
    await forget.waitFor();
    assert.ok(await box.isChecked());
    await forget.click();
    assert.ok(!(await box.isChecked()));
  });
});
