import { expect } from '@open-wc/testing';
import { holdsNik, soundsUrgent } from './emergency.ts';

describe('emergency words', () => {
  for (const text of [
    'Ada kebakaran di pasar sentral',
    'KECELAKAAN beruntun di jalan poros',
    'kebakarannya besar sekali',
    'Anak saya dipukul gurunya',
    'tetangga melakukan KDRT',
    'ada orang bunuh  diri',
    'gas leak in the market',
    'rumah (terbakar)',
    'There is a big fire in the house next door',
  ]) {
    it(`hears "${text}"`, () => expect(soundsUrgent(text)).to.be.true);
  }

  for (const text of [
    '',
    'Lampu jalan padam sejak seminggu',
    'KTP saya belum jadi',
    'The road has potholes',
    'Petugas memukul rata biaya',
  ]) {
    it(`stays calm at "${text}"`, () => expect(soundsUrgent(text)).to.be.false);
  }
});

describe('NIK in a text', () => {
  it('is found as typed in one piece or in groups', () => {
    expect(holdsNik('NIK saya 7317104101900003.')).to.be.true;
    expect(holdsNik('7317 1041 0190 0003')).to.be.true;
    expect(holdsNik('7317-1041-0190-0003')).to.be.true;
  });

  it('is not seen in shorter or longer numbers', () => {
    expect(holdsNik('0812 3456 7890')).to.be.false;
    expect(holdsNik('731710410190000312')).to.be.false;
  });
});
