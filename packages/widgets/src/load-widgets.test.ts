import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { loadWidgets } from './load-widgets.ts';
import { LoadErrorEvent } from './LoadErrorEvent.ts';
import type { WidgetManifest } from './manifest.ts';

let serial = 0;

/** A tag no other test has defined, with files of its own. */
function widget(): { tag: string; manifest: WidgetManifest } {
  const tag = `gerai-test-${++serial}`;
  const files = {
    module: `./${tag}.js`,
    chunks: ['./chunks/core.js'],
    dictionaries: { id: ['./chunks/id.js'], en: ['./chunks/en.js'] },
  };
  return { tag, manifest: { [tag]: files } };
}

const BASE = 'https://cdn.example/gerai/loader.js';

/** A module server that defines the tag when its module is asked for, after `failures` refusals. */
function modules(
  tag: string,
  failures = 0,
): { load: (url: string) => Promise<void>; urls: string[] } {
  const urls: string[] = [];
  let left = failures;
  return {
    urls,
    load: async (url) => {
      urls.push(url);
      await aTimeout(0);
      if (!url.includes(tag)) return;
      if (left-- > 0) throw new TypeError('Failed to fetch');
      customElements.define(tag, class extends HTMLElement {});
    },
  };
}

describe('loadWidgets', () => {
  let stop: (() => void) | undefined;

  afterEach(() => {
    stop?.();
    stop = undefined;
  });

  it('imports the module of a tag that is there, relative to its own URL', async () => {
    const { tag, manifest } = widget();
    const { load, urls } = modules(tag);
    const place = await fixture(html`<div></div>`);
    place.append(document.createElement(tag));
    ({ stop } = loadWidgets({ manifest, base: BASE, load }));
    await customElements.whenDefined(tag);
    expect(urls).to.include(`https://cdn.example/gerai/${tag}.js`);
  });

  it('asks for chunks and the dictionary beside the module, not after it', async () => {
    const { tag, manifest } = widget();
    const { load, urls } = modules(tag);
    const place = await fixture(html`<div lang="en"></div>`);
    place.append(document.createElement(tag));
    ({ stop } = loadWidgets({ manifest, base: BASE, load }));
    expect(urls).to.have.members([
      'https://cdn.example/gerai/chunks/core.js',
      'https://cdn.example/gerai/chunks/en.js',
      `https://cdn.example/gerai/${tag}.js`,
    ]);
    await customElements.whenDefined(tag);
  });

  it('imports nothing for a page without widgets', async () => {
    const { tag, manifest } = widget();
    const { load, urls } = modules(tag);
    ({ stop } = loadWidgets({ manifest, base: BASE, load }));
    await fixture(html`<p>Halo</p>`);
    expect(urls).to.be.empty;
  });

  it('finds a tag that is added later, deep inside what is added', async () => {
    const { tag, manifest } = widget();
    const { load } = modules(tag);
    ({ stop } = loadWidgets({ manifest, base: BASE, load }));
    const place = await fixture(html`<div></div>`);
    const outer = document.createElement('section');
    outer.append(document.createElement(tag));
    place.append(outer);
    await customElements.whenDefined(tag);
  });

  it('finds a tag inside an open shadow root, there already or filled later', async () => {
    const now = widget();
    const later = widget();
    const servers = [modules(now.tag), modules(later.tag)];
    const place = await fixture(html`<div></div>`);
    const root = place.attachShadow({ mode: 'open' });
    root.append(document.createElement(now.tag));
    ({ stop } = loadWidgets({
      manifest: { ...now.manifest, ...later.manifest },
      base: BASE,
      load: async (url) => {
        for (const server of servers) await server.load(url);
      },
    }));
    await customElements.whenDefined(now.tag);
    root.append(document.createElement(later.tag));
    await customElements.whenDefined(later.tag);
  });

  it("finds a tag inside the shadow root of a host's element that is defined later", async () => {
    const { tag, manifest } = widget();
    const { load } = modules(tag);
    const host = `host-card-${serial}`;
    const place = await fixture(html`<div></div>`);
    place.append(document.createElement(host));
    ({ stop } = loadWidgets({ manifest, base: BASE, load }));
    customElements.define(
      host,
      class extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({ mode: 'open' }).append(document.createElement(tag));
        }
      },
    );
    await customElements.whenDefined(tag);
  });

  it('imports a module once for many elements', async () => {
    const { tag, manifest } = widget();
    const { load, urls } = modules(tag);
    const place = await fixture(html`<div></div>`);
    for (let i = 0; i < 3; i++) place.append(document.createElement(tag));
    ({ stop } = loadWidgets({ manifest, base: BASE, load }));
    await customElements.whenDefined(tag);
    place.append(document.createElement(tag));
    await aTimeout(0);
    expect(urls.filter((url) => url.includes(tag))).to.have.length(1);
  });

  it('leaves a tag alone that is defined already', async () => {
    const { tag, manifest } = widget();
    const { load, urls } = modules(tag);
    customElements.define(tag, class extends HTMLElement {});
    const place = await fixture(html`<div></div>`);
    place.append(document.createElement(tag));
    ({ stop } = loadWidgets({ manifest, base: BASE, load }));
    await aTimeout(0);
    expect(urls).to.be.empty;
  });

  it('tries again under another URL, since browsers remember failed modules', async () => {
    const { tag, manifest } = widget();
    const { load, urls } = modules(tag, 2);
    const place = await fixture(html`<div></div>`);
    place.append(document.createElement(tag));
    ({ stop } = loadWidgets({ manifest, base: BASE, load, delays: [1, 1, 1] }));
    await customElements.whenDefined(tag);
    expect(urls.filter((url) => url.includes(tag))).to.deep.equal([
      `https://cdn.example/gerai/${tag}.js`,
      `https://cdn.example/gerai/${tag}.js?retry=1`,
      `https://cdn.example/gerai/${tag}.js?retry=2`,
    ]);
  });

  it('takes the file that imports nothing at last, since an import that failed is remembered', async () => {
    const { tag, manifest } = widget();
    const urls: string[] = [];
    const place = await fixture(html`<div></div>`);
    place.append(document.createElement(tag));
    ({ stop } = loadWidgets({
      manifest,
      base: BASE,
      delays: [1, 1],
      load: async (url) => {
        urls.push(url);
        await aTimeout(0);
        if (!url.includes('/gerai.js')) throw new TypeError('Failed to fetch');
        customElements.define(tag, class extends HTMLElement {});
      },
    }));
    await customElements.whenDefined(tag);
    expect(urls.at(-1)).to.equal('https://cdn.example/gerai/gerai.js');
  });

  /** Loads a tag whose module is refused so often that the loader gives up; resolves when it has. */
  async function failed(lang = 'id') {
    const { tag, manifest } = widget();
    const server = modules(tag, 1);
    const refused = (url: string) =>
      url.includes('/gerai.js') ? Promise.reject(new TypeError()) : server.load(url);
    const place = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
    const element = document.createElement(tag);
    element.textContent = 'Cari layanan';
    place.append(element);
    const failure = oneEvent(place, 'gerai-error');
    ({ stop } = loadWidgets({ manifest, base: BASE, load: refused, delays: [1] }));
    const event: unknown = await failure;
    return { tag, element, event, urls: server.urls };
  }

  it('gives up with an event and a notice beside the fallback', async () => {
    const { element, event } = await failed();
    expect(event).to.be.instanceOf(LoadErrorEvent);
    expect((event as LoadErrorEvent).detail).to.deep.equal({
      code: 'module-unavailable',
      where: 'loader',
    });
    expect(element.firstChild).to.have.property('data', 'Cari layanan');
    const notice = element.querySelector('[role=alert]');
    expect(notice).to.have.property('lang', 'id');
    expect(notice?.textContent).to.contain('belum dapat dimuat');
  });

  it('says so in English too', async () => {
    const { element } = await failed('en');
    expect(element.querySelector('button')).to.have.property('textContent', 'Try again');
  });

  it('shows its button on pages that hide every button', async () => {
    const style = document.createElement('style');
    style.textContent = 'button { display: none !important }';
    document.head.append(style);
    try {
      const { element } = await failed();
      const { width, height } = element.querySelector('button')!.getBoundingClientRect();
      expect(width * height).to.be.greaterThan(0);
    } finally {
      style.remove();
    }
  });

  it('tries anew under yet another URL when online again, and takes the notice back', async () => {
    const { tag, element, urls } = await failed();
    window.dispatchEvent(new Event('online'));
    await customElements.whenDefined(tag);
    expect(element.textContent).to.equal('Cari layanan');
    expect(urls.filter((url) => url.includes(tag))).to.deep.equal([
      `https://cdn.example/gerai/${tag}.js`,
      `https://cdn.example/gerai/${tag}.js?retry=1`,
    ]);
  });

  it('tries anew at the press of the button', async () => {
    const { tag, element } = await failed();
    element.querySelector('button')!.click();
    await customElements.whenDefined(tag);
    expect(element.querySelector('[role=alert]')).to.be.null;
  });

  it('fetches a lazy widget when it comes near to what is seen', async () => {
    const { tag, manifest } = widget();
    const { load, urls } = modules(tag);
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const spacer = place.appendChild(document.createElement('div'));
    spacer.style.height = '9000px';
    const element = document.createElement(tag);
    element.setAttribute('loading', 'lazy');
    place.append(element);
    ({ stop } = loadWidgets({ manifest, base: BASE, load }));
    // Another observer's first report comes no earlier than the loader's own.
    await new Promise((resolve) => new IntersectionObserver(resolve).observe(element));
    await aTimeout(0);
    expect(urls).to.be.empty;
    spacer.style.height = '0';
    await customElements.whenDefined(tag);
  });

  it('looks into a closed shadow root that it is told of', async () => {
    const { tag, manifest } = widget();
    const { load, urls } = modules(tag);
    const place = await fixture(html`<div></div>`);
    const root = place.attachShadow({ mode: 'closed' });
    root.append(document.createElement(tag));
    const loading = loadWidgets({ manifest, base: BASE, load });
    ({ stop } = loading);
    expect(urls).to.be.empty;
    loading.watch(root);
    await customElements.whenDefined(tag);
  });

  it('does not mind a chunk that fails: the module says so itself', async () => {
    const { tag, manifest } = widget();
    const { load } = modules(tag);
    const place = await fixture(html`<div></div>`);
    place.append(document.createElement(tag));
    ({ stop } = loadWidgets({
      manifest,
      base: BASE,
      load: (url) => (url.includes('/chunks/') ? Promise.reject(new TypeError()) : load(url)),
    }));
    await customElements.whenDefined(tag);
  });

  it('stops looking when told to', async () => {
    const { tag, manifest } = widget();
    const { load, urls } = modules(tag);
    loadWidgets({ manifest, base: BASE, load }).stop();
    const place = await fixture(html`<div></div>`);
    place.append(document.createElement(tag));
    await aTimeout(5);
    expect(urls).to.be.empty;
  });
});

describe('the loader script', () => {
  it('starts once, however often it is included', async () => {
    const started = Symbol.for('@gerai/widgets/loader');
    const page = globalThis as { [started]?: unknown };
    const before = [...document.adoptedStyleSheets];
    await import('./loader.ts');
    const first = page[started];
    const sheets = document.adoptedStyleSheets.length;
    expect(first).to.be.an('object');
    const again = `./loader.ts?again`;
    await import(again);
    expect(page[started]).to.equal(first);
    expect(document.adoptedStyleSheets).to.have.length(sheets);
    document.adoptedStyleSheets = before;
  });
});
