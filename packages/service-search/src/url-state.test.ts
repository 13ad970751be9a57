import { expect } from '@open-wc/testing';
import { readUrlState, sameUrlState, writeUrlState } from './url-state.ts';

describe('the state in the address', () => {
  it('is read from our own parameters only', () => {
    expect(
      readUrlState('https://a.example/x?q=theirs&gerai-q=%20KTP%20hilang%20&gerai-service=DK-02'),
    ).to.deep.equal({ query: 'KTP hilang', category: undefined, service: 'DK-02' });
  });

  it('leaves the parameters and the fragment of the page alone', () => {
    const address = writeUrlState('https://a.example/x?page=2#top', {
      query: 'IMB & PBG',
      category: undefined,
      service: undefined,
    });
    expect(address).to.equal('https://a.example/x?page=2&gerai-q=IMB+%26+PBG#top');
    expect(writeUrlState(address, { query: '', category: undefined, service: undefined })).to.equal(
      'https://a.example/x?page=2#top',
    );
  });

  it('survives a round trip', () => {
    const state = { query: 'çáü 100%', category: 'pajak', service: 'PJ-01' };
    expect(sameUrlState(readUrlState(writeUrlState('https://a.example/', state)), state)).to.equal(
      true,
    );
  });
});
