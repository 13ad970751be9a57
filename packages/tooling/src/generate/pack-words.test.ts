import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packPairs, packWords } from './pack-words.ts';

test('writes of each word what it does not share with the one before', () => {
  assert.equal(packWords(['acara', 'abai', 'abaikan']), '0abai4kan1cara');
  assert.equal(packWords([]), '');
});

test('counts shared letters with one digit', () => {
  assert.equal(packWords(['pertanggungan', 'pertanggungjawaban']), '0pertanggungan9ngjawaban');
});

test('groups pairs by what they lead to', () => {
  const pairs = [
    ['aja', 'saja'],
    ['alm', 'meninggal'],
    ['aj', 'saja'],
  ];
  assert.equal(packPairs(pairs), 'meninggal,alm;saja,aj,aja');
});

test('refuses what could not be unpacked', () => {
  assert.throws(() => packWords(['ak1']), /“ak1” cannot be packed/);
  assert.throws(() => packPairs([['a,b', 'c']]), /“a,b” cannot be packed/);
  assert.throws(() => packPairs([['a', 'b;c']]), /“b;c” cannot be packed/);
});
