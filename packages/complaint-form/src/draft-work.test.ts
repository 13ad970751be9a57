import { fixtures } from '@gerai/api/mocks';
import { expect, html } from '@open-wc/testing';
import { hold } from './draft-lock.ts';
import { Device } from './testing/device.ts';
import { Journey, TEXT } from './testing/journey.ts';

const SECOND = 'Lampu jalan di depan sekolah padam sejak dua minggu yang lalu.';
const HOUR_MS = 3_600_000;

describe('reports on the device', () => {
  const device = new Device();
  const { storage } = device;
  let sent: { key: string | null; body: Record<string, unknown> }[] = [];
  let isReachable = true;

  const drafts = () => device.drafts();
  const start = () => device.open();

  /** Writes a draft and waits until it is on the device. */
  async function write(journey: Journey, text: string): Promise<void> {
    await journey.choose('reportClass', 'complaint');
    await journey.next();
    await journey.type('text', text);
    while (!(await drafts()).some(({ answers }) => answers.text === text)) await journey.settle();
    await journey.until(() => journey.words.includes('Isian tersimpan'));
  }

  beforeEach(async () => {
    sent = [];
    isReachable = true;
    await device.begin((init, answer) => {
      const key = new Headers(init.headers).get('Idempotency-Key');
      sent.push({ key, body: JSON.parse(init.body as string) as Record<string, unknown> });
      return isReachable ? answer() : Promise.reject(new TypeError('Failed to fetch'));
    });
  });

  afterEach(() => device.end());

  // First: WebKit takes a hundred notes in ten seconds from a page.
  it('makes each step one of the page’s history, and leaves what others keep there', async () => {
    history.replaceState({ host: 1 }, '');
    const before = history.length;
    const journey = await start();
    expect(history.state).to.eql({ host: 1 });
    expect(history.length).to.equal(before);
    await journey.choose('reportClass', 'complaint');
    await journey.next();
    await journey.type('text', TEXT);
    await journey.next();
    await journey.at('category');
    expect((history.state as { host: number }).host).to.equal(1);
    history.back();
    await journey.at('text');
    history.back();
    await journey.at('class');
    history.go(2);
    await journey.at('category');
    expect(journey.form.flow.answers.text).to.equal(TEXT);
  });

  it('leaves another widget’s step alone', async () => {
    const one = await start();
    const two = await start();
    await one.choose('reportClass', 'complaint');
    await one.next();
    await two.choose('reportClass', 'aspiration');
    await two.next();
    await two.at('text');
    history.back();
    await two.at('class');
    expect(one.form.flow.step).to.equal('text');
  });

  it('shows the same step after a reload, also where nothing was written yet', async () => {
    const journey = await start();
    await journey.choose('reportClass', 'information');
    await journey.next();
    journey.form.remove();
    const next = await start();
    await next.at('text');
    expect(next.form.flow.answers.reportClass).to.equal('information');
    expect(next.find('[part=restored]')).to.equal(null);
  });

  it('begins another report beside the first, and goes on with either', async () => {
    const journey = await start();
    await write(journey, TEXT);
    journey.form.remove();
    const next = await start();
    await next.until(() => next.find('[data-new]'));
    await next.click('[data-new]');
    await next.at('class');
    await write(next, SECOND);
    expect(new Set((await drafts()).map(({ key }) => key)).size).to.equal(2);
    await next.click('[data-back]');
    await next.until(() => next.find('[data-state=draft] [data-open]'));
    expect(next.words).to.include(TEXT.slice(0, 40));
    await next.click('[data-state=draft] [data-open]');
    await next.until(() => next.form.flow.answers.text === TEXT);
    expect((await drafts()).map(({ answers }) => answers.text)).to.have.members([TEXT, SECOND]);
  });

  it('deletes another report where that is confirmed', async () => {
    const journey = await start();
    await write(journey, TEXT);
    journey.form.remove();
    const next = await start();
    await next.until(() => next.find('[data-new]'));
    await next.click('[data-new]');
    await next.until(() => next.find('[data-state=draft] [data-remove]'));
    await next.click('[data-remove]');
    expect(await drafts()).to.have.length(1);
    await next.click('[data-remove-yes]');
    await next.until(() => !next.find('[data-report]'));
    expect(await drafts()).to.be.empty;
  });

  it('says that a draft is open elsewhere, and takes it over when it is let go of', async () => {
    const first = await start();
    await write(first, TEXT);
    const [draft] = await drafts();
    first.form.remove();
    await first.settle();
    // As another tab does.
    let free: (() => void) | undefined;
    const held = new Promise<void>((resolve) => {
      void navigator.locks.request(`gerai-complaint-draft-${draft?.id ?? ''}`, () => {
        resolve();
        return new Promise<void>((done) => {
          free = done;
        });
      });
    });
    await held;
    const second = await start();
    await second.until(() => second.find('[data-state=elsewhere]'));
    expect(second.words).to.include('Dibuka di tab lain');
    expect(second.form.flow.answers.text).to.equal('');
    free?.();
    await second.until(() => second.form.flow.answers.text === TEXT);
  });

  it('holds a draft against everybody else', async () => {
    const journey = await start();
    await write(journey, TEXT);
    const [draft] = await drafts();
    expect(await hold(draft?.id ?? '')).to.equal(undefined);
  });

  it('keeps the contact only where the resident wants that', async () => {
    const journey = await start();
    await journey.toReview();
    await journey.click('[data-edit=contact]');
    await journey.until(() => journey.find('[data-field=keepContact]'));
    expect(JSON.stringify(await drafts())).not.to.include('Sitti');
    const box = journey.get('[data-field=keepContact]').shadowRoot?.querySelector('input');
    box?.click();
    while (!JSON.stringify(await drafts()).includes('Sitti')) await journey.settle();
    box?.click();
    while (JSON.stringify(await drafts()).includes('Sitti')) await journey.settle();
  });

  it('says when the device can keep nothing, and keeps what is typed', async () => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const journey = await start();
      await journey.choose('reportClass', 'complaint');
      await journey.next();
      await journey.type('text', TEXT);
      await journey.until(() => journey.find('[data-volatile]'));
      expect(journey.words).to.include('tidak dapat menyimpan');
      expect(journey.form.flow.answers.text).to.equal(TEXT);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
  });

  it('keeps a report that could not be sent, and sends it when the connection is back', async () => {
    const journey = await start();
    await journey.toReview();
    isReachable = false;
    await journey.send();
    expect(journey.words)
      .to.include('BELUM terkirim')
      .and.to.include('dikirim otomatis')
      .and.to.include('Isian dan data kontak tersimpan di perangkat ini.');
    isReachable = true;
    window.dispatchEvent(new Event('online'));
    await journey.until(() => journey.find('[data-secret]'));
    expect(sent.map(({ key }) => key)).to.eql([sent[0]?.key, sent[0]?.key]);
    expect(sent[1]?.body).to.eql(sent[0]?.body);
  });

  it('sends it when the page is next opened, and keeps the receipt until it is seen', async () => {
    const journey = await start();
    await journey.toReview();
    isReachable = false;
    await journey.send();
    journey.form.remove();
    isReachable = true;
    const next = await start();
    await next.until(() => next.find('[data-state=sent]'));
    expect(sent[1]).to.eql(sent[0]);
    expect(JSON.stringify(await drafts())).to.include(fixtures.receipt.secret);
    expect(JSON.stringify(await drafts())).not.to.match(/Sitti|Pasar Belopa/);
    next.form.remove();
    const last = await start();
    await last.until(() => last.find('[data-show]'));
    await last.click('[data-show]');
    await last.until(() => last.find('[data-secret]'));
    while ((await drafts()).length > 0) await last.settle();
    expect(sent).to.have.length(2);
  });

  it('sends once from two widgets that are opened together', async () => {
    const journey = await start();
    await journey.toReview();
    isReachable = false;
    await journey.send();
    journey.form.remove();
    isReachable = true;
    const [one, two] = await Promise.all([start(), start()]);
    await one.until(() => one.find('[data-state=sent]'));
    await two.until(() => two.find('[data-state=sent]'));
    expect(sent).to.have.length(2);
  });

  it('sends no more by itself where the resident does not want it', async () => {
    const journey = await start();
    await journey.toReview();
    isReachable = false;
    await journey.send();
    await journey.click('[data-unqueue]');
    while ((await drafts()).some(({ queued }) => queued)) await journey.settle();
    isReachable = true;
    window.dispatchEvent(new Event('online'));
    await journey.settle();
    expect(sent).to.have.length(1);
    expect(journey.form.flow.step).to.equal('review');
  });

  it('does not send again what may have been sent before the key was forgotten', async () => {
    const journey = await start();
    await journey.toReview();
    isReachable = false;
    await journey.send();
    journey.form.remove();
    await journey.settle();
    const [draft] = await drafts();
    if (!draft?.attempt) throw new Error('nothing was written down');
    const at = Date.now() - 73 * HOUR_MS;
    await storage.set(draft.id, { ...draft, attempt: { ...draft.attempt, at } });
    isReachable = true;
    const next = await start();
    await next.until(() => next.find('[data-state=unsure]'));
    expect(sent).to.have.length(1);
    await next.click('[data-open]');
    await next.at('review');
    await next.send();
    expect(next.words).to.include('Kami tidak tahu apakah laporan ini sudah terkirim');
    expect(sent).to.have.length(1);
    await next.click('[data-as-new]');
    await next.until(() => next.find('[data-secret]'));
    expect(sent[1]?.key).not.to.equal(sent[0]?.key);
  });

  it('is of one API only', async () => {
    const journey = await start();
    await write(journey, TEXT);
    journey.form.remove();
    await journey.settle();
    const other = await Journey.start(
      html`<gerai-complaint-form api="/other/v1" lang="id"></gerai-complaint-form>`,
    );
    device.journeys.push(other);
    await other.settle();
    expect(other.form.flow.answers.text).to.equal('');
    expect(other.find('[data-report]')).to.equal(null);
  });
});
