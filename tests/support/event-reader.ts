// Reads a stream of an application's events over the network, and knows where to continue.

export interface CaseEventReader {
  readonly status: number;
  /** Titles of the events that arrived, in order. */
  readonly titles: readonly string[];
  /** What to continue from. */
  readonly lastEventId: string | undefined;
  /** Resolves once the title has arrived; rejects when the stream ends before. */
  until(title: string): Promise<void>;
  /** Resolves once the server has told where the stream begins. */
  readonly started: Promise<void>;
  /** Resolves when the stream ends, however it does. */
  readonly ended: Promise<void>;
  close(): void;
}

interface Frame {
  readonly id?: string;
  readonly data?: string;
}

function parse(block: string): Frame {
  const fields = block
    .split('\n')
    .filter((line) => /^(id|data): /.test(line))
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]);
  return Object.fromEntries(fields) as Frame;
}

export async function readCaseEvents(
  address: string,
  token: string,
  lastEventId?: string,
): Promise<CaseEventReader> {
  const abort = new AbortController();
  const response = await fetch(address, {
    headers: {
      accept: 'text/event-stream',
      authorization: `Bearer ${token}`,
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    },
    signal: abort.signal,
  });
  const titles: string[] = [];
  let last = lastEventId;
  let over = false;
  const checks = new Set<() => void>();
  const check = (): void => {
    for (const one of checks) one();
  };

  const ended = (async () => {
    let rest = '';
    const decoder = new TextDecoder();
    try {
      for await (const chunk of response.body ?? []) {
        const blocks = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n\n');
        rest = blocks.pop() ?? '';
        for (const { id, data } of blocks.map(parse)) {
          last = id ?? last;
          if (data) titles.push((JSON.parse(data) as { title: { id: string } }).title.id);
        }
        check();
      }
    } catch {
      // A connection that broke off is an end like another.
    }
    over = true;
    check();
  })();

  async function when(isSo: () => boolean): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const one = (): void => {
        if (isSo()) resolve();
        else if (over) reject(new Error(`the stream ended after: ${titles.join(', ')}`));
        else return;
        checks.delete(one);
      };
      checks.add(one);
      one();
    });
  }

  const started = when(() => last !== undefined);
  started.catch(() => undefined);
  return {
    status: response.status,
    titles,
    get lastEventId() {
      return last;
    },
    until: (title) => when(() => titles.includes(title)),
    started,
    ended,
    close() {
      abort.abort();
    },
  };
}
