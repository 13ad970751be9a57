import { expect } from '@open-wc/testing';
import { levelOf, withChoice, type RegionChoice } from './region-choice.ts';

const choice = (code: string): RegionChoice => ({ code, name: code });
const codes = (chosen: readonly RegionChoice[]): string[] => chosen.map(({ code }) => code);

describe('chosen regions', () => {
  it('have the level that their code tells', () => {
    expect(['73', '73.17', '73.17.07', '73.17.07.2006'].map(levelOf)).to.eql([
      'province',
      'regency',
      'district',
      'village',
    ]);
  });

  it('lie one within the other', () => {
    const chosen = ['73', '73.17', '73.17.07', '73.17.07.2006'].map(choice);
    expect(codes(withChoice(chosen, 'regency', choice('73.25')))).to.eql(['73', '73.25']);
    expect(codes(withChoice(chosen, 'district', null))).to.eql(['73', '73.17']);
    expect(codes(withChoice(chosen, 'village', choice('73.17.07.2007')))).to.eql([
      '73',
      '73.17',
      '73.17.07',
      '73.17.07.2007',
    ]);
    expect(codes(withChoice(chosen, 'village', choice('73.17.06.2001')))).to.eql([
      '73',
      '73.17',
      '73.17.06.2001',
    ]);
  });
});
