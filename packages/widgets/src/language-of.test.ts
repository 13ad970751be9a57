import { expect, fixture, html } from '@open-wc/testing';
import { languageOf } from './language-of.ts';

describe('languageOf', () => {
  it('takes what the element says itself', async () => {
    const place = await fixture(html`<div lang="id"><p lang="en-GB"></p></div>`);
    expect(languageOf(place.querySelector('p')!)).to.equal('en');
  });

  it('takes the nearest configuration before any other ancestor', async () => {
    const place = await fixture(
      html`<gerai-config lang="en"
        ><div lang="id"><p></p></div
      ></gerai-config>`,
    );
    expect(languageOf(place.querySelector('p')!)).to.equal('en');
  });

  it('looks out of shadow roots', async () => {
    const place = await fixture(html`<div lang="en"><div id="host"></div></div>`);
    const root = place.querySelector('#host')!.attachShadow({ mode: 'open' });
    const inside = root.appendChild(document.createElement('p'));
    expect(languageOf(inside)).to.equal('en');
  });

  it('speaks Indonesian where nothing is said or the language is another', async () => {
    const place = await fixture(html`<div lang="fr"><p></p></div>`);
    expect(languageOf(place.querySelector('p')!)).to.equal('id');
  });
});
