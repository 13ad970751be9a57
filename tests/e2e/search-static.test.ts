import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { COMPONENTS, SearchWidget } from '../support/search.ts';
import { useStaticSite } from '../support/static-site.ts';
import { words } from '../support/words.ts';

const panel = words('service-search-panel', 'id');

const site = useStaticSite({
  '/': '<gerai-service-search catalogue="/katalog/"></gerai-service-search>',
  '/tiga/': `<gerai-service-search catalogue="/katalog/"></gerai-service-search>
<gerai-service-search catalogue="../katalog" id="pajak" agency="bapenda"></gerai-service-search>
<gerai-service-search catalogue="/katalog/" url-sync="off"></gerai-service-search>`,
});

/** Refusals of the network that a test provokes. */
const refused = [/ERR_FAILED/];

/** Makes the host of the catalogue silent, or heard again. */
class Outage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async begin(): Promise<void> {
    await this.#page.route('**/katalog/**', (route) => route.abort());
  }

  async end(): Promise<void> {
    await this.#page.unroute('**/katalog/**');
  }
}

test('a search over files works under the strictest policy, from the box to the standar pelayanan', async () => {
  await site.visit({ path: '/', width: 360 }, async (page) => {
    const response = await page.reload();
    assert.equal(
      response?.headers()['content-security-policy'],
      "default-src 'none'; script-src 'self'; connect-src 'self'",
    );
    const search = new SearchWidget(page, 'id');
    await search.box.pressSequentially('ktp hil');
    await search.options.first().waitFor();
    await search.box.pressSequentially('ang');
    await search.answered('ktp hilang');
    const name = await search.openFirst();
    assert.match(name, /KTP-el Hilang/);
    assert.equal(await search.components.count(), COMPONENTS.length);
    const display = await search.root.evaluate((element) => getComputedStyle(element).display);
    assert.equal(display, 'block', 'style sheets of ours apply');

    await search.back.click();
    await search.box.fill('izin');
    await search.box.press('Enter');
    await search.root.locator('.filters summary').click();
    await search.root.getByLabel(panel('facet.channel'), { exact: true }).selectOption('online');
    await search.root.locator('.chosen button').waitFor();
    assert.equal(new URL(page.url()).searchParams.get('gerai-channel'), 'online');
  });
});

test('three searches on a page: two keep their places in the address, one leaves it alone', async () => {
  await site.visit({ path: '/tiga/' }, async (page) => {
    const [first, second, third] = [0, 1, 2].map(
      (place) => new SearchWidget(page, 'id', page.locator('gerai-service-search').nth(place)),
    ) as [SearchWidget, SearchWidget, SearchWidget];
    await first.type('ktp hilang');
    await second.type('pbb');
    await third.type('akta lahir');
    await page.keyboard.press('Enter');
    await second.box.press('Enter');
    await first.box.press('Enter');
    const { searchParams } = new URL(page.url());
    assert.equal(searchParams.get('gerai-q'), 'ktp hilang');
    assert.equal(searchParams.get('gerai-pajak-q'), 'pbb');
    assert.equal(searchParams.size, 2);

    const copy = await page.context().newPage();
    await copy.goto(page.url());
    const shared = new SearchWidget(copy, 'id', copy.locator('gerai-service-search').nth(1));
    await shared.results.first().waitFor();
    assert.equal(await shared.box.inputValue(), 'pbb');
    await copy.close();

    const name = await second.openFirst();
    assert.equal(new URL(page.url()).searchParams.has('gerai-pajak-service'), true);
    await page.reload();
    await second.components.first().waitFor();
    assert.equal((await second.name.innerText()).trim(), name.trim());
    assert.match(await first.firstLink().innerText(), /KTP/);
    assert.equal(await third.box.inputValue(), '');
    await page.goBack();
    await second.results.first().waitFor();
    assert.equal(await second.firstLink().innerText(), name);
  });
});

test('a network that dies while typing loses nothing, and is tried again', async () => {
  await site.visit({ path: '/', expected: refused }, async (page) => {
    const search = new SearchWidget(page, 'id');
    const outage = new Outage(page);
    await search.type('akta');
    await outage.begin();
    await search.box.pressSequentially(' nikah');
    await search.root.locator('.notice.error').waitFor();
    assert.equal(await search.box.inputValue(), 'akta nikah');
    await outage.end();
    await search.root.getByRole('button', { name: words('core', 'id')('actions.retry') }).click();
    await search.results.first().waitFor();
    await search.root.locator('.notice.error').waitFor({ state: 'detached' });
  });
});

test('what was found before is shown with its age while the host of the files is silent', async () => {
  await site.visit({ path: '/', expected: refused }, async (page) => {
    const search = new SearchWidget(page, 'id');
    const outage = new Outage(page);
    await search.type('ktp hilang');
    const name = await search.openFirst();
    await search.back.click();
    await search.results.first().waitFor();
    await outage.begin();
    await page.reload();
    await search.root.locator('.saved').waitFor();
    assert.equal(await search.firstLink().innerText(), name);
    await search.openFirst();
    await search.root.locator('.saved').waitFor();
  });
});

test('nothing found leads to the agency that the resident chooses, or that the page is about', async () => {
  await site.visit({ path: '/tiga/' }, async (page) => {
    const call = (search: SearchWidget) => search.root.locator('.help a[href^="tel:"]');
    const first = new SearchWidget(page, 'id', page.locator('gerai-service-search').nth(0));
    await first.box.fill('qzxjvkw');
    await first.root.getByLabel(panel('help.agency')).selectOption('disdukcapil');
    await call(first).waitFor();
    const second = new SearchWidget(page, 'id', page.locator('gerai-service-search').nth(1));
    await second.box.fill('qzxjvkw');
    await call(second).waitFor();
    assert.match(await second.root.locator('.help address').innerText(), /Badan Pendapatan Daerah/);
  });
});
