import type { ReactiveController, ReactiveControllerHost } from 'lit';

export type FetchState = 'initial' | 'loading' | 'ready' | 'error';

/** What a failed call is known by; `ApiError` of the client fits. */
export interface FetchError {
  /** Stable code, worded by `errors.<code>`. */
  readonly code: string;
}

export interface FetchOptions {
  /** After how long a call counts as slow and may show a spinner; 300 ms. */
  slowAfter?: number;
}

function toFetchError(error: unknown): FetchError {
  return typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string'
    ? (error as FetchError)
    : Object.assign(new Error('Unexpected failure', { cause: error }), { code: 'unknown' });
}

/**
 * Runs one kind of call for an element: the newest run counts. An older one is aborted and its
 * reply ignored, even where the task doesn't heed the signal. The last value is kept while a new
 * one loads and when that fails (`stale`).
 *
 * On disconnect a running call is aborted; on reconnect it is run again with the same arguments,
 * so that an element that was moved in the page finishes what it began.
 */
export class FetchController<Args extends readonly unknown[], Value> implements ReactiveController {
  #state: FetchState = 'initial';
  #value: Value | undefined;
  #error: FetchError | undefined;
  #updatedAt: Date | undefined;
  #slow = false;
  #abort: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #interrupted: Args | undefined;
  #running: Args | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #task: (args: Args, signal: AbortSignal) => Promise<Value>;
  readonly #slowAfter: number;

  constructor(
    host: ReactiveControllerHost,
    task: (args: Args, signal: AbortSignal) => Promise<Value>,
    { slowAfter = 300 }: FetchOptions = {},
  ) {
    this.#host = host;
    this.#task = task;
    this.#slowAfter = slowAfter;
    host.addController(this);
  }

  get state(): FetchState {
    return this.#state;
  }

  /** The newest value there is; see `stale`. */
  get value(): Value | undefined {
    return this.#value;
  }

  /** Why the last run failed; only in the state `error`. */
  get error(): FetchError | undefined {
    return this.#error;
  }

  /** When `value` arrived. */
  get updatedAt(): Date | undefined {
    return this.#updatedAt;
  }

  /** There is a value, but it answers an earlier run than the last. */
  get stale(): boolean {
    return this.#updatedAt !== undefined && this.#state !== 'ready';
  }

  /** The running call takes long enough to show that something is happening. */
  get slow(): boolean {
    return this.#slow;
  }

  /**
   * Starts a call and ends the one before. Resolves when this call has settled or was superseded;
   * never rejects: the outcome is in `state`.
   */
  async run(...args: Args): Promise<void> {
    this.#stop();
    const abort = new AbortController();
    this.#abort = abort;
    this.#running = args;
    this.#state = 'loading';
    this.#error = undefined;
    this.#timer = setTimeout(() => {
      this.#slow = true;
      this.#host.requestUpdate();
    }, this.#slowAfter);
    this.#host.requestUpdate();
    try {
      const value = await this.#task(args, abort.signal);
      if (this.#abort !== abort) return;
      this.#value = value;
      this.#updatedAt = new Date();
      this.#settle('ready');
    } catch (error) {
      if (this.#abort !== abort) return;
      this.#error = toFetchError(error);
      this.#settle('error');
    }
  }

  /** Ends a running call and forgets value and error. */
  reset(): void {
    this.#stop();
    this.#interrupted = undefined;
    this.#state = 'initial';
    this.#value = undefined;
    this.#error = undefined;
    this.#updatedAt = undefined;
    this.#host.requestUpdate();
  }

  #settle(state: 'ready' | 'error'): void {
    this.#clear();
    this.#state = state;
    this.#host.requestUpdate();
  }

  #clear(): void {
    clearTimeout(this.#timer);
    this.#slow = false;
    this.#abort = undefined;
    this.#running = undefined;
  }

  #stop(): void {
    const abort = this.#abort;
    this.#clear();
    abort?.abort();
  }

  hostConnected(): void {
    const args = this.#interrupted;
    this.#interrupted = undefined;
    if (args) void this.run(...args);
  }

  hostDisconnected(): void {
    this.#interrupted = this.#running;
    this.#stop();
  }
}
