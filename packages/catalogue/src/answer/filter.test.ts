import assert from 'node:assert/strict';
import { test } from 'node:test';

import { filterOf, regionsAbove } from './filter.ts';

test('takes what is offered in a regency to be offered in its villages', () => {
  assert.deepEqual(regionsAbove('73.17.07.2001'), [
    '73',
    '73.17',
    '73.17.07',
    '73.17.07.2001',
    '*',
  ]);
});

test('narrows by what is given', () => {
  assert.deepEqual(filterOf({ agency: 'dinkes', channel: '', region: '73' }), {
    agency: ['dinkes'],
    region: ['73', '*'],
  });
  assert.deepEqual(filterOf({}), {});
});

test('knows no other parameters', () => {
  const parameters = { q: 'ktp', limit: '10' } as object;
  assert.deepEqual(filterOf(parameters), {});
});
