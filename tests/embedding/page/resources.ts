// Counts what our scripts leave running in a page: listeners outside of our own elements, timers, observers, channels. Runs
// before everything else in the page; what is ours is told by the call's stack.

const OURS = /\/gerai(-next)?\//;
const met = new Map<string, number>();
const open = new Map<unknown, Map<string, string>>();

function isOurs(): boolean {
  return OURS.test(new Error().stack ?? '');
}

function opened(owner: unknown, key: string, what: string): void {
  if (!isOurs()) return;
  met.set(what, (met.get(what) ?? 0) + 1);
  const mine = open.get(owner) ?? new Map<string, string>();
  open.set(owner, mine.set(key, what));
}

function closed(owner: unknown, key?: string): void {
  const mine = open.get(owner);
  if (!mine) return;
  if (key === undefined) mine.clear();
  else mine.delete(key);
  if (mine.size === 0) open.delete(owner);
}

const names = new WeakMap<object, number>();
let lastName = 0;
function nameOf(object: object): number {
  const name = names.get(object) ?? ++lastName;
  names.set(object, name);
  return name;
}

/** Whether an event target outlives our elements: the window, its parts, and nodes that are not ours. */
function isHosts(target: unknown): target is EventTarget {
  if (target === window || target === document || target instanceof MediaQueryList) return true;
  const { connection, serviceWorker } = navigator as Navigator & { connection?: EventTarget };
  const lasting: unknown[] = [window.visualViewport, navigator, connection, serviceWorker, screen];
  if (lasting.includes(target)) return true;
  return (
    target instanceof Element &&
    target.getRootNode() === document &&
    !target.closest(
      'gerai-service-search, gerai-application-tracker, gerai-complaint-form, gerai-config',
    )
  );
}

type Listener = EventListenerOrEventListenerObject | null;
type ListenOptions = boolean | AddEventListenerOptions | undefined;

function countListeners(): void {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const key = (kind: string, listener: object, options: ListenOptions): string => {
    const capture = typeof options === 'object' ? !!options.capture : !!options;
    return `${kind}/${nameOf(listener)}/${capture}`;
  };
  EventTarget.prototype.addEventListener = function (
    kind: string,
    listener: Listener,
    options?: ListenOptions,
  ) {
    addEventListener.call(this, kind, listener, options);
    if (!listener || !isHosts(this)) return;
    const mine = key(kind, listener, options);
    opened(this, mine, `listener for ${kind}`);
    const { once, signal } = typeof options === 'object' ? options : {};
    const forget = (): void => closed(this, mine);
    if (once) addEventListener.call(this, kind, forget, { once });
    if (signal) addEventListener.call(signal, 'abort', forget, { once: true });
  };
  EventTarget.prototype.removeEventListener = function (
    kind: string,
    listener: Listener,
    options?: ListenOptions,
  ) {
    removeEventListener.call(this, kind, listener, options);
    if (listener) closed(this, key(kind, listener, options));
  };
}

function countTimers(): void {
  const { setTimeout, clearTimeout, setInterval, clearInterval } = window;
  type Action = (...values: unknown[]) => void;
  const timers = {};
  window.setTimeout = ((action: Action, delay?: number, ...values: unknown[]) => {
    const id = setTimeout(() => {
      closed(timers, String(id));
      action(...values);
    }, delay);
    opened(timers, String(id), `timer of ${delay ?? 0} ms`);
    return id;
  }) as typeof window.setTimeout;
  window.setInterval = ((action: Action, delay?: number, ...values: unknown[]) => {
    const id = setInterval(action, delay, ...values);
    opened(timers, String(id), `interval of ${delay ?? 0} ms`);
    return id;
  }) as typeof window.setInterval;
  window.clearTimeout = (id) => {
    clearTimeout(id);
    closed(timers, String(id));
  };
  window.clearInterval = (id) => {
    clearInterval(id);
    closed(timers, String(id));
  };
}

/** What is called once, when the page is about to be painted or has nothing else to do. */
function countCallbacks(): void {
  type Callback = (...values: unknown[]) => void;
  const page = window as unknown as Record<string, (...values: unknown[]) => unknown>;
  for (const [ask, cancel] of [
    ['requestAnimationFrame', 'cancelAnimationFrame'],
    ['requestIdleCallback', 'cancelIdleCallback'],
  ] as const) {
    const { [ask]: original, [cancel]: originalCancel } = page;
    // WebKit has no idle callbacks.
    if (!original || !originalCancel) continue;
    page[ask] = (callback, ...rest) => {
      const id = original(
        (...values: unknown[]) => {
          closed(original, String(id));
          (callback as Callback)(...values);
        },
        ...rest,
      );
      opened(original, String(id), ask);
      return id;
    };
    page[cancel] = (id) => {
      originalCancel(id);
      closed(original, String(id));
    };
  }
}

function countObservers(): void {
  const Observers = [MutationObserver, ResizeObserver, IntersectionObserver, PerformanceObserver];
  for (const Observer of Observers) {
    const { prototype, name } = Observer as unknown as {
      prototype: {
        observe(...of: unknown[]): void;
        disconnect(): void;
        unobserve?(of: object): void;
      };
      name: string;
    };
    const { observe, disconnect, unobserve } = prototype;
    prototype.observe = function (target: unknown, ...rest) {
      observe.call(this, target, ...rest);
      opened(this, String(nameOf(target as object)), name);
    };
    prototype.disconnect = function () {
      disconnect.call(this);
      closed(this);
    };
    if (unobserve) {
      prototype.unobserve = function (target) {
        unobserve.call(this, target);
        closed(this, String(nameOf(target)));
      };
    }
  }
}

/** What stays connected until it is closed. */
function countChannels(): void {
  for (const name of ['BroadcastChannel', 'EventSource', 'WebSocket'] as const) {
    const Channel = window[name] as new (address: string) => { close(): void };
    const Counted = class extends Channel {
      constructor(address: string) {
        super(address);
        opened(this, '', `${name} ${address}`);
      }
      override close(): void {
        super.close();
        closed(this);
      }
    };
    Object.defineProperty(window, name, { value: Counted, configurable: true, writable: true });
  }
}

/** Starts counting. */
export function countResources(): void {
  countListeners();
  countTimers();
  countCallbacks();
  countObservers();
  countChannels();
}

/** How many of ours there were so far. */
export const resourcesMet = (): number =>
  [...met.values()].reduce((sum, number) => sum + number, 0);

/** Ours that are there now. */
export const resourcesLeft = (): string[] =>
  [...open.values()].flatMap((mine) => [...mine.values()]);
