import assert from 'node:assert/strict';
import { test } from 'node:test';

import { serviceOf } from '../testing/service.ts';
import { MemorySource } from './memory-source.ts';
import { suggest } from './suggest.ts';

const source = new MemorySource([
  serviceOf('a', 'Gerbong Merah', { alternateNames: ['kereta cabai'] }),
  serviceOf('b', 'Gerbong Biru', { regions: ['73.17'] }),
  serviceOf('c', 'Gerbong Biru', { agency: { code: 'lain', name: { id: 'Lain' } } }),
]);
const texts = async (typed: string, options = {}) =>
  (await suggest(source, typed, options)).map(({ text }) => text);

test('completes what has been typed, and marks what matches', async () => {
  const [first] = await suggest(source, 'gerbong mer');
  assert.equal(first?.text, 'Gerbong Merah');
  assert.deepEqual(
    first.ranges?.map(({ start, end }) => first.text.slice(start, end)),
    ['Gerbong', 'Merah'],
  );
  assert.deepEqual([first.kind, first.code, first.name?.id], ['service', 'a', 'Gerbong Merah']);
});

test('suggests the name that was typed, with the service that bears it', async () => {
  const [first] = await suggest(source, 'kereta ca');
  assert.deepEqual([first?.text, first?.name?.id], ['kereta cabai', 'Gerbong Merah']);
});

test('suggests a name that several services bear once', async () => {
  assert.deepEqual(await texts('biru'), ['Gerbong Biru']);
});

test('suggests what passes the filter, and as many as are wanted', async () => {
  assert.deepEqual(await texts('gerbong', { filter: { agency: ['nowhere'] } }), []);
  const [found] = await suggest(source, 'biru', { filter: { agency: ['lain'] } });
  assert.equal(found?.code, 'c');
  assert.equal((await texts('gerbong', { limit: 1 })).length, 1);
});

test('suggests nothing for nothing', async () => {
  for (const typed of ['', ' ', '?', 'qwxzy']) assert.deepEqual(await texts(typed), [], typed);
});
