import { fixtures } from '@gerai/api/mocks';
import { expectAccessible, expectNoLeaks, setLanguage } from '@gerai/core/testing';
import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import {
  find,
  form,
  lookUp,
  opened,
  press,
  root,
  seen,
  serve,
  shown,
  statusOf,
  stopServing,
  tracker,
} from './testing/tracker-page.ts';

const { MOCK_SECRET, runningApplication, waitingApplication, lateApplication } = fixtures;

describe('<gerai-application-tracker>', () => {
  beforeEach(() => {
    serve();
  });

  afterEach(() => {
    stopServing();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('shows now, next, by when and the way there', async () => {
    const element = await tracker();
    const { number, now, next, steps } = runningApplication;
    setTimeout(() => void lookUp(element, number.toLowerCase(), MOCK_SECRET));
    const { detail } = await oneEvent(element, 'gerai-tracker-loaded');
    expect(detail).to.deep.equal({ status: 'in-progress' });
    const status = await statusOf(element);
    const text = shown(status);
    for (const words of ['Sekarang', 'Berikutnya', 'Perkiraan selesai', now.id, next.id]) {
      expect(text).to.contain(words);
    }
    const timeline = await seen(status, 'gerai-case-timeline');
    await seen(timeline, '[aria-current="step"]');
    expect(root(timeline).querySelectorAll('li').length).to.equal(steps.length);
    await waitUntil(() => root(status).activeElement?.hasAttribute('data-title'));
  });

  it('puts the resident’s own move first', async () => {
    const { status } = await opened(waitingApplication);
    expect(find(status, '.fact')?.textContent).to.contain('Giliran Anda');
  });

  it('tells a typing error without a request', async () => {
    let calls = 0;
    stopServing();
    const original = window.fetch;
    window.fetch = (...parameters) => {
      const [input] = parameters;
      if (String(input instanceof Request ? input.url : input).includes('lookup')) calls += 1;
      return original(...parameters);
    };
    try {
      const element = await tracker();
      const { number } = runningApplication;
      await lookUp(element, `${number.slice(0, -1)}${number.endsWith('0') ? '1' : '0'}`, 'short');
      await waitUntil(() =>
        form(element).getElementById('number')?.getAttribute('error')?.includes('keliru'),
      );
      expect(form(element).getElementById('secret')?.getAttribute('error')).to.contain('10 huruf');
      expect(calls).to.equal(0);
    } finally {
      window.fetch = original;
    }
  });

  it('says where the number of a complaint belongs', async () => {
    const element = await tracker();
    await lookUp(element, fixtures.receipt.number, MOCK_SECRET);
    await waitUntil(() =>
      form(element).getElementById('number')?.getAttribute('error')?.includes('nomor pengaduan'),
    );
  });

  it('keeps what was typed when number and secret do not match', async () => {
    const element = await tracker();
    const { number } = runningApplication;
    await lookUp(element, number, 'AAAAABBBBB');
    await waitUntil(() => form(element).querySelector('.notice.error'));
    expect(form(element).querySelector('.notice.error')?.textContent).to.contain('tidak cocok');
    const field = form(element).getElementById('number') as HTMLElement & { value: string };
    expect(field.value).to.equal(number);
  });

  it('words a failing server and lets one try again', async () => {
    serve('error');
    const element = await tracker();
    await lookUp(element, runningApplication.number, MOCK_SECRET);
    await waitUntil(() => form(element).querySelector('.notice.error'), 'no error', {
      timeout: 8000,
    });
    serve();
    form(element).querySelector<HTMLButtonElement>('button')?.click();
    await statusOf(element);
  }).timeout(15_000);

  it('works out a proof where the server wants one, and opens', async () => {
    serve('guarded');
    const { status } = await opened(runningApplication);
    expect(shown(status)).to.contain(runningApplication.now.id);
  });

  it('shows each application, and switches between them', async () => {
    const { element } = await opened(runningApplication);
    await press(await statusOf(element), '[data-another]');
    const list = await seen(element, 'gerai-application-list');
    await waitUntil(() => shown(element).includes('Lacak permohonan lain'));
    expect(root(list).textContent).to.contain(runningApplication.number);
    await lookUp(element, waitingApplication.number, MOCK_SECRET);
    const status = await statusOf(element);
    await seen(status, '.switcher');
    expect(find(status, '.switcher [aria-current]')?.textContent).to.contain(
      waitingApplication.number,
    );
    await press(status, '.switcher button:not([aria-current])');
    await waitUntil(() => shown(status).includes(runningApplication.now.id));
  });

  it('takes an application off the page, with its secret', async () => {
    const { element, status } = await opened(runningApplication);
    await press(status, '[data-close]');
    const lookup = await seen(element, 'gerai-case-lookup');
    expect(find(element, 'gerai-application-list')).to.equal(null);
    expect((await seen<HTMLInputElement>(lookup, '#number')).value).to.equal('');
  });

  it('follows Back and Forward', async () => {
    const { element } = await opened(runningApplication);
    history.back();
    await seen(element, 'gerai-case-lookup');
    history.forward();
    expect(shown(await statusOf(element))).to.contain(runningApplication.now.id);
    expect(location.href).to.not.contain(runningApplication.number);
  });

  it('changes language in place', async () => {
    const { element, status } = await opened(runningApplication);
    await setLanguage('en', element, element);
    await waitUntil(() => shown(status).includes('Expected by'));
  });

  it('marks what is only there in Indonesian', async () => {
    const { status } = await opened(lateApplication, { lang: 'en' });
    const now = [...root(status).querySelectorAll('.facts [lang="id"]')].map(
      ({ textContent }) => textContent,
    );
    expect(now).to.include(lateApplication.now.id);
  });

  it('never writes the secret anywhere', async () => {
    const { element } = await opened(runningApplication);
    expect(location.href).to.not.contain(MOCK_SECRET);
    expect(JSON.stringify(history.state)).to.not.contain(runningApplication.number);
    expect(element.outerHTML).to.not.contain(MOCK_SECRET);
    expect(
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    ).to.not.contain(MOCK_SECRET);
  });

  it('passes axe in every state, light and dark', async () => {
    for (const theme of ['light', 'dark']) {
      for (const application of fixtures.applications) {
        const { element } = await opened(application, { theme });
        await expectAccessible(element);
        element.remove();
      }
    }
  }).timeout(60_000);

  it('fits 320 px', async () => {
    const { element } = await opened(waitingApplication);
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
