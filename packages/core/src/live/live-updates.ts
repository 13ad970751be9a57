import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readEvents } from './sse.ts';

/** How news of one application is had. */
export interface LiveSource {
  /** Opens the event stream; resolves also to answers that are none. Absent where the server has no streams. */
  readonly stream?:
    ((lastEventId: string | undefined, signal: AbortSignal) => Promise<Response>) | undefined;
  /** Fetches the present state. Resolves to whether it is another; rejects where it could not be had. */
  readonly check: (signal: AbortSignal) => Promise<boolean>;
}

/** Milliseconds. */
export interface LivePace {
  /** Between two looks, where there is no stream; grows while nothing happens. */
  readonly poll: number;
  readonly longestPoll: number;
  /** Before a stream that broke is opened again; grows while it keeps breaking. */
  readonly retry: number;
  readonly longestRetry: number;
  /** A stream that is silent for so long is dead: heartbeats come every 20 seconds. */
  readonly silence: number;
}

const PACE: LivePace = {
  poll: 15_000,
  longestPoll: 120_000,
  retry: 1_000,
  longestRetry: 60_000,
  silence: 45_000,
};

const GROWTH = 1.6;

/** `live`: news comes at once. `polling`: it is looked for now and then. `paused`: the tab is hidden. */
export type LiveState = 'off' | 'live' | 'polling' | 'paused';

/** Statuses of servers that have no stream for us, now or later. */
const NO_STREAM = [404, 405, 406, 501];

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const wake = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    signal.addEventListener('abort', wake);
  });
}

/** Somewhere between half and all of it, so that clients which lost a server together do not come back together. */
function jittered(milliseconds: number): number {
  return milliseconds * (0.5 + Math.random() / 2);
}

/**
 * Follows one application: by its event stream, or by looking now and then where there is none or while it is broken. Stands
 * still while the tab is hidden or the element is off the page; when it comes back, it looks at once.
 */
export class LiveUpdates implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #pace: LivePace;
  #source: LiveSource | undefined;
  #run: AbortController | undefined;
  #connected = false;
  #state: LiveState = 'off';
  #lastEventId: string | undefined;

  constructor(host: ReactiveControllerHost, pace: Partial<LivePace> = {}) {
    this.#host = host;
    this.#pace = { ...PACE, ...pace };
    host.addController(this);
  }

  get state(): LiveState {
    return this.#state;
  }

  /** Follows this from now on; `undefined` follows nothing. */
  follow(source: LiveSource | undefined): void {
    this.#source = source;
    this.#lastEventId = undefined;
    this.#restart(false);
  }

  hostConnected(): void {
    this.#connected = true;
    document.addEventListener('visibilitychange', this.#wake);
    window.addEventListener('online', this.#wake);
    this.#restart(true);
  }

  hostDisconnected(): void {
    this.#connected = false;
    document.removeEventListener('visibilitychange', this.#wake);
    window.removeEventListener('online', this.#wake);
    this.#run?.abort();
  }

  readonly #wake = (): void => {
    this.#restart(true);
  };

  #restart(looksFirst: boolean): void {
    this.#run?.abort();
    const source = this.#source;
    if (!source || !this.#connected) {
      this.#setState('off');
    } else if (document.hidden) {
      this.#setState('paused');
    } else {
      this.#run = new AbortController();
      void this.#follow(source, looksFirst, this.#run.signal);
    }
  }

  #setState(state: LiveState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#host.requestUpdate();
  }

  async #follow({ stream, check }: LiveSource, looksFirst: boolean, signal: AbortSignal) {
    const look = (): Promise<boolean | undefined> => check(signal).catch(() => undefined);
    if (looksFirst) await look();
    let { poll, retry } = this.#pace;
    let open = stream;
    const isOver = (): boolean => signal.aborted;
    while (!isOver()) {
      const outcome = open && (await this.#listen(open, look, signal));
      if (isOver()) return;
      this.#setState('polling');
      if (outcome === 'none') open = undefined;
      if (outcome === 'ended') ({ retry } = this.#pace);
      await sleep(open ? jittered(retry) : poll, signal);
      if (isOver()) return;
      const changed = await look();
      retry = Math.min(retry * 2, this.#pace.longestRetry);
      poll = changed ? this.#pace.poll : Math.min(poll * GROWTH, this.#pace.longestPoll);
    }
  }

  /** Listens until the stream ends. What happened before it was open is looked up once it is. */
  async #listen(
    open: NonNullable<LiveSource['stream']>,
    look: () => Promise<unknown>,
    signal: AbortSignal,
  ): Promise<'none' | 'failed' | 'ended'> {
    const connection = new AbortController();
    const end = (): void => {
      connection.abort();
    };
    let silence: ReturnType<typeof setTimeout> | undefined;
    const heard = (): void => {
      clearTimeout(silence);
      silence = setTimeout(end, this.#pace.silence);
    };
    signal.addEventListener('abort', end);
    try {
      heard();
      const response = await open(this.#lastEventId, connection.signal);
      const type = response.headers.get('content-type') ?? '';
      if (NO_STREAM.includes(response.status)) return 'none';
      if (!response.ok) return 'failed';
      if (!response.body || !type.startsWith('text/event-stream')) return 'none';
      this.#setState('live');
      await look();
      for await (const events of readEvents(response.body, connection.signal)) {
        heard();
        this.#lastEventId = events.at(-1)?.id ?? this.#lastEventId;
        if (events.length > 0) await look();
      }
      return 'ended';
    } catch {
      return 'failed';
    } finally {
      clearTimeout(silence);
      signal.removeEventListener('abort', end);
      // Also an answer that is no stream is not to be kept open.
      end();
    }
  }
}
