import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSynonyms, readTable, refuseRepeated } from './catalogue-tables.ts';

const header = 'term\texpansions\tkind\tnote_id\tnote_en\n';

void test('reads a thesaurus', () => {
  const rows = readSynonyms('s.tsv', `${header}imb\tpbg\told-name\tIMB sekarang PBG.\t\n`);
  assert.deepEqual(rows, [
    {
      number: 2,
      cells: {
        term: 'imb',
        expansions: 'pbg',
        kind: 'old-name',
        note_id: 'IMB sekarang PBG.',
        note_en: '',
      },
    },
  ]);
});

void test('tells every mistake with its row and column', () => {
  const lines = [
    'IMB\tpbg\told-name\t\t',
    'siup\tnib|\tformer\t\tMerged.',
    'nib\tnib\tabbreviation\t\t',
    'ktp\t\tabbreviation\t\t',
  ];
  assert.throws(
    () => readSynonyms('s.tsv', header + lines.join('\n')),
    (error: Error) => {
      for (const part of [
        's.tsv row 2, column term: terms are in lower case',
        's.tsv row 3, column expansions: an empty phrase',
        's.tsv row 3, column kind: “former” is none of',
        's.tsv row 3, column note_id: missing beside note_en',
        's.tsv row 4, column expansions: the term itself',
        's.tsv row 4, column expansions: out of order',
        's.tsv row 5, column expansions: an empty phrase',
      ]) {
        assert.ok(error.message.includes(part), part);
      }
      return true;
    },
  );
});

void test('refuses other columns, missing and padded cells, and repeated rows', () => {
  assert.throws(() => readTable('t.tsv', 'word\troot\n', ['word', 'stem']), /row 1: the columns/);
  assert.throws(() => readTable('t.tsv', 'word\tstem\nada\n', ['word', 'stem']), /row 2.*2 cells/);
  assert.throws(() => readTable('t.tsv', 'word\n ada\n', ['word']), /row 2, column word: stray/);
  assert.throws(() => readTable('t.tsv', 'word\tstem\n\tada\n', ['word', 'stem']), /row 2.*empty/);
  const rows = readTable('t.tsv', 'word\nada\nada\n', ['word']);
  assert.throws(() => {
    refuseRepeated('t.tsv', rows, ['word']);
  }, /row 3, column word: “ada” is already in row 2/);
});
