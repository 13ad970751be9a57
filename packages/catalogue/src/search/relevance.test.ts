import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { loadDataset } from '../../../demo/src/dataset.ts';
import { MemorySource } from './memory-source.ts';
import { search } from './search.ts';

const { services } = await loadDataset();
const source = new MemorySource(services);
const queries = table('../../testing/queries.tsv');

function table(path: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(new URL(path, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  const columns = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  });
}

async function codes(index: MemorySource, query: string, limit: number): Promise<string[]> {
  return (await search(index, query, { limit })).hits.map(({ listing }) => listing.summary.code);
}

void test('finds what residents mean among the first three', async (context) => {
  const asked = await Promise.all(
    queries.map(async ({ query = '', accepted = '' }) => ({
      query,
      accepted: accepted.split('|'),
      found: await codes(source, query, 3),
    })),
  );
  const misses = asked.filter(
    ({ accepted, found }) => !found.some((code) => accepted.includes(code)),
  );
  const rate = 1 - misses.length / queries.length;
  context.diagnostic(
    `top three: ${(rate * 100).toFixed(1)} % of ${String(queries.length)} queries over ${String(source.size)} services`,
  );
  assert.ok(queries.length >= 60);
  assert.ok(rate >= 0.85, JSON.stringify(misses));
});

void test('finds nothing for what the regency does not offer', async () => {
  for (const query of ['pizza', 'bitcoin mining', 'reaktor nuklir', 'kereta cepat', 'asdfgh']) {
    assert.deepEqual(await codes(source, query, 3), [], query);
  }
});

void test('gives the same order every time', async () => {
  const again = new MemorySource([...services].reverse());
  for (const { query = '' } of queries) {
    assert.deepEqual(await codes(again, query, 20), await codes(source, query, 20), query);
  }
});
