// Whoever asks, the answer is the same: the server, the static files and the command line list the same services in the
// same order for every query that the project keeps.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { ServiceList } from '@gerai/api';
import { openCatalogue } from '@gerai/catalogue/reader';
import { readDirectory } from '@gerai/catalogue/node';
import { main } from '../../packages/catalogue/src/cli/main.ts';
import type { CatalogueFiles, CatalogueServer } from '../support/catalogue.ts';
import { readQueries, startCatalogueServer, writeCatalogueFiles } from '../support/catalogue.ts';

const LIMIT = 10;
/** More would only be more of the same. */
const MOST_TOLD = 3;

interface Difference {
  readonly query: string;
  readonly server: unknown;
  readonly other: unknown;
}

/** What residents see: the services in their order with all that is told of them, and what is told beside. */
function essence({ items, total, didYouMean, notes = [] }: ServiceList) {
  return { items, total, didYouMean, notes };
}

void describe('one order of services', () => {
  let server: CatalogueServer;
  let files: CatalogueFiles;
  let queries: string[];

  before(async () => {
    [server, files] = await Promise.all([startCatalogueServer(), writeCatalogueFiles()]);
    queries = [...(await readQueries('queries')), ...(await readQueries('senseless'))];
    assert.ok(queries.length >= 400);
  });
  after(async () => {
    await server.close();
    await files.remove();
  });

  async function askServer(query: string): Promise<ServiceList> {
    const parameters = new URLSearchParams({ q: query, limit: String(LIMIT) });
    const response = await fetch(`${server.url}/services?${parameters.toString()}`);
    const text = await response.text();
    assert.equal(response.status, 200, `${query}: ${text}`);
    return JSON.parse(text) as ServiceList;
  }

  async function askCommand(query: string): Promise<ServiceList> {
    let written = '';
    const out = { write: (text: string) => ((written += text), true) };
    const args = ['query', files.directory, '--json', '--limit', String(LIMIT), '--', query];
    assert.equal(await main(args, {}, out, out), 0, written);
    return JSON.parse(written) as ServiceList;
  }

  async function differences(ask: (query: string) => Promise<ServiceList>): Promise<Difference[]> {
    const found: Difference[] = [];
    for (const query of queries) {
      const [expected, other] = [essence(await askServer(query)), essence(await ask(query))];
      if (!isDeepStrictEqual(expected, other)) found.push({ query, server: expected, other });
      if (found.length === MOST_TOLD) break;
    }
    return found;
  }

  void it('is that of the server in static files', async () => {
    const catalogue = openCatalogue(files.directory, { read: readDirectory(files.directory) });
    assert.deepEqual(await differences((q) => catalogue.search({ q, limit: LIMIT })), []);
  });

  void it('is that of the server on the command line', async () => {
    assert.deepEqual(await differences(askCommand), []);
  });
});
