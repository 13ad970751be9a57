import { expect } from '@open-wc/testing';
import type { Category } from '../api.ts';
import { suggestCategories } from './suggest.ts';

const category = (code: string, name: string, keywords: string[], en?: string): Category => ({
  code,
  name: { id: name, ...(en && { en }) },
  keywords,
  uses: ['complaint'],
});

const CATEGORIES = [
  category('jalan-rusak', 'Jalan dan jembatan rusak', ['jalan berlubang', 'aspal'], 'Damaged road'),
  category('lampu-jalan', 'Lampu jalan', ['PJU', 'lampu mati'], 'Street lights'),
  category('sampah', 'Sampah dan kebersihan', ['tukang sampah', 'TPS'], 'Waste'),
  category('air-bersih', 'Air bersih', ['air mati', 'ledeng', 'PDAM'], 'Drinking water'),
  category('lainnya', 'Lainnya', []),
];

const suggested = (text: string): string[] =>
  suggestCategories(text, CATEGORIES).map(({ code }) => code);

describe('suggested categories', () => {
  for (const [text, code] of [
    ['Jalan di depan pasar berlubang sejak minggu lalu', 'jalan-rusak'],
    ['Lampu PJU di gang kami padam', 'lampu-jalan'],
    ['Sampahnya tidak diangkut sudah seminggu', 'sampah'],
    ['PDAM mati, air tidak mengalir', 'air-bersih'],
    ['The road is damaged near the market', 'jalan-rusak'],
  ] as const) {
    it(`begin with ${code} for "${text}"`, () => {
      expect(suggested(text)[0]).to.equal(code);
    });
  }

  it('are none where the words tell nothing', () => {
    expect(suggested('Mohon bantuannya, terima kasih')).to.be.empty;
    expect(suggested('')).to.be.empty;
  });

  it('are at most three', () => {
    expect(suggested('jalan rusak, lampu mati, sampah, air PDAM, aspal').length).to.be.at.most(3);
  });
});
