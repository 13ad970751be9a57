import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeKeys, encodeKeys, keyOfTerm, placeOfPrefix } from './keys.ts';

const keys = ['', 'b', 'pe', 'pea', 'perpanjang', 'perpanjanga', 's', '𠀀𠀁', '𠀀𠀂'];

void test('reads back front-coded keys', () => {
  assert.deepEqual(decodeKeys(encodeKeys(keys)), keys);
  assert.deepEqual(decodeKeys(encodeKeys([])), []);
});

void test('finds the file of a term', () => {
  assert.equal(keyOfTerm(keys, 'akta'), '');
  assert.equal(keyOfTerm(keys, 'b'), 'b');
  assert.equal(keyOfTerm(keys, 'pdam'), 'b');
  assert.equal(keyOfTerm(keys, 'perpanjangan'), 'perpanjanga');
  assert.equal(keyOfTerm([], 'akta'), undefined);
});

void test('finds where the words with a beginning are', () => {
  assert.deepEqual(placeOfPrefix(keys, 'ak'), { leaf: '' });
  assert.deepEqual(placeOfPrefix(keys, 'pea'), { leaf: 'pea' });
  assert.deepEqual(placeOfPrefix(keys, 'pek'), { leaf: 'pea' });
  assert.deepEqual(placeOfPrefix(keys, 'p'), { node: 'pe' });
  assert.deepEqual(placeOfPrefix(keys, 'perp'), { node: 'perpanjang' });
  assert.deepEqual(placeOfPrefix(keys, 'perpanjangan'), { leaf: 'perpanjanga' });
  assert.deepEqual(placeOfPrefix(keys, '𠀀'), { node: '𠀀' });
});
