import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { checkAxe, checkReflow, checkUncovered } from '../support/accessibility.ts';
import { ComplaintWidget, DISTRICT, LANDMARK, REPORT } from '../support/complaint.ts';
import { ReportQueue, untilKept } from '../support/complaint-device.ts';
import { waitForFocus } from '../support/focus.ts';
import { useSite, type VisitOptions } from '../support/site.ts';
import { LANGUAGES, words, type Language } from '../support/words.ts';

const site = useSite();

const COMPLAINTS = '**/v1/complaints';
const DANGER = {
  id: 'Ada kebakaran besar di rumah tetangga, tolong.',
  en: 'There is a big fire in the house next door, please help.',
} as const;

async function open(page: Page, language: Language): Promise<ComplaintWidget> {
  await page.goto('about:blank');
  await page.goto(site.address('/pengaduan/', language));
  const form = new ComplaintWidget(page, language);
  await form.at('class.title');
  return form;
}

for (const language of LANGUAGES) {
  // Everything is found by its role and its name on the whole page, and used as assistive technology does.
  test(`a complaint by the accessibility tree alone, ${language}`, async () => {
    await site.visit({ path: '/pengaduan/', language }, async (page) => {
      const t = words('complaint-form', language);
      const after = words('complaint-form-after', language);
      const files = words('complaint-form-files', language);
      const similar = words('complaint-form-similar', language);
      const report = REPORT[language];
      const press = (name: string): Promise<void> =>
        page.getByRole('button', { name, exact: true }).press('Enter');
      const select = (name: string): Promise<void> =>
        page.getByRole('radio', { name }).press('Space');
      const at = (name: string): Promise<void> =>
        page.getByRole('heading', { name, exact: true }).waitFor();

      await at(t('class.title'));
      await select(t('class.complaint.name'));
      await press(t('actions.next'));
      await at(t('text.title.complaint'));
      await page.getByRole('textbox', { name: t('text.label') }).fill(report.text);
      await press(t('actions.next'));
      await at(t('category.title'));
      await page.getByRole('button', { name: report.category }).press('Enter');
      await press(t('actions.next'));

      await at(t('place.title'));
      const district = page.getByRole('combobox', { name: t('place.district') });
      await district.fill(DISTRICT);
      await page.getByRole('option', { name: DISTRICT }).first().waitFor();
      await district.press('ArrowDown');
      await district.press('Enter');
      await page.getByRole('textbox', { name: t('place.landmark') }).fill(LANDMARK);
      await press(t('actions.next'));
      await at(t('questions.title'));
      await select(report.damage);
      await press(t('actions.next'));
      const list = page.getByRole('list', { name: similar('list') });
      const choose = page.getByLabel(files('choose'));
      await list.or(choose).first().waitFor();
      if (await list.isVisible()) await press(t('actions.next'));

      await at(t('files.title'));
      const picture = await page.screenshot();
      await choose.setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: picture });
      const chosen = page.getByRole('list', { name: files('list') }).getByRole('listitem');
      await chosen.filter({ hasText: files('ready') }).waitFor();
      await press(t('actions.next'));
      await at(t('identity.title'));
      await select(t('identity.anonymous'));
      await press(t('actions.next'));
      await at(t('review.title'));
      const review = await page.getByRole('definition').allInnerTexts();
      for (const answer of [report.text, report.category, LANDMARK, 'a.png']) {
        assert.ok(review.includes(answer), answer);
      }
      await press(t('review.submit'));

      await at(after('receipt.title'));
      const [number = '', secret = ''] = await page.getByRole('definition').allInnerTexts();
      assert.match(number, /^ADU-/);
      assert.match(secret, /^\w{5}-\w{5}$/);
      await press(after('receipt.track'));
      await at(after('follow.steps'));
      await page.getByText(report.text).waitFor();
    });
  });

  test(`the summary of errors takes the focus and leads to each field, ${language}`, async () => {
    await site.visit({ path: '/pengaduan/', language, width: 360 }, async (page) => {
      const form = new ComplaintWidget(page, language);
      const summary = form.root.locator('gerai-error-summary');
      const led: string[] = [];
      /** Tries to go on, and follows each link. */
      const goOn = async (): Promise<void> => {
        await form.next.click();
        await waitForFocus(summary.locator('.summary'));
        const links = summary.getByRole('link');
        for (const link of await links.all()) {
          await link.press('Enter');
          led.push(
            await form.root.evaluate((root) => {
              const field = root.shadowRoot?.activeElement;
              const control = field?.shadowRoot?.activeElement;
              return control?.matches('input, textarea, select')
                ? (field?.getAttribute('data-field') ?? '')
                : '';
            }),
          );
        }
      };
      await goOn();
      await form.check(form.t('class.complaint.name'));
      await form.next.click();
      await form.at('text.title.complaint');
      await goOn();
      await form.text.fill(REPORT[language].text);
      await form.next.click();
      await form.at('category.title');
      await goOn();
      await form.choose('category.label', REPORT[language].type, REPORT[language].category);
      await form.next.click();
      await form.at('place.title');
      await goOn();
      await form.root.getByRole('textbox', { name: form.t('place.landmark') }).fill(LANDMARK);
      await form.next.click();
      await form.at('questions.title');
      await goOn();
      await form.check(REPORT[language].damage);
      await form.next.click();
      const similar = form.root.locator('gerai-complaint-similar');
      await similar.or(form.root.locator('gerai-complaint-files')).waitFor();
      if (await similar.isVisible()) await form.next.click();
      await form.at('files.title');
      await form.next.click();
      await form.at('identity.title');
      await form.next.click();
      await form.at('contact.title');
      await form.root.getByRole('textbox', { name: form.t('contact.phone') }).fill('0812');
      await form.root.getByRole('textbox', { name: form.t('contact.email') }).fill('nama@');
      await goOn();
      assert.ok(!led.includes(''), led.join());
      assert.equal(new Set(led).size, 7, led.join());
    });
  });
}

