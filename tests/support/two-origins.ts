// A web team's page at one origin, and the files of the widgets with a catalogue at another.
import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { after, before } from 'node:test';
import { fromRoot } from '@gerai/tooling/paths';
import type { Browser, Page } from 'playwright-core';
import { writeCatalogueFiles, type CatalogueFiles } from './catalogue.ts';
import { launch, siteAt, type VisitOptions } from './site.ts';

export interface HostPage {
  readonly head?: string;
  readonly body: string;
  /** Value of the Content-Security-Policy. */
  readonly policy?: string;
}

export interface Addresses {
  /** The page's origin. */
  readonly host: string;
  /** Where the files of the widgets lie, at another origin. */
  readonly base: string;
  readonly catalogue: string;
}

export interface TwoOrigins {
  readonly addresses: Addresses;
  /** What the page's origin has been asked for since the last visit began: path and query. */
  readonly asked: readonly string[];
  /** Opens a page at the host; fails as every visit does, requests to the widgets' origin excepted. */
  visit(
    page: (addresses: Addresses) => HostPage,
    options: Omit<VisitOptions, 'path'> & { readonly query?: string },
    body: (page: Page) => Promise<void>,
  ): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};

const documentOf = ({ head = '', body }: HostPage): string => `<!doctype html>
<html lang="id">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Desa</title>
${head}</head>
<body>${body}</body>
</html>`;

async function listen(server: Server, name: string): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://${name}:${(server.address() as AddressInfo).port}`;
}

async function sendFile(path: string, catalogue: string, response: ServerResponse): Promise<void> {
  const directory = path.startsWith('/gerai/') ? fromRoot('packages/widgets/dist') : catalogue;
  const file = normalize(join(directory, path.replace(/^\/\w+\//, '')));
  const content = file.startsWith(directory)
    ? await readFile(file).catch(() => undefined)
    : undefined;
  if (!content) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.end(content);
}

/** Two servers and a browser for all tests of a file. */
export function useTwoOrigins(): TwoOrigins {
  let browser: Browser | undefined;
  let files: CatalogueFiles | undefined;
  let addresses: Addresses | undefined;
  let shown: HostPage | undefined;
  const asked: string[] = [];
  const servers = [
    createServer(({ url = '/' }, response) => {
      asked.push(url);
      if (shown?.policy) response.setHeader('Content-Security-Policy', shown.policy);
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(shown ? documentOf(shown) : '');
    }),
    createServer(({ url = '/' }, response) => {
      const { pathname } = new URL(url, 'http://localhost');
      void sendFile(decodeURIComponent(pathname), files?.directory ?? '', response);
    }),
  ] as const;
  before(async () => {
    [files, browser] = await Promise.all([writeCatalogueFiles(), launch()]);
    const host = await listen(servers[0], 'localhost');
    const other = await listen(servers[1], '127.0.0.1');
    addresses = { host, base: `${other}/gerai/`, catalogue: `${other}/katalog/` };
  });
  after(async () => {
    await browser?.close();
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
    await files?.remove();
  });
  const site = siteAt(
    () => addresses!.host,
    () => browser!,
  );
  return {
    asked,
    get addresses() {
      return addresses!;
    },
    async visit(page, { query = '', ...options }, body) {
      shown = page(addresses!);
      asked.length = 0;
      const { host } = new URL(addresses!.base);
      const widgets = new RegExp(
        `^request to another origin: http://${host.replaceAll('.', '\\.')}/`,
      );
      await site.visit(
        { ...options, path: `/${query}`, expected: [widgets, ...(options.expected ?? [])] },
        body,
      );
    },
  };
}
