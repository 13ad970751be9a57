import { fixtures } from '@gerai/api/mocks';
import { GeraiStorage } from '@gerai/core';
import { expectAccessible, printedBy, savedBy } from '@gerai/core/testing';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { BOOK } from './book.ts';
import './define.ts';
import type { GeraiComplaintReceipt } from './GeraiComplaintReceipt.ts';
import { cleanUp, press, says, seen, serve, shown } from './testing/follow-page.ts';

const { receipt } = fixtures;
const LINK = `#gerai-number=${receipt.number}&gerai-secret=${receipt.secret}`;

async function show(lang = 'id'): Promise<GeraiComplaintReceipt> {
  const element = await fixture<GeraiComplaintReceipt>(
    html`<gerai-complaint-receipt
      api="/v1"
      lang=${lang}
      .receipt=${receipt}
      .timeZone=${'Asia/Makassar'}
    ></gerai-complaint-receipt>`,
  );
  await element.updateComplete;
  return element;
}

/** Replaces something of the browser for one test. */
function pretend(target: object, name: string, value: unknown): () => void {
  Object.defineProperty(target, name, { configurable: true, value });
  return () => {
    Reflect.deleteProperty(target, name);
  };
}

describe('the receipt of a report', () => {
  beforeEach(async () => {
    await cleanUp();
    serve();
  });
  afterEach(cleanUp);

  it('says what the law promises, by date', async () => {
    const words = shown(await show());
    expect(words).to.include(receipt.number).and.to.include(receipt.secret);
    for (const line of [
      'Diteruskan kepada instansi: paling lambat 3 hari kerja, yaitu Kamis, 26 November 2026',
      'Tindak lanjut pertama: paling lambat 5 hari kerja, yaitu Kamis, 3 Desember 2026',
      'Tuntas: paling lambat 60 hari, yaitu Jumat, 22 Januari 2027',
      '10 hari kerja setelah tindak lanjut tanpa balasan dari Anda',
    ]) {
      expect(words).to.include(line);
    }
  });

  it('is saved as a file that opens the report again', async () => {
    const element = await show();
    const { name, text } = await savedBy(() => press(element, '[data-save]'));
    expect(name).to.equal(`tanda-terima-${receipt.number}.txt`);
    expect(text).to.include(receipt.secret).and.to.include(LINK).and.to.include('60 hari');
  });

  it('is shared where the browser can, and says so where that fails', async () => {
    let shared: ShareData | undefined;
    let fails = false;
    const undo = pretend(navigator, 'share', (data: ShareData) => {
      shared = data;
      return fails ? Promise.reject(new DOMException('', 'NotAllowedError')) : Promise.resolve();
    });
    try {
      const element = await show();
      await press(element, '[data-share]');
      expect(shared?.text).to.include(receipt.number).and.to.include(LINK);
      expect(shared?.url).to.equal(undefined);
      fails = true;
      await press(element, '[data-share]');
      await says(element, 'Tidak dapat dibagikan.');
    } finally {
      undo();
    }
  });

  it('is copied, or says that it could not be', async () => {
    let copied = '';
    const undo = pretend(navigator, 'clipboard', {
      writeText: (text: string) => {
        if (copied) return Promise.reject(new Error('denied'));
        copied = text;
        return Promise.resolve();
      },
    });
    try {
      const element = await show();
      await press(element, '[data-copy]');
      await says(element, 'Nomor dan kode sudah disalin.');
      expect(copied).to.include(receipt.secret);
      await press(element, '[data-copy]');
      await says(element, 'tidak dapat disalin otomatis');
    } finally {
      undo();
    }
  });

  it('is printed on a sheet of its own, with a code that a phone can read', async () => {
    const element = await show('en');
    const [paper] = await printedBy(() => press(element, '[data-print]'));
    expect(paper?.title).to.equal(receipt.number);
    expect(paper?.documentElement.lang).to.equal('en');
    expect(paper?.body.textContent).to.include(receipt.secret).and.to.include('within 60 days');
    expect(paper?.body.querySelector('svg.qr')?.getAttribute('aria-label')).to.include('QR');
  });

  it('is kept on the device only when asked to, and removed again', async () => {
    const element = await show();
    const store = new GeraiStorage(BOOK);
    expect(await store.entries()).to.deep.equal([]);
    await press(element, '[data-remember]');
    await press(element, '[data-forget]');
    await seen(element, '[data-remember]');
    await waitUntil(async () => (await store.entries()).length === 0);
  });

  it('says that it is not kept where the service cannot be reached', async () => {
    serve('offline');
    const element = await show();
    await press(element, '[data-remember]');
    await says(element, 'Belum tersimpan di perangkat ini.');
    expect(await new GeraiStorage(BOOK).entries()).to.deep.equal([]);
  });

  it('passes axe', async () => {
    await expectAccessible(await show());
  }).timeout(10_000);
});
