import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { loadDataset } from '../../../demo/src/dataset.ts';
import { filterOf } from '../answer/filter.ts';
import { MemorySource } from '../search/memory-source.ts';
import { search } from '../search/search.ts';
import { suggest } from '../search/suggest.ts';
import { buildCatalogue } from './build.ts';
import { readDirectory } from './read-directory.ts';
import { openCatalogue } from './reader/catalogue.ts';

const { services } = await loadDataset();
const memory = new MemorySource(services);
const out = await mkdtemp(join(tmpdir(), 'gerai-catalogue-'));
after(() => rm(out, { recursive: true }));
await buildCatalogue(services, { out });
const files = openCatalogue(out, { read: readDirectory(out) });

const table = await readFile(new URL('../../testing/queries.tsv', import.meta.url), 'utf8');
const queries = table
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t')[0] ?? '');

async function both(q: string, filters: Parameters<typeof filterOf>[0] = {}) {
  const [expected, found] = await Promise.all([
    search(memory, q, { limit: 10, filter: filterOf(filters) }),
    files.search({ q, limit: 10, ...filters }),
  ]);
  return {
    expected: {
      codes: expected.hits.map(({ listing }) => listing.summary.code),
      total: expected.total,
      didYouMean: expected.didYouMean,
      notes: expected.notes,
    },
    found: {
      codes: found.items.map(({ code }) => code),
      total: found.total,
      didYouMean: found.didYouMean,
      notes: found.notes ?? [],
    },
  };
}

void test('files answer each labelled query as an index in memory does', async () => {
  const differing: unknown[] = [];
  for (const query of queries) {
    const { expected, found } = await both(query);
    try {
      assert.deepEqual(found, expected);
    } catch {
      differing.push({ query, expected, found });
    }
  }
  assert.ok(queries.length >= 300);
  assert.deepEqual(differing, []);
});

void test('files answer with filters as an index in memory does', async () => {
  for (const filters of [
    { agency: 'disdukcapil' },
    { category: 'kependudukan', channel: 'online' },
    { lifeEvent: 'identity', audience: 'citizen' },
    { region: '73.17' },
    { agency: 'nowhere' },
  ]) {
    for (const query of ['', 'surat', 'kartu keluarga', 'ktp hilang', 'izin usaha baru']) {
      const { expected, found } = await both(query, filters);
      assert.deepEqual(found, expected, `${query} ${JSON.stringify(filters)}`);
    }
  }
});

void test('files give all of what they list as an index in memory does', async () => {
  for (const query of ['ktp', 'bangunan', 'izin prakt', 'imb']) {
    const { hits } = await search(memory, query);
    const found = await files.search({ q: query });
    assert.deepEqual(
      found.items,
      hits.map(({ listing, matches }) => ({
        ...listing.summary,
        ...(matches.length > 0 ? { matches } : {}),
      })),
    );
    assert.deepEqual((await files.suggest(query)).items, await suggest(memory, query));
  }
});

void test('pages of files put together are the whole answer', async () => {
  const whole = await files.search({ q: 'surat', limit: 100 });
  const codes: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await files.search({ q: 'surat', limit: 7, ...(cursor ? { cursor } : {}) });
    codes.push(...page.items.map(({ code }) => code));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  assert.deepEqual(
    codes,
    whole.items.map(({ code }) => code),
  );
  assert.ok(codes.length > 14);
});

void test('files give a service with all that is known of it', async () => {
  for (const service of services) assert.deepEqual(await files.service(service.code), service);
  await assert.rejects(files.service('XX-99'), { name: 'CatalogueError', code: 'not-found' });
});
