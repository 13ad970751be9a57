import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readQuery } from './query.ts';

const words = (text: string) => readQuery(text).slots.map(({ word }) => word);

test('reads words in standard spelling, without stopwords, each once', () => {
  assert.deepEqual(words('E-KTP yg ilang, ktp!'), ['ktp', 'hilang']);
  assert.equal(readQuery('E-KTP yg ilang').text, 'ktp yang hilang');
});

test('takes the last word for a beginning while it is typed', () => {
  const open = (text: string, prefix?: boolean) =>
    readQuery(text, prefix).slots.filter((slot) => slot.open);
  assert.deepEqual(
    open('kartu kel').map(({ word }) => word),
    ['kelurahan'],
  );
  assert.deepEqual(open('kartu keluarga '), []);
  assert.deepEqual(open('kartu keluarga?'), []);
  assert.deepEqual(open('kartu kel', false), []);
});

test('remembers an unfinished word as it was typed, where it is chat for another', () => {
  assert.equal(readQuery('kartu kel').slots.at(-1)?.typed, 'kel');
  assert.equal(readQuery('kartu keluarga').slots.at(-1)?.typed, undefined);
});

test('does not require words of asking, unless there are no others', () => {
  const soft = (text: string) =>
    readQuery(text)
      .slots.filter((slot) => slot.soft)
      .map(({ word }) => word);
  assert.deepEqual(soft('cara mengurus ktp'), ['cara', 'mengurus']);
  assert.deepEqual(soft('cara mengurus'), []);
});

test('reads a lone stopword that is still being typed as a beginning', () => {
  assert.deepEqual(words('di'), ['di']);
  assert.deepEqual(words('di '), []);
  assert.deepEqual(words('dan di'), []);
});

test('reads no more than twelve words', () => {
  const many = Array.from({ length: 40 }, (_, at) => `kata${String(at)}`);
  assert.equal(readQuery(many.join(' ')).slots.length, 12);
});

test('reads nothing where there is no word', () => {
  for (const text of ['', ' ', '?!', '——']) assert.deepEqual(readQuery(text).slots, [], text);
});
