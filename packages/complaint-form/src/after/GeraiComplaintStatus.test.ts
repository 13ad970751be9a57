import { fixtures } from '@gerai/api/mocks';
import { clearHistory, expectAccessible, savedBy } from '@gerai/core/testing';
import { expect, waitUntil } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import {
  cleanUp,
  find,
  gone,
  opened,
  press,
  says,
  seen,
  serve,
  shown,
  write,
} from './testing/follow-page.ts';

const {
  answeredComplaint,
  askedComplaint,
  closedComplaint,
  endedComplaint,
  handledComplaint,
  lateComplaint,
  refusedComplaint,
  withdrawnComplaint,
} = fixtures;

/** A white pixel. */
const PNG = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  ),
  (character) => character.charCodeAt(0),
);

type Body = Readonly<Record<string, unknown>>;

/** Serves, and keeps what is sent to a path. */
function recording(path: string, reply = (): Response | undefined => undefined) {
  const sent: { body: Body; key: string | null }[] = [];
  const complaints = serve(
    'default',
    http.post(`*/v1/complaints/:id/${path}`, async ({ request }) => {
      const body = (await request.clone().json()) as Body;
      sent.push({ body, key: request.headers.get('idempotency-key') });
      return reply();
    }),
  );
  return { sent, complaints };
}

