// A query has one order: from the server over HTTP, from the files of the same services through the reader that browsers
// use, and from the command line. The queries are all labelled ones and those that mean nothing here.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { ServiceList } from '@gerai/api';
import { buildCatalogue, readDirectory } from '@gerai/catalogue/node';
import { openCatalogue } from '@gerai/catalogue/reader';
import { loadDataset } from '@gerai/demo/dataset';
import { createApp, importDataset, migrate, openDatabase, silentLog } from '@gerai/server';

const LIMIT = 10;
/** Of the queries that are also asked by the command line, a process each: one in so many. */
const COMMAND_LINE_SHARE = 75;

const run = promisify(execFile);
const CLI = fileURLToPath(new URL('../../packages/catalogue/src/cli.ts', import.meta.url));

async function column(file: string): Promise<string[]> {
  const url = new URL(`../../packages/catalogue/testing/${file}`, import.meta.url);
  const [, ...lines] = (await readFile(url, 'utf8')).trimEnd().split('\n');
  return lines.map((line) => line.split('\t')[0] ?? '');
}

/** What two answers must have in common. */
function shapeOf({ items, total, didYouMean, notes }: ServiceList): object {
  return { codes: items.map(({ code }) => code), total, didYouMean, notes };
}

describe('one order of services', () => {
  let directory = '';
  let origin = '';
  let queries: string[] = [];
  const ending: (() => Promise<unknown>)[] = [];

  before(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'gerai-order-'));
    ending.push(() => rm(directory, { recursive: true, force: true }));
    queries = [...(await column('queries.tsv')), ...(await column('senseless.tsv'))];

    const dataset = await loadDataset();
    await buildCatalogue(dataset.services, { out: path.join(directory, 'files') });
    await writeFile(path.join(directory, 'services.json'), JSON.stringify(dataset.services));

    const database = await openDatabase({
      dataDir: path.join(directory, 'data'),
      databaseUrl: '',
      log: silentLog,
    });
    ending.push(() => database.close());
    await migrate(database.db);
    await importDataset(database.db, dataset);
    const app = await createApp({
      db: database.db,
      pool: database.pool,
      notifications: database.notifications,
      rateLimit: { max: 1_000_000, windowSeconds: 60 },
    });
    ending.push(() => app.close());
    origin = await app.listen({ port: 0, host: '127.0.0.1' });
  });

  after(async () => {
    for (const end of ending.reverse()) await end();
  });

  async function fromServer(query: string): Promise<ServiceList> {
    const asked = new URLSearchParams({ q: query, limit: String(LIMIT) });
    const response = await fetch(`${origin}/v1/services?${asked.toString()}`);
    assert.equal(response.status, 200, query);
    return (await response.json()) as ServiceList;
  }

  it('is the same from the server and from files, for every labelled query', async () => {
    const files = path.join(directory, 'files');
    const catalogue = openCatalogue(files, { read: readDirectory(files), keep: false });
    assert.ok(queries.length > 1000);
    for (const query of queries) {
      const [served, read] = await Promise.all([
        fromServer(query),
        catalogue.search({ q: query, limit: LIMIT }),
      ]);
      assert.deepEqual(shapeOf(read), shapeOf(served), query);
      assert.deepEqual(read.items, served.items, query);
    }
  });

  it('is the same from the command line, which builds from a file of services', async () => {
    const out = path.join(directory, 'built');
    const cli = ['--conditions=gerai-source', CLI];
    await run(process.execPath, [
      ...cli,
      'build',
      path.join(directory, 'services.json'),
      '--out',
      out,
      '--quiet',
    ]);
    for (const query of queries.filter((_, index) => index % COMMAND_LINE_SHARE === 0)) {
      const asked = [...cli, 'query', out, query, '--json', '--limit', String(LIMIT)];
      const { stdout } = await run(process.execPath, asked);
      const told = JSON.parse(stdout) as ServiceList;
      assert.deepEqual(shapeOf(told), shapeOf(await fromServer(query)), query);
    }
  });
});
