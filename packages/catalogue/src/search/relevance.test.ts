import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { loadDataset } from '../../../demo/src/dataset.ts';
import { misspell, seeded, unfinished } from '../testing/misspell.ts';
import { MemorySource } from './memory-source.ts';
import { search } from './search.ts';

const { services } = await loadDataset();
const source = new MemorySource(services);
const queries = table('../../testing/queries.tsv').map((row) => ({
  query: row['query'] ?? '',
  accepted: (row['accepted'] ?? '').split('|'),
  kind: row['kind'] ?? '',
  set: row['set'] ?? '',
}));
const senseless = table('../../testing/senseless.tsv').map((row) => row['query'] ?? '');

const kinds = [
  'official',
  'colloquial',
  'abbreviation',
  'affix',
  'situation',
  'english',
  'typo',
  'prefix',
];
/** Share of queries that must find an accepted service among the first three. */
const wanted = { tuning: 0.95, 'held-out': 0.9 };

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

interface Asked {
  query: string;
  accepted: string[];
}

/** Place of the first accepted service for each query, from 1; `Infinity` beyond the tenth. */
function placesOf(asked: readonly Asked[], index = source): Promise<(Asked & { place: number })[]> {
  return Promise.all(
    asked.map(async (row) => {
      const found = await codes(index, row.query, 10);
      const at = found.findIndex((code) => row.accepted.includes(code));
      return { ...row, place: at < 0 ? Infinity : at + 1 };
    }),
  );
}

function summary(places: readonly { place: number }[]) {
  const share = (limit: number) =>
    places.filter(({ place }) => place <= limit).length / places.length;
  const mrr = places.reduce((sum, { place }) => sum + 1 / place, 0) / places.length;
  const percent = (value: number) => `${(value * 100).toFixed(1)} %`;
  const text = `${String(places.length)} queries: first ${percent(share(1))}, top three ${percent(share(3))}, MRR ${mrr.toFixed(3)}`;
  return { topThree: share(3), text };
}

void test('has labelled queries of every kind for every service', () => {
  for (const kind of kinds) {
    const count = queries.filter((row) => row.kind === kind).length;
    assert.ok(count >= 60, `${kind}: ${String(count)}`);
  }
  const covered = new Set(queries.flatMap(({ accepted }) => accepted));
  assert.deepEqual(
    services.map(({ code }) => code).filter((code) => !covered.has(code)),
    [],
  );
  assert.ok(senseless.length >= 100);
});

for (const [set, share] of Object.entries(wanted)) {
  for (const kind of kinds) {
    void test(`finds what residents mean: ${kind}, ${set}`, async (context) => {
      const places = await placesOf(queries.filter((row) => row.kind === kind && row.set === set));
      const { topThree, text } = summary(places);
      context.diagnostic(`${kind}, ${set}: ${text}`);
      const misses = places.filter(({ place }) => place > 3).map(({ query }) => query);
      assert.ok(topThree >= share, misses.join('; '));
    });
  }
}

void test('knows the words of residents for a catalogue of Indonesian official names alone', async (context) => {
  const bare = services.map((service) => ({
    ...service,
    name: { id: service.name.id },
    alternateNames: [],
    replaces: [],
  }));
  const { topThree, text } = summary(await placesOf(queries, new MemorySource(bare)));
  context.diagnostic(`official names alone: ${text}`);
  assert.ok(topThree >= 0.9);
});

/** Queries made of every name that is not shared, by a program: nobody wrote them down. */
function made(change: typeof misspell, seed: number): Asked[] {
  const random = seeded(seed);
  const plain = (name: string) =>
    name
      .replace(/\(.*?\)|[/,&-]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  return services.flatMap(({ code, name }) => {
    const query = change(plain(name.id), random);
    return query === undefined ? [] : [{ query, accepted: [code] }];
  });
}

void test('finds names with a misspelt word that no list foresaw', async (context) => {
  const places = await placesOf([1, 2, 3, 4, 5].flatMap((seed) => made(misspell, seed)));
  const { topThree, text } = summary(places);
  context.diagnostic(`misspelt by a program: ${text}`);
  assert.ok(topThree >= 0.95);
});

void test('finds names while they are being typed', async (context) => {
  const places = await placesOf([1, 2, 3, 4, 5].flatMap((seed) => made(unfinished, seed)));
  const { topThree, text } = summary(places);
  context.diagnostic(`unfinished: ${text}`);
  assert.ok(topThree >= 0.95);
});

void test('finds nothing for what the regency does not offer', async (context) => {
  const found = await Promise.all(
    senseless.map(async (query) => ({ query, found: await codes(source, query, 3) })),
  );
  const wrong = found.filter((row) => row.found.length > 0);
  const rate = 1 - wrong.length / senseless.length;
  context.diagnostic(
    `nothing for ${(rate * 100).toFixed(1)} % of ${String(senseless.length)} senseless queries`,
  );
  assert.ok(rate >= 0.9, JSON.stringify(wrong));
});

void test('reads joined words, also those that begin with an abbreviation', async () => {
  for (const [query, code, meant] of [
    ['suratpindah', 'DK-12', 'surat pindah'],
    ['ktphilang', 'DK-02', 'ktp hilang'],
  ] as const) {
    const { hits, didYouMean } = await search(source, query);
    assert.equal(hits[0]?.listing.summary.code, code);
    assert.equal(didYouMean, meant);
  }
});

void test('corrects slips of slang, too', async () => {
  // `mampt` is a slip of mampet, which is speech for tersumbat.
  assert.ok((await codes(source, 'drainase mampt', 3)).includes('LP-05'));
});

void test('takes an unfinished word as it was typed, though it may be chat for another', async () => {
  // `kel` is short for kelurahan.
  assert.ok((await codes(source, 'kartu kel', 3)).includes('DK-05'));
  assert.ok((await codes(source, 'gan', 3)).length > 0);
});

void test('prefers a name said in full to scattered words', async () => {
  assert.ok((await codes(source, 'balik nama sertifikat warisan', 3)).includes('RV-06'));
});

void test('shows hotlines first for their purpose, not for a word of its family', async () => {
  const { hits, didYouMean } = await search(source, 'tolong ada ular di kamar mandi');
  assert.equal(hits[0]?.listing.summary.code, 'UM-12');
  assert.equal(didYouMean, undefined);
  assert.equal((await codes(source, 'ijazah terbakar', 1))[0], 'PD-04');
  for (const [number, code] of [
    ['112', 'SO-06'],
    ['113', 'UM-12'],
    ['119', 'KS-05'],
    ['129', 'SO-05'],
  ] as const) {
    assert.equal((await codes(source, number, 1))[0], code);
  }
});

void test('gives the same order every time', async () => {
  const again = new MemorySource([...services].reverse());
  for (const { query } of queries) {
    assert.deepEqual(await codes(again, query, 20), await codes(source, query, 20), query);
  }
});

void test('keeps the tables that browsers load small', (context) => {
  const tables = ['roots', 'stem-exceptions', 'slang', 'stopwords'].map((name) =>
    readFileSync(new URL(`../generated/${name}.ts`, import.meta.url), 'utf8'),
  );
  const bytes = gzipSync(tables.join(''), { level: 9 }).length;
  context.diagnostic(`tables of the analysis: ${String(bytes)} bytes gzip`);
  assert.ok(bytes <= 5_500);
});
