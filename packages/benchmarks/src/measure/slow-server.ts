import { once } from 'node:events';
import { open, stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A line to one resident. */
export interface Line {
  /** Added to every request. */
  readonly latencyMs: number;
  /** Shared by all answers. */
  readonly bytesPerSecond: number;
}

/** A phone far from the mast: 150 ms a request, 1.6 Mbit/s. */
export const SLOW: Line = { latencyMs: 150, bytesPerSecond: 200_000 };
export const DIRECT: Line = { latencyMs: 0, bytesPerSecond: Infinity };

export interface Served {
  readonly path: string;
  /** Milliseconds since 1970, like `performance.timeOrigin`. */
  readonly at: number;
  /** Of the body as sent; grows while it is being sent. */
  bytes: number;
}

export interface SlowServer {
  readonly origin: string;
  line: Line;
  /** Requests since the last `clear`. */
  readonly served: readonly Served[];
  clear(): void;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
};
const CHUNK = 4096;

/**
 * Serves directories as a static host does (HTTP/1.1, compressed copies where there are any), over a line of its own making:
 * the delay holds for workers too, which the browser's own emulation does not reach.
 *
 * @param mounts Prefix of the path (`/`, `/widgets/`) → directory; the longest prefix wins.
 */
export async function serveSlowly(mounts: Readonly<Record<string, string>>): Promise<SlowServer> {
  const served: Served[] = [];
  let line = DIRECT;
  let free = 0;
  const prefixes = Object.keys(mounts).sort((a, b) => b.length - a.length);

  function fileOf(url: string): string | undefined {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    const prefix = prefixes.find((one) => path.startsWith(one));
    if (prefix === undefined) return undefined;
    const rest = path.slice(prefix.length);
    return join(
      mounts[prefix] ?? '',
      rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest,
    );
  }

  async function transfer(bytes: number): Promise<void> {
    if (line.bytesPerSecond === Infinity) return;
    free = Math.max(free, performance.now()) + (bytes / line.bytesPerSecond) * 1000;
    const wait = free - performance.now();
    if (wait > 1) await pause(wait);
  }

  async function send(url: string, response: ServerResponse): Promise<void> {
    const entry: Served = { path: url, at: performance.timeOrigin + performance.now(), bytes: 0 };
    served.push(entry);
    if (line.latencyMs > 0) await pause(line.latencyMs);
    const path = fileOf(url);
    const sizeOf = async (name: string | undefined) => {
      const found = name === undefined ? undefined : await stat(name).catch(() => undefined);
      return found?.isFile() ? found.size : undefined;
    };
    const plain = await sizeOf(path);
    const compressed = await sizeOf(path && `${path}.gz`);
    if (path === undefined || plain === undefined) {
      response.writeHead(404).end();
      return;
    }
    const closed = once(response, 'close').catch(() => undefined);
    const file = await open(compressed === undefined ? path : `${path}.gz`);
    try {
      response.writeHead(200, {
        'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
        'Content-Length': compressed ?? plain,
        'Cache-Control': 'public, max-age=600',
        ...(compressed === undefined ? {} : { 'Content-Encoding': 'gzip' }),
      });
      for (;;) {
        const size = line.bytesPerSecond === Infinity ? 1 << 20 : CHUNK;
        const { bytesRead, buffer } = await file.read(Buffer.alloc(size), 0, size);
        if (bytesRead === 0) break;
        await transfer(bytesRead);
        entry.bytes += bytesRead;
        if (response.destroyed) return;
        if (!response.write(buffer.subarray(0, bytesRead))) {
          await Promise.race([once(response, 'drain'), closed]);
        }
      }
      response.end();
    } finally {
      await file.close();
    }
  }

  const server = createServer((request, response) => {
    send(request.url ?? '/', response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    origin: `http://127.0.0.1:${String(address.port)}`,
    get line() {
      return line;
    },
    set line(next: Line) {
      line = next;
      free = 0;
    },
    served,
    clear: () => {
      served.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
