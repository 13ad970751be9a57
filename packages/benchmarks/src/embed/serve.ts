import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadDataset } from '@gerai/demo/dataset';
import { createApp, importDataset, migrate, openDatabase, silentLog } from '@gerai/server';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** What a careful site allows; names of Trusted Types policies are left open, since each peer has its own. */
const STRICT = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "frame-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types *',
].join('; ');

export interface BenchSite {
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves a directory, compressed, and the reference server with the demonstration's data below `/v1`, at one origin.
 * `?strict` in the address of a page gives it a strict policy.
 */
export async function serveSite(directory: string): Promise<BenchSite> {
  const dataDir = await mkdtemp(join(tmpdir(), 'gerai-bench-'));
  const database = await openDatabase({ dataDir, databaseUrl: '', log: silentLog });
  await migrate(database.db);
  await importDataset(database.db, await loadDataset());
  const app = await createApp({
    ...database,
    corsOrigins: '*',
    rateLimit: { max: 1e6, windowSeconds: 60 },
  });
  const api = await app.listen({ port: 0, host: '127.0.0.1' });
  const server = createServer((request, response) => {
    const { pathname, search, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const send = async (): Promise<void> => {
      if (pathname.startsWith('/v1/')) {
        const answer = await fetch(`${api}${pathname}${search}`);
        response.setHeader('Content-Type', answer.headers.get('content-type') ?? '');
        response.setHeader('Content-Encoding', 'gzip');
        response.writeHead(answer.status).end(gzipSync(await answer.text()));
        return;
      }
      const path = normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
      const file = join(directory, path);
      const compressed = await readFile(`${file}.gz`).catch(() => undefined);
      const content = compressed ?? (await readFile(file).catch(() => undefined));
      if (!content) {
        response.writeHead(404).end();
        return;
      }
      if (compressed) response.setHeader('Content-Encoding', 'gzip');
      response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
      response.setHeader('Cache-Control', 'public, max-age=600');
      if (searchParams.has('strict')) response.setHeader('Content-Security-Policy', STRICT);
      response.end(content);
    };
    send().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${String((server.address() as AddressInfo).port)}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await app.close();
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
