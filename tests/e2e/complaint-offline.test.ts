import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve, type RunningServer } from '@gerai/tooling/serve';
import type { Browser, Page } from 'playwright-core';
import { complaintsAt } from '../support/complaint-desk.ts';
import { ReportQueue, reportsOn } from '../support/complaint-device.ts';
import { ComplaintWidget } from '../support/complaint.ts';
import { launch, siteAt } from '../support/site.ts';
import { LANGUAGES } from '../support/words.ts';

let server: RunningServer;
let browser: Browser;
before(async () => {
  [server, browser] = await Promise.all([serve({ through: 'direct' }), launch()]);
});
after(async () => {
  await browser.close();
  await server.stop();
});
const site = siteAt(
  () => server.origin,
  () => browser,
);

/** What a browser writes by itself when a request fails. */
const NO_NETWORK = [/Failed to load resource: net::ERR_/];
const COMPLAINTS = '**/v1/complaints';

/** Sends a report without a network, and leaves the page. */
async function sendOffline(page: Page, form: ComplaintWidget, text: string): Promise<void> {
  await form.fill({ anonymous: true, text });
  await page.context().setOffline(true);
  await form.submit.click();
  await form.failure.getByText(form.t('send.notSent')).waitFor();
  await form.failure.getByText(form.t('send.waits')).waitFor();
}

/** Waits until nothing of a report is left on the device. */
async function untilForgotten(page: Page): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await reportsOn(page)).length === 0) return;
    await page.waitForTimeout(50);
  }
  assert.fail('a report is still on the device');
}

for (const language of LANGUAGES) {
  const width = language === 'id' ? 360 : 1280;
  const options = { path: '/pengaduan/', language, width, expected: NO_NETWORK } as const;

  test(`a report sent without network goes when the page is next opened, ${language}`, async () => {
    await site.visit(options, async (page) => {
      const text = `Jembatan ${language} putus sejak banjir pekan lalu.`;
      const context = page.context();
      await sendOffline(page, new ComplaintWidget(page, language), text);
      await page.close();

      // The network is back, but not the service.
      await context.setOffline(false);
      await context.route(COMPLAINTS, (route) => route.abort('connectionrefused'));
      const next = await context.newPage();
      await next.goto(site.address('/pengaduan/', language));
      const form = new ComplaintWidget(next, language);
      const queue = new ReportQueue(form);
      await queue.shows(text, 'waiting');
      await form.at('class.title');
      assert.deepEqual(await complaintsAt(server.data, text), []);

      await context.unroute(COMPLAINTS);
      await context.setOffline(true);
      await context.setOffline(false);
      const sent = queue.root.locator('[data-state=sent]');
      await sent.getByText(queue.t('state.sent')).waitFor();
      assert.deepEqual(await complaintsAt(server.data, text), [text]);

      // The receipt waits for its reader, also where the page was left once more.
      await next.reload();
      await sent.getByRole('button', { name: queue.t('show') }).click();
      const receipt = await form.receipt();
      await untilForgotten(next);
      await next.goto(site.address('/pengaduan/', language));
      await form.at('class.title');
      assert.equal(await queue.root.count(), 0);
      await form.openFollow();
      await form.lookup.look(receipt);
      await form.following(text);
      assert.deepEqual(await complaintsAt(server.data, text), [text]);
    });
  });
}

/** Sends a report without network, and opens the form again while its service is away. */
async function waitingAgain(page: Page, text: string) {
  const context = page.context();
  await sendOffline(page, new ComplaintWidget(page, 'id'), text);
  await page.close();
  await context.setOffline(false);
  await context.route(COMPLAINTS, (route) => route.abort('connectionrefused'));
  const next = await context.newPage();
  await next.goto(site.address('/pengaduan/'));
  const form = new ComplaintWidget(next, 'id');
  const queue = new ReportQueue(form);
  await queue.shows(text, 'waiting');
  return { context, next, form, queue };
}

test('a report that waits can be changed, and goes once, as it was changed', async () => {
  await site.visit({ path: '/pengaduan/', expected: NO_NETWORK }, async (page) => {
    const text = 'Saluran air tersumbat sejak kemarin.';
    const { context, form, queue } = await waitingAgain(page, text);
    await queue.action(text, 'change').click();
    await form.at('review.title');
    await context.unroute(COMPLAINTS);
    await form.root.locator('[data-edit=text]').click();
    await form.text.fill(`${text} Baunya menyengat.`);
    await form.root.getByRole('button', { name: form.t('actions.toReview') }).click();
    await form.at('review.title');
    assert.deepEqual(await complaintsAt(server.data, text), []);
    await form.submit.click();
    await form.receipt();
    assert.deepEqual(await complaintsAt(server.data, text), [`${text} Baunya menyengat.`]);
  });
});

test('a report that waits can be deleted, and is then sent by nobody', async () => {
  await site.visit({ path: '/pengaduan/', width: 360, expected: NO_NETWORK }, async (page) => {
    const text = 'Pohon tumbang menutup jalan desa.';
    const { context, next, form, queue } = await waitingAgain(page, text);
    await queue.action(text, 'remove').click();
    await queue.root.getByRole('button', { name: queue.t('confirmYes') }).click();
    await form.root.getByText(form.t('draft.discarded')).waitFor();
    await untilForgotten(next);
    await context.unroute(COMPLAINTS);
    await next.reload();
    await form.at('class.title');
    assert.equal(await queue.root.count(), 0);
    assert.deepEqual(await complaintsAt(server.data, text), []);
  });
});
