import { fixtures, handlers, mockFetch, type MockVariant } from '@gerai/api/mocks';
import { GeraiStorage } from '@gerai/core';
import {
  applyHostileCss,
  clearHistory,
  expectAccessible,
  expectNoLeaks,
  setLanguage,
} from '@gerai/core/testing';
import type { GeraiCaseLookup } from '@gerai/core/case';
import { expect, html } from '@open-wc/testing';
import type { ComplaintSubmittedEvent } from './events.ts';
import { Journey, TEXT, focused } from './testing/journey.ts';

interface Sent {
  readonly key: string | null;
  readonly body: Record<string, unknown>;
}

describe('gerai-complaint-form', () => {
  let restore: () => void = () => undefined;
  let sent: Sent[] = [];
  /** Answers of `POST /complaints` that come before the mock's own. */
  let replies: (Response | Error)[] = [];

  function serve(variant: MockVariant = 'default'): void {
    restore();
    const unmock = mockFetch(handlers({ variant }));
    const mocked = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
      if (init?.method === 'POST' && pathname === '/v1/complaints') {
        const headers = new Headers(init.headers);
        sent.push({
          key: headers.get('Idempotency-Key'),
          body: JSON.parse(init.body as string) as Record<string, unknown>,
        });
        const reply = replies.shift();
        if (reply instanceof Error) throw reply;
        if (reply) return reply;
      }
      return mocked(input, init);
    };
    restore = () => {
      globalThis.fetch = mocked;
      unmock();
      restore = () => undefined;
    };
  }

  const problem = (status: number, code: string, more: object = {}): Response =>
    new Response(JSON.stringify({ type: `urn:x:${code}`, title: code, status, code, ...more }), {
      status,
      headers: { 'Content-Type': 'application/problem+json' },
    });

  beforeEach(async () => {
    sent = [];
    replies = [];
    // The widget of the test before may still be writing its draft.
    await new Promise((resolve) => setTimeout(resolve, 50));
    await new GeraiStorage('complaint-draft').forget();
    serve();
  });

  afterEach(async () => {
    restore();
    await clearHistory();
  });

  it('takes a complaint from the first question to its receipt and on to its progress', async () => {
    const journey = await Journey.start();
    let event: ComplaintSubmittedEvent | undefined;
    journey.form.addEventListener('gerai-complaint-submitted', (submitted) => {
      event = submitted;
    });
    await journey.toReview();
    expect(journey.words).to.include(TEXT).and.to.include('Langkah 10 dari 10');
    await journey.send();
    expect(journey.get('[data-number]').textContent).to.equal(fixtures.receipt.number);
    expect(journey.get('[data-secret]').textContent).to.equal(fixtures.receipt.secret);
    expect(sent).to.have.length(1);
    expect(sent[0]?.body).to.deep.include({
      class: 'complaint',
      text: TEXT,
      categoryCode: 'jalan-rusak',
      visibility: { anonymous: false, confidential: true },
      contact: { name: 'Sitti Rahma', phone: '+6281234567890' },
    });
    expect(event?.detail).to.eql({ class: 'complaint', categoryCode: 'jalan-rusak' });
    // Once the receipt has been seen the device knows nothing of the report.
    while ((await new GeraiStorage('complaint-draft').entries()).length > 0) await journey.settle();
  });

  it('tells what is missing, by a summary that takes the focus and leads to the field', async () => {
    const journey = await Journey.start();
    await journey.next();
    await journey.until(() => focused()?.classList.contains('summary'));
    expect(journey.words).to.include('Pilih jenis laporan Anda.');
    journey.find('gerai-error-summary a, .summary a')?.click();
    expect(focused()?.getAttribute('type')).to.equal('radio');
  });

  it('moves the focus to the heading of each step, but not on arrival', async () => {
    const journey = await Journey.start();
    expect(document.activeElement).to.equal(document.body);
    await journey.choose('reportClass', 'aspiration');
    await journey.next();
    expect(focused()?.id).to.equal('step-title');
    expect(journey.words).to.include('Apa usul atau harapan Anda?');
  });

  it('goes back and forth without losing an answer', async () => {
    const journey = await Journey.start();
    await journey.toReview();
    const before = journey.form.flow.answers;
    for (let step = 0; step < 9; step += 1) await journey.click('[data-back]');
    expect(journey.form.flow.step).to.equal('class');
    for (let step = 0; step < 9; step += 1) await journey.next();
    expect(journey.form.flow.step).to.equal('review');
    expect(journey.form.flow.answers).to.eql(before);
  });

  it('leads from the review to an answer and back', async () => {
    const journey = await Journey.start();
    await journey.toReview();
    await journey.click('[data-edit="text"]');
    await journey.type('text', `${TEXT} Sudah berbahaya.`);
    await journey.next();
    expect(journey.form.flow.step).to.equal('review');
    expect(journey.words).to.include('Sudah berbahaya.');
  });

  it('sends nothing that identifies an anonymous reporter', async () => {
    const journey = await Journey.start();
    await journey.toReview();
    await journey.click('[data-edit="identity"]');
    await journey.choose('anonymous', 'yes');
    expect(journey.words).to.include('Isi laporan saja, tanpa nama dan kontak');
    await journey.next();
    await journey.send();
    expect(sent[0]?.body).not.to.have.property('contact');
    expect(JSON.stringify(sent)).not.to.match(/Sitti|81234567890/);
  });

  it('puts the hotlines first where words sound like danger', async () => {
    const journey = await Journey.start();
    await journey.choose('reportClass', 'complaint');
    await journey.next();
    await journey.type('text', 'Ada kebakaran di pasar');
    await journey.until(() => journey.find('a[href="tel:112"]'));
    expect(journey.words).to.include('Hubungi ini lebih dahulu');
  });

  for (const [what, reply, words] of [
    ['a failing server', () => problem(503, 'unavailable'), 'Laporan BELUM terkirim'],
    [
      'too many requests',
      () => problem(429, 'rate-limited', { retryAfter: 12 }),
      'Laporan BELUM terkirim',
    ],
    [
      'a broken connection',
      () => new TypeError('Failed to fetch'),
      'Laporan mungkin BELUM terkirim',
    ],
    [
      'an answer that is no answer',
      () => new Response('<h1>Login</h1>'),
      'Laporan mungkin BELUM terkirim',
    ],
  ] as const) {
    it(`keeps everything at ${what}, says so, and sends again under the same key`, async () => {
      const journey = await Journey.start();
      await journey.toReview();
      replies = [reply()];
      await journey.send();
      expect(journey.words).to.include(words);
      expect(focused()?.id).to.equal('failure');
      expect(journey.form.flow.answers.text).to.equal(TEXT);
      await journey.next();
      await journey.until(() => journey.find('[data-secret]'));
      expect(sent).to.have.length(2);
      expect(sent[0]).to.eql(sent[1]);
      expect(sent[0]?.key).to.match(/^[0-9a-f]{32}$/);
    });
  }

  it('opens the step of an answer that the service refuses', async () => {
    const journey = await Journey.start();
    await journey.toReview();
    replies = [
      problem(400, 'validation-failed', {
        errors: [{ pointer: '/text', code: 'too-short', limit: 100 }],
      }),
    ];
    await journey.next();
    await journey.at('text');
    expect(journey.words)
      .to.include('Tulis paling sedikit 100 karakter')
      .and.to.include('BELUM terkirim');
    expect(journey.form.flow.answers.text).to.equal(TEXT);
  });

  it('sends once, however often the button is pressed', async () => {
    const journey = await Journey.start();
    await journey.toReview();
    const button = journey.get('form button[type=submit]');
    for (let press = 0; press < 5; press += 1) button.click();
    await journey.until(() => journey.find('[data-secret]'));
    expect(sent).to.have.length(1);
  });

  it('says so where an earlier version was stored, and offers to send a new report', async () => {
    const journey = await Journey.start();
    await journey.toReview();
    replies = [problem(422, 'idempotency-key-reused')];
    await journey.send();
    expect(journey.words).to.include('dengan isi yang berbeda');
    await journey.click('[data-as-new]');
    await journey.until(() => journey.find('[data-secret]'));
    expect(sent[0]?.key).not.to.equal(sent[1]?.key);
  });

  it('brings a draft back after a reload, without the contact', async () => {
    const first = await Journey.start();
    await first.toReview();
    await first.until(() => first.words.includes('Isian tersimpan'));
    first.form.remove();
    const second = await Journey.start();
    await second.until(() => second.find('[part=restored]'));
    const { text, name, phone } = second.form.flow.answers;
    expect([text, name, phone]).to.eql([TEXT, '', '']);
    const stored = await new GeraiStorage('complaint-draft').entries();
    expect(JSON.stringify(stored)).not.to.match(/Sitti|0812/);
    await second.at('review');
  });

  it('does not share a draft between two widgets', async () => {
    const first = await Journey.start();
    await first.choose('reportClass', 'complaint');
    await first.next();
    await first.type('text', TEXT);
    await first.until(() => first.words.includes('Isian tersimpan di perangkat ini'));
    const second = await Journey.start();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(second.form.flow.answers.text).to.equal('');
  });

  it('deletes the draft from the device when asked, twice', async () => {
    const journey = await Journey.start();
    await journey.choose('reportClass', 'complaint');
    await journey.next();
    await journey.type('text', TEXT);
    await journey.until(() => journey.find('[data-discard]'));
    await journey.click('[data-discard]');
    expect(journey.form.flow.answers.text).to.equal(TEXT);
    await journey.click('[data-discard-yes]');
    expect(journey.form.flow.step).to.equal('class');
    await journey.until(() => journey.words.includes('Isian sudah dihapus'));
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await new GeraiStorage('complaint-draft').entries()).to.be.empty;
  });

  it('keeps everything when the language changes', async () => {
    const journey = await Journey.start();
    await journey.toReview();
    await setLanguage('en', journey.form, journey.form);
    await journey.settle();
    expect(journey.form.flow.step).to.equal('review');
    expect(journey.words)
      .to.include('Check and send')
      .and.to.include(TEXT)
      .and.to.include('Damaged road');
  });

  it('takes its presets, and none of the page’s own classes', async () => {
    const journey = await Journey.start(
      html`<gerai-complaint-form
        api="/v1"
        lang="id"
        class="card informasi"
        category="lainnya"
      ></gerai-complaint-form>`,
    );
    const { reportClass, category } = journey.form.flow.answers;
    expect([reportClass, category]).to.eql(['information', 'lainnya']);
  });

  it('says to residents and to the web team that no service is connected', async () => {
    const journey = await Journey.start(
      html`<gerai-complaint-form lang="en">Other ways</gerai-complaint-form>`,
    );
    expect(journey.words).to.include('not been connected').and.to.include('api="/v1"');
    expect(journey.find('slot')).to.exist;
  });

  for (const [variant, words] of [
    ['empty', 'belum membuka kategori'],
    ['error', 'Kategori belum dapat dimuat'],
    ['offline', 'Kategori belum dapat dimuat'],
  ] as const) {
    it(`says what is wrong with the categories: ${variant}`, async () => {
      serve(variant);
      const journey = await Journey.start();
      await journey.choose('reportClass', 'complaint');
      await journey.next();
      await journey.type('text', TEXT);
      await journey.next();
      await journey.until(() => journey.words.includes(words));
      serve();
      await journey.click('.notice button');
      await journey.until(() => journey.find('[data-field="category"]'));
    }).timeout(8000);
  }

  it('follows a report by number and secret', async () => {
    const [complaint] = fixtures.complaints;
    const journey = await Journey.start();
    await journey.click('[data-view=follow]');
    await journey.until(() => journey.find('gerai-case-lookup'));
    await journey.settle();
    const form = journey.get('gerai-case-lookup') as HTMLElement &
      Pick<GeraiCaseLookup, 'onLookup'>;
    form.onLookup?.({ number: complaint!.number, secret: fixtures.MOCK_SECRET });
    await journey.until(() => journey.find('[data-title]'));
    expect(journey.words).to.include(complaint!.now.id).and.to.include(complaint!.next.id);
    expect(location.href).not.to.include(complaint!.number);
  });

  for (const theme of ['light', 'dark']) {
    it(`is accessible at every step, ${theme}`, async () => {
      const journey = await Journey.start(
        html`<gerai-complaint-form api="/v1" lang="id" theme=${theme}></gerai-complaint-form>`,
      );
      await journey.next();
      await expectAccessible(journey.form);
      await journey.toReview();
      await expectAccessible(journey.form);
      for (let step = 0; step < 6; step += 1) {
        await journey.click('[data-back]');
        await expectAccessible(journey.form);
      }
      for (let step = 0; step < 6; step += 1) await journey.next();
      await journey.send();
      await expectAccessible(journey.form);
    }).timeout(30_000);
  }

  it('stays inside 320 px and looks the same on a hostile page', async () => {
    const undo = applyHostileCss();
    try {
      const journey = await Journey.start(
        html`<gerai-complaint-form api="/v1" lang="id"></gerai-complaint-form>`,
      );
      journey.form.style.setProperty('width', '320px', 'important');
      await journey.toReview();
      const frame = journey.get('[part=form]');
      expect(frame.scrollWidth).to.be.at.most(320);
      expect(getComputedStyle(frame).visibility).to.equal('visible');
      expect(getComputedStyle(frame).textAlign).to.equal('start');
    } finally {
      undo();
    }
  });

  it('leaves nothing behind', async () => {
    const stored: string[] = [];

    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, value) {
      stored.push(key);
      setItem.call(this, key, value);
    };
    try {
      await expectNoLeaks(() => {
        const form = document.createElement('gerai-complaint-form');
        form.setAttribute('api', '/v1');
        return form;
      }, 20);
    } finally {
      Storage.prototype.setItem = setItem;
    }
    // The mocks keep cookies of their own there.
    expect(stored.filter((key) => !key.startsWith('__msw'))).to.deep.equal([]);
  });
});
