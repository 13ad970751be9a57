import { fixtures, handlers, mockFetch, type MockVariant } from '@gerai/api/mocks';
import { GeraiStorage, defineElement } from '@gerai/core';
import { expectAccessible } from '@gerai/core/testing';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { GeraiComplaintSimilar } from './GeraiComplaintSimilar.ts';

defineElement('gerai-complaint-similar', GeraiComplaintSimilar);

describe('gerai-complaint-similar', () => {
  let restore: () => void = () => undefined;
  let keys: (string | null)[] = [];
  let bodies: unknown[] = [];
  /** Given instead of the next answers. */
  let challenges: Response[] = [];

  function serve(variant: MockVariant = 'default'): void {
    restore();
    const unmock = mockFetch(handlers({ variant }));
    const mocked = globalThis.fetch;
    globalThis.fetch = (input, init) => {
      keys.push(new Headers(init?.headers).get('Idempotency-Key'));
      bodies.push(init?.body);
      const challenge = challenges.shift();
      return challenge ? Promise.resolve(challenge) : mocked(input, init);
    };
    restore = () => {
      globalThis.fetch = mocked;
      unmock();
      restore = () => undefined;
    };
  }

  async function show(supportable = true): Promise<GeraiComplaintSimilar> {
    const element = await fixture<GeraiComplaintSimilar>(
      html`<gerai-complaint-similar
        api="/v1"
        lang="id"
        .items=${fixtures.similarComplaints}
        .timeZone=${'Asia/Makassar'}
        ?supportable=${supportable}
      ></gerai-complaint-similar>`,
    );
    await element.updateComplete;
    return element;
  }

  const find = (element: Element, selector: string): HTMLElement | null =>
    element.shadowRoot!.querySelector(selector);
  const words = (element: Element): string => find(element, 'ul')!.innerText.replace(/\s+/g, ' ');

  beforeEach(async () => {
    keys = [];
    bodies = [];
    challenges = [];
    await new GeraiStorage('complaint-support').forget();
    serve();
  });

  afterEach(() => {
    restore();
  });

  it('tells each report, where it stands and what was answered', async () => {
    const element = await show();
    expect(words(element))
      .to.include('Lubang di jalan menuju pasar')
      .and.to.include('Proses · Belopa · Dilaporkan 20 November 2026 · sekitar 140 m')
      .and.to.include('3 warga mendukung')
      .and.to.include('Sudah ditambal');
    await expectAccessible(element);
  });

  it('supports one with nothing but a key, the same each time', async () => {
    const element = await show();
    find(element, '[data-support=cmp_market]')!.click();
    await waitUntil(() => find(element, '.notice.success'), 'is counted');
    expect(words(element)).to.include('4 warga mendukung');
    expect(find(element, '[data-support=cmp_market]')).to.be.null;
    await expectAccessible(element);

    const again = await show();
    find(again, '[data-support=cmp_market]')!.click();
    await waitUntil(() => find(again, '.notice.success'), 'is counted again');
    expect(keys).to.have.length(2);
    expect(keys[0]).to.equal(keys[1]);
    expect(keys[0]).to.match(/^[0-9a-f]{32}$/);
    expect(bodies).to.eql([undefined, undefined]);
  });

  it('works for it where the service asks for that', async () => {
    const problem = {
      type: 'urn:gerai:problem:proof-required',
      title: 'Solve the challenge and send it as proof',
      status: 429,
      code: 'proof-required',
      challenge: {
        challenge: 'abc',
        algorithm: 'sha-256',
        difficulty: 4,
        expiresAt: '2027-01-01T00:00:00Z',
      },
    };
    challenges = [
      new Response(JSON.stringify(problem), {
        status: 429,
        headers: { 'content-type': 'application/problem+json' },
      }),
    ];
    const element = await show();
    find(element, '[data-support=cmp_market]')!.click();
    await waitUntil(() => find(element, '.notice.success'), 'is counted', { timeout: 5000 });
    expect(new Set(keys).size).to.equal(1);
    const { proof } = JSON.parse(bodies[1] as string) as { proof: { challenge: string } };
    expect(proof.challenge).to.equal('abc');
  }).timeout(15_000);

  it('says so where support was not sent, and lets it be tried again', async () => {
    serve('error');
    const element = await show();
    find(element, '[data-support=cmp_market]')!.click();
    await waitUntil(() => find(element, '.notice.error'), 'is told', { timeout: 10_000 });
    expect(words(element)).to.include('Dukungan belum terkirim');
    serve();
    find(element, '[data-support=cmp_market]')!.click();
    await waitUntil(() => find(element, '.notice.success'), 'is counted');
    expect(new Set(keys).size).to.equal(1);
  }).timeout(15_000);

  it('offers no support where the service takes none', async () => {
    expect(find(await show(false), '[data-support]')).to.be.null;
  });
});
