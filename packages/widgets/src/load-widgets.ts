import { Discovery } from './discover.ts';
import { languageOf } from './language-of.ts';
import { LoadErrorEvent } from './LoadErrorEvent.ts';
import { loadNotice } from './load-notice.ts';
import type { WidgetFiles, WidgetManifest } from './manifest.ts';

export interface LoadOptions {
  readonly manifest: WidgetManifest;
  /** What the manifest's URLs are relative to: the loader's own URL. */
  readonly base: string;
  /** Fetches and runs a module. */
  readonly load: (url: string) => Promise<unknown>;
  /** Milliseconds before each further attempt; as many attempts more as there are numbers. */
  readonly delays?: readonly number[];
}

export interface Loading {
  /** Also looks into a root that can't be found: a closed one, or one that is attached to an element that is there already. */
  readonly watch: (root: ShadowRoot) => void;
  /** Stops looking; modules that are on their way still arrive. */
  readonly stop: () => void;
}

/** A lost packet, a lift, a train tunnel: one second, four, then fifteen. */
const DELAYS = [1000, 4000, 15_000];

/** How far below what is seen a widget with `loading="lazy"` is fetched: a flick of the thumb on a phone. */
const NEAR = '800px';

/** All widgets in one file. */
const WHOLE = './gerai.js';

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Loads the module of each widget that is on the page, once, when its first element appears; where that has
 * `loading="lazy"`, when it comes near to what is seen. Where a module can't be had its elements are told by a
 * `LoadErrorEvent` and show a notice beside their fallback; it is tried anew at the press of its button, and when the
 * browser says that it is online again.
 */
export function loadWidgets(options: LoadOptions): Loading {
  const { manifest, base, load, delays = DELAYS } = options;
  const waiting = new Map<string, Set<Element>>();
  const wanted = new Set(Object.keys(manifest));
  const tried = new Set<string>();
  let retries = 0;
  let stopped = false;

  const url = (file: string): string => new URL(file, base).href;

  const fetchEarly = (file: string): void => {
    // What fails here fails again, and is handled, when the module itself imports it.
    load(url(file)).catch(() => undefined);
  };

  const settle = (tag: string): void => {
    wanted.delete(tag);
    if (wanted.size === 0) stop();
  };

  /**
   * Firefox and Safari remember that a module failed: another query makes it another module. What a module imports is
   * remembered by Firefox too, and can't be given a query; the last attempt is the file that imports nothing.
   */
  const attempt = (file: string): Promise<unknown> => {
    const again = tried.has(file) ? `?retry=${++retries}` : '';
    tried.add(file);
    return load(url(file) + again);
  };

  const loadModule = async ({ module }: WidgetFiles): Promise<boolean> => {
    for (const delay of [...delays, undefined]) {
      try {
        await attempt(delay === undefined && delays.length > 0 ? WHOLE : module);
        return true;
      } catch {
        if (delay !== undefined) await pause(delay * (0.75 + Math.random() / 2));
      }
    }
    return false;
  };

  const start = async (tag: string, files: WidgetFiles): Promise<void> => {
    const loaded = await loadModule(files);
    const elements = waiting.get(tag) ?? new Set();
    waiting.delete(tag);
    if (loaded) {
      settle(tag);
      return;
    }
    const notices = [...elements].flatMap((element) => {
      if (!element.isConnected) return [];
      element.dispatchEvent(new LoadErrorEvent());
      const notice = loadNotice(languageOf(element), again);
      element.append(notice);
      return notice;
    });
    function again(): void {
      removeEventListener('online', again);
      for (const notice of notices) notice.remove();
      if (!stopped) elements.forEach(want);
    }
    addEventListener('online', again);
  };

  const want = (element: Element): void => {
    near.unobserve(element);
    const tag = element.localName;
    const files = manifest[tag];
    if (!files || !wanted.has(tag)) return;
    if (customElements.get(tag)) {
      settle(tag);
      return;
    }
    const others = waiting.get(tag);
    if (others) {
      others.add(element);
      return;
    }
    waiting.set(tag, new Set([element]));
    files.chunks.forEach(fetchEarly);
    files.dictionaries[languageOf(element)]?.forEach(fetchEarly);
    void start(tag, files);
  };

  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) want(target);
    },
    { rootMargin: NEAR },
  );

  const discovery = new Discovery(wanted, (element) => {
    if (element.getAttribute('loading') === 'lazy') near.observe(element);
    else want(element);
  });

  const stop = (): void => {
    stopped = true;
    near.disconnect();
    discovery.stop();
  };

  discovery.watch(document);
  return {
    watch: (root) => {
      discovery.watch(root);
    },
    stop,
  };
}
