import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Service } from '@gerai/api';
import fc from 'fast-check';

import { loadDataset } from '../../../demo/src/dataset.ts';
import { filterOf } from '../answer/filter.ts';
import { facetNames, facetValues } from '../model/listing.ts';
import { MemorySource } from './memory-source.ts';
import type { Filter } from './narrow.ts';
import { search } from './search.ts';
import { suggest } from './suggest.ts';

const { services } = await loadDataset();
const source = new MemorySource(services);

/** The same services in further regions: enough that words have more listings than fit at once. */
function inRegions(regions: readonly string[]): Service[] {
  return regions.flatMap((region) =>
    services.map((service) => ({
      ...service,
      code: `${service.code}-${region}`,
      regions: [region],
    })),
  );
}

const regions = ['11.01', '31.71', '32.73', '73.17'];
const large = new MemorySource(inRegions(regions));

async function codes(index: MemorySource, query: string, filter: Filter = {}): Promise<string[]> {
  const { hits } = await search(index, query, { filter, limit: 1000 });
  return hits.map(({ listing }) => listing.summary.code);
}

const telling = [
  'ktp hilang',
  'surat',
  'izin usaha',
  'perpanjangan sim',
  'kartu kel',
  'imb',
  'pajak bumi bangunan',
  'akta kelahiran anak',
  'berobat bpjs',
  '',
];
const fragments = fc.constantFrom(
  ...telling,
  '<img src=x onerror=alert(1)>',
  "' OR 1=1 --",
  '%00',
  '\u0000',
  '\ud800',
  '\u202eptk',
  '__proto__',
  'constructor',
  '@agency:disdukcapil',
  '=dk-01',
  '~panjang',
  '*',
  '(((((',
  '😀',
  'ﬃ',
  'e-KTP',
  '..',
  'ﷺ',
);
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
  fc.array(fragments, { maxLength: 8 }).map((parts) => parts.join(' ')),
  fc.array(fragments, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.constantFrom('a', 'ktp ', '-', 'tt').map((part) => part.repeat(2000)),
);

void test('answers any text, with ranges that lie within what they mark', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, fc.boolean(), async (text, prefix) => {
      const { hits, total } = await search(source, text, { prefix, limit: 20 });
      assert.ok(hits.length <= 20 && hits.length <= total && total <= source.size);
      for (const { listing, score, matches } of hits) {
        assert.ok(Number.isFinite(score) && score >= 0);
        assert.equal(typeof listing.summary.code, 'string');
        for (const match of matches) {
          let after = 0;
          for (const { start, end } of match.ranges) {
            assert.ok(after <= start && start < end && end <= match.text.length);
            after = end;
          }
        }
      }
    }),
    { numRuns: 400 },
  );
});

void test('suggests for any text, each suggestion once', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const suggestions = await suggest(source, text, { limit: 8 });
      assert.ok(suggestions.length <= 8);
      const shown = suggestions.map((one) => `${one.text}\n${one.name?.id ?? ''}`);
      assert.equal(new Set(shown).size, shown.length);
    }),
    { numRuns: 200 },
  );
});

void test('finds each service once', async () => {
  for (const query of telling) {
    const found = await codes(large, query);
    assert.equal(new Set(found).size, found.length, query);
  }
});

void test('says how many it found, and gives them page by page', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...telling),
      fc.integer({ min: 1, max: 70 }),
      async (query, limit) => {
        const whole = await codes(large, query);
        const paged: string[] = [];
        for (let offset = 0; offset < whole.length; offset += limit) {
          const page = await search(large, query, { offset, limit });
          assert.equal(page.total, whole.length);
          paged.push(...page.hits.map(({ listing }) => listing.summary.code));
        }
        assert.deepEqual(paged, whole);
      },
    ),
    { numRuns: 40 },
  );
});

void test('gives nothing beyond the last page', async () => {
  const { hits, total } = await search(source, 'ktp', { offset: 1000 });
  assert.deepEqual(hits, []);
  assert.ok(total > 0);
});

void test('a filter leaves only what passes', async () => {
  for (const query of telling) {
    for (const filter of [
      { agency: 'disdukcapil' },
      { category: 'kependudukan', region: '73.17' },
      { channel: 'online', audience: 'citizen' },
      { region: '32.73.01' },
    ].map(filterOf)) {
      const { hits } = await search(large, query, { filter, limit: 1000 });
      for (const { listing } of hits) {
        for (const facet of facetNames) {
          const wanted = filter[facet];
          if (wanted) {
            assert.ok(facetValues(listing, facet).some((value) => wanted.includes(value)));
          }
        }
      }
    }
  }
  assert.deepEqual(await codes(large, 'ktp', { agency: ['nowhere'] }), []);
});

void test('tells the parts that a score is the sum of', async () => {
  for (const query of ['ktp hilang', 'izin usaha', 'kartu keluarga']) {
    for (const { score, parts } of (await search(source, query)).hits) {
      assert.ok(parts);
      const sum = parts.words + parts.phrase + parts.proximity + parts.popularity;
      assert.ok(Math.abs(score - sum) < 0.001);
    }
  }
});

void test('puts what is used more first where all else is equal', async () => {
  const twice = inRegions(['11.01', '73.17']);
  const first = twice.find(({ code }) => code === 'DK-01-73.17');
  assert.ok(first);
  const popularity = new Map([[first.code, 1]]);
  const byName = await codes(new MemorySource(twice), first.name.id);
  assert.ok(byName.indexOf('DK-01-11.01') < byName.indexOf('DK-01-73.17'));
  const used = new MemorySource(twice, { popularity });
  const byUse = await codes(used, first.name.id);
  assert.ok(byUse.indexOf('DK-01-73.17') < byUse.indexOf('DK-01-11.01'));
  assert.equal((await codes(used, ''))[0], first.code);
});

void test('finds a service by its code, whatever the case', async () => {
  assert.equal((await codes(source, 'dk-01'))[0], 'DK-01');
  assert.equal((await codes(source, ' DK-01 '))[0], 'DK-01');
});

void test('tells what an old name has become', async () => {
  const { notes, hits } = await search(source, 'imb');
  assert.ok(notes.some(({ id }) => id.includes('PBG')));
  assert.ok(hits[0]?.matches.some(({ kind }) => kind === 'former-name'));
});

void test('finds by a term that was added, which replaces a built-in one', async () => {
  const synonyms = [
    { term: 'gerobak merah', kind: 'synonym' as const, expansions: ['kartu keluarga'] },
  ];
  const added = new MemorySource(services, { synonyms });
  assert.deepEqual(await codes(source, 'gerobak merah'), []);
  assert.ok((await codes(added, 'gerobak merah')).includes('DK-05'));
});

void test('refuses two services of one code', () => {
  const [service] = services;
  assert.ok(service);
  assert.throws(() => new MemorySource([service, service]), /one code/);
});

void test('an index of no services finds nothing', async () => {
  const empty = new MemorySource([]);
  assert.deepEqual((await search(empty, 'ktp')).hits, []);
  assert.equal((await search(empty, '')).total, 0);
});
