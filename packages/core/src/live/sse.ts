/** One event of an event stream. */
export interface StreamEvent {
  readonly id: string | undefined;
  readonly type: string;
  readonly data: string;
}

/** Reads lines of an event stream (WHATWG HTML, "Server-sent events") into events, however they were cut into chunks. */
export class EventParser {
  #rest = '';
  #id: string | undefined;
  #type = '';
  #data: string[] = [];

  /** Events that this chunk completes. */
  read(chunk: string): StreamEvent[] {
    // A carriage return at the end may be the first half of a line end.
    const text = this.#rest + chunk;
    const whole = text.endsWith('\r') ? text.slice(0, -1) : text;
    const lines = whole.split(/\r\n|\r|\n/);
    this.#rest = (lines.pop() ?? '') + text.slice(whole.length);
    return lines.flatMap((line) => this.#line(line) ?? []);
  }

  #line(line: string): StreamEvent | undefined {
    if (line === '') return this.#finish();
    const colon = line.indexOf(':');
    if (colon === 0) return undefined;
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'id') this.#id = value;
    else if (name === 'event') this.#type = value;
    else if (name === 'data') this.#data.push(value);
    return undefined;
  }

  #finish(): StreamEvent | undefined {
    const data = this.#data.join('\n');
    const isEmpty = this.#data.length === 0;
    const type = this.#type || 'message';
    this.#data = [];
    this.#type = '';
    return isEmpty ? undefined : { id: this.#id, type, data };
  }
}

/**
 * Reads an event stream until it ends; what arrives together is given together, and a heartbeat as an empty list. When the
 * loop is left, the stream is closed.
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<readonly StreamEvent[]> {
  const reader = body.getReader();
  const parser = new EventParser();
  const decoder = new TextDecoder();
  const close = (): void => {
    void reader.cancel().catch(() => undefined);
  };
  signal.addEventListener('abort', close);
  if (signal.aborted) close();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield parser.read(decoder.decode(value, { stream: true }));
    }
  } finally {
    signal.removeEventListener('abort', close);
    close();
  }
}
