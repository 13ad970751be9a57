import { expect } from '@open-wc/testing';
import { readUrlState, sameUrlState, urlPrefix, writeUrlState } from './url-state.ts';

describe('the state in the address', () => {
  it('is read from our own parameters only', () => {
    expect(
      readUrlState(
        'https://a.example/x?q=theirs&gerai-q=%20KTP%20hilang%20&gerai-service=DK-02&gerai-2-q=no',
        'gerai-',
      ),
    ).to.deep.equal({ query: 'KTP hilang', service: 'DK-02' });
  });

  it('leaves the parameters and the fragment of the page alone', () => {
    const address = writeUrlState('https://a.example/x?page=2#top', 'gerai-', {
      query: 'IMB & PBG',
    });
    expect(address).to.equal('https://a.example/x?page=2&gerai-q=IMB+%26+PBG#top');
    expect(writeUrlState(address, 'gerai-', {})).to.equal('https://a.example/x?page=2#top');
  });

  it('survives a round trip', () => {
    const state = { query: 'çáü 100%', category: 'pajak', service: 'PJ-01', lifeEvent: 'birth' };
    const address = writeUrlState('https://a.example/', 'gerai-', state);
    expect(sameUrlState(readUrlState(address, 'gerai-'), state)).to.equal(true);
  });

  it('is told apart where a page has several searches', () => {
    const page = document.createElement('div');
    for (const attributes of [{}, { 'url-sync': 'off' }, { id: 'izin' }, {}]) {
      const search = document.createElement('x-search');
      for (const [name, value] of Object.entries(attributes)) search.setAttribute(name, value);
      page.append(search);
    }
    document.body.append(page);
    const prefixes = [...page.children].map((search) => urlPrefix(search));
    page.remove();
    expect(prefixes).to.deep.equal(['gerai-', 'gerai-', 'gerai-izin-', 'gerai-3-']);
  });
});
