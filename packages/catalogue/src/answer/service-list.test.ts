import assert from 'node:assert/strict';
import { test } from 'node:test';

import { MemorySource } from '../search/memory-source.ts';
import { search } from '../search/search.ts';
import { serviceOf } from '../testing/service.ts';
import { serviceListOf } from './service-list.ts';

const emergencyNumbers = ['112', '113'].map((number) => ({
  number,
  name: { id: number },
  when: { id: 'Darurat' },
}));
const source = new MemorySource([
  serviceOf('H', 'Pemadam Gerbong', {
    kind: 'hotline',
    channels: [{ type: 'in-person', phone: '113' }],
  }),
  serviceOf('S', 'Gerbong Merah'),
]);
const list = async (text: string) =>
  serviceListOf(await search(source, text), { labels: {}, emergencyNumbers });

test('gives numbers to call where a hotline was found by a query, not where all are listed', async () => {
  const found = await list('pemadam');
  assert.deepEqual(
    found.emergencyNumbers?.map(({ number }) => number),
    ['113'],
  );
  assert.equal((await list('')).emergencyNumbers, undefined);
  assert.equal((await list('gerbong merah')).emergencyNumbers, undefined);
});

test('tells of each service why it was found', async () => {
  const { items, total } = await list('merah');
  assert.equal(total, 1);
  assert.deepEqual(items[0]?.matches?.[0], {
    field: 'name',
    kind: 'exact',
    language: 'id',
    text: 'Gerbong Merah',
    ranges: [{ start: 8, end: 13 }],
  });
  assert.ok((await list('')).items.every((item) => !('matches' in item)));
});

test('tells of a further page, a correction and notes only where there are any', async () => {
  const plain = await list('merah');
  for (const key of ['nextCursor', 'didYouMean', 'notes']) assert.ok(!(key in plain), key);
  const { didYouMean } = await list('gerbomg');
  assert.equal(didYouMean, 'gerbong');
  const further = serviceListOf(await search(source, '', { limit: 1 }), {
    labels: {},
    nextCursor: 'v.1',
  });
  assert.equal(further.nextCursor, 'v.1');
});
