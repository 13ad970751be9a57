import { expect } from '@open-wc/testing';
import { linkTo, takeLinkedCase } from './address.ts';

const NUMBER = 'PMH-Y2TJ-3RA5-3W3RN';

describe('links to an application', () => {
  it('are read back, and nothing of them stays in the address', () => {
    const link = linkTo('https://contoh.go.id/lacak/?a=1#akhir', {
      number: NUMBER,
      secret: '3NX8NRQKKF',
    });
    expect(new URL(link).search).to.equal('?a=1');
    expect(takeLinkedCase(link)).to.deep.equal({
      linked: { number: NUMBER, secret: '3NX8NRQKKF' },
      rest: 'https://contoh.go.id/lacak/?a=1',
    });
  });

  it('may hold the number alone, however it is written', () => {
    const taken = takeLinkedCase('https://contoh.go.id/#gerai-number=pmh+y2tj+3ra5+3w3rn');
    expect(taken?.linked).to.deep.equal({ number: NUMBER, secret: undefined });
  });

  it('give what was mistyped to the form, which tells it', () => {
    const taken = takeLinkedCase('https://contoh.go.id/#gerai-number=PMH-1&gerai-secret=kurang');
    expect(taken?.linked).to.deep.equal({ number: 'PMH-1', secret: undefined });
    expect(taken?.rest).to.equal('https://contoh.go.id/');
  });

  it('leave the fragments of the page alone', () => {
    expect(takeLinkedCase('https://contoh.go.id/#isi')).to.equal(undefined);
    expect(takeLinkedCase('https://contoh.go.id/#gerai-text=x')).to.equal(undefined);
  });
});
