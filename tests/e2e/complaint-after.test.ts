import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { ComplaintWidget, REPORT } from '../support/complaint.ts';
import { useSite } from '../support/site.ts';
import type { Sample } from '../support/tracker.ts';
import { words } from '../support/words.ts';

const site = useSite();
const core = words('core', 'id');

type Credentials = Pick<Sample, 'number' | 'secret'>;

/** A report that was just sent, with its receipt on the screen. */
async function sent(page: Page): Promise<{ form: ComplaintWidget; receipt: Credentials }> {
  const form = new ComplaintWidget(page, 'id');
  await form.fill({ anonymous: true });
  await form.submit.click();
  return { form, receipt: await form.receipt() };
}

function linkTo({ number, secret }: Credentials): string {
  return `${site.address('/pengaduan/')}#gerai-number=${number}&gerai-secret=${secret}`;
}

const shows = (form: ComplaintWidget, text: string) =>
  form.root.locator('gerai-complaint-status').getByText(text).first().waitFor();

test('a link opens a report, and its secret leaves the address at once', async () => {
  await site.visit({ path: '/pengaduan/', width: 360 }, async (page) => {
    const { receipt } = await sent(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('about:blank');
    await page.goto(linkTo(receipt));
    const form = new ComplaintWidget(page, 'id');
    await form.following(REPORT.id.text);
    assert.equal(new URL(page.url()).hash, '');
    const bare = receipt.secret.replaceAll('-', '');
    assert.ok(asked.every((url) => !url.includes(receipt.secret) && !url.includes(bare)));
  });
});

test('Back leads to the receipt and Forward to the report; a reload asks for the secret again', async () => {
  await site.visit({ path: '/pengaduan/' }, async (page) => {
    const { form, receipt } = await sent(page);
    await form.root.locator('[data-track]').click();
    await form.following(REPORT.id.text);
    await page.goBack();
    await form.number.waitFor();
    assert.equal(await form.secret.innerText(), receipt.secret);
    await page.goForward();
    await form.following(REPORT.id.text);
    await page.reload();
    await form.lookup.number.waitFor();
    assert.equal(await form.root.locator('gerai-complaint-status').count(), 0);
  });
});

test('a receipt kept on the device opens the report after a reload, until it is removed', async () => {
  await site.visit({ path: '/pengaduan/' }, async (page) => {
    const { form } = await sent(page);
    await form.root.getByRole('button', { name: form.after('device.remember') }).click();
    const forget = form.root.getByRole('button', { name: core('actions.forgetDevice') });
    await forget.waitFor();
    await form.root.locator('[data-track]').click();
    await form.following(REPORT.id.text);
    await page.reload();
    await form.following(REPORT.id.text);
    await forget.click();
    await page.reload();
    await form.lookup.number.waitFor();
    assert.equal(await form.root.locator('gerai-complaint-list').count(), 0);
  });
});

test('what is done in one tab shows in the other: a message, then the withdrawal', async () => {
  await site.visit({ path: '/pengaduan/' }, async (page) => {
    const { form, receipt } = await sent(page);
    await form.root.locator('[data-track]').click();
    await form.following(REPORT.id.text);
    const other = await page.context().newPage();
    await other.goto(linkTo(receipt));
    const there = new ComplaintWidget(other, 'id');
    await there.following(REPORT.id.text);

    await page.bringToFront();
    const message = 'Lubangnya sekarang lebih dalam.';
    await form.root.getByLabel(form.after('follow.reply')).fill(message);
    await form.root.getByRole('button', { name: form.after('follow.replySend') }).click();
    await form.root.getByText(form.after('follow.replySent')).waitFor();
    await shows(form, message);
    // A hidden tab stands still; it looks at once when it is seen.
    await other.bringToFront();
    await shows(there, message);

    await page.bringToFront();
    await form.root.getByRole('button', { name: form.after('follow.withdraw') }).click();
    await form.root.getByLabel(form.after('follow.withdrawReason')).fill('Sudah ditambal warga.');
    await form.root.getByRole('button', { name: form.after('follow.withdrawYes') }).click();
    await form.root.getByText(form.after('follow.withdrawn')).waitFor();
    await other.bringToFront();
    await shows(there, 'Laporan ini telah Anda tarik.');
    assert.equal(await there.root.locator('gerai-complaint-reply').count(), 0);
  });
});

test('a wrong secret says no more than that the two do not fit', async () => {
  await site.visit({ path: '/pengaduan/', expected: [/404/] }, async (page) => {
    const { receipt } = await sent(page);
    await page.reload();
    const form = new ComplaintWidget(page, 'id');
    await form.openFollow();
    await form.lookup.look({ number: receipt.number, secret: '00000-00000' });
    await form.lookup.failure.waitFor();
    assert.ok(!(await form.root.innerText()).includes(REPORT.id.text));
  });
});
