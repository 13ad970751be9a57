import assert from 'node:assert/strict';
import { test } from 'node:test';

import { serviceOf } from '../testing/service.ts';
import { corrections, splitWords } from './corrections.ts';
import { MemorySource } from './memory-source.ts';

const source = new MemorySource([
  serviceOf('a', 'Lokomotif Listrik'),
  serviceOf('b', 'Gerbong Barang'),
  serviceOf('c', 'Gerbong Pos'),
  serviceOf('d', 'Gerbang Tol'),
]);
const meant = async (word: string) => (await corrections(source, word)).map((form) => form.word);

test('corrects a letter too few, too many, wrong, or out of place', async () => {
  for (const word of ['lokomtif', 'lokkomotif', 'lokonotif', 'olkomotif', 'lokmootif']) {
    assert.deepEqual(await meant(word), ['lokomotif'], word);
  }
});

test('trusts what was meant less than what was typed', async () => {
  const [form] = await corrections(source, 'lokomtif');
  assert.ok(form && form.factor < 1 && !form.open);
});

test('gives several words where each may have been meant, the more frequent one first', async () => {
  assert.deepEqual(await meant('gerbyng'), ['gerbong', 'gerbang']);
});

test('leaves alone what is near to nothing, too short, a number or a word of the language', async () => {
  for (const word of ['komputer', 'tul', 'gerb0ng', 'barang2', 'senang']) {
    assert.deepEqual(await meant(word), [], word);
  }
});

test('takes two words apart that were typed as one', async () => {
  assert.deepEqual(await splitWords(source, 'gerbongbarang'), ['gerbong', 'barang']);
  assert.equal(await splitWords(source, 'gerbongkomputer'), undefined);
  assert.equal(await splitWords(source, 'lokomotif'), undefined);
});
