import type { SubscriptionInput } from '@gerai/api';
import { fixtures } from '@gerai/api/mocks';
import { expectAccessible } from '@gerai/core/testing';
import { expect, waitUntil } from '@open-wc/testing';
import { http, HttpResponse, type HttpHandler } from 'msw';
import {
  find,
  opened,
  press,
  root,
  seen,
  serve,
  stopServing,
  write,
} from '../testing/tracker-page.ts';

const { waitingApplication, MOCK_CONFIRMATION_CODE } = fixtures;

const EMAIL = 'gerai-text-field[name=email]';
const CODE = 'gerai-text-field[name=code]';
const SUBMIT = 'button[type=submit]';
const END = '[data-action=end]';
const AGAIN = '[data-action=again]';

const said = (part: Element): string => find(part, '[role=status]')?.textContent.trim() ?? '';
const focused = (part: Element): Element | null => root(part).activeElement;

async function part(status: Element): Promise<HTMLElement> {
  return seen(status, 'gerai-application-subscription');
}

/** Focuses what is pressed, as a person's browser does. */
async function pressIn(element: Element, selector: string): Promise<void> {
  (await seen(element, selector)).focus();
  await press(element, selector);
}

/** A part whose address waits to be confirmed. */
async function waiting(...first: HttpHandler[]): Promise<HTMLElement> {
  serve('default', ...first);
  const { status } = await opened(waitingApplication);
  const subscription = await part(status);
  await write(subscription, EMAIL, 'sitti@contoh.id');
  await pressIn(subscription, SUBMIT);
  await seen(subscription, CODE);
  return subscription;
}

