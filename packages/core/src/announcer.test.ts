import { aTimeout, expect } from '@open-wc/testing';
import { Announcer } from './announcer.ts';

const regions = (): Element[] => [...document.querySelectorAll('[data-gerai-announcer] > *')];

describe('Announcer', () => {
  it('has empty regions first, repeats a message, and leaves nothing with its last user', async () => {
    const one = new Announcer();
    const two = new Announcer();
    expect(regions().map((region) => region.textContent)).to.deep.equal(['', '']);
    one.announce('Satu');
    await aTimeout(150);
    expect(regions()[0]?.textContent).to.equal('Satu');
    one.announce('Satu');
    expect(regions()[0]?.textContent).to.equal('');
    await aTimeout(150);
    expect(regions()[0]?.textContent).to.equal('Satu');
    one.release();
    expect(regions()).to.have.length(2);
    two.release();
    two.release();
    expect(regions()).to.have.length(0);
  });
});
