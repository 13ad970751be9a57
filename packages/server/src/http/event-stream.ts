/**
 * Server-sent events on a reply of their own: what the framework does to answers that end (compression, time limits)
 * is not for streams. A stream that isn't read is ended rather than buffered.
 */
import type { FastifyReply } from 'fastify';

/** One event. */
export interface StreamEvent {
  /** What `Last-Event-ID` continues from. */
  readonly id: string;
  /** Name and JSON payload; without them only the position is told. */
  readonly event?: { readonly name: string; readonly data: unknown };
}

/** How long a stream lives. */
export interface EventStreamOptions {
  /** When it ends. */
  readonly until: Date;
  /** Milliseconds between comments that keep proxies from closing it. */
  readonly heartbeatMs: number;
  /** Called once, however it ends. */
  onEnd(): void;
}

/** An open stream. */
export interface EventStream {
  readonly send: (events: readonly StreamEvent[]) => void;
  end(): void;
}

/** A reader that leaves so many bytes unread is gone, or too slow to be of use: it will come back and continue. */
const MOST_UNREAD_BYTES = 64 * 1024;
/** Milliseconds after which a client tries again. */
const RETRY_MS = 3000;
/** setTimeout takes no more. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

function frame({ id, event }: StreamEvent): string {
  const lines = [`id: ${id}`];
  if (event) lines.push(`event: ${event.name}`, `data: ${JSON.stringify(event.data)}`);
  return `${lines.join('\n')}\n\n`;
}

/** Takes the reply over and begins the stream. */
export function openEventStream(reply: FastifyReply, options: EventStreamOptions): EventStream {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...reply.getHeaders(),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
    // Once it has ended, nothing else comes this way: an idle connection would keep a server from stopping.
    connection: 'close',
    // nginx would otherwise hold events back.
    'x-accel-buffering': 'no',
  } as Record<string, string>);

  const write = (text: string): void => {
    if (raw.writableEnded || raw.destroyed) return;
    raw.write(text);
    if (raw.writableLength > MOST_UNREAD_BYTES) raw.destroy();
  };
  const heartbeat = setInterval(() => {
    write(':\n\n');
  }, options.heartbeatMs);
  const left = options.until.getTime() - Date.now();
  const expiry = setTimeout(() => raw.end(), Math.min(Math.max(0, left), LONGEST_TIMER_MS));
  raw.once('close', () => {
    clearInterval(heartbeat);
    clearTimeout(expiry);
    options.onEnd();
  });
  // A reader that went away is no error.
  raw.on('error', () => undefined);

  write(`retry: ${String(RETRY_MS)}\n\n`);
  return {
    send(events) {
      write(events.map(frame).join(''));
    },
    end() {
      raw.end();
    },
  };
}
