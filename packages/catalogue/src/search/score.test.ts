import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Service } from '@gerai/api';

import { serviceOf } from '../testing/service.ts';
import { MemorySource } from './memory-source.ts';
import type { Hit } from './search.ts';
import { search } from './search.ts';

async function hitsOf(query: string, ...services: Service[]): Promise<readonly Hit[]> {
  return (await search(new MemorySource(services), query)).hits;
}

/** Codes of what is found, the best first. */
async function orderOf(query: string, ...services: Service[]): Promise<string[]> {
  return (await hitsOf(query, ...services)).map(({ listing }) => listing.summary.code);
}

test('prefers a name to other names, those to the product, that to agency and category', async () => {
  const word = { id: 'Lokomotif' };
  const order = await orderOf(
    'lokomotif',
    serviceOf('category', 'Satu', { category: { code: 'c', name: word } }),
    serviceOf('agency', 'Dua', { agency: { code: 'a', name: word } }),
    serviceOf('output', 'Tiga', { output: word }),
    serviceOf('names', 'Empat', { alternateNames: ['Lokomotif'] }),
    serviceOf('name', 'Lokomotif'),
  );
  assert.deepEqual(order, ['name', 'names', 'output', 'agency', 'category']);
});

test('prefers the word itself to its family, and that to a longer word', async () => {
  const order = await orderOf(
    'perpanjang',
    serviceOf('longer', 'Perpanjangan'),
    serviceOf('same', 'Perpanjang'),
  );
  assert.deepEqual(order, ['same', 'longer']);
  const families = await orderOf(
    'hapus ',
    serviceOf('family', 'Penghapusan Gerbong'),
    serviceOf('same', 'Hapus Gerbong'),
  );
  assert.deepEqual(families, ['same', 'family']);
});

test('prefers a name that the query says in full to a longer one', async () => {
  const order = await orderOf(
    'gerbong merah',
    serviceOf('longer', 'Gerbong Merah Besar Antarkota'),
    serviceOf('whole', 'Gerbong Merah'),
  );
  assert.deepEqual(order, ['whole', 'longer']);
});

test('prefers words that stand side by side in the order of the query', async () => {
  const order = await orderOf(
    'gerbong merah',
    serviceOf('a', 'Merah Gerbong Sewa Kota'),
    serviceOf('b', 'Gerbong Sewa Merah Kota'),
    serviceOf('c', 'Sewa Gerbong Merah Kota'),
  );
  assert.equal(order[0], 'c');
});

test('tells what each word adds: fields, closeness, quality and rarity', async () => {
  const [hit] = await hitsOf(
    'gerbong lama',
    serviceOf('a', 'Gerbong Lama', { output: { id: 'Gerbong' } }),
    serviceOf('b', 'Gerbong Baru'),
    serviceOf('c', 'Gerbong Biru'),
  );
  const [wagon, old] = hit?.parts?.byWord ?? [];
  assert.ok(wagon && old);
  assert.deepEqual(
    wagon.fields.map(({ phrase }) => phrase.field),
    ['name', 'output'],
  );
  assert.deepEqual(
    wagon.fields.map(({ worth }) => worth),
    [10 * 0.75, 4],
  );
  assert.ok(old.weight > wagon.weight, 'the rarer word weighs more');
  assert.equal(hit?.parts?.words, wagon.score + old.score);
  assert.equal(hit.parts.coverage, 1);
  assert.equal(hit.parts.closest?.text, 'Gerbong Lama');
});

test('tells that a word is merely mentioned', async () => {
  const [hit] = await hitsOf(
    'gerbong tiket',
    serviceOf('a', 'Gerbong', { requirements: [{ name: { id: 'Tiket' } }] }),
  );
  const ticket = hit?.parts?.byWord[1];
  assert.deepEqual([ticket?.mentioned, ticket?.fields.length], [true, 0]);
  assert.ok((ticket?.score ?? 0) > 0);
});

test('adds less for words of asking', async () => {
  const others = Array.from({ length: 30 }, (_, at) =>
    serviceOf(`b${String(at)}`, 'Cara Lokomotif'),
  );
  const [hit] = await hitsOf('cara gerbong', serviceOf('a', 'Cara Gerbong'), ...others);
  const [asking, wagon] = hit?.parts?.byWord ?? [];
  assert.ok(asking && wagon);
  assert.ok(asking.score > 0 && asking.score < wagon.score / 2);
});

test('puts hotlines first that are asked for by name, and only those', async () => {
  const hotline = serviceOf('h', 'Bantuan', { kind: 'hotline', alternateNames: ['gerbong'] });
  const service = serviceOf('s', 'Gerbong');
  assert.deepEqual(await orderOf('gerbong', service, hotline), ['h', 's']);
  const family = serviceOf('h', 'Bantuan', { kind: 'hotline', alternateNames: ['gerbong api'] });
  assert.deepEqual(await orderOf('gerbong', service, family), ['s', 'h']);
});
