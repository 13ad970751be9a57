import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { ComplaintWidget, DISTRICT, REPORT } from '../support/complaint.ts';
import { waitForFocus } from '../support/focus.ts';
import { useSite, VIEWS } from '../support/site.ts';
import { LANGUAGES, words, type Language } from '../support/words.ts';

const site = useSite();

const VILLAGE = 'Senga Selatan';

/** A report that has come to its place. */
async function toPlace(page: Page, language: Language): Promise<ComplaintWidget> {
  const form = new ComplaintWidget(page, language);
  await form.check(form.t('class.complaint.name'));
  await form.next.click();
  await form.text.fill(REPORT[language].text);
  await form.next.click();
  const suggestion = form.root.getByRole('button', { name: REPORT[language].category });
  await suggestion.click();
  await form.root.locator('[data-suggested][aria-pressed=true]').waitFor();
  await form.next.click();
  await form.at('place.title');
  return form;
}

function tileRequests(page: Page): string[] {
  const requests: string[] = [];
  page.on('request', (request) => {
    if (/\/peta\/|ol-|map-canvas/.test(request.url())) requests.push(request.url());
  });
  return requests;
}

for (const { language, width } of VIEWS) {
  test(`a place is shown on the map by keys alone, ${language}, ${width} px`, async () => {
    await site.visit({ path: '/pengaduan/', language, width }, async (page) => {
      const requests = tileRequests(page);
      const t = words('complaint-form-place', language);
      const form = await toPlace(page, language);
      assert.equal(requests.length, 0, 'nothing of the map is fetched until it is asked for');
      const open = form.root.getByRole('button', { name: t('onMap') });
      await open.focus();
      await page.keyboard.press('Enter');
      await waitForFocus(form.root.locator('gerai-complaint-map .canvas'));
      await form.root.locator('gerai-complaint-map canvas').waitFor();
      const center = form.root.locator('#center');
      await center.getByText('°').waitFor();
      const before = await center.innerText();
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(([element, text]) => (element as HTMLElement).innerText !== text, [
        await center.elementHandle(),
        before,
      ] as const);
      await page.keyboard.press('Enter');
      await form.root.getByRole('button', { name: t('remove') }).waitFor();
      await waitForFocus(form.root.locator('[data-map]'));
      assert.ok(requests.every((url) => url.startsWith(site.origin)));
      assert.ok(requests.some((url) => url.includes('/peta/')));
      await form.next.click();
      await form.at('questions.title');
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width);
    });
  });
}

for (const language of LANGUAGES) {
  test(`a village is chosen by keys, level by level, ${language}`, async () => {
    const width = language === 'id' ? 360 : 1280;
    await site.visit({ path: '/pengaduan/', language, width }, async (page) => {
      // As of a service for the whole country: the levels with one region each are no choice.
      await page.route('**/v1/config', async (route) => {
        const response = await route.fetch();
        const config = (await response.json()) as { agency: { regionCode?: string } };
        delete config.agency.regionCode;
        await route.fulfill({ response, json: config });
      });
      const form = await toPlace(page, language);
      for (const [key, name] of [
        ['place.district', DISTRICT],
        ['place.village', VILLAGE],
      ] as const) {
        const field = form.combobox(key);
        await field.focus();
        await page.keyboard.type(name);
        await form.option(name).waitFor();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
      }
      assert.equal(await form.combobox('place.province').count(), 0);
      assert.equal(await form.combobox('place.regency').count(), 0);
      await page.waitForFunction(
        () =>
          (
            document.querySelector('gerai-complaint-form') as unknown as {
              flow: { answers: { regions: unknown[] } };
            }
          ).flow.answers.regions.length === 2,
      );
      await form.next.click();
      await form.at('questions.title');
      await page.goBack();
      await form.at('place.title');
      assert.equal(await form.combobox('place.village').inputValue(), VILLAGE);
    });
  });

  test(`without permission for a location the other ways are open, ${language}`, async () => {
    await site.visit({ path: '/pengaduan/', language, width: 360 }, async (page) => {
      const t = words('complaint-form-place', language);
      const form = await toPlace(page, language);
      await form.root.getByRole('button', { name: t('gps') }).click();
      await form.root.getByText(t('refused')).waitFor();
      await form.root.getByRole('textbox', { name: form.t('place.landmark') }).fill('Pasar');
      await form.next.click();
      await form.at('questions.title');
    });
  });

  test(`what is reported already is supported once, ${language}`, async () => {
    await site.visit({ path: '/pengaduan/', language }, async (page) => {
      const t = words('complaint-form-similar', language);
      const form = new ComplaintWidget(page, language);
      await form.check(form.t('class.complaint.name'));
      await form.next.click();
      await form.text.fill('Jalan berlubang di depan pasar sangat berbahaya bagi pengendara.');
      await form.next.click();
      await form.choose('category.label', REPORT[language].type, REPORT[language].category);
      await form.next.click();
      await form.at('place.title');
      await form.root.getByRole('textbox', { name: form.t('place.landmark') }).fill('Pasar');
      await form.root.getByText(form.t('progress', { step: 4, total: 10 })).waitFor();
      await form.next.click();
      await form.check(REPORT[language].damage);
      await form.next.click();
      await form.at('similar.title');
      const support = form.root.getByRole('button', { name: t('support') }).first();
      await support.click();
      await form.root.getByText(t('supported')).waitFor();
      await form.next.click();
      await form.at('files.title');
    });
  });
}
