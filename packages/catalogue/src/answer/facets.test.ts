import assert from 'node:assert/strict';
import { test } from 'node:test';

import { facetsOf, fixedLabels } from './facets.ts';

test('names values, the largest first, and those without a name by their code', () => {
  const labels = { agency: new Map([['a', { id: 'Dinas A' }]]) };
  assert.deepEqual(facetsOf({ agency: { c: 2, b: 2, a: 5 } }, labels), {
    agency: [
      { code: 'a', name: { id: 'Dinas A' }, count: 5 },
      { code: 'b', name: { id: 'b' }, count: 2 },
      { code: 'c', name: { id: 'c' }, count: 2 },
    ],
  });
});

test('does not offer “everywhere” as a region', () => {
  const { region } = facetsOf({ region: { '*': 9, '73.17': 1 } }, {});
  assert.deepEqual(
    region?.map(({ code }) => code),
    ['73.17'],
  );
});

test('leaves out facets that were not counted', () => {
  assert.deepEqual(facetsOf({}, fixedLabels), {});
});

test('gives no more values than anyone reads through', () => {
  const counts = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`a${String(at)}`, 1]));
  assert.equal(facetsOf({ agency: counts }, {}).agency?.length, 100);
});

test('names channels and audiences in both languages', () => {
  const { channel } = facetsOf({ channel: { online: 1 } }, fixedLabels);
  assert.deepEqual(channel?.[0]?.name, { id: 'Daring', en: 'Online' });
});
