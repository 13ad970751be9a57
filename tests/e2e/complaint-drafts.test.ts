import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { ComplaintWidget } from '../support/complaint.ts';
import { entered, ReportQueue, reportsOn, untilKept } from '../support/complaint-device.ts';
import { waitForFocus } from '../support/focus.ts';
import { useSite } from '../support/site.ts';
import { LANGUAGES, type Language } from '../support/words.ts';

const site = useSite();

const FIRST = 'Jalan di depan pasar berlubang sedalam betis sejak awal bulan.';
const SECOND = 'Lampu jalan di depan sekolah padam sejak dua minggu yang lalu.';
const DAY_MS = 86_400_000;

/** Writes a report's first words and waits until they are kept. */
async function write(form: ComplaintWidget, text: string): Promise<void> {
  await form.at('class.title');
  await form.check(form.t('class.complaint.name'));
  await form.next.click();
  await form.at('text.title.complaint');
  await form.text.fill(text);
  await untilKept(form);
}

async function openAgain(page: Page, language: Language = 'id'): Promise<ComplaintWidget> {
  await page.goto('about:blank');
  await page.goto(site.address('/pengaduan/', language));
  return new ComplaintWidget(page, language);
}

/** Waits until a report is in the form as it was left. */
async function restored(form: ComplaintWidget, text: string): Promise<void> {
  await form.root.locator('[part=restored]').waitFor();
  await form.at('text.title.complaint');
  // Another report may stand there until this one has been read.
  for (let tries = 0; tries < 100 && (await form.text.inputValue()) !== text; tries += 1) {
    await form.root.page().waitForTimeout(50);
  }
  assert.equal(await form.text.inputValue(), text);
}

for (const language of LANGUAGES) {
  const width = language === 'id' ? 360 : 1280;
  test(`several reports are listed, opened and deleted, ${language}`, async () => {
    await site.visit({ path: '/pengaduan/', language, width }, async (page) => {
      await write(new ComplaintWidget(page, language), FIRST);
      let form = await openAgain(page, language);
      await restored(form, FIRST);
      await form.root.getByRole('button', { name: form.t('draft.new') }).click();
      await form.at('class.title');
      await waitForFocus(form.stepTitle);
      await new ReportQueue(form).shows(FIRST, 'draft');
      await write(form, SECOND);

      form = await openAgain(page, language);
      await restored(form, SECOND);
      const queue = new ReportQueue(form);
      await queue.shows(FIRST, 'draft');
      assert.equal(await queue.reports.count(), 1);
      await queue.action(FIRST, 'open').click();
      await restored(form, FIRST);
      await queue.shows(SECOND, 'draft');

      await queue.action(SECOND, 'remove').click();
      const confirm = queue.root.getByRole('group', { name: queue.t('confirm') });
      await confirm.getByRole('button', { name: queue.t('confirmNo') }).click();
      await waitForFocus(queue.action(SECOND, 'remove'));
      await queue.action(SECOND, 'remove').click();
      await confirm.getByRole('button', { name: queue.t('confirmYes') }).click();
      await form.root.getByText(form.t('draft.discarded')).waitFor();
      await queue.root.waitFor({ state: 'detached' });
      await waitForFocus(form.stepTitle);
      assert.deepEqual(
        (await reportsOn(page)).map(({ text }) => text),
        [FIRST],
      );
      assert.equal(await form.text.inputValue(), FIRST);
    });
  });

  test(`a reload keeps every word in every step, ${language}`, async () => {
    await site.visit({ path: '/pengaduan/', language, width }, async (page) => {
      const form = new ComplaintWidget(page, language);
      const steps: string[] = [];
      await form.fill({
        phone: '0812 3456 7890',
        at: async (state) => {
          // A kind without a word is no report yet.
          if (state === 'class') return;
          if (state === 'contact') {
            const keep = form.t('contact.keep');
            await form.root.locator('label.option-label', { hasText: keep }).click();
            await form.root.getByRole('checkbox', { name: keep, checked: true }).waitFor();
          }
          const title = await form.stepTitle.innerText();
          const words = await entered(form);
          const review = form.root.locator('[part=review]');
          const answers = state === 'review' ? await review.innerText() : undefined;
          await untilKept(form);
          await page.reload();
          await form.root.getByRole('heading', { name: title, exact: true }).waitFor();
          await form.root.locator('[part=restored]').waitFor();
          // Lists that were loaded for the choices come back after the form.
          for (let tries = 0; tries < 50; tries += 1) {
            if (JSON.stringify(await entered(form)) === JSON.stringify(words)) break;
            await page.waitForTimeout(100);
          }
          assert.deepEqual(await entered(form), words, state);
          if (answers !== undefined) assert.equal(await review.innerText(), answers);
          steps.push(state);
        },
      });
      assert.ok(steps.length >= 8, steps.join());
      await form.submit.click();
      await form.receipt();
    });
  });
}

