import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createIndex } from './create-index.ts';
import type { CatalogueRecord } from './types.ts';

const records: CatalogueRecord[] = [
  {
    code: 'A-1',
    fields: {
      name: { id: 'Penerbitan KTP Elektronik', en: 'New identity card' },
      synonyms: ['KTP baru', 'rekam KTP'],
      agency: ['Disdukcapil'],
    },
    facets: { agency: ['disdukcapil'], channel: ['online', 'in-person'] },
  },
  {
    code: 'A-2',
    fields: {
      name: 'Penggantian KTP Hilang',
      synonyms: ['KTP hilang'],
      agency: ['Disdukcapil'],
      requirements: ['Surat kehilangan'],
    },
    facets: { agency: ['disdukcapil'], channel: ['in-person'] },
  },
  {
    code: 'B-1',
    fields: { name: 'Persetujuan Bangunan Gedung (PBG)', requirements: ['KTP', 'Gambar'] },
    facets: { agency: ['dpmptsp'], channel: ['online'] },
  },
  {
    code: 'C-1',
    fields: { name: 'Pemadam Kebakaran', synonyms: ['kebakaran', 'ada ular'] },
    emergency: true,
  },
  { code: 'C-2', fields: { name: 'Surat Keterangan Kebakaran', synonyms: ['kebakaran rumah'] } },
];
const index = createIndex(records);
const codes = (query: string) => index.search(query).hits.map((hit) => hit.code);

void test('finds by name first and leaves out what only mentions the word', () => {
  assert.deepEqual(codes('ktp').sort(), ['A-1', 'A-2']);
  assert.deepEqual(codes('gambar'), ['B-1']);
});

void test('asks for all words, and tolerates words of asking', () => {
  assert.deepEqual(codes('gimana cara ngurus ktp ilang'), ['A-2']);
  assert.deepEqual(codes('ktp gedung nuklir'), []);
});

void test('returns nothing where nothing fits, and everything by name without a query', () => {
  for (const query of ['pizza', '???', 'yang', 'xyzzy']) assert.deepEqual(codes(query), [], query);
  assert.equal(index.search('').total, records.length);
  assert.deepEqual(codes(' ')[0], 'C-1');
});

void test('matches beginnings while typing, and only then', () => {
  assert.deepEqual(codes('penggant'), ['A-2']);
  assert.deepEqual(index.search('penggant', { prefix: false }).total, 0);
  assert.deepEqual(codes('bangun'), ['B-1']);
});

void test('puts misspelt words right and says so', () => {
  const result = index.search('bangunn gedungg');
  assert.equal(result.hits[0]?.code, 'B-1');
  assert.equal(result.didYouMean, 'bangunan gedung');
  assert.equal(index.search('ktp').didYouMean, undefined);
});

void test('knows old names and tells about them', () => {
  const result = index.search('IMB');
  assert.equal(result.hits[0]?.code, 'B-1');
  assert.match(result.notes[0]?.id ?? '', /PBG/);
});

void test('shows hotlines first where the query names their purpose', () => {
  assert.equal(codes('kebakaran')[0], 'C-1');
  assert.equal(codes('tolong ada ular di kamar mandi')[0], 'C-1');
  assert.equal(codes('surat keterangan kebakaran').includes('C-2'), true);
});

void test('finds a record by its code', () => {
  assert.deepEqual(codes('a-2')[0], 'A-2');
});

void test('filters, and counts facets without their own filter', () => {
  const result = index.search('ktp', { filter: { channel: 'online' } });
  assert.deepEqual(
    result.hits.map((hit) => hit.code),
    ['A-1'],
  );
  assert.deepEqual(result.facets['channel'], { online: 1, 'in-person': 2 });
  assert.deepEqual(result.facets['agency'], { disdukcapil: 1 });
  assert.equal(index.search('ktp', { filter: { agency: ['dpmptsp'] } }).total, 0);
});

void test('pages without losing or repeating a hit', () => {
  const all = index.search('').hits.map((hit) => hit.code);
  const paged = [0, 2, 4].flatMap((offset) =>
    index.search('', { offset, limit: 2 }).hits.map((hit) => hit.code),
  );
  assert.deepEqual(paged, all);
});

void test('says where it matched, in units of the original text', () => {
  const [hit] = index.search('hilang').hits;
  const match = hit?.matches.find(({ field }) => field === 'name');
  assert.equal('Penggantian KTP Hilang'.slice(match?.start, match?.end), 'Hilang');
  const english = index
    .search('identity')
    .hits[0]?.matches.find(({ language }) => language === 'en');
  assert.equal('New identity card'.slice(english?.start, english?.end), 'identity');
});

void test('suggests names, with the term that led there', () => {
  const [first] = index.suggest('rekam');
  assert.deepEqual(first && { code: first.code, text: first.text, alias: first.alias }, {
    code: 'A-1',
    text: 'Penerbitan KTP Elektronik',
    alias: 'rekam KTP',
  });
  assert.deepEqual(index.suggest(' '), []);
});

void test('takes synonyms of its own', () => {
  const own = createIndex(records, {
    synonyms: [{ term: 'kartu sakti', expansions: ['ktp'], kind: 'colloquial' }],
  });
  assert.ok(own.search('kartu sakti').total > 0);
});

void test('refuses two records of one code', () => {
  const [first] = records;
  assert.ok(first);
  assert.throws(() => createIndex([first, first]), /one code/);
});
