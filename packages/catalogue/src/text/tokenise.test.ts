import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalise, tokenise } from './tokenise.ts';

void test('joins the ways to write the identity card', () => {
  for (const text of ['KTP', 'e-KTP', 'ektp', 'KTP-el', 'ktp el', 'E‑KTP', 'ＫＴＰ', 'KTP-nya']) {
    assert.equal(normalise(text), 'ktp', text);
  }
});

void test('replaces slang and old spellings', () => {
  assert.equal(normalise('Ngurus e-KTP yg ilang?'), 'mengurus ktp yang hilang');
  assert.equal(normalise('foto copy ijasah'), 'fotokopi ijazah');
  assert.equal(normalise('dimana'), 'di mana');
});

void test('keeps short tokens, and writes repetitions once', () => {
  assert.equal(normalise('KK'), 'kk');
  assert.equal(normalise("syarat-syarat Jum'at anak2"), 'syarat jumat anak');
  assert.equal(normalise('AK-1, AK/I dan P-IRT'), 'ak1 ak1 dan pirt');
});

void test('splits other hyphenated words and remembers them joined', () => {
  const [first, second] = tokenise('PBB-P2');
  assert.deepEqual(first, { text: 'pbb', start: 0, end: 6, joined: 'pbbp2' });
  assert.deepEqual(second, { text: 'p2', start: 0, end: 6 });
});

void test('gives offsets into the original text', () => {
  const text = '«Akte» kelahiran, foto copy';
  const spans = tokenise(text).map(({ text: token, start, end }) => [
    token,
    text.slice(start, end),
  ]);
  assert.deepEqual(spans, [
    ['akta', 'Akte'],
    ['kelahiran', 'kelahiran'],
    ['fotokopi', 'foto copy'],
  ]);
});

void test('finds no words in punctuation', () => {
  assert.deepEqual(tokenise(' ?! — 🙂 '), []);
});

void test('reads chats: letters held down, 2 for a repetition, x and q for enclitics', () => {
  assert.equal(normalise('tolongggg'), 'tolong');
  assert.equal(normalise('surat2nya anak2'), 'surat anak');
  assert.equal(normalise('syaratx anakq'), 'syarat anak');
  for (const word of ['pbb-p2', 'sp2d', 'tax', 'maaf']) {
    assert.equal(normalise(word), word.replace('-', ' '), word);
  }
});
