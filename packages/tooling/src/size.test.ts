import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findGrowth, findOverLimit, withoutHashes, type Sizes } from './size.ts';

const sizes = (bytes: number): Sizes => ({ wire: { 'loader.js': bytes }, dependencies: {} });

void test('a single byte more is growth, and so is what was never recorded', () => {
  assert.deepEqual(findGrowth(sizes(100), sizes(100)), []);
  assert.deepEqual(findGrowth(sizes(99), sizes(100)), []);
  assert.deepEqual(findGrowth(sizes(101), sizes(100)), [
    'loader.js: 101 bytes, 1 more than recorded',
  ]);
  assert.equal(findGrowth(sizes(1), { wire: {}, dependencies: {} }).length, 1);
});

void test('a promise holds whatever is recorded', () => {
  assert.deepEqual(findOverLimit(sizes(100), { 'loader.js': 100 }), []);
  assert.equal(findOverLimit(sizes(101), { 'loader.js': 100 }).length, 1);
});

void test('only the hashes in the names of chunks are blanked out', () => {
  assert.equal(
    withoutHashes('import"./chunks/core-CZjnFCxy.js";import("./core-case-id-D_ieH-CR.js")'),
    'import"./chunks/core-00000000.js";import("./core-case-id-00000000.js")',
  );
  const plain = 'import"./service-search.js";const a="data-language-switch"';
  assert.equal(withoutHashes(plain), plain);
});
