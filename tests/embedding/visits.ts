// Visits to pages: what they are told, and what they send home.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { LANGUAGES, words } from '../support/words.ts';
import type { Report, Visit } from './page/report.ts';
import { writeScripts } from './scripts.ts';

export const TITLES: Visit['titles'] = Object.fromEntries(
  (['service-search', 'application-tracker', 'complaint-form'] as const).map((name) => [
    `gerai-${name}`,
    Object.fromEntries(LANGUAGES.map((language) => [language, words(name, language)('title')])),
  ]),
);

/** Milliseconds after which a page that has sent nothing is given up. */
const PATIENCE = 120_000;

/** Reports of pages, by the query of their address. */
export class Reports {
  readonly #waiting = new Map<string, (sent: Report & { error?: string }) => void>();

  /** The report that a page will send. */
  of(search: string): Promise<Report> {
    return new Promise<Report>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`the page has sent nothing for ${PATIENCE / 1000} s`)),
        PATIENCE,
      );
      this.#waiting.set(search, (sent) => {
        clearTimeout(timer);
        this.#waiting.delete(search);
        if (sent.error === undefined) resolve(sent);
        else reject(new Error(`${sent.error}; ${sent.said.join('; ')}`));
      });
    });
  }

  /** Takes what a page has sent. */
  take(search: string, body: string): void {
    this.#waiting.get(search)?.(JSON.parse(body) as Report);
  }
}

/** A server for the visits to somebody else's pages. */
export interface Visits {
  readonly origin: string;
  readonly reports: Reports;
  close(): void;
}

/** Serves the script that visits a page, and takes the reports, from pages of any origin. */
export async function startVisits(): Promise<Visits> {
  const scripts = await writeScripts();
  const reports = new Reports();
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (request.method === 'POST') {
      void text(request).then((body) => {
        reports.take(search, body);
        response.end();
      });
      return;
    }
    response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
    response.end(scripts.get(pathname));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    reports,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
