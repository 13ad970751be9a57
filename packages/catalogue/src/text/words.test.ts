import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';

import { fold, splitWords } from './words.ts';

const parts = (text: string) => splitWords(text).map((word) => word.parts.join('|'));

void test('splits at whatever is neither letter nor digit', () => {
  assert.deepEqual(parts('Izin (baru), tahun 2026/2027!'), [
    'izin',
    'baru',
    'tahun',
    '2026',
    '2027',
  ]);
  assert.deepEqual(parts(''), []);
  assert.deepEqual(parts(' -- '), []);
});

void test('joins by hyphens, drops apostrophes', () => {
  assert.deepEqual(parts("KTP-el Jum'at Jum’at e‑KTP - ya"), [
    'ktp|el',
    'jumat',
    'jumat',
    'e|ktp',
    'ya',
  ]);
});

void test('folds case, accents and compatibility forms', () => {
  assert.equal(fold('ＫＴＰ Élan ﬁle'), 'ktp elan file');
  assert.deepEqual(parts('Élan ＫＴＰ'), ['elan', 'ktp']);
});

void test('tells where words stand in the text as it was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      let before = 0;
      for (const { start, end } of splitWords(text)) {
        assert.ok(before <= start && start < end && end <= text.length);
        before = end;
      }
    }),
  );
});

void test('reads plain text the same whatever follows it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (text) => {
      const alone = splitWords(text);
      // An accent has the whole text read with the rules for any language.
      assert.deepEqual(splitWords(`${text} É`).slice(0, -1), alone);
    }),
    { numRuns: 500 },
  );
});
