import { expect, fixture, html } from '@open-wc/testing';
import { readUrlState, sameUrlState, urlPrefix, writeUrlState } from './url-state.ts';

const PAGE = 'https://agency.example/layanan/?utm=news&gerai-q=ktp#main';

describe('the state in the address', () => {
  it('reads our parameters and no others', () => {
    expect(readUrlState(PAGE, 'gerai-')).to.deep.equal({ query: 'ktp' });
  });

  it('writes our parameters and leaves the page its own', () => {
    const address = writeUrlState(PAGE, 'gerai-', { category: 'pajak', lifeEvent: 'moving' });
    expect(address).to.equal(
      'https://agency.example/layanan/?utm=news&gerai-event=moving&gerai-category=pajak#main',
    );
  });

  it('survives the way there and back', () => {
    const state = {
      query: 'akta “lahir” & 50% <b>',
      agency: 'disdukcapil',
      region: '73.17',
      lifeEvent: 'birth',
      audience: 'citizen',
      channel: 'online',
      category: 'kependudukan',
      service: 'DK-02',
    };
    expect(readUrlState(writeUrlState(PAGE, 'gerai-', state), 'gerai-')).to.deep.equal(state);
  });

  it('cuts values that nobody typed here', () => {
    const address = `https://agency.example/?gerai-q=${'a'.repeat(5000)}`;
    expect(readUrlState(address, 'gerai-').query).to.have.length(200);
  });

  it('takes an empty value for none', () => {
    expect(sameUrlState({ query: '' }, {})).to.equal(true);
    expect(sameUrlState({ query: 'ktp' }, { query: 'kk' })).to.equal(false);
  });
});

describe('urlPrefix', () => {
  it('gives the first search of a page the plain names, the others names of their own', async () => {
    const page = await fixture(
      html`<div>
        <x-search url-sync="off"></x-search>
        <x-search></x-search>
        <x-search id="izin"></x-search>
        <x-search></x-search>
      </div>`,
    );
    const [, first, second, third] = page.children;
    expect(urlPrefix(first!)).to.equal('gerai-');
    expect(urlPrefix(second!)).to.equal('gerai-izin-');
    expect(urlPrefix(third!)).to.equal('gerai-3-');
  });
});
