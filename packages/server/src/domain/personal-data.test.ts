import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { withoutPersonalData } from './personal-data.ts';

void describe('text without personal data', () => {
  for (const [text, kept] of [
    ['hubungi sitti.rahma+x@contoh.go.id ya', 'hubungi […] ya'],
    ['NIK 7317074501900001 hilang', 'NIK […] hilang'],
    ['nik 7317 0745 0190 0001', 'nik […]'],
    ['wa 0812-3456-7890 atau +62 812 3456 7890', 'wa […] atau […]'],
    ['telepon (0471) 331234', 'telepon […]'],
    ['NPWP 09.254.294.3-407.000', 'NPWP […]'],
    ['nomor ７３１７０７４５０１９００００１', 'nomor […]'],
  ] as const) {
    void it(`takes what tells who wrote it out of "${text}"`, () => {
      assert.equal(withoutPersonalData(text, 200), kept);
    });
  }

  for (const text of ['ganti KTP hilang', 'ambulans 119', 'UU 25/2009', 'biaya Rp 150.000', '']) {
    void it(`leaves "${text}"`, () => {
      assert.equal(withoutPersonalData(text, 200), text);
    });
  }

  void it('keeps to the length that a column has', () => {
    assert.equal(withoutPersonalData(`${'a'.repeat(199)}\u{1f600}`, 200).length, 200);
    assert.ok(withoutPersonalData(`${'a'.repeat(199)}\u{1f600}`, 200).isWellFormed());
  });

  void it('ends on text made to be slow', () => {
    const dots = 'a.'.repeat(2000);
    assert.equal(withoutPersonalData(dots, 10_000), dots);
    assert.equal(withoutPersonalData(`${'1 - '.repeat(1000)}@`, 5), '1 - 1');
  });
});
