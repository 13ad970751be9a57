import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeRuns, encodeRuns } from './runs.ts';

void test('reads back what it wrote', () => {
  const lists = [[], [0], [7], [0, 1, 2, 3], [3, 4, 5, 9, 10, 400, 401], [5, 6, 16_000_000]];
  for (const ranks of lists) assert.deepEqual([...decodeRuns(encodeRuns(ranks))], ranks);
});

void test('writes neighbours as one number', () => {
  assert.deepEqual(encodeRuns(Array.from({ length: 10_000 }, (_, rank) => rank)), [-10_000]);
});

void test('refuses a list that would not end', () => {
  assert.throws(() => decodeRuns([-1e12]), RangeError);
});
