import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { checkAxe, checkReflow } from '../support/accessibility.ts';
import { ComplaintWidget, type AtState } from '../support/complaint.ts';
import { waitForFocus } from '../support/focus.ts';
import { PAGES } from '../support/pages.ts';
import { QUERY, SearchWidget } from '../support/search.ts';
import { LOOKS, useSite, type VisitOptions } from '../support/site.ts';
import { readSample, TrackerWidget } from '../support/tracker.ts';
import { widgetsReady } from '../support/widgets-ready.ts';
import { LANGUAGES, type Language } from '../support/words.ts';

const site = useSite();

/** Goes through the main states of all three widgets. */
async function walk(page: Page, language: Language, at: AtState): Promise<void> {
  await page.goto(site.address('/layanan/', language));
  const search = new SearchWidget(page, language);
  await search.type(QUERY[language]);
  await at('search results');
  await search.openFirst();
  await at('search detail');
  await page.goto(site.address('/layanan/?gerai-q=qzxjvkw', language));
  await search.root.getByRole('heading', { level: 3 }).first().waitFor();
  await at('search nothing found');

  await page.goto(site.address('/coba/', language));
  const sample = await readSample(page, 'in progress');
  const complaint = await readSample(page, 'complaint');
  await page.goto(site.address('/lacak/', language));
  const tracker = new TrackerWidget(page, language);
  await tracker.lookup.submit.click();
  await waitForFocus(tracker.lookup.number);
  await at('tracker errors');
  await tracker.lookup.look(sample);
  await tracker.facts.first().waitFor();
  await at('tracker status');
  await tracker.root.locator('summary').click();
  await tracker.root.locator('.qr').waitFor();
  await at('tracker shared');
  await tracker.root.getByRole('button', { name: tracker.t('device.remember') }).click();
  await tracker.root.getByRole('button', { name: tracker.t('another') }).click();
  await tracker.root.getByRole('button', { name: tracker.t('list.forgetAll') }).waitFor();
  await at('tracker list');
  await tracker.root.getByRole('button', { name: tracker.t('list.forgetAll') }).click();

  await page.goto(site.address('/pengaduan/', language));
  const form = new ComplaintWidget(page, language);
  await form.next.click();
  await form.root.locator('gerai-error-summary').getByRole('link').first().waitFor();
  await at('complaint errors');
  await form.fill({ at: async (state) => at(`complaint ${state}`) });
  await form.submit.click();
  await form.receipt();
  await at('complaint receipt');
  await page.reload();
  await form.openFollow();
  await at('complaint lookup');
  await form.lookup.look(complaint);
  await form.root.locator('gerai-complaint-status .facts').waitFor();
  await at('complaint followed');
}

for (const { language, theme } of LOOKS) {
  test(`axe finds nothing on any page, ${language}, ${theme}`, async () => {
    const options = { path: '/', language, theme, script: axe.source } as const;
    await site.visit(options, async (page) => {
      for (const path of PAGES) {
        await page.goto(site.address(path, language));
        await widgetsReady(page);
        await checkAxe(page, path);
      }
    });
  });
}

const STATES: readonly VisitOptions[] = [
  { path: '/', language: 'id', theme: 'light', width: 1280 },
  { path: '/', language: 'en', theme: 'dark', width: 360 },
];

for (const options of STATES) {
  const { language = 'id', theme, width } = options;
  test(`axe finds nothing in any state of a widget, ${language}, ${theme}, ${width} px`, async () => {
    await site.visit({ ...options, script: axe.source }, async (page) => {
      await walk(page, language, (state) => checkAxe(page, state));
    });
  });
}

for (const language of LANGUAGES) {
  test(`nothing is wider than 320 px, on pages and in states, ${language}`, async () => {
    await site.visit({ path: '/', language, width: 320, height: 640 }, async (page) => {
      for (const path of PAGES) {
        await page.goto(site.address(path, language));
        await widgetsReady(page);
        await checkReflow(page, path);
      }
      await walk(page, language, (state) => checkReflow(page, state));
    });
  });
}

test('at 400 % the journeys still work and nothing scrolls sideways', async () => {
  // 1280 × 1024 magnified four times.
  await site.visit({ path: '/', width: 320, height: 256 }, async (page) => {
    await walk(page, 'id', (state) => checkReflow(page, state));
  });
});

test('with forced colours the focus and the borders of controls are visible', async () => {
  await site.visit({ path: '/', forcedColors: true }, async (page) => {
    await widgetsReady(page);
    const search = new SearchWidget(page, 'id');
    await search.box.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await waitForFocus(search.box);
    const { outline, border } = await search.box.evaluate((element) => {
      const style = getComputedStyle(element);
      return { outline: style.outlineStyle, border: style.borderTopStyle };
    });
    assert.notEqual(outline, 'none');
    assert.notEqual(border, 'none');
    const form = new ComplaintWidget(page, 'id');
    await form.check(form.t('class.complaint.name'));
    await form.next.click();
    await form.at('text.title.complaint');
  });
});
