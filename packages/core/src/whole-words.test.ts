import { expect, fixture, html } from '@open-wc/testing';
import { splitWholeWords, wholeWords } from './whole-words.ts';

const wholeOnes = (text: string) =>
  splitWholeWords(text)
    .filter(({ isWhole }) => isWhole)
    .map((part) => part.text);

describe('words with hyphens', () => {
  it('are whole where a part is too short to stand alone', () => {
    expect(wholeOnes('Penerbitan KTP-el (e-KTP), PBB-P2 dan S-1')).to.deep.equal([
      'KTP-el',
      'e-KTP',
      'PBB-P2',
      'S-1',
    ]);
  });

  it('may be broken where both parts are words, or where they would not fit', () => {
    expect(wholeOnes('undang-undang')).to.deep.equal([]);
    expect(wholeOnes('pra-pertanggungjawabannya')).to.deep.equal([]);
    expect(wholeOnes('a - b, -5 dan akhir-')).to.deep.equal([]);
  });

  it('read as they were written', async () => {
    for (const text of ['KTP-el', 'Cetak KTP-el: baru', 'tanpa', '', '-', '<b>e-KTP</b>']) {
      const element = await fixture<HTMLElement>(html`<p>${wholeWords(text)}</p>`);
      expect(element.textContent).to.equal(text);
    }
  });
});
