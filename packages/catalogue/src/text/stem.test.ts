import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { stem, stemEnglish } from './stem.ts';
import { normalise } from './tokenise.ts';

const forms = readFileSync(new URL('../../testing/affixes.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));

void test('brings all labelled forms of a root together', () => {
  const wrong = forms
    .map(([root = '', word = '']) => ({ root, word, found: stem(normalise(word)) }))
    .filter(({ root, found }) => root !== found);
  assert.deepEqual(wrong, []);
  assert.ok(forms.length > 150);
});

void test('leaves words alone that only look affixed', () => {
  for (const word of [
    'sekolah',
    'keluarga',
    'pajak',
    'makam',
    'dinas',
    'perempuan',
    'kk',
    'pbbp2',
  ]) {
    assert.equal(stem(word), word);
  }
});

void test('gives forms of unknown roots one stem', () => {
  assert.equal(stem('digalvanisasikan'), stem('digalvanisasi'));
  assert.equal(stem('fotonya'), 'foto');
});

void test('is stable: the stem of a stem is the stem', () => {
  for (const [, word = ''] of forms) {
    const once = stem(normalise(word));
    assert.equal(stem(once), once, word);
  }
});

void test('finds the singular of English plurals', () => {
  assert.deepEqual(['licences', 'taxes', 'agencies', 'loss', 'bus'].map(stemEnglish), [
    'licence',
    'tax',
    'agency',
    'loss',
    'bus',
  ]);
});

void test('takes off the affixes of speech', () => {
  for (const [word, root] of [
    ['ngurusin', 'urus'],
    ['nyariin', 'cari'],
    ['nutup', 'tutup'],
    ['mukul', 'pukul'],
    ['ngelaporin', 'lapor'],
    ['ngontrak', 'kontrak'],
    ['daftarin', 'daftar'],
    ['minjem', 'pinjam'],
    ['sumber', 'sumber'],
    ['mesin', 'mesin'],
    ['malam', 'malam'],
  ] as const) {
    assert.equal(stem(word), root, word);
  }
});
