import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { jpeg, pdf, png } from '../../testing/files.ts';
import { mediaTypeOf, safeFileName } from './media-type.ts';

void describe('media types', () => {
  void it('are found in the content', () => {
    assert.equal(mediaTypeOf(pdf()), 'application/pdf');
    assert.equal(mediaTypeOf(jpeg()), 'image/jpeg');
    assert.equal(mediaTypeOf(png()), 'image/png');
  });

  void it('are unknown of anything else', () => {
    for (const content of [
      '',
      '%PD',
      'MZ',
      '<svg xmlns="…"/>',
      '<html>',
      'PK\u0003\u0004',
      ' %PDF-',
    ]) {
      assert.equal(mediaTypeOf(Buffer.from(content)), undefined, content);
    }
  });
});

void describe('file names', () => {
  const cases = [
    ['kartu keluarga.pdf', 'kartu keluarga.pdf'],
    ['surat.exe', 'surat.pdf'],
    ['surat.pdf.exe', 'surat.pdf.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\a\\ktp.PDF', 'ktp.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['', 'berkas.pdf'],
    ['   ..   ', 'berkas.pdf'],
    ['a\u0000b\r\nSet-Cookie: x', 'a b Set-Cookie x.pdf'],
    ['foto\u202Egpj.exe', 'foto gpj.pdf'],
    ['ｋｔｐ "asli".png', 'ｋｔｐ asli.pdf'],
    [`${'😀'.repeat(200)}.pdf`, `${'😀'.repeat(100)}.pdf`],
  ] as const;
  for (const [given, expected] of cases) {
    void it(`become safe: ${JSON.stringify(given.slice(0, 40))}`, () => {
      assert.equal(safeFileName(given, 'application/pdf'), expected);
    });
  }
});
