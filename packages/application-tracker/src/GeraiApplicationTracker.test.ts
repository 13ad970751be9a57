import { fixtures, handlers, mockFetch, type MockVariant } from '@gerai/api/mocks';
import { expectAccessible, expectNoLeaks, setLanguage } from '@gerai/core/testing';
import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import './define.ts';
import type { GeraiApplicationTracker } from './GeraiApplicationTracker.ts';

let restore = (): void => undefined;

function serve(variant: MockVariant = 'default'): void {
  restore();
  restore = mockFetch(handlers({ variant, delay: 0 }));
}

function root(element: Element): ShadowRoot {
  return element.shadowRoot!;
}

async function tracker(attributes: Record<string, string> = {}): Promise<GeraiApplicationTracker> {
  const element = document.createElement('gerai-application-tracker');
  for (const [name, value] of Object.entries({ api: '/v1', lang: 'id', ...attributes })) {
    element.setAttribute(name, value);
  }
  const container = await fixture<HTMLElement>(html`<div></div>`);
  container.append(element);
  await element.updateComplete;
  return element;
}

function form(element: Element): ShadowRoot {
  return root(root(element).querySelector('gerai-case-lookup') as Element);
}

async function lookUp(element: Element, number: string, secret: string): Promise<void> {
  await waitUntil(() =>
    root(element).querySelector('gerai-case-lookup')?.shadowRoot?.querySelector('form'),
  );
  for (const [id, text] of [
    ['number', number],
    ['secret', secret],
  ]) {
    const field = form(element).getElementById(id ?? '') as HTMLElement & {
      updateComplete: Promise<unknown>;
    };
    await field.updateComplete;
    const input = root(field).querySelector('input')!;
    input.value = text ?? '';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
  form(element).querySelector<HTMLButtonElement>('button')?.click();
}

function shown(element: Element): string {
  return (root(element).querySelector('.widget')?.textContent ?? '').replaceAll(/\s+/g, ' ');
}

function application(status: string): (typeof fixtures.applications)[number] {
  const found = fixtures.applications.find((item) => item.status === status);
  if (!found) throw new Error(`no fixture is ${status}`);
  return found;
}

async function opened(status: string): Promise<GeraiApplicationTracker> {
  const element = await tracker();
  await lookUp(element, application(status).number, fixtures.MOCK_SECRET);
  await waitUntil(() => root(element).querySelector('.facts'));
  return element;
}

describe('<gerai-application-tracker>', () => {
  beforeEach(() => {
    serve();
  });

  afterEach(() => {
    restore();
    restore = () => undefined;
  });

  it('shows now, next, by when and the way there', async () => {
    const wanted = application('in-progress');
    const element = await tracker();
    setTimeout(() => void lookUp(element, wanted.number.toLowerCase(), fixtures.MOCK_SECRET));
    const { detail } = await oneEvent(element, 'gerai-tracker-loaded');
    expect(detail).to.deep.equal({ status: 'in-progress' });
    await waitUntil(() => root(element).querySelector('.facts'));
    const text = shown(element);
    for (const words of [
      'Sekarang',
      'Berikutnya',
      'Perkiraan selesai',
      wanted.now.id,
      wanted.next.id,
    ]) {
      expect(text).to.contain(words);
    }
    const timeline = root(element).querySelector('gerai-case-timeline') as HTMLElement;
    await waitUntil(() => root(timeline).querySelector('[aria-current="step"]'));
    expect(root(timeline).querySelectorAll('li').length).to.equal(wanted.steps.length);
    await waitUntil(() => root(element).activeElement?.hasAttribute('data-title'));
  });

  it('puts the resident’s own move first', async () => {
    const element = await opened('waiting-for-applicant');
    expect(root(element).querySelector('.fact')?.textContent).to.contain('Giliran Anda');
  });

  it('tells a typing error without a request', async () => {
    let calls = 0;
    restore();
    const original = window.fetch;
    window.fetch = (...parameters) => {
      if (
        String(parameters[0] instanceof Request ? parameters[0].url : parameters[0]).includes(
          'lookup',
        )
      )
        calls += 1;
      return original(...parameters);
    };
    try {
      const element = await tracker();
      const { number } = application('in-progress');
      await lookUp(element, `${number.slice(0, -1)}${number.endsWith('0') ? '1' : '0'}`, 'short');
      await waitUntil(() => {
        const field = form(element).getElementById('number');
        return field?.getAttribute('error')?.includes('keliru');
      });
      expect(form(element).getElementById('secret')?.getAttribute('error')).to.contain('10 huruf');
      expect(calls).to.equal(0);
    } finally {
      window.fetch = original;
    }
  });

  it('says where the number of a complaint belongs', async () => {
    const element = await tracker();
    await lookUp(element, fixtures.receipt.number, fixtures.MOCK_SECRET);
    await waitUntil(() =>
      form(element).getElementById('number')?.getAttribute('error')?.includes('nomor pengaduan'),
    );
  });

  it('keeps what was typed when number and secret do not match', async () => {
    const element = await tracker();
    const { number } = application('in-progress');
    await lookUp(element, number, 'AAAAABBBBB');
    await waitUntil(() => form(element).querySelector('.notice.error'));
    expect(form(element).querySelector('.notice.error')?.textContent).to.contain('tidak cocok');
    const field = form(element).getElementById('number') as HTMLElement & { value: string };
    expect(field.value).to.equal(number);
  });

  it('words a failing server and lets one try again', async () => {
    serve('error');
    const element = await tracker();
    await lookUp(element, application('in-progress').number, fixtures.MOCK_SECRET);
    await waitUntil(() => form(element).querySelector('.notice.error'), 'no error', {
      timeout: 8000,
    });
    serve();
    form(element).querySelector<HTMLButtonElement>('button')?.click();
    await waitUntil(() => root(element).querySelector('.facts'));
  }).timeout(15_000);

  it('keeps the status, with its time, when the network dies', async () => {
    const element = await opened('in-progress');
    serve('offline');
    root(element).querySelector<HTMLButtonElement>('.actions button')?.click();
    await waitUntil(() => root(element).querySelector('.notice.warning'), 'no notice', {
      timeout: 8000,
    });
    expect(root(element).querySelector('.facts')).to.not.equal(null);
    expect(root(element).querySelector('.notice.warning')?.textContent).to.match(/\d\d\.\d\d/);
  }).timeout(15_000);

  it('shows a refusal with its reason and the way to appeal', async () => {
    const refused = fixtures.applications.find(({ outcome }) => outcome?.result === 'refused');
    const element = await tracker();
    await lookUp(element, refused?.number ?? '', fixtures.MOCK_SECRET);
    await waitUntil(() => root(element).querySelector('.facts'));
    expect(shown(element)).to.contain('Ditolak');
    expect(shown(element)).to.contain('Bila Anda tidak setuju');
    expect(root(element).querySelector('.chip.success')).to.equal(null);
  });

  it('changes language in place', async () => {
    const element = await opened('in-progress');
    await setLanguage('en', element, element);
    await waitUntil(() => shown(element).includes('Expected by'));
  });

  it('never writes the secret anywhere', async () => {
    const element = await opened('in-progress');
    expect(location.href).to.not.contain(fixtures.MOCK_SECRET);
    expect(element.outerHTML).to.not.contain(fixtures.MOCK_SECRET);
    expect(
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    ).to.not.contain(fixtures.MOCK_SECRET);
  });

  it('passes axe in every state, light and dark', async () => {
    for (const theme of ['light', 'dark']) {
      for (const { number } of fixtures.applications) {
        const element = await tracker({ theme });
        await lookUp(element, number, fixtures.MOCK_SECRET);
        await waitUntil(() => root(element).querySelector('.facts'));
        await expectAccessible(element);
        element.remove();
      }
    }
  }).timeout(30_000);

  it('fits 320 px', async () => {
    const element = await opened('waiting-for-applicant');
    element.style.inlineSize = '288px';
    await element.updateComplete;
    expect(element.scrollWidth).to.be.at.most(288);
  });

  it('leaves nothing behind', async () => {
    await expectNoLeaks(() => {
      const element = document.createElement('gerai-application-tracker');
      element.setAttribute('api', '/v1');
      return element;
    });
  });
});
