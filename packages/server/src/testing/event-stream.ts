/** Reads server-sent events as a client would. */

/** One event as it arrived. */
export interface ReceivedEvent {
  readonly id?: string;
  readonly event?: string;
  readonly data?: string;
}

/** An open stream. */
export interface EventReader {
  readonly response: Response;
  /** What arrived so far; comments are `{}`. */
  readonly received: readonly ReceivedEvent[];
  /** Resolves once so many named events have arrived. */
  events(count: number): Promise<readonly ReceivedEvent[]>;
  /** Resolves once something has arrived that fits. */
  until(fits: (event: ReceivedEvent) => boolean): Promise<ReceivedEvent>;
  /** Resolves when the server ends it. */
  readonly ended: Promise<void>;
  close(): void;
}

function parse(block: string): ReceivedEvent {
  const fields = block
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(':'))
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]);
  return Object.fromEntries(fields) as ReceivedEvent;
}

/** Opens a stream; waits without a limit, which is the test runner's to set. */
export async function readEventStream(
  url: string,
  token: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<EventReader> {
  const abort = new AbortController();
  const response = await fetch(url, {
    headers: { accept: 'text/event-stream', authorization: `Bearer ${token}`, ...headers },
    signal: abort.signal,
  });
  const received: ReceivedEvent[] = [];
  const waiting = new Set<() => void>();
  const read = async (): Promise<void> => {
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      const blocks = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n\n');
      rest = blocks.pop() ?? '';
      received.push(...blocks.map(parse));
      for (const check of waiting) check();
    }
  };
  const ended = read().catch((error: unknown) => {
    if (!abort.signal.aborted) throw error;
  });
  // Whoever waits for the end hears of a failure; nobody has to.
  ended.catch(() => undefined);

  const when = async (isSo: () => boolean): Promise<void> => {
    await new Promise<void>((resolve, reject) => {
      const check = (): void => {
        if (!isSo()) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
      void ended.then(() => {
        reject(new Error(`the stream ended after ${JSON.stringify(received)}`));
      }, reject);
    });
  };
  const named = (): ReceivedEvent[] => received.filter(({ event }) => event !== undefined);
  return {
    response,
    received,
    ended,
    async events(count) {
      await when(() => named().length >= count);
      return named();
    },
    async until(fits) {
      await when(() => received.some(fits));
      return received.find(fits) ?? {};
    },
    close() {
      abort.abort();
    },
  };
}
