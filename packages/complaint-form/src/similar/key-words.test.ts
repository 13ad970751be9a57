import { expect } from '@open-wc/testing';
import { keyWords } from './key-words.ts';

describe('key words', () => {
  it('tell the matter', () => {
    expect(keyWords('Jalan di depan pasar berlubang sejak bulan lalu.')).to.equal(
      'jalan depan pasar berlubang',
    );
  });

  it('leave out numbers, addresses and what may be a name', () => {
    const words = keyWords(
      'Lampu padam. Saya Sitti Rahma, NIK 7317104101900003, 0812 3456 7890, sitti@contoh.id di RT01.',
    );
    expect(words).to.equal('lampu padam');
    expect(words).not.to.match(/sitti|rahma|\d/);
  });

  it('are few', () => {
    const long = Array.from(
      { length: 60 },
      (_, at) => `kata${'abcdefghij'[at % 10]}${'klmnop'[at % 6]}`,
    );
    expect(keyWords(long.join(' ')).split(' ')).to.have.length(12);
  });

  it('are none where nothing is said', () => {
    expect(keyWords('ini itu 123')).to.equal('');
  });
});