/** Looks at every state of the form: its steps, its notices, and what is on the device. */
async function look(
  page: Page,
  language: Language,
  check: (state: string) => Promise<void>,
): Promise<void> {
  const files = words('complaint-form-files', language);
  const place = words('complaint-form-place', language);
  let form = new ComplaintWidget(page, language);
  const button = (name: string, within: Locator = form.root): Locator =>
    within.getByRole('button', { name, exact: true });
  await form.check(form.t('class.complaint.name'));
  await form.next.click();
  await form.text.fill(DANGER[language]);
  await form.root.locator('[part=emergency]').waitFor();
  await check('hotlines');
  await untilKept(form);
  await button(form.t('draft.discard')).click();
  await check('deletion to be confirmed');
  await button(form.t('draft.confirmNo')).click();
  await page.reload();
  await form.root.locator('[part=restored]').waitFor();
  await check('draft brought back');

  await button(form.t('draft.new')).click();
  let queue = new ReportQueue(form);
  await queue.shows(DANGER[language].slice(0, 20), 'draft');
  await check('drafts on the device');
  await queue.root.locator('[data-remove]').click();
  await check('deletion in the list to be confirmed');
  await button(queue.t('confirmYes')).click();
  await form.root.getByText(form.t('draft.discarded')).waitFor();
  await check('deleted');

  await form.fill({
    anonymous: true,
    at: async (state) => {
      await check(state);
      if (state === 'place') {
        await button(place('onMap')).click();
        await form.root.locator('gerai-complaint-map canvas').waitFor();
        await check('map');
        await button(place('closeMap')).click();
      }
      if (state !== 'files') return;
      const buffer = await page.screenshot();
      const picture = { name: 'jalan.png', mimeType: 'image/png', buffer };
      await form.root.getByLabel(files('choose')).setInputFiles(picture);
      await form.root.locator('.file[data-state=ready]').waitFor();
      await check('a file');
      await form.root.locator('[data-cover]').click();
      const dialog = form.root.getByRole('dialog', { name: files('redaction.title') });
      await button(files('redaction.add'), dialog).click();
      await check('a part of a photo is covered');
      await button(files('redaction.cancel'), dialog).click();
    },
  });
  await page.route(COMPLAINTS, (route) => route.abort('connectionrefused'));
  await form.submit.click();
  await form.failure.waitFor();
  await check('not sent');
  form = await open(page, language);
  queue = new ReportQueue(form);
  const text = REPORT[language].text.slice(0, 30);
  await queue.shows(text, 'waiting');
  await check('waits on the device');
  await queue.action(text, 'change').click();
  await form.at('review.title');
  // Before that it would be sent by itself.
  await page.unroute(COMPLAINTS);
  await form.submit.click();
  await form.receipt();
  await form.root.getByText(files('delivery.all')).waitFor();
  await check('receipt and files');
  await form.root.locator('[data-track]').click();
  await form.following(REPORT[language].text);
  await check('followed');
}

const SETTINGS: readonly VisitOptions[] = [
  { path: '/pengaduan/', language: 'id', theme: 'light', width: 1280 },
  // 1280 × 1024 magnified four times.
  { path: '/pengaduan/', language: 'en', theme: 'dark', width: 320, height: 256 },
];

for (const settings of SETTINGS) {
  const { language = 'id', theme, width = 0 } = settings;
  const options = { ...settings, script: axe.source, expected: [/Failed to load resource/] };
  test(`each state of the form is accessible, fits and is covered by nothing, ${language}, ${theme}, ${width} px`, async () => {
    await site.visit(options, async (page) => {
      await look(page, language, async (state) => {
        await checkAxe(page, state);
        await checkReflow(page, state);
        await checkUncovered(page, state);
      });
    });
  });
}
