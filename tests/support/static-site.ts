// A site without a server of ours: a web host for files, with the widgets, a catalogue, and pages under the strictest policy.
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { after, before } from 'node:test';
import { fromRoot } from '@gerai/tooling/paths';
import type { Browser } from 'playwright-core';
import { writeCatalogueFiles, type CatalogueFiles } from './catalogue.ts';
import { launch, siteAt, type Site } from './site.ts';

const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
};

/** What stands between the tags of a page's body, by the path of the page. */
export type Pages = Readonly<Record<string, string>>;

interface Host {
  readonly origin: string;
  close(): Promise<void>;
}

function page(body: string): string {
  return `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Layanan</title>
<script type="module" src="/gerai/loader.js"></script>
${body}
</html>
`;
}

/** The file that a path below `prefix` means; nothing where it leads out of its directory. */
async function fileBelow(
  path: string,
  prefix: string,
  directory: string,
): Promise<Buffer | undefined> {
  if (!path.startsWith(prefix)) return undefined;
  const file = normalize(join(directory, path.slice(prefix.length)));
  if (!file.startsWith(directory)) return undefined;
  return readFile(file).catch(() => undefined);
}

async function startHost(pages: Pages, catalogue: string): Promise<Host> {
  const contentOf = async (path: string): Promise<Buffer | string | undefined> =>
    pages[path] === undefined
      ? ((await fileBelow(path, '/gerai/', fromRoot('packages/widgets/dist'))) ??
        (await fileBelow(path, '/katalog/', catalogue)))
      : page(pages[path]);
  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    const content = await contentOf(path);
    if (content === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[typeof content === 'string' ? '.html' : extname(path)];
    response.setHeader('Content-Type', type ?? 'application/octet-stream');
    response.setHeader('Content-Security-Policy', POLICY);
    response.end(content);
  };
  const server = createServer(({ url = '/' }, response) => {
    void answer(decodeURIComponent(new URL(url, 'http://localhost').pathname), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** One host and one browser for all tests of a file; the catalogue of the demonstration is at `/katalog/`. */
export function useStaticSite(pages: Pages): Site {
  let host: Host | undefined;
  let browser: Browser | undefined;
  let files: CatalogueFiles | undefined;
  before(async () => {
    [files, browser] = await Promise.all([writeCatalogueFiles(), launch()]);
    host = await startHost(pages, files.directory);
  });
  after(async () => {
    await browser?.close();
    await host?.close();
    await files?.remove();
  });
  return siteAt(
    () => host!.origin,
    () => browser!,
  );
}