test('Back and Forward lead through the steps, and never send a report again', async () => {
  await site.visit({ path: '/pengaduan/', width: 360 }, async (page) => {
    const form = new ComplaintWidget(page, 'id');
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/complaints'))
        sent.push('complaint');
    });
    const titles: string[] = [];
    await form.fill({
      anonymous: true,
      text: FIRST,
      at: async () => {
        titles.push(await form.stepTitle.innerText());
      },
    });
    const shows = (title: string): Promise<void> =>
      form.root.getByRole('heading', { name: title, exact: true }).waitFor();
    const [, ...before] = titles.toReversed();
    for (const title of before) {
      await page.goBack();
      await shows(title);
      if (title === form.t('text.title.complaint')) {
        assert.equal(await form.text.inputValue(), FIRST);
      }
    }
    for (const title of titles.slice(1)) {
      await page.goForward();
      await shows(title);
    }
    assert.ok((await form.root.locator('[part=review]').innerText()).includes(FIRST));

    await form.root.locator('[data-edit=text]').click();
    await shows(form.t('text.title.complaint'));
    await page.goBack();
    await shows(form.t('review.title'));
    await form.submit.click();
    const receipt = await form.receipt();
    await page.goBack();
    await page.goForward();
    await form.number.waitFor();
    assert.equal(await form.secret.innerText(), receipt.secret);
    assert.deepEqual(sent, ['complaint']);
    assert.deepEqual(await reportsOn(page), []);
  });
});

test('a draft that nobody touches is gone from the device after a week, as was said', async () => {
  await site.visit({ path: '/pengaduan/' }, async (page) => {
    await write(new ComplaintWidget(page, 'id'), FIRST);
    let form = await openAgain(page);
    await form.root.getByRole('button', { name: form.t('draft.new') }).click();
    const queue = new ReportQueue(form);
    const promise = queue.t('until', { when: '' }).replace(/[ .]+$/, '');
    const promised = await queue.report(FIRST).getByText(promise).innerText();
    const gone = new Date(Date.now() + 7 * DAY_MS);
    const day = new Intl.DateTimeFormat('id', {
      day: 'numeric',
      month: 'long',
      timeZone: 'Asia/Makassar',
    });
    assert.ok(promised.includes(day.format(gone)), promised);
    await page.clock.setFixedTime(gone.getTime() + DAY_MS);
    form = await openAgain(page);
    await form.at('class.title');
    await form.check(form.t('class.complaint.name'));
    assert.equal(await new ReportQueue(form).root.count(), 0);
    assert.equal(await form.root.locator('[part=restored]').count(), 0);
    assert.deepEqual(await reportsOn(page), []);
  });
});

test('a draft is open in one tab, and goes on in the other once that is closed', async () => {
  await site.visit({ path: '/pengaduan/' }, async (page) => {
    await write(new ComplaintWidget(page, 'id'), FIRST);
    const other = await page.context().newPage();
    await other.goto(site.address('/pengaduan/'));
    const there = new ComplaintWidget(other, 'id');
    const queue = new ReportQueue(there);
    await queue.shows(FIRST, 'elsewhere');
    await there.at('class.title');
    assert.equal(await queue.report(FIRST).getByRole('button').count(), 0);
    await page.close();
    await restored(there, FIRST);
    await queue.root.waitFor({ state: 'detached' });
    await there.text.fill(`${FIRST} Kemarin dua orang jatuh.`);
    await untilKept(there);
    assert.equal((await reportsOn(other)).length, 1);
  });
});

test('two tabs write two reports, and neither overwrites the other', async () => {
  await site.visit({ path: '/pengaduan/' }, async (page) => {
    const here = new ComplaintWidget(page, 'id');
    await write(here, FIRST);
    const other = await page.context().newPage();
    await other.goto(site.address('/pengaduan/'));
    const there = new ComplaintWidget(other, 'id');
    await new ReportQueue(there).shows(FIRST, 'elsewhere');
    await write(there, SECOND);
    await page.bringToFront();
    await here.text.fill(`${FIRST} Kemarin dua orang jatuh.`);
    await untilKept(here);
    for (const [form, text] of [
      [here, `${FIRST} Kemarin dua orang jatuh.`],
      [there, SECOND],
    ] as const) {
      await form.root.page().reload();
      await restored(form, text);
    }
    assert.equal((await reportsOn(page)).length, 2);
  });
});
