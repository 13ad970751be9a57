/**
 * Work that several may wait for. It is aborted when nobody waits any more: a keystroke that
 * replaces a query must not cancel a file that the next one needs too.
 */
export class Shared<T> {
  readonly #controller = new AbortController();
  readonly #result: Promise<T>;
  #waiting = 0;
  #settled = false;

  constructor(work: (signal: AbortSignal) => Promise<T>) {
    this.#result = work(this.#controller.signal).finally(() => {
      this.#settled = true;
    });
    // Each waiter hears of a failure; nobody else must.
    this.#result.catch(() => undefined);
  }

  get aborted(): boolean {
    return this.#controller.signal.aborted;
  }

  async wait(signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    this.#waiting++;
    let stop: (() => void) | undefined;
    try {
      return await (signal
        ? Promise.race([
            this.#result,
            new Promise<never>((_resolve, reject) => {
              stop = () => {
                reject(signal.reason as Error);
              };
              signal.addEventListener('abort', stop);
            }),
          ])
        : this.#result);
    } finally {
      if (stop) signal?.removeEventListener('abort', stop);
      if (--this.#waiting === 0 && !this.#settled) this.#controller.abort();
    }
  }
}
