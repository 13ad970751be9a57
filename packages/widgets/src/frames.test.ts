import { expect } from '@open-wc/testing';
import { frameAddress, hearFrames } from './frames.ts';

const ORIGIN = 'https://layanan.example.go.id';

/** A frame that is never fetched: its window is there all the same. */
function frame(): HTMLIFrameElement {
  const element = document.createElement('iframe');
  element.title = 'Layanan';
  element.loading = 'lazy';
  element.hidden = true;
  element.src = `${ORIGIN}/gerai/embed.html?widget=service-search`;
  document.body.append(element);
  return element;
}

function post(data: unknown, source: Window | null, origin = ORIGIN): void {
  window.dispatchEvent(new MessageEvent('message', { data, source, origin }));
}

function script(attributes: Readonly<Record<string, string>>): HTMLScriptElement {
  const element = document.createElement('script');
  // A type that browsers do not run.
  element.type = 'text/plain';
  element.src = `${ORIGIN}/gerai/iframe.js`;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

describe('hearFrames', () => {
  let element: HTMLIFrameElement;
  let stop: () => void;
  const height = { gerai: 1, type: 'height', height: 480.2 };

  beforeEach(() => {
    element = frame();
    stop = hearFrames();
  });

  afterEach(() => {
    stop();
    element.remove();
  });

  it('gives a frame the height that it tells', () => {
    post(height, element.contentWindow);
    expect(element.style.height).to.equal('481px');
    expect(element.style.getPropertyPriority('height')).to.equal('important');
  });

  it('takes nothing from another window, from another origin, or of another shape', () => {
    post(height, window);
    post(height, null);
    post(height, element.contentWindow, 'https://elsewhere.example');
    post(height, element.contentWindow, 'null');
    for (const data of [null, 'height', 480, {}, { type: 'height', height: 480 }, { gerai: 2 }]) {
      post(data, element.contentWindow);
    }
    for (const wrong of [-1, 0, Number.NaN, Number.POSITIVE_INFINITY, 1e9, '480']) {
      post({ ...height, height: wrong }, element.contentWindow);
    }
    expect(element.style.height).to.equal('');
  });

  it('dispatches the events that are known, on the frame, and no others', () => {
    const heard: [string, unknown][] = [];
    const listen = (event: Event): void => {
      heard.push([event.type, (event as CustomEvent<unknown>).detail]);
    };
    for (const name of ['gerai-search-results', 'click']) element.addEventListener(name, listen);
    const tell = (name: string): void =>
      post({ gerai: 1, type: 'event', name, detail: { total: 3 } }, element.contentWindow);
    tell('gerai-search-results');
    tell('click');
    expect(heard).to.deep.equal([['gerai-search-results', { total: 3 }]]);
  });

  it('writes deep links to the page only where that is wanted, and only our parameters', () => {
    const before = location.href;
    const tell = (parameters: string): void =>
      post({ gerai: 1, type: 'address', parameters }, element.contentWindow);
    tell('gerai-q=ktp');
    expect(location.href).to.equal(before);
    element.setAttribute('data-deep-links', '');
    tell('gerai-q=ktp&other=1');
    const { searchParams } = new URL(location.href);
    expect(searchParams.get('gerai-q')).to.equal('ktp');
    expect(searchParams.has('other')).to.equal(false);
    tell('');
    expect(new URL(location.href).searchParams.has('gerai-q')).to.equal(false);
    history.replaceState(history.state, '', before);
  });

  it('hears nothing once stopped', () => {
    stop();
    post(height, element.contentWindow);
    expect(element.style.height).to.equal('');
  });
});

describe('frameAddress', () => {
  it('takes the options of the tag, relative to the page, and tells its origin and language', () => {
    const lang = document.documentElement.lang;
    document.documentElement.lang = 'en';
    const tag = script({
      'data-widget': 'service-search',
      'data-api': '/v1',
      'data-height': '300',
    });
    const { origin, pathname, searchParams } = new URL(frameAddress(tag, 'service-search'));
    document.documentElement.lang = lang;
    expect(origin + pathname).to.equal(`${ORIGIN}/gerai/embed.html`);
    expect(searchParams.get('api')).to.equal(`${location.origin}/v1`);
    expect(searchParams.get('lang')).to.equal('en');
    expect(searchParams.get('origin')).to.equal(location.origin);
    expect(searchParams.has('height')).to.equal(false);
  });

  it('takes a secret link from the page’s address, for the widget that it is for', () => {
    const before = location.href;
    const hash = '#gerai-number=PMH-0000&gerai-secret=ABCD';
    history.replaceState(history.state, '', hash);
    expect(frameAddress(script({}), 'complaint-form')).not.to.include('secret');
    expect(location.hash).to.equal(hash);
    const address = new URL(frameAddress(script({}), 'application-tracker'));
    expect(address.hash).to.equal(hash);
    expect(address.search).not.to.include('secret');
    expect(location.hash).to.equal('');
    history.replaceState(history.state, '', before);
  });
});
