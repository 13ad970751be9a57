import { handlers, mockFetch, type MockVariant } from '@gerai/api/mocks';
import { applyHostileCss, expectAccessible, expectNoLeaks, setLanguage } from '@gerai/core/testing';
import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import './define.ts';
import type { GeraiServiceSearch } from './GeraiServiceSearch.ts';

const clean = location.href;
let restore = (): void => undefined;

function serve(variant: MockVariant = 'default'): void {
  restore();
  restore = mockFetch(handlers({ variant, delay: variant === 'slow' ? 600 : 0 }));
}

async function search(attributes: Record<string, string> = {}): Promise<GeraiServiceSearch> {
  const element = document.createElement('gerai-service-search');
  for (const [name, value] of Object.entries({ api: '/v1', lang: 'id', ...attributes })) {
    element.setAttribute(name, value);
  }
  const container = await fixture<HTMLElement>(html`<div></div>`);
  container.append(element);
  await element.updateComplete;
  return element;
}

function root(element: Element): ShadowRoot {
  return element.shadowRoot!;
}

function shown(element: Element): string {
  return (root(element).querySelector('.widget')?.textContent ?? '').replaceAll(/\s+/g, ' ');
}

function type(element: Element, text: string): void {
  const input = root(element).querySelector('input')!;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

function submit(element: Element): void {
  root(element).querySelector('form')?.requestSubmit();
}

async function results(element: Element): Promise<HTMLAnchorElement[]> {
  await waitUntil(() => root(element).querySelector('.result'), 'no result', { timeout: 3000 });
  return [...root(element).querySelectorAll<HTMLAnchorElement>('.result a')];
}

describe('<gerai-service-search>', () => {
  beforeEach(() => {
    serve();
  });

  afterEach(() => {
    restore();
    restore = () => undefined;
    history.replaceState(null, '', clean);
  });

  it('finds while the resident types and tells how many', async () => {
    const element = await search();
    setTimeout(() => {
      type(element, 'KTP hilang');
    });
    const event = await oneEvent(element, 'gerai-search-results');
    expect(event.detail.total).to.be.greaterThan(0);
    const [first] = await results(element);
    expect(first?.textContent).to.contain('KTP');
    expect(shown(element)).to.match(/\d+ layanan untuk “KTP hilang”/);
  });

  async function inPlaceOf(form: string, attributes = ''): Promise<GeraiServiceSearch> {
    const page = await fixture<HTMLElement>(html`<main></main>`);
    // As from a server: parsed before the element is one.
    const inert = document.implementation.createHTMLDocument();
    inert.body.innerHTML = `<gerai-service-search api="/v1" lang="id" ${attributes}>${form}</gerai-service-search>`;
    const element = inert.body.firstElementChild as GeraiServiceSearch;
    const field = element.querySelector('input');
    if (field && !field.hasAttribute('value')) field.value = 'ktp hilang';
    page.append(element);
    field?.focus();
    field?.setSelectionRange(3, 3);
    await element.updateComplete;
    return element;
  }

  const FORM = '<form role="search"><input name="q" type="search" /></form>';

  it('takes over what a resident has typed into the form between the tags, and the focus', async () => {
    const element = await inPlaceOf(FORM, 'query="izin"');
    const input = root(element).querySelector('input')!;
    expect(input.value).to.equal('ktp hilang');
    expect(root(element).activeElement).to.equal(input);
    expect(input.selectionStart).to.equal(3);
    const [first] = await results(element);
    expect(first?.textContent).to.contain('KTP');
  });

  it('keeps its own query where the form between the tags is as the page wrote it', async () => {
    const form = FORM.replace(' />', ' value="paspor" />');
    const element = await inPlaceOf(form, 'query="izin"');
    expect(root(element).querySelector('input')!.value).to.equal('izin');
  });

  it('says so when nothing is found, and offers the fields', async () => {
    serve('empty');
    const element = await search({ query: 'qwxz' });
    await waitUntil(() => shown(element).includes('Tidak ada layanan untuk “qwxz”'));
    expect(root(element).querySelector('.result')).to.equal(null);
  });

  it('keeps the query when the server fails, and tries again', async () => {
    serve('error');
    const element = await search();
    type(element, 'KTP');
    submit(element);
    await waitUntil(() => root(element).querySelector('.notice.error'), 'no error', {
      timeout: 8000,
    });
    expect(root(element).querySelector('input')?.value).to.equal('KTP');
    serve();
    root(element).querySelector<HTMLButtonElement>('.notice.error button')?.click();
    expect((await results(element)).length).to.be.greaterThan(0);
  }).timeout(15_000);

  it('keeps the last results when the network dies', async () => {
    const element = await search({ query: 'KTP' });
    const before = (await results(element)).length;
    serve('offline');
    type(element, 'akta');
    await waitUntil(() => root(element).querySelector('.notice.error'), 'no error', {
      timeout: 8000,
    });
    expect((await results(element)).length).to.equal(before);
  }).timeout(15_000);

  it('says when an answer takes long', async () => {
    serve('slow');
    const element = await search({ query: 'KTP' });
    await waitUntil(() => shown(element).includes('Mencari layanan…'));
    expect((await results(element)).length).to.be.greaterThan(0);
  });

  it('shows the six components of a standar pelayanan', async () => {
    const element = await search({ query: 'KTP hilang' });
    const [first] = await results(element);
    setTimeout(() => first?.click());
    const { detail } = await oneEvent(element, 'gerai-search-select');
    expect(detail.code).to.equal('DK-02');
    await waitUntil(() => root(element).querySelector('.detail'));
    await element.updateComplete;
    const ordinal = root(element).querySelector('.ordinal')!;
    expect(getComputedStyle(ordinal).display, 'its style sheet is there').to.equal('grid');
    const titles = [...root(element).querySelectorAll('.component :is(h3, h4)')].map(
      (title) => title.textContent,
    );
    expect(titles).to.deep.equal([
      'Persyaratan',
      'Sistem, mekanisme, dan prosedur',
      'Jangka waktu pelayanan',
      'Biaya/tarif',
      'Produk pelayanan',
      'Penanganan pengaduan, saran, dan masukan',
    ]);
    await waitUntil(() => root(element).activeElement?.hasAttribute('data-title'));
  });

  it('keeps its place in the address: reload and Back', async () => {
    const element = await search();
    type(element, 'KTP hilang');
    submit(element);
    const [first] = await results(element);
    expect(new URL(location.href).searchParams.get('gerai-q')).to.equal('KTP hilang');
    first?.click();
    await waitUntil(() => root(element).querySelector('.detail'));
    expect(new URL(location.href).searchParams.get('gerai-service')).to.equal('DK-02');

    const container = element.parentElement!;
    element.remove();
    const reloaded = await search();
    await waitUntil(() => root(reloaded).querySelector('.detail'));
    expect(root(reloaded).activeElement, 'a page that loads keeps its focus').to.equal(null);
    reloaded.remove();

    container.append(element);
    history.back();
    await results(element);
    expect(root(element).querySelector('.detail')).to.equal(null);
    expect(root(element).querySelector('input')?.value).to.equal('KTP hilang');
  });

  it('leaves the address alone when told so', async () => {
    const element = await search({ 'url-sync': 'off' });
    type(element, 'KTP');
    submit(element);
    await results(element);
    expect(location.href).to.equal(clean);
  });

  it('does not run a stale answer over a newer one', async () => {
    const element = await search();
    type(element, 'akta');
    submit(element);
    type(element, 'KTP hilang');
    submit(element);
    const [first] = await results(element);
    expect(first?.textContent).to.contain('KTP');
    expect(shown(element)).to.contain('“KTP hilang”');
  });

  it('browses by field', async () => {
    const element = await search();
    await waitUntil(() => root(element).querySelectorAll('.categories button').length > 1);
    root(element).querySelectorAll<HTMLButtonElement>('.categories button')[1]?.click();
    expect((await results(element)).length).to.be.greaterThan(0);
    expect(new URL(location.href).searchParams.get('gerai-category')).to.be.a('string');
  });

  it('changes language in place and keeps the query', async () => {
    const element = await search({ query: 'KTP hilang' });
    await results(element);
    await setLanguage('en', element, element);
    await waitUntil(() => shown(element).includes('Find a service'));
    expect(root(element).querySelector('input')?.value).to.equal('KTP hilang');
    expect(shown(element)).to.match(/\d+ services? for “KTP hilang”/);
  });

  it('tells a web team that the API is not set', async () => {
    const element = await search({ api: '' });
    element.removeAttribute('api');
    await waitUntil(() => shown(element).includes('api="/v1"'));
  });

  it('passes axe with results and with details open, in light and dark', async () => {
    for (const theme of ['light', 'dark']) {
      const element = await search({ query: 'KTP hilang', theme });
      const [first] = await results(element);
      await expectAccessible(element);
      first?.click();
      await waitUntil(() => root(element).querySelector('.detail'));
      await expectAccessible(element);
      element.remove();
      history.replaceState(null, '', clean);
    }
  });

  it('fits 320 px', async () => {
    const element = await search({ query: 'KTP hilang' });
    element.style.inlineSize = '288px';
    const [first] = await results(element);
    expect(element.scrollWidth).to.be.at.most(288);
    first?.click();
    await waitUntil(() => root(element).querySelector('.detail'));
    expect(element.scrollWidth).to.be.at.most(288);
  });

  it('keeps its looks under hostile styles', async () => {
    const element = await search({ query: 'KTP hilang' });
    const [first] = await results(element);
    const button = root(element).querySelector('.button.primary')!;
    const look = (node: Element): string => {
      const { color, fontSize, display, backgroundColor } = getComputedStyle(node);
      return [color, fontSize, display, backgroundColor].join();
    };
    const before = [look(first as Element), look(button)];
    const undo = applyHostileCss();
    try {
      expect([look(first as Element), look(button)]).to.deep.equal(before);
    } finally {
      undo();
    }
  });

  it('leaves nothing behind', async () => {
    await expectNoLeaks(() => {
      const element = document.createElement('gerai-service-search');
      element.setAttribute('api', '/v1');
      return element;
    });
  });
});