describe('a followed report', () => {
  beforeEach(async () => {
    await cleanUp();
    serve();
  });
  afterEach(cleanUp);

  it('says what happens now, next, by when, and every progress note', async () => {
    const { status } = await opened(askedComplaint);
    const words = shown(status);
    for (const text of [
      askedComplaint.now.id,
      askedComplaint.next.id,
      'Giliran Anda',
      askedComplaint.yourMove!.text.id,
      'Paling lambat Jumat, 4 Desember 2026',
      'Petugas sudah ke lokasi.',
      '12 warga mendukung laporan ini.',
      'Identitas Anda tidak diketahui instansi',
    ]) {
      expect(words).to.include(text);
    }
    const timeline = await seen(status, 'gerai-case-timeline');
    expect(find(timeline, 'li[aria-current=step]')?.textContent).to.include('Proses');
  });

  it('shows the legal clocks, the one that stands still among them', async () => {
    const { status } = await opened(askedComplaint);
    const clock = await seen(status, '[data-clock=resolution]');
    expect(clock.textContent).to.include('berhenti sementara');
    expect(shown(status)).to.include('Waktu penanganan berhenti sementara sampai Anda menjawab.');
  });

  it('admits a deadline that has passed', async () => {
    const { status } = await opened(lateComplaint);
    expect(shown(status)).to.include('Batas waktu Kamis, 3 Desember 2026 sudah lewat.');
  });

  it('leads to the answer of a question, and sends it', async () => {
    const { sent } = recording('messages');
    const { status } = await opened(askedComplaint);
    await press(status, '[data-move=reply]');
    const field = await seen(status, 'gerai-textarea[name=message]');
    await waitUntil(() => field.shadowRoot?.activeElement);
    await write(status, '[name=message]', 'Di sisi kiri.');
    await press(status, 'gerai-complaint-reply [type=submit]');
    await says(status, 'Pesan Anda sudah terkirim.');
    expect(sent.map(({ body }) => body)).to.deep.equal([{ text: 'Di sisi kiri.', language: 'id' }]);
    await gone(status, '[data-move=reply]');
    expect(shown(status)).to.include('Di sisi kiri.');
  });

  it('keeps a message that did not arrive, and sends it again under the same key', async () => {
    let isCut = true;
    const { sent } = recording('messages', () => (isCut ? HttpResponse.error() : undefined));
    const { status } = await opened(handledComplaint);
    await press(status, 'gerai-complaint-reply [type=submit]');
    await says(status, 'Tulis pesan Anda lebih dahulu.');
    await write(status, '[name=message]', 'Lubangnya lebih besar.');
    await press(status, 'gerai-complaint-reply [type=submit]');
    await says(status, 'Pesan BELUM terkirim. Tulisan Anda masih ada.');
    isCut = false;
    await press(status, 'gerai-complaint-reply [type=submit]');
    await says(status, 'Pesan Anda sudah terkirim.');
    expect(sent.length).to.be.greaterThan(1);
    expect(new Set(sent.map(({ key }) => key)).size).to.equal(1);
  });

  it('sends photos without what stood in the files, and names nobody', async () => {
    const { sent } = recording('messages');
    const begun: string[] = [];
    const { status } = await opened(askedComplaint);
    const { fetch } = globalThis;
    globalThis.fetch = (input, init) => {
      const metadata = new Headers(init?.headers).get('upload-metadata');
      if (metadata) begun.push(metadata);
      return fetch(input, init);
    };
    try {
      const field = await seen<HTMLElement & { files: readonly File[]; accept: string }>(
        status,
        'gerai-file-field',
      );
      expect(field.accept)
        .to.match(/image\/jpeg/)
        .and.not.to.match(/pdf/);
      field.files = [new File([PNG], 'rumah-sitti.png', { type: 'image/png' })];
      field.dispatchEvent(new Event('change'));
      await write(status, '[name=message]', 'Ini fotonya.');
      await press(status, 'gerai-complaint-reply [type=submit]');
      await says(status, 'Pesan Anda sudah terkirim.');
    } finally {
      globalThis.fetch = fetch;
    }
    expect(begun).to.deep.equal([`filename ${btoa('foto.jpg')},filetype ${btoa('image/jpeg')}`]);
    expect(sent[0]?.body['uploads']).to.have.length(1);
  });

  it('says so where a photo cannot be read', async () => {
    const { status } = await opened(handledComplaint);
    const field = await seen<HTMLElement & { files: readonly File[] }>(status, 'gerai-file-field');
    field.files = [new File(['tidak'], 'foto.jpg', { type: 'image/jpeg' })];
    field.dispatchEvent(new Event('change'));
    await write(status, '[name=message]', 'Ini fotonya.');
    await press(status, 'gerai-complaint-reply [type=submit]');
    await says(status, 'Foto foto.jpg tidak dapat dibaca.');
  });

  it('is withdrawn with a reason, once that is confirmed', async () => {
    const { sent } = recording('withdrawal');
    const { status } = await opened(handledComplaint);
    await press(status, '[data-withdraw]');
    await write(status, '[name=reason]', 'Sudah diperbaiki warga.');
    await press(status, '[data-withdraw-yes]');
    await says(status, 'Laporan sudah ditarik.');
    expect(sent[0]?.body).to.deep.equal({ reason: 'Sudah diperbaiki warga.' });
    expect(find(status, 'gerai-complaint-reply')).to.equal(null);
    await waitUntil(() => status.shadowRoot?.activeElement?.hasAttribute('data-title'));
  });

  it('is not withdrawn where that fails, and says so', async () => {
    recording('withdrawal', () =>
      HttpResponse.json({ code: 'action-not-allowed' }, { status: 409 }),
    );
    const { status } = await opened(handledComplaint);
    await press(status, '[data-withdraw]');
    await press(status, '[data-withdraw-yes]');
    await says(status, 'Laporan BELUM ditarik.');
    expect(shown(status)).to.include(handledComplaint.now.id);
  });

  it('is rated once', async () => {
    const { sent } = recording('rating');
    const { status } = await opened(answeredComplaint);
    await press(status, 'gerai-complaint-rating [type=submit]');
    await says(status, 'Pilih penilaian Anda.');
    await press(status, '[name=score] input[value="4"]');
    await press(status, '[name=resolved] input[value=yes]');
    await press(status, 'gerai-complaint-rating [type=submit]');
    await says(status, 'Penilaian Anda: Baik (4 dari 5).');
    expect(sent[0]?.body).to.deep.equal({ score: 4, resolved: true });
    expect(find(status, 'gerai-complaint-rating form')).to.equal(null);
  });

  it('is reopened in time with what is still wrong', async () => {
    const { sent } = recording('reopening');
    const { status } = await opened(closedComplaint);
    expect(shown(status)).to.include('sampai Rabu, 16 Desember 2026');
    await press(status, '[data-reopen]');
    await write(status, 'gerai-complaint-reopening [name=reason]', 'Rusak');
    await press(status, 'gerai-complaint-reopening [type=submit]');
    await says(status, 'paling sedikit 10 huruf');
    await write(status, 'gerai-complaint-reopening [name=reason]', 'Tambalannya rusak lagi.');
    await press(status, 'gerai-complaint-reopening [type=submit]');
    await says(status, 'Laporan dibuka lagi.');
    expect(sent[0]?.body).to.deep.equal({ reason: 'Tambalannya rusak lagi.' });
    await seen(status, 'gerai-complaint-reply');
  });

  it('leads to a new report that goes on from it when the time to reopen is over', async () => {
    const { element, status } = await opened(endedComplaint);
    expect(shown(status)).to.include(endedComplaint.relatedNumber!);
    await press(status, '[data-anew]');
    await says(element, `lanjutan dari laporan ${endedComplaint.number}`);
    expect(element.flow.answers).to.include({
      relatedNumber: endedComplaint.number,
      reportClass: 'complaint',
    });
    await press(element, '[data-unrelate]');
    await waitUntil(() => element.flow.answers.relatedNumber === '');
  });

  it('says why it is not handled, and not in green', async () => {
    const { status } = await opened(refusedComplaint);
    expect(shown(status)).to.include(refusedComplaint.refusal!.id);
    expect(find(status, '.chip.error')?.textContent).to.equal('Tidak dapat ditangani');
  });

  it('hands over the documents of an answer', async () => {
    const { status } = await opened(closedComplaint);
    const { name, text } = await savedBy(() => press(status, '[data-download]'));
    expect(name).to.equal('berita-acara.pdf');
    expect(text).to.match(/^%PDF/);
  });

  it('says so where a document cannot be had', async () => {
    serve(
      'default',
      http.get('*/v1/complaints/:id/uploads/:upload', () => HttpResponse.html('<p>Masuk dulu</p>')),
    );
    const { status } = await opened(closedComplaint);
    await press(status, '[data-download]');
    await says(status, 'Berkas belum dapat diunduh.');
  });

  it('offers nothing more once it is withdrawn', async () => {
    const { status } = await opened(withdrawnComplaint);
    for (const part of ['reply', 'withdrawal', 'rating', 'reopening']) {
      expect(find(status, `gerai-complaint-${part}`)).to.equal(null);
    }
    expect(status.live.state).to.equal('off');
  });

  it('tells what has changed meanwhile, and to screen readers', async () => {
    const complaints = serve();
    const { status } = await opened(handledComplaint);
    complaints.change(handledComplaint.id, (before) => before, 'note', {
      title: { id: 'Catatan perkembangan' },
      detail: { id: 'Aspal dipesan.' },
    });
    window.dispatchEvent(new Event('online'));
    await says(status, 'Aspal dipesan.');
    expect(find(status, '.news')?.textContent).to.include('Ada catatan perkembangan baru.');
    await waitUntil(() =>
      find(status, '[data-gerai-announcer]')?.textContent.includes('catatan perkembangan'),
    );
  });

  for (const theme of ['light', 'dark']) {
    it(`passes axe in every state, ${theme}`, async () => {
      for (const complaint of fixtures.complaints) {
        const { element, status } = await opened(complaint, { theme });
        await seen(status, 'gerai-case-timeline');
        await expectAccessible(element);
        element.remove();
        await clearHistory();
      }
    }).timeout(20_000);
  }
});
