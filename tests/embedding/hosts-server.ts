// The hosts' web server, the API that their widgets ask, and another API: each at an origin of its own.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { text } from 'node:stream/consumers';
import { loadDataset } from '@gerai/demo/dataset';
import { createApp, importDataset } from '@gerai/server';
import { fromRoot } from '@gerai/tooling/paths';
import { createTestDatabase } from '../../packages/server/src/testing/database.ts';
import { writeCatalogueFiles } from '../support/catalogue.ts';
import type { Report, Visit } from './page/report.ts';
import { document, ROWS, type Addresses, type Row } from './rows.ts';
import { writeScripts } from './scripts.ts';
import { Reports, TITLES } from './visits.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
};

const SHEETS: Readonly<Record<string, string>> = {
  '/sheets/bootstrap-3.css': 'node_modules/bootstrap-3/dist/css/bootstrap.min.css',
  '/sheets/bootstrap-5.css': 'node_modules/bootstrap/dist/css/bootstrap.min.css',
  '/sheets/tailwind.css': 'node_modules/tailwindcss/preflight.css',
};

export interface Hosts {
  readonly addresses: Addresses;
  readonly origin: string;
  /** Address of a row's page, and the report that the page will send. */
  visit(
    row: Row,
    browser: string,
    widgets: Visit['widgets'],
  ): { url: string; report: Promise<Report> };
  close(): Promise<void>;
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

async function startApi() {
  const database = await createTestDatabase();
  const dataset = await loadDataset();
  await importDataset(database.db, dataset);
  const apps = await Promise.all(
    [0, 1].map(() =>
      createApp({
        db: database.db,
        pool: database.pool,
        notifications: database.notifications,
        corsOrigins: '*',
        rateLimit: { max: 1_000_000, windowSeconds: 60 },
      }),
    ),
  );
  const urls = await Promise.all(apps.map((app) => app.listen({ port: 0, host: '127.0.0.1' })));
  const [known] = dataset.applications ?? [];
  if (!known) throw new Error('the demonstration has no applications');
  return {
    urls: urls.map((url) => `${url}/v1`),
    application: { number: known.application.number, secret: known.secret },
    close: async () => {
      await Promise.all(apps.map((app) => app.close()));
      await database.close();
    },
  };
}

/** A file of the widgets; below `/gerai-next/` the same, of another version. */
async function widgetFile(path: string): Promise<string | undefined> {
  const match = /^\/(gerai|gerai-next)\/([\w./-]+)$/.exec(path);
  if (!match || path.includes('..')) return undefined;
  const file = fromRoot('packages/widgets/dist', match[2] ?? '');
  const code = await readFile(file, 'utf8').catch(() => undefined);
  return match[1] === 'gerai' ? code : code?.replaceAll('"0.0.0"', '"99.0.0"');
}

export async function startHosts(): Promise<Hosts> {
  const [api, scripts, catalogue] = await Promise.all([
    startApi(),
    writeScripts(),
    writeCatalogueFiles(),
  ]);
  const reports = new Reports();
  let origin = '';
  let addresses: Addresses = { api: '', otherApi: '', elsewhere: '', otherSite: '' };

  /** The frame's page, as an operator would let it ask the API, with what uses its widget. */
  async function framePage(): Promise<string | undefined> {
    const page = await widgetFile('/gerai/embed.html');
    return page
      ?.replace("connect-src 'self'", `$& ${new URL(addresses.api).origin}`)
      .replace('<title>', '<script src="/page/frame.js"></script>$&');
  }

  async function contentOf(path: string): Promise<string | Buffer | undefined> {
    if (path.startsWith('/catalogue/') && !path.includes('..')) {
      return readFile(catalogue.directory + path.slice('/catalogue'.length)).catch(() => undefined);
    }
    const sheet = SHEETS[path];
    if (sheet) return readFile(fromRoot(sheet), 'utf8');
    if (path === '/gerai/embed.html') return framePage();
    return scripts.get(path) ?? (await widgetFile(path));
  }

  function sendPage(search: URLSearchParams, response: ServerResponse): boolean {
    const row = ROWS.find(({ name }) => name === search.get('row'));
    const widgets = search.get('widgets');
    if (!row || (widgets !== 'on' && widgets !== 'off')) return false;
    const { application } = api;
    const kept = row.keeps?.length ?? 0;
    const results = `${origin}/results`;
    const visit: Visit = { widgets, count: 3, kept, results, application, titles: TITLES };
    if (row.policy) response.setHeader('Content-Security-Policy', row.policy(addresses));
    response.setHeader('Content-Type', TYPES['.html'] ?? '');
    response.end(document(row, addresses, visit));
    return true;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/results') {
      reports.take(search, await text(request));
      response.end();
      return;
    }
    if (pathname === '/host' && sendPage(searchParams, response)) return;
    const content = await contentOf(pathname);
    if (content === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', TYPES[extname(pathname)] ?? 'application/octet-stream');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end(content);
  }

  const servers = [0, 1].map(() =>
    createServer((request, response) => {
      answer(request, response).catch((error: unknown) => response.destroy(error as Error));
    }),
  );
  const origins = await Promise.all(servers.map(listen));
  origin = origins[0] ?? '';
  const elsewhere = origins[1] ?? '';
  const [first = '', second = ''] = api.urls;
  const otherSite = elsewhere.replace('localhost', '127.0.0.1');
  addresses = { api: first, otherApi: second, elsewhere, otherSite };

  return {
    addresses,
    origin,
    visit(row, browser, widgets) {
      const search = `?${new URLSearchParams({ row: row.name, browser, widgets }).toString()}${row.query ?? ''}`;
      return { url: `${origin}/host${search}`, report: reports.of(search) };
    },
    async close() {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
      await Promise.all([api.close(), catalogue.remove()]);
    },
  };
}
