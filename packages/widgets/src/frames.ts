import { ownParameters, TOLD_EVENTS, type EmbedMessage } from './embed-messages.ts';
import { originOf } from './embed-options.ts';
import { ALLOW, EMBEDDABLE, frameTitle, SANDBOX, type Embeddable } from './frame-markup.ts';

/** Pixels; more is no widget of ours. */
const HIGHEST = 20_000;

const FRAMES = 'iframe[src*="/embed.html"]';

/** `data-*` names of the script tag that are not options of the frame. */
const NOT_OPTIONS = new Set(['title', 'height']);

/** The message, where it has the shape of ours; what a page sends us may be anything. */
function messageOf(data: unknown): EmbedMessage | undefined {
  const message = data as EmbedMessage | null;
  return typeof message === 'object' && message?.gerai === 1 ? message : undefined;
}

function showAddress(parameters: string): void {
  const url = new URL(location.href);
  for (const name of [...url.searchParams.keys()]) {
    if (name.startsWith('gerai-')) url.searchParams.delete(name);
  }
  for (const [name, value] of new URLSearchParams(parameters)) {
    if (name.startsWith('gerai-')) url.searchParams.set(name, value);
  }
  if (url.href !== location.href) history.replaceState(history.state, '', url);
}

function take(frame: HTMLIFrameElement, message: EmbedMessage): void {
  if (message.type === 'height') {
    const { height } = message;
    if (Number.isFinite(height) && height > 0 && height <= HIGHEST) {
      frame.style.setProperty('height', `${Math.ceil(height)}px`, 'important');
    }
  } else if (message.type === 'event') {
    const { name, detail } = message;
    if (!(TOLD_EVENTS as readonly string[]).includes(name)) return;
    frame.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  } else if (message.type === 'address') {
    if (frame.hasAttribute('data-deep-links')) showAddress(message.parameters);
  } else {
    frame.dispatchEvent(
      new CustomEvent('gerai-refused', { detail: { names: message.names }, bubbles: true }),
    );
  }
}

/**
 * Hears what frames of ours on this page say. A message is taken only where it comes from the very window of such a frame
 * and from the origin that its `src` names.
 *
 * @returns stops hearing
 */
export function hearFrames(): () => void {
  const hear = (event: MessageEvent<unknown>): void => {
    const message = messageOf(event.data);
    if (!message) return;
    for (const frame of document.querySelectorAll<HTMLIFrameElement>(FRAMES)) {
      if (event.source === frame.contentWindow && event.origin === originOf(frame.src)) {
        take(frame, message);
      }
    }
  };
  addEventListener('message', hear);
  return () => removeEventListener('message', hear);
}

/** What follows `#` in a link to a case or to a begun report, by the widget that it is for. */
const FRAGMENTS: Readonly<Partial<Record<Embeddable, RegExp>>> = {
  'application-tracker': /^#(?=.*\bgerai-number=(?!adu))/i,
  'complaint-form': /^#(?=.*\b(gerai-number=adu|gerai-class=))/i,
};

/** Takes a secret link out of the page's address, as the widget does where it is in the page. */
function takeFragment(widget: Embeddable): string {
  const { hash } = location;
  if (!FRAGMENTS[widget]?.test(hash)) return '';
  history.replaceState(history.state, '', location.pathname + location.search);
  return hash;
}

/** The address of the frame that a script tag asks for: its `data-*` as options, and the page's own deep link. */
export function frameAddress(script: HTMLScriptElement, widget: Embeddable): string {
  const url = new URL('embed.html', script.src);
  url.searchParams.set('widget', widget);
  for (const attribute of script.attributes) {
    const [, name] = /^data-(.+)$/.exec(attribute.name) ?? [];
    if (name && name !== 'widget' && !NOT_OPTIONS.has(name)) {
      url.searchParams.set(name, attribute.value);
    }
  }
  const { lang } = document.documentElement;
  if (lang && !url.searchParams.has('lang')) url.searchParams.set('lang', lang);
  url.searchParams.set('origin', location.origin);
  for (const name of ['api', 'catalogue', 'messages']) {
    const value = url.searchParams.get(name);
    // Relative to the page, as on a tag, not to the frame.
    if (value && URL.canParse(value, location.href)) {
      url.searchParams.set(name, new URL(value, location.href).href);
    }
  }
  const own = ownParameters(location.search);
  return `${url.href}${own && '&'}${own}${takeFragment(widget)}`;
}

/** Puts the frame of a script tag right after it; nothing where the tag names no widget. */
export function placeFrame(script: HTMLScriptElement): HTMLIFrameElement | undefined {
  const widget = EMBEDDABLE.find((name) => name === script.dataset['widget']);
  if (!widget || !script.src) return undefined;
  const frame = document.createElement('iframe');
  const language = script.dataset['lang'] ?? document.documentElement.lang;
  frame.title = script.dataset['title'] ?? frameTitle(widget, language);
  frame.setAttribute('sandbox', SANDBOX);
  frame.allow = ALLOW;
  frame.setAttribute('data-deep-links', '');
  frame.style.cssText = 'display:block;width:100%;border:0';
  // Where the page has gerai.css the script's own tag has kept room for the frame, so that nothing jumps.
  const room = Math.ceil(script.getBoundingClientRect().height);
  frame.style.height = `${Number(script.dataset['height']) || room || 600}px`;
  frame.src = frameAddress(script, widget);
  script.hidden = true;
  script.after(frame);
  return frame;
}
