import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page, Route } from 'playwright-core';
import { ComplaintWidget } from '../support/complaint.ts';
import { waitForFocus } from '../support/focus.ts';
import { useSite } from '../support/site.ts';
import { LANGUAGES, words } from '../support/words.ts';

const site = useSite();

/** What a camera has written into the photo. */
const OWNER = 'Kamera milik Nurhayati, 3.3871 LS';

interface Chosen {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A photo of the page's own making, with an EXIF segment as cameras write it. */
async function photo(page: Page): Promise<Chosen> {
  const plain = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(1600, 1200);
    const context = canvas.getContext('2d');
    for (let at = 0; at < 4000; at += 1) {
      if (!context) break;
      context.fillStyle = `hsl(${String((at * 37) % 360)} 60% ${String((at * 13) % 100)}%)`;
      context.fillRect((at * 97) % 1600, (at * 61) % 1200, 60, 40);
    }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  const exif = Buffer.from(`Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0${OWNER}`, 'latin1');
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2]);
  const buffer = Buffer.concat([head, exif, Buffer.from(plain.slice(2))]);
  return { name: 'rumah-nurhayati.jpg', mimeType: 'image/jpeg', buffer };
}

const letter: Chosen = {
  name: 'surat.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
};

const filesOf = (form: ComplaintWidget): Locator => form.root.locator('gerai-complaint-files');
const deliveryOf = (form: ComplaintWidget): Locator =>
  form.root.locator('gerai-complaint-delivery');
const inState = (list: Locator, state: string): Locator =>
  list.locator(`.file[data-state=${state}]`);

async function choose(form: ComplaintWidget, ...chosen: Chosen[]): Promise<void> {
  const files = filesOf(form);
  await files.locator('#pick').setInputFiles(chosen);
  await inState(files, 'preparing').first().waitFor({ state: 'detached' });
}

/** Waits until the draft on the device is at the files, and names them. */
async function draftKept(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('gerai');
        opening.onsuccess = () => {
          const database = opening.result;
          const all = database.transaction('entries').objectStore('entries').getAll();
          all.onsuccess = () => {
            const entries = all.result as { id: string; value: unknown }[];
            database.close();
            resolve(
              entries.some(
                ({ id, value }) =>
                  id.startsWith('complaint-draft/') && /"fileSet":"\w/.test(JSON.stringify(value)),
              ),
            );
          };
        };
      }),
  );
}

interface Stored {
  readonly name: string;
  readonly mediaType: string;
  readonly state: string;
}