describe('being told by e-mail', () => {
  afterEach(() => {
    stopServing();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('takes an address, then the code that was sent to it, then an end', async () => {
    const subscription = await waiting();
    const code = await seen(subscription, CODE);
    expect(said(subscription)).to.equal('Kode dikirim ke s***i@contoh.id.');
    await waitUntil(() => focused(subscription) === code);
    const control = root(code).querySelector('input');
    expect(control?.inputMode).to.equal('numeric');
    // The property is empty in browsers that do not know the value.
    expect(control?.getAttribute('autocomplete')).to.equal('one-time-code');
    await expectAccessible(subscription);

    await write(subscription, CODE, MOCK_CONFIRMATION_CODE.replace(/^.../, '$& '));
    await pressIn(subscription, SUBMIT);
    await waitUntil(() => said(subscription).includes('sudah dikonfirmasi'));
    expect(root(subscription).textContent).to.contain('Kabar dikirim ke s***i@contoh.id.');
    await waitUntil(() => focused(subscription)?.hasAttribute('data-heading'));

    await pressIn(subscription, END);
    await seen(subscription, EMAIL);
    await waitUntil(() => said(subscription).includes('dihapus'));
    expect(focused(subscription)?.hasAttribute('data-heading')).to.equal(true);
  });

  it('asks for an address that can be one', async () => {
    serve();
    const { status } = await opened(waitingApplication);
    const subscription = await part(status);
    for (const [address, error] of [
      ['', 'Masukkan'],
      ['bukan surel', 'Periksa'],
    ] as const) {
      await write(subscription, EMAIL, address);
      await press(subscription, SUBMIT);
      await waitUntil(() => find(subscription, EMAIL)?.getAttribute('error')?.startsWith(error));
    }
    expect(focused(subscription)).to.equal(find(subscription, EMAIL));
  });

  for (const [how, code, status, problem] of [
    ['that is wrong', '000000', 400, 'validation-failed'],
    ['that holds no longer', '123456', 409, 'action-not-allowed'],
    ['that is none', '12', undefined, undefined],
  ] as const) {
    it(`tells of a code ${how} in the same words, and keeps it to be mended`, async () => {
      const sent: unknown[] = [];
      const subscription = await waiting(
        http.post('*/v1/applications/:id/subscription/confirmation', async ({ request }) => {
          sent.push(await request.json());
          return HttpResponse.json({ code: problem }, { status: status ?? 500 });
        }),
      );
      await write(subscription, CODE, code);
      await press(subscription, SUBMIT);
      await waitUntil(() => find(subscription, CODE)?.getAttribute('error'));
      expect(find(subscription, CODE)?.getAttribute('error')).to.contain(
        'salah atau tidak berlaku',
      );
      expect(find(subscription, '.notice.error')).to.equal(null);
      expect(focused(subscription)).to.equal(find(subscription, CODE));
      expect((await seen<HTMLInputElement>(subscription, CODE)).value).to.equal(code);
      expect(sent).to.deep.equal(status === undefined ? [] : [{ code }]);
      await write(subscription, CODE, '1');
      await waitUntil(() => !find(subscription, CODE)?.getAttribute('error'));
    });
  }

  it('says what went wrong on the way, and keeps the code', async () => {
    const subscription = await waiting(
      http.post('*/v1/applications/:id/subscription/confirmation', () =>
        HttpResponse.json({ code: 'rate-limited' }, { status: 429 }),
      ),
    );
    await write(subscription, CODE, MOCK_CONFIRMATION_CODE);
    await press(subscription, SUBMIT);
    await waitUntil(() => find(subscription, '.notice.error'));
    expect(find(subscription, CODE)?.getAttribute('error')).to.equal('');
    expect((await seen<HTMLInputElement>(subscription, CODE)).value).to.equal(
      MOCK_CONFIRMATION_CODE,
    );
  });

  it('sends another code to the address, which it asks for where it does not know it', async () => {
    const addresses: (string | undefined)[] = [];
    const noted = http.put('*/v1/applications/:id/subscription', async ({ request }) => {
      const { email } = (await request.clone().json()) as SubscriptionInput;
      addresses.push(email);
    });
    const subscription = await waiting(noted);
    await write(subscription, CODE, '111111');
    await press(subscription, AGAIN);
    await waitUntil(() => addresses.length === 2);
    await waitUntil(() => (find(subscription, CODE) as HTMLInputElement).value === '');

    const created = { channels: ['email'], language: 'id', createdAt: '2026-11-24T09:00:00Z' };
    const unconfirmed = { ...created, email: 's***i@contoh.id', confirmed: false } as const;
    const applications = serve('default', noted);
    applications.change(waitingApplication.id, (before) => ({
      ...before,
      subscription: { ...unconfirmed, channels: ['email'], language: 'id' },
    }));
    const { status } = await opened(waitingApplication);
    const later = await part(status);
    await press(later, AGAIN);
    const email = await seen(later, EMAIL);
    await waitUntil(() => focused(later) === email);
    await write(later, EMAIL, 'sitti@contoh.id');
    await press(later, SUBMIT);
    await seen(later, CODE);
    expect(addresses).to.deep.equal(Array(3).fill('sitti@contoh.id'));
  });

  it('is not undone by an answer that was asked for before', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    let holds = false;
    const late = http.get('*/v1/applications/:id', async () => {
      if (!holds) return undefined;
      holds = false;
      await released;
      return HttpResponse.json({ ...waitingApplication, updatedAt: '2099-01-01T00:00:00Z' });
    });
    const applications = serve('default', late);
    const { status } = await opened(waitingApplication);
    const subscription = await part(status);
    await waitUntil(() => status.live.state === 'live');
    holds = true;
    applications.change(waitingApplication.id, (before) => before);
    await waitUntil(() => !holds);
    await write(subscription, EMAIL, 'sitti@contoh.id');
    await press(subscription, SUBMIT);
    const field = await seen(subscription, CODE);
    release();
    const now = { id: 'Petugas memeriksa berkas Anda.' };
    applications.change(waitingApplication.id, (before) => ({ ...before, now }));
    await waitUntil(() => find(status, '.news'));
    expect(find(subscription, CODE)).to.equal(field);
  });

  it('keeps a code that is being typed when something happens meanwhile', async () => {
    const applications = serve();
    const { status } = await opened(waitingApplication);
    const subscription = await part(status);
    await write(subscription, EMAIL, 'sitti@contoh.id');
    await press(subscription, SUBMIT);
    const field = await seen<HTMLInputElement>(subscription, CODE);
    await waitUntil(() => status.live.state === 'live');
    await write(subscription, CODE, '4027');
    const now = { id: 'Kartu keluarga Anda dicetak.' };
    applications.change(waitingApplication.id, (before) => ({ ...before, now }));
    await waitUntil(() => find(status, '.news'));
    expect(find(subscription, CODE)).to.equal(field);
    expect(field.value).to.equal('4027');
  });
});
