import assert from 'node:assert/strict';
import { test } from 'node:test';
import { near, splits, tolerance } from './distance.ts';
import { sound } from './phonetic.ts';

const cost = (word: string, candidate: string) => near(word, 3)(candidate);

void test('counts edits, up to the limit', () => {
  assert.equal(cost('akta', 'akta'), 0);
  assert.equal(cost('sampah', 'samprah'), 1);
  assert.equal(cost('ktp', 'perpanjangan'), Infinity);
  assert.equal(near('sampah', 2)('rumah'), Infinity);
  assert.equal(cost('', 'perpanjangan'), Infinity);
});

void test('is the same in both directions', () => {
  for (const [a, b] of [
    ['sertifikat', 'sertipikat'],
    ['soerat', 'surat'],
    ['lurah', 'rumah'],
    ['bapak', 'bapa'],
  ] as const) {
    assert.equal(cost(a, b), cost(b, a), `${a} ${b}`);
  }
});

void test('takes a swap, a neighbouring key and a vowel left out for less than another letter', () => {
  const other = cost('sampah', 'sambrah');
  for (const [word, typed] of [
    ['akta', 'akat'],
    ['pajak', 'oajak'],
    ['sampah', 'smpah'],
  ] as const) {
    assert.ok(cost(typed, word) < 1, typed);
    assert.ok(cost(typed, word) < other, typed);
  }
});

void test('takes what sounds alike for nearly the same', () => {
  for (const [typed, word] of [
    ['soerat', 'surat'],
    ['djalan', 'jalan'],
    ['tjatatan', 'catatan'],
    ['pasilitas', 'fasilitas'],
    ['aktiv', 'aktif'],
    ['ijasah', 'ijazah'],
    ['akhir', 'akir'],
    ['syarat', 'sarat'],
    ['massal', 'masal'],
    ['rumah', 'ruma'],
    ['bapak', 'bapa'],
    ['praktek', 'praktik'],
    ['kwitansi', 'kuitansi'],
  ] as const) {
    assert.ok(cost(typed, word) <= 0.5, `${typed} ${word}: ${String(cost(typed, word))}`);
  }
});

void test('reads words whose vowels were left out', () => {
  for (const [typed, word] of [
    ['pndftrn', 'pendaftaran'],
    ['klhran', 'kelahiran'],
    ['srtfkat', 'sertifikat'],
  ] as const) {
    assert.ok(near(typed, tolerance(typed))(word) <= 0.75, typed);
  }
  assert.equal(near('pndftrn', 1)('penduduk'), Infinity);
  assert.equal(near('klhran', 1)('kelahirannya'), Infinity);
});

void test('keeps apart words that are written and heard otherwise', () => {
  for (const [a, b] of [
    ['padam', 'makam'],
    ['kelahiran', 'kelurahan'],
    ['pizza', 'paspor'],
  ] as const) {
    assert.equal(near(a, tolerance(a))(b), Infinity, `${a} ${b}`);
  }
});

void test('does not hang on the longest of words', () => {
  const long = 'a'.repeat(10_000);
  assert.equal(cost(long, 'akta'), Infinity);
  assert.equal(cost('akta', long), Infinity);
  assert.equal(cost(long, `${long}b`), Infinity);
});

void test('corrects longer words further, numbers and the shortest not at all', () => {
  const limits = ['ktp', 'pbbp2', 'akta', 'surat', 'puskesmas', 'kependudukan'].map(tolerance);
  assert.deepEqual(limits, [0, 0, 0.75, 1, 1.5, 2]);
});

void test('writes a sound one way', () => {
  assert.equal(sound('tjoekoep'), 'cukup');
  assert.equal(sound('khusus'), 'kusus');
  assert.equal(sound('massal'), 'masal');
  assert.equal(sound('surat'), 'surat');
});

void test('reads joined words apart where it knows the first', () => {
  const known = new Set(['surat', 'sura', 'kk']);
  assert.deepEqual(
    splits('suratpindah', (part) => known.has(part)),
    [
      ['surat', 'pindah'],
      ['sura', 'tpindah'],
    ],
  );
  assert.deepEqual(
    splits('kkbaru', (part) => known.has(part)),
    [['kk', 'baru']],
  );
  assert.deepEqual(
    splits('x', () => true),
    [],
  );
});
