import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { useSite } from '../support/site.ts';
import { readSample, TrackerWidget, type Sample } from '../support/tracker.ts';
import { words } from '../support/words.ts';

const site = useSite();
const t = words('application-tracker-panel', 'id');
const core = words('core', 'id');

/** Opens a case of the demonstration from the page of samples. */
async function openSample(page: Page): Promise<{ tracker: TrackerWidget; sample: Sample }> {
  const sample = await readSample(page, 'in progress');
  await page.goto(site.address('/lacak/'));
  const tracker = new TrackerWidget(page, 'id');
  await tracker.lookup.look(sample);
  await tracker.facts.first().waitFor();
  return { tracker, sample };
}

test('a link opens the status, and its secret leaves the address at once', async () => {
  await site.visit({ path: '/coba/' }, async (page) => {
    const { number, secret } = await readSample(page, 'in progress');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${site.address('/lacak/')}#gerai-number=${number}&gerai-secret=${secret}`);
    const tracker = new TrackerWidget(page, 'id');
    await tracker.facts.first().waitFor();
    assert.equal(new URL(page.url()).hash, '');
    const bare = secret.replaceAll('-', '');
    assert.ok(asked.every((url) => !url.includes(secret) && !url.includes(bare)));
  });
});

test('Back leads to the form and Forward to the status; a reload asks for the secret again', async () => {
  await site.visit({ path: '/coba/' }, async (page) => {
    const { tracker, sample } = await openSample(page);
    await page.goBack();
    await tracker.lookup.number.waitFor();
    await page.goForward();
    await tracker.facts.first().waitFor();
    assert.ok((await tracker.title.innerText()).includes(sample.number));
    await page.reload();
    await tracker.lookup.number.waitFor();
    assert.equal(await tracker.facts.count(), 0);
  });
});

test('what the device was asked to remember is there after a reload, until it is removed', async () => {
  await site.visit({ path: '/coba/' }, async (page) => {
    const { tracker, sample } = await openSample(page);
    await tracker.root.getByRole('button', { name: t('device.remember') }).click();
    const forget = tracker.root.getByRole('button', { name: core('actions.forgetDevice') });
    await forget.waitFor();
    await page.reload();
    await tracker.facts.first().waitFor();
    assert.ok((await tracker.title.innerText()).includes(sample.number));
    await forget.click();
    await tracker.root.getByRole('button', { name: t('device.remember') }).waitFor();
    await page.reload();
    await tracker.lookup.number.waitFor();
    assert.equal(await tracker.facts.count(), 0);
  });
});

test('two tabs agree on what is remembered', async () => {
  await site.visit({ path: '/coba/' }, async (page) => {
    const { tracker, sample } = await openSample(page);
    const other = await page.context().newPage();
    await other.goto(site.address('/lacak/'));
    const there = new TrackerWidget(other, 'id');
    await there.lookup.number.waitFor();
    await tracker.root.getByRole('button', { name: t('device.remember') }).click();
    const listed = there.root.getByText(sample.number);
    await listed.waitFor();
    await there.root.getByRole('button', { name: t('list.forgetAll') }).click();
    await listed.waitFor({ state: 'detached' });
    await tracker.root.getByRole('button', { name: t('device.remember') }).waitFor();
  });
});

test('a message is sent, and shown in another tab as it happens', async () => {
  await site.visit({ path: '/coba/' }, async (page) => {
    const { tracker, sample } = await openSample(page);
    const other = await page.context().newPage();
    await other.goto(site.address('/lacak/'));
    const there = new TrackerWidget(other, 'id');
    await there.lookup.look(sample);
    await there.facts.first().waitFor();
    await tracker.root.getByLabel(t('messages.write')).fill('Apakah saya perlu datang?');
    await tracker.root.getByRole('button', { name: t('messages.send') }).click();
    await tracker.root.getByText(t('messages.sent')).waitFor();
    await tracker.root.locator('.message.resident').first().waitFor();
    // A hidden tab stands still; it looks at once when it is seen.
    await other.bringToFront();
    await there.root.locator('.message.resident').first().waitFor();
  });
});