/** The files of a report, as the server has them. */
async function storedFiles(receipt: {
  readonly number: string;
  readonly secret: string;
}): Promise<readonly Stored[]> {
  const response = await fetch(`${site.origin}/v1/complaints/lookup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ number: receipt.number, secret: receipt.secret }),
  });
  assert.equal(response.status, 200);
  const { complaint } = (await response.json()) as { complaint: { uploads: readonly Stored[] } };
  return complaint.uploads;
}

for (const language of LANGUAGES) {
  const width = language === 'id' ? 360 : 1280;
  test(`photos follow a report, without what the camera knew, ${language}`, async () => {
    await site.visit({ path: '/pengaduan/', language, width }, async (page) => {
      const form = new ComplaintWidget(page, language);
      const t = words('complaint-form-files', language);
      const sent: { url: string; method: string; body: Buffer }[] = [];
      page.on('request', (request) => {
        const body = request.postDataBuffer() ?? Buffer.alloc(0);
        sent.push({ url: request.url(), method: request.method(), body });
      });
      const source = await photo(page);
      assert.ok(source.buffer.includes(OWNER));
      await form.fill({
        at: async (state) => {
          if (state === 'files') await choose(form, source, letter);
          if (state !== 'review') return;
          const review = await form.root.locator('[part=review]').innerText();
          assert.ok(review.includes('rumah-nurhayati.jpg, surat.pdf'));
        },
      });
      await form.submit.click();
      const receipt = await form.receipt();
      const delivery = deliveryOf(form);
      await delivery.getByText(t('delivery.all')).waitFor();
      assert.equal(await inState(delivery, 'sent').count(), 2);

      const complaint = sent.findIndex(
        ({ url, method }) => method === 'POST' && url.endsWith('/complaints'),
      );
      const first = sent.findIndex(({ url }) => url.includes('/uploads'));
      assert.ok(complaint >= 0 && complaint < first, 'the text goes first');
      for (const { body } of sent) assert.ok(!body.includes('Nurhayati'));
      const stored = await storedFiles(receipt);
      assert.deepEqual(
        stored.map(({ name, mediaType, state }) => [name, mediaType, state]),
        [
          ['foto-1.jpg', 'image/jpeg', 'received'],
          ['dokumen-2.pdf', 'application/pdf', 'received'],
        ],
      );
      await page.reload();
      await form.at('class.title');
      assert.equal(await delivery.count(), 0);
    });
  });
}

test('an anonymous report goes without documents, and says so before it is sent', async () => {
  await site.visit({ path: '/pengaduan/', width: 360 }, async (page) => {
    const form = new ComplaintWidget(page, 'id');
    const source = await photo(page);
    await form.fill({
      anonymous: true,
      at: async (state) => {
        if (state === 'files') await choose(form, letter, source);
      },
    });
    const review = await form.root.locator('[part=review]').innerText();
    assert.ok(review.includes(form.t('files.left')));
    assert.ok(review.includes(form.t('files.leftWhy', { names: 'surat.pdf' })));
    await form.submit.click();
    const receipt = await form.receipt();
    await inState(deliveryOf(form), 'sent').waitFor();
    const stored = await storedFiles(receipt);
    assert.equal(stored.length, 1);
    assert.equal(stored[0]?.mediaType, 'image/jpeg');
  });
});

test('a part of a photo is covered by keyboard alone', async () => {
  await site.visit({ path: '/pengaduan/', width: 360 }, async (page) => {
    const form = new ComplaintWidget(page, 'id');
    const t = words('complaint-form-files', 'id');
    const source = await photo(page);
    await form.fill({
      at: async (state) => {
        if (state !== 'files') return;
        await choose(form, source);
        const files = filesOf(form);
        await files.locator('[data-cover]').focus();
        await page.keyboard.press('Enter');
        const dialog = files.getByRole('dialog', { name: t('redaction.title') });
        await dialog.waitFor();
        await waitForFocus(dialog.locator('#title'));
        await page.keyboard.press('Tab');
        await waitForFocus(dialog.locator('[data-add]'));
        await page.keyboard.press('Space');
        const box = dialog.locator('[data-box="0"]');
        await waitForFocus(box);
        for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowLeft');
        await page.keyboard.press('Shift+ArrowDown');
        assert.match((await box.getAttribute('aria-label')) ?? '', /30% dari kiri.*tinggi 22%/);
        await dialog.locator('[data-done]').focus();
        await page.keyboard.press('Enter');
        await dialog.waitFor({ state: 'detached' });
        await waitForFocus(files.locator('[data-cover]'));
        await files.locator('.state', { hasText: t('covered_other', { count: 1 }) }).waitFor();
      },
    });
  });
});

test('a photo that fails leaves the report whole, and is sent again alone', async () => {
  const expected = [/Failed to load resource/];
  await site.visit({ path: '/pengaduan/', width: 360, expected }, async (page) => {
    const form = new ComplaintWidget(page, 'id');
    const t = words('complaint-form-files', 'id');
    const source = await photo(page);
    const refuse = (route: Route): Promise<void> =>
      route.request().method() === 'PATCH'
        ? route.fulfill({ status: 500, json: { status: 500, code: 'internal' } })
        : route.continue();
    await page.route('**/v1/uploads/*', refuse);
    await form.fill({
      anonymous: true,
      at: async (state) => {
        if (state === 'files') await choose(form, source);
      },
    });
    await form.submit.click();
    const receipt = await form.receipt();
    const delivery = deliveryOf(form);
    await inState(delivery, 'failed').waitFor();
    assert.equal(await form.failure.count(), 0);
    await page.unroute('**/v1/uploads/*', refuse);
    await delivery.getByRole('button', { name: t('delivery.retry') }).click();
    await inState(delivery, 'sent').waitFor();
    assert.deepEqual(
      (await storedFiles(receipt)).map(({ state }) => state),
      ['received'],
    );
  });
});

test('photos outlive a reload before the report is sent, and one after', async () => {
  await site.visit({ path: '/pengaduan/' }, async (page) => {
    const form = new ComplaintWidget(page, 'id');
    const source = await photo(page);
    // The page is closed while the bytes are on their way.
    const hold = (route: Route): Promise<void> =>
      route.request().method() === 'PATCH' ? Promise.resolve() : route.continue();
    await page.route('**/v1/uploads/*', hold);
    await form.fill({
      anonymous: true,
      at: async (state) => {
        if (state !== 'files') return;
        await choose(form, source);
        await draftKept(page);
        await page.reload();
        await form.at('files.title');
        await inState(filesOf(form), 'ready').getByText(source.name).waitFor();
      },
    });
    await form.submit.click();
    const receipt = await form.receipt();
    await inState(deliveryOf(form), 'sending').waitFor();
    // The service is told of the file before its first byte.
    for (let tries = 0; tries < 50 && (await storedFiles(receipt)).length === 0; tries += 1) {
      await page.waitForTimeout(100);
    }
    assert.deepEqual(
      (await storedFiles(receipt)).map(({ state }) => state),
      ['uploading'],
    );
    await page.unroute('**/v1/uploads/*', hold);
    await page.goto('about:blank');
    await page.goto(site.address('/pengaduan/'));
    await form.at('class.title');
    await inState(deliveryOf(form), 'sent').waitFor();
    assert.deepEqual(
      (await storedFiles(receipt)).map(({ state }) => state),
      ['received'],
    );
  });
});
