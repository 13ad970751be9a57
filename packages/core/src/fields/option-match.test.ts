import { expect } from '@open-wc/testing';
import { markMatches, matchOptions, namesOption } from './option-match.ts';

const option = (label: string, keywords: string[] = []) => ({ value: label, label, keywords });

describe('options of a combobox', () => {
  it('are found by every word, beginnings first, diacritics and case aside', () => {
    const options = [option('Desa Baru'), option('Balai Desa'), option('Sédésa'), option('Kota')];
    expect(matchOptions(options, 'DESA').map(({ label }) => label)).to.deep.equal([
      'Desa Baru',
      'Balai Desa',
      'Sédésa',
    ]);
    expect(matchOptions(options, 'baru desa')).to.have.length(1);
    expect(matchOptions(options, ' ')).to.have.length(4);
  });

  it('are found by their old names', () => {
    expect(matchOptions([option('PBG', ['IMB'])], 'imb')).to.have.length(1);
  });

  it('are marked where they match', () => {
    expect(markMatches('Désa Baru', 'desa ba')).to.deep.equal([
      { text: 'Désa', match: true },
      { text: ' ', match: false },
      { text: 'Ba', match: true },
      { text: 'ru', match: false },
    ]);
    expect(markMatches('Kota 😀', '')).to.deep.equal([{ text: 'Kota 😀', match: false }]);
  });

  it('are named exactly or not at all', () => {
    expect(namesOption(' belopa ', option('Belopa'))).to.equal(true);
    expect(namesOption('belop', option('Belopa'))).to.equal(false);
  });
});
