import { Discovery } from './discover.ts';
import { languageOf } from './language-of.ts';
import { LoadErrorEvent } from './LoadErrorEvent.ts';
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

/** A lost packet, a lift, a train tunnel: one second, four, then fifteen. */
const DELAYS = [1000, 4000, 15_000];

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Loads the module of each widget that is on the page, once, when its first element appears. Where a module can't be had
 * its elements are told by a `LoadErrorEvent`; when the browser says it is online again, it is tried anew.
 *
 * @returns a function that stops looking; modules that are on their way still arrive
 */
export function loadWidgets(options: LoadOptions): () => void {
  const { manifest, base, load, delays = DELAYS } = options;
  const waiting = new Map<string, Set<Element>>();
  const wanted = new Set(Object.keys(manifest));
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

  const loadModule = async (files: WidgetFiles): Promise<boolean> => {
    for (let attempt = 0; ; attempt++) {
      try {
        // Some browsers remember that a module failed: another query makes it another module.
        await load(url(files.module) + (attempt > 0 ? `?retry=${attempt}` : ''));
        return true;
      } catch {
        const delay = delays[attempt];
        if (delay === undefined) return false;
        await pause(delay * (0.75 + Math.random() / 2));
      }
    }
  };

  const start = async (tag: string, files: WidgetFiles): Promise<void> => {
    if (await loadModule(files)) {
      waiting.delete(tag);
      settle(tag);
      return;
    }
    const elements = waiting.get(tag) ?? [];
    waiting.delete(tag);
    for (const element of elements) {
      if (element.isConnected) element.dispatchEvent(new LoadErrorEvent());
    }
    addEventListener(
      'online',
      () => {
        if (!stopped) for (const element of elements) found(element);
      },
      { once: true },
    );
  };

  const found = (element: Element): void => {
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

  const discovery = new Discovery(wanted, found);
  const stop = (): void => {
    stopped = true;
    discovery.stop();
  };
  discovery.watch(document);
  return stop;
}
