// What a page may do to the looks of the widgets, and what its direction does to them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { checkReflow } from '../support/accessibility.ts';
import { QUERY, SearchWidget } from '../support/search.ts';
import { useSite, WIDTHS } from '../support/site.ts';
import { readSample, TrackerWidget } from '../support/tracker.ts';
import { widgetsReady } from '../support/widgets-ready.ts';

const site = useSite();

/** Gives the page rules of its own, as a style sheet of its would. */
async function addRules(page: Page, rules: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, rules);
}

const styleOf = (element: Locator, property: string): Promise<string> =>
  element.evaluate((one, name) => getComputedStyle(one).getPropertyValue(name), property);

test('a page styles parts, gives its own font and links a preset, and its own rules win over that', async () => {
  await site.visit({ path: '/layanan/' }, async (page) => {
    await widgetsReady(page);
    const submit = page.locator('gerai-service-search [part=submit]');
    await addRules(
      page,
      `body { font-family: Georgia, serif; }
       gerai-service-search { --gerai-font: page(); }
       gerai-service-search::part(submit) { border-radius: 1px; text-transform: uppercase; }`,
    );
    assert.equal(await styleOf(submit, 'border-radius'), '1px');
    assert.equal(await styleOf(submit, 'text-transform'), 'uppercase');
    assert.equal(await styleOf(submit, 'font-family'), 'Georgia, serif');

    const before = await styleOf(submit, 'background-color');
    await page.evaluate(async () => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = '/gerai/themes/jabar.css';
      const loaded = new Promise((resolve) => link.addEventListener('load', resolve));
      document.head.append(link);
      await loaded;
    });
    const green = await styleOf(submit, 'background-color');
    assert.notEqual(green, before);
    await page.evaluate(() => (document.documentElement.style.colorScheme = 'dark'));
    assert.notEqual(await styleOf(submit, 'background-color'), green);

    await addRules(page, 'gerai-service-search { --gerai-color-primary: rgb(1 2 3); }');
    assert.equal(await styleOf(submit, 'background-color'), 'rgb(1, 2, 3)');
  });
});

/** Turns the page around; the widgets speak a language of its own, which runs from right to left. */
async function turn(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
    for (const widget of document.querySelectorAll(
      'gerai-service-search, gerai-application-tracker, gerai-complaint-form',
    )) {
      widget.setAttribute('messages', '{"ar":{}}');
      widget.setAttribute('lang', 'ar');
    }
  });
  await page
    .locator('gerai-service-search, gerai-application-tracker, gerai-complaint-form')
    .locator('[dir=rtl]')
    .first()
    .waitFor();
}

for (const width of WIDTHS) {
  test(`widgets run from right to left where their words do, ${width} px`, async () => {
    await site.visit({ path: '/layanan/', width }, async (page) => {
      await widgetsReady(page);
      await turn(page);
      const search = new SearchWidget(page, 'id');
      await search.type(QUERY.id);
      await checkReflow(page, 'results');
      const [input, button] = await Promise.all([
        search.box.boundingBox(),
        search.root.locator('[part=submit]').boundingBox(),
      ]);
      // Beside the input the button comes after it: to its left.
      if (width > 600) assert.ok(input && button && button.x < input.x);
      await search.openFirst();
      await checkReflow(page, 'a service');
      const arrow = search.root.locator('.arrow');
      assert.equal(await styleOf(arrow, 'transform'), 'matrix(-1, 0, 0, 1, 0, 0)');

      await page.goto(site.address('/coba/'));
      const sample = await readSample(page, 'waiting');
      await page.goto(site.address('/lacak/'));
      await widgetsReady(page);
      await turn(page);
      const tracker = new TrackerWidget(page, 'id');
      await tracker.lookup.look(sample);
      await tracker.steps.first().waitFor();
      assert.equal(await styleOf(tracker.steps.first(), 'direction'), 'rtl');
      await checkReflow(page, 'an application');

      await page.goto(site.address('/pengaduan/'));
      await widgetsReady(page);
      await turn(page);
      const choice = page.locator('gerai-complaint-form gerai-radio-group [part=option]').first();
      assert.equal(await styleOf(choice, 'direction'), 'rtl');
      await checkReflow(page, 'the complaint form');
    });
  });
}

test('on a page that runs from right to left our own languages keep their direction', async () => {
  await site.visit({ path: '/layanan/', width: 360 }, async (page) => {
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    const search = new SearchWidget(page, 'id');
    await search.type(QUERY.id);
    assert.equal(await styleOf(search.results.first(), 'direction'), 'ltr');
    await search.openFirst();
    assert.equal(await styleOf(search.root.locator('.arrow'), 'transform'), 'none');
    await checkReflow(page, 'a service');
  });
});
