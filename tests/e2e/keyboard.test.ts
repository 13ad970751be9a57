import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { ComplaintWidget, DISTRICT, REPORT } from '../support/complaint.ts';
import { hasFocus, tabTo, waitForFocus } from '../support/focus.ts';
import { QUERY, SearchWidget } from '../support/search.ts';
import { useSite } from '../support/site.ts';
import { readSample, TrackerWidget } from '../support/tracker.ts';
import { LANGUAGES } from '../support/words.ts';

const site = useSite();

/** Types into a combobox and takes the first option. */
async function pick(page: Page, form: ComplaintWidget, typed: string, name: string): Promise<void> {
  await page.keyboard.type(typed);
  await form.option(name).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

for (const language of LANGUAGES) {
  test(`search by keyboard alone, ${language}`, async () => {
    await site.visit({ path: '/', language }, async (page) => {
      const search = new SearchWidget(page, language);
      await tabTo(page, search.box);
      await page.keyboard.type(QUERY[language]);
      await page.keyboard.press('Enter');
      await search.results.first().waitFor();
      assert.ok(await hasFocus(search.box), 'results do not move the focus');
      await tabTo(page, search.firstLink());
      await page.keyboard.press('Enter');
      await waitForFocus(search.name);
      await tabTo(page, search.back, 'Shift+Tab');
      await page.keyboard.press('Enter');
      await waitForFocus(search.box);
      assert.equal(await search.box.inputValue(), QUERY[language]);
    });
  });

  test(`track by keyboard alone, ${language}`, async () => {
    await site.visit({ path: '/coba/', language }, async (page) => {
      const sample = await readSample(page, 'in progress');
      await page.goto(site.address('/lacak/', language));
      const tracker = new TrackerWidget(page, language);
      await tabTo(page, tracker.lookup.number);
      await page.keyboard.type(sample.number);
      await page.keyboard.press('Tab');
      assert.ok(await hasFocus(tracker.lookup.secret));
      await page.keyboard.type(sample.secret);
      await page.keyboard.press('Enter');
      await waitForFocus(tracker.title);
    });
  });

  test(`complain by keyboard alone, ${language}`, async () => {
    await site.visit({ path: '/pengaduan/', language }, async (page) => {
      const form = new ComplaintWidget(page, language);
      const report = REPORT[language];
      const next = async (title: string): Promise<void> => {
        await tabTo(page, form.next);
        await page.keyboard.press('Enter');
        await form.at(title);
        await waitForFocus(form.stepTitle);
      };
      await tabTo(page, form.radio('class.complaint.name'));
      await page.keyboard.press('Space');
      await next('text.title.complaint');
      await tabTo(page, form.text);
      await page.keyboard.type(report.text);
      await next('category.title');
      await tabTo(page, form.combobox('category.label'));
      await pick(page, form, report.category.slice(0, 10), report.category);
      await next('place.title');
      await tabTo(page, form.combobox('place.district'));
      await pick(page, form, DISTRICT, DISTRICT);
      await next('questions.title');
      await tabTo(page, form.root.getByRole('radio').first());
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await tabTo(page, form.next);
      await page.keyboard.press('Enter');
      // What is reported already is asked about only where there is such a report.
      const similar = form.root.locator('gerai-complaint-similar');
      await similar.or(form.root.locator('gerai-complaint-files')).waitFor();
      if (await similar.isVisible()) await next('files.title');
      await next('identity.title');
      await tabTo(page, form.root.getByRole('radio').first());
      await page.keyboard.press('ArrowDown');
      assert.ok(await form.radio('identity.anonymous').isChecked());
      await next('review.title');
      await tabTo(page, form.submit);
      await page.keyboard.press('Enter');
      await form.receipt();
      await waitForFocus(form.root.locator('gerai-complaint-receipt #title'));
      await tabTo(page, form.root.locator('[data-track]'));
      await page.keyboard.press('Space');
      await form.following(report.text);
      await waitForFocus(form.root.locator('gerai-complaint-status [data-title]'));
    });
  });
}

test('the first stop of a page is the link past its header', async () => {
  await site.visit({ path: '/' }, async (page) => {
    await tabTo(page, page.locator('.skip'));
    await page.keyboard.press('Enter');
    await waitForFocus(page.locator('main'));
  });
});
