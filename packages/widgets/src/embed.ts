// The page of embed.html: one widget, put together from the options in the address, that tells the page around it how
// high it is and what happens in it. The loader beside it fetches the widget.
import { ownParameters, TOLD_EVENTS, type EmbedMessage } from './embed-messages.ts';
import { originOf, readEmbedOptions } from './embed-options.ts';
import { frameTitle } from './frame-markup.ts';

const STYLES = `
:root{color-scheme:light}
:root[data-theme=dark]{color-scheme:dark}
:root[data-theme=auto]{color-scheme:light dark}
body{margin:0;font:16px/1.6 system-ui,sans-serif}
main{display:flow-root}`;

const NO_WIDGET = {
  id: 'Alamat bingkai ini tidak menyebut widget. Tambahkan, misalnya, ?widget=service-search.',
  en: 'The address of this frame names no widget. Add, for example, ?widget=service-search.',
};

type Body = EmbedMessage extends infer Message
  ? Message extends EmbedMessage
    ? Omit<Message, 'gerai'>
    : never
  : never;

/** Firefox has none. */
const { ancestorOrigins } = location as { ancestorOrigins?: DOMStringList };
const framed = window.parent !== window;
/** The browser's own word goes before the referrer, and both before what an address may claim. */
const known = framed ? (originOf(ancestorOrigins?.[0]) ?? originOf(document.referrer)) : undefined;
const options = readEmbedOptions({ address: location.href, embedder: known });
const embedder = framed ? (known ?? options.origin) : undefined;

function tell(body: Body): void {
  if (embedder) window.parent.postMessage({ gerai: 1, ...body } satisfies EmbedMessage, embedder);
}

function tellHeight(content: HTMLElement): void {
  let before = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height === before) return;
    before = height;
    tell({ type: 'height', height });
  }).observe(content);
}

function tellEvents(): void {
  let before = ownParameters(location.search);
  const tellAddress = (): void => {
    const parameters = ownParameters(location.search);
    if (parameters === before) return;
    before = parameters;
    tell({ type: 'address', parameters });
  };
  for (const name of TOLD_EVENTS) {
    document.addEventListener(name, (event) => {
      tell({ type: 'event', name, detail: (event as CustomEvent<unknown>).detail });
      // The widget writes its address after it has told what happened.
      setTimeout(tellAddress);
    });
  }
  addEventListener('popstate', () => setTimeout(tellAddress));
}

/** A link to another page leaves the frame; those within the widget stay its own. */
function leadOut(event: Event): void {
  if (event.defaultPrevented) return;
  const link = event
    .composedPath()
    .find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
  if (!link || link.target || link.download || !/^https?:$/.test(link.protocol)) return;
  const here = link.origin === location.origin && link.pathname === location.pathname;
  if (!here) link.target = '_top';
}

function wear(preset: string): void {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = `./themes/${preset}.css`;
  document.head.append(link);
}

function show(): void {
  const { widget, attributes, colors, preset, refused } = options;
  const root = document.documentElement;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  document.adoptedStyleSheets.push(sheet);
  root.lang = attributes['lang'] ?? 'id';
  if (attributes['theme']) root.dataset['theme'] = attributes['theme'];
  for (const [name, value] of Object.entries(colors)) root.style.setProperty(name, value);
  if (preset) wear(preset);

  const content = document.querySelector('main');
  if (!content) return;
  if (widget) {
    document.title = frameTitle(widget, root.lang);
    const element = document.createElement(`gerai-${widget}`);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    content.append(element);
  } else {
    content.textContent = NO_WIDGET[root.lang === 'en' ? 'en' : 'id'];
  }
  if (framed) {
    tellHeight(content);
    tellEvents();
    window.addEventListener('click', leadOut);
    if (refused.length > 0) tell({ type: 'refused', names: refused });
  }
}

show();
