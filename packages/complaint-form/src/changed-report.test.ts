import { fixtures } from '@gerai/api/mocks';
import { expect } from '@open-wc/testing';
import { Device } from './testing/device.ts';
import { type Journey, TEXT } from './testing/journey.ts';

const CHANGED = `${TEXT} Sekarang sudah ada yang jatuh.`;

describe('a report that is changed after its reply was lost', () => {
  const device = new Device();
  /** What the service has, by key. */
  let stored: Map<string, string>;
  let isLosing = false;

  /** As a service does that keeps idempotency keys. */
  async function receive(init: RequestInit, answer: () => Promise<Response>): Promise<Response> {
    const key = new Headers(init.headers).get('Idempotency-Key') ?? '';
    const body = init.body as string;
    if ((stored.get(key) ?? body) !== body) {
      const problem = {
        type: 'about:blank',
        title: '',
        status: 422,
        code: 'idempotency-key-reused',
      };
      return new Response(JSON.stringify(problem), {
        status: 422,
        headers: { 'content-type': 'application/problem+json' },
      });
    }
    stored.set(key, body);
    if (isLosing) throw new TypeError('Failed to fetch');
    return answer();
  }

  beforeEach(async () => {
    stored = new Map();
    isLosing = false;
    await device.begin(receive);
  });

  afterEach(() => device.end());

  /** Sends a report whose reply is lost, and changes it. */
  async function change(journey: Journey): Promise<void> {
    await journey.toReview();
    isLosing = true;
    await journey.send();
    await journey.click('[data-edit=text]');
    await journey.type('text', CHANGED);
    await journey.next();
    await journey.at('review');
  }

  const textsStored = (): unknown[] =>
    [...stored.values()].map((body) => (JSON.parse(body) as { text: unknown }).text);

  it('is stored once, and the changes stay as a draft that goes on from it', async () => {
    const journey = await device.open();
    await change(journey);
    isLosing = false;
    await journey.send();
    await journey.until(() => journey.find('[data-changes]'));
    expect(textsStored()).to.eql([TEXT]);
    // The device forgets the receipt, which has been seen.
    while ((await device.drafts()).length > 1) await journey.settle();
    const [draft] = await device.drafts();
    expect(draft?.answers).to.include({
      text: CHANGED,
      landmark: 'Depan pasar',
      relatedNumber: fixtures.receipt.number,
    });
    expect([draft?.queued, draft?.attempt]).to.eql([undefined, undefined]);

    await journey.click('[data-changes]');
    await journey.at('review');
    await journey.until(() => journey.find('[part=related]'));
    expect(journey.words).to.include(CHANGED);
    await journey.send();
    await journey.until(() => journey.find('[data-secret]'));
    expect(textsStored()).to.eql([TEXT, CHANGED]);
  }).timeout(15_000);

  it('loses no changes either where it is sent when the page is next opened', async () => {
    const journey = await device.open();
    await change(journey);
    await journey.send();
    journey.form.remove();
    isLosing = false;
    const next = await device.open();
    await next.until(() => next.find('[data-state=sent]'));
    expect(textsStored()).to.eql([TEXT]);
    expect((await device.drafts()).map(({ answers }) => answers.text)).to.have.members([
      '',
      CHANGED,
    ]);
  }).timeout(15_000);
});
