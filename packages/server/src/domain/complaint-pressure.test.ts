import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { marksOf } from './complaint-pressure.ts';

const TEXT =
  'Lampu jalan di depan Pasar Belopa sudah mati sejak dua minggu yang lalu. Warga takut lewat pada malam hari ' +
  'karena sering terjadi kecelakaan. Mohon petugas segera memperbaiki lampu itu sebelum ada korban lagi.';

function inCommon(left: string, right: string): number {
  const marks = marksOf(right);
  return marksOf(left).filter((mark, band) => mark === marks[band]).length;
}

void describe('marks of texts', () => {
  void it('are the same for the same words, however they are written', () => {
    assert.equal(inCommon(TEXT, `  ${TEXT.toUpperCase().replaceAll('.', ' !')}`), 8);
  });

  void it('change little with a number or a name', () => {
    assert.ok(inCommon(TEXT, `${TEXT} Hubungi 0812345678.`) >= 4);
    assert.ok(inCommon(TEXT, TEXT.replace('dua minggu', 'tiga minggu')) >= 4);
  });

  void it('differ for another report of the same thing', () => {
    const other =
      'Sejak awal bulan penerangan jalan sekitar pasar Belopa padam total, sangat gelap dan rawan. Tolong diganti.';
    assert.ok(inCommon(TEXT, other) < 2);
  });

  void it('are there for any text', () => {
    for (const text of ['', '???', 'mati', 'lampu mati']) assert.equal(marksOf(text).length, 8);
  });
});
