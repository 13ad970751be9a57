const { setTimeout: uncounted } = window;

/** Waits by a timer that is not counted. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => uncounted(resolve, 1));
}

/** Timers of the page, and listeners at document and window, that are there now; counted from here on. */
export function countResources() {
  const timers = new Set<unknown>();
  const listeners = new Map<string, number>();
  const { setTimeout: set, clearTimeout: clear } = window;
  const targets = [document, window] as const;
  const originals = targets.map((target) => [target.addEventListener, target.removeEventListener]);
  window.setTimeout = ((action: () => void, delay?: number) => {
    const timer = set(() => {
      timers.delete(timer);
      action();
    }, delay);
    timers.add(timer);
    return timer;
  }) as typeof window.setTimeout;
  window.clearTimeout = (timer?: number) => {
    timers.delete(timer);
    clear(timer);
  };
  for (const [index, target] of targets.entries()) {
    const [add, remove] = originals[index]!;
    const count = (type: string, by: number) =>
      listeners.set(type, (listeners.get(type) ?? 0) + by);
    target.addEventListener = function listen(this: EventTarget, ...rest: [string, never]) {
      count(rest[0], 1);
      add!.apply(this as never, rest);
    } as never;
    target.removeEventListener = function unlisten(this: EventTarget, ...rest: [string, never]) {
      count(rest[0], -1);
      remove!.apply(this as never, rest);
    } as never;
  }
  return {
    get timers() {
      return timers.size;
    },
    get listeners() {
      return [...listeners.values()].reduce((sum, number) => sum + number, 0);
    },
    restore() {
      window.setTimeout = set;
      window.clearTimeout = clear;
      for (const target of targets) {
        // What was set on the instances goes; the prototype's own remain.
        Reflect.deleteProperty(target, 'addEventListener');
        Reflect.deleteProperty(target, 'removeEventListener');
      }
    },
  };
}
