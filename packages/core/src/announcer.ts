/** How urgent a message is: `polite` waits for a pause, `assertive` interrupts. */
export type Politeness = 'polite' | 'assertive';

interface Regions {
  readonly element: HTMLElement;
  users: number;
}

const SETTLE_MS = 100;
const CLEAR_MS = 10_000;
const byRoot = new WeakMap<Node, Regions>();

const HIDDEN: Readonly<Record<string, string>> = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  margin: '-1px',
  overflow: 'hidden',
  'clip-path': 'inset(50%)',
  'white-space': 'nowrap',
};

function region(politeness: Politeness): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('role', politeness === 'polite' ? 'status' : 'alert');
  element.setAttribute('aria-live', politeness);
  element.setAttribute('aria-atomic', 'true');
  return element;
}

function acquire(root: ShadowRoot | HTMLElement): Regions {
  let regions = byRoot.get(root);
  if (!regions) {
    const element = document.createElement('div');
    element.dataset['geraiAnnouncer'] = '';
    for (const [name, value] of Object.entries(HIDDEN)) {
      element.style.setProperty(name, value, 'important');
    }
    element.append(region('polite'), region('assertive'));
    root.append(element);
    regions = { element, users: 0 };
    byRoot.set(root, regions);
  }
  regions.users += 1;
  return regions;
}

/**
 * Speaks to screen readers through live regions, which are there, empty, before the first message:
 * one that appears together with its text is often not read. All users of a root share its
 * regions; the last one to leave takes them away.
 */
export class Announcer {
  readonly #root: ShadowRoot | HTMLElement;
  readonly #regions: Regions;
  readonly #timers = new Map<Politeness, ReturnType<typeof setTimeout>>();
  #released = false;

  /** @param root - Where the regions live: a widget's shadow root, or the body. */
  constructor(root: ShadowRoot | HTMLElement = document.body) {
    this.#root = root;
    this.#regions = acquire(root);
  }

  /**
   * Says a message. The region is emptied first, so that the same words are read again; of several
   * messages within a tenth of a second, the last is read.
   *
   * @param lang - The language of the words, where it isn't the page's.
   */
  announce(message: string, politeness: Politeness = 'polite', lang?: string): void {
    if (this.#released) return;
    const target = this.#regions.element.querySelector(`[aria-live='${politeness}']`);
    if (!target) return;
    target.textContent = '';
    if (lang) target.setAttribute('lang', lang);
    this.#after(politeness, SETTLE_MS, () => {
      target.textContent = message;
      this.#after(politeness, CLEAR_MS, () => (target.textContent = ''));
    });
  }

  #after(politeness: Politeness, delay: number, action: () => void): void {
    clearTimeout(this.#timers.get(politeness));
    this.#timers.set(politeness, setTimeout(action, delay));
  }

  /** Call when disconnected. Pending messages are dropped. */
  release(): void {
    if (this.#released) return;
    this.#released = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#regions.users -= 1;
    if (this.#regions.users > 0) return;
    this.#regions.element.remove();
    byRoot.delete(this.#root);
  }
}
