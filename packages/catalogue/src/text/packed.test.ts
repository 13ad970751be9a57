import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { roots } from '../generated/roots.ts';
import { slang } from '../generated/slang.ts';
import { stemExceptions } from '../generated/stem-exceptions.ts';
import { softWords, stopwords } from '../generated/stopwords.ts';
import { unpackPairs, unpackWords } from './packed.ts';

function rowsOf(name: string): string[][] {
  const file = new URL(`../../data/${name}.tsv`, import.meta.url);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n').slice(1);
  return lines.map((line) => line.split('\t'));
}

void test('unpacks words that share their beginnings', () => {
  assert.deepEqual(unpackWords('0abai1cara4k0ba2'), ['abai', 'acara', 'acark', 'ba', 'ba']);
});

void test('unpacks pairs, of several words too', () => {
  assert.deepEqual(unpackPairs('ak1,ak 1,ak i;surat edaran,se'), [
    ['ak 1', 'ak1'],
    ['ak i', 'ak1'],
    ['se', 'surat edaran'],
  ]);
});

void test('gives what the tables hold', () => {
  const words = rowsOf('stopwords');
  const ofKind = (kind: string) => words.filter((row) => row[1] === kind).map(([word]) => word);
  assert.deepEqual(
    roots,
    rowsOf('roots')
      .flatMap(([root]) => root ?? [])
      .sort(),
  );
  assert.deepEqual(stopwords, ofKind('stop').sort());
  assert.deepEqual(softWords, ofKind('soft').sort());
  for (const [name, pairs] of [
    ['slang', slang],
    ['stem-exceptions', stemExceptions],
  ] as const) {
    const expected = rowsOf(name).map(([from = '', to = '']) => [from, to] as const);
    assert.equal(pairs.length, expected.length);
    assert.deepEqual(new Map(pairs), new Map(expected));
  }
});
