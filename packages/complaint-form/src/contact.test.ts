import { expect } from '@open-wc/testing';
import { looksLikeEmail, normalisePhone } from './contact.ts';

describe('normalisePhone', () => {
  for (const typed of [
    '081234567890',
    '0812-3456-7890',
    '+62 812 3456 7890',
    '6281234567890',
    '+62 (0)812 3456 7890',
  ]) {
    it(`reads ${typed}`, () => expect(normalisePhone(typed)).to.equal('+6281234567890'));
  }

  it('reads a landline', () => expect(normalisePhone('0471-21001')).to.equal('+6247121001'));

  for (const typed of ['', '12345', '08', '0812345678901234', 'telepon saya', '+1 202 555 0100']) {
    it(`refuses "${typed}"`, () => expect(normalisePhone(typed)).to.be.undefined);
  }
});

describe('looksLikeEmail', () => {
  for (const typed of ['nama@contoh.id', ' a.b+c@d.co.id ']) {
    it(`takes "${typed}"`, () => expect(looksLikeEmail(typed)).to.be.true);
  }

  for (const typed of [
    '',
    'nama',
    'nama@',
    '@contoh.id',
    'nama@contoh',
    'a b@contoh.id',
    'a@b..id',
  ]) {
    it(`refuses "${typed}"`, () => expect(looksLikeEmail(typed)).to.be.false);
  }
});
