import { expect } from '@open-wc/testing';
import { linkTo, takeLinkedCase } from './case-link.ts';

const NUMBER = 'PMH-Y2TJ-3RA5-3W3RN';

describe('links to a case', () => {
  it('are read back, and nothing of them stays in the address', () => {
    const link = linkTo('https://contoh.go.id/lacak/?a=1#akhir', {
      number: NUMBER,
      secret: '3NX8NRQKKF',
    });
    expect(new URL(link).search).to.equal('?a=1');
    expect(takeLinkedCase(link, 'application')).to.deep.equal({
      linked: { number: NUMBER, secret: '3NX8NRQKKF' },
      rest: 'https://contoh.go.id/lacak/?a=1',
    });
  });

  it('may hold the number alone, however it is written', () => {
    const taken = takeLinkedCase(
      'https://contoh.go.id/#gerai-number=pmh+y2tj+3ra5+3w3rn',
      'application',
    );
    expect(taken?.linked).to.deep.equal({ number: NUMBER, secret: undefined });
  });

  it('give what was mistyped to the form, which tells it', () => {
    const taken = takeLinkedCase(
      'https://contoh.go.id/#gerai-number=PMH-1&gerai-secret=kurang',
      'application',
    );
    expect(taken?.linked).to.deep.equal({ number: 'PMH-1', secret: undefined });
    expect(taken?.rest).to.equal('https://contoh.go.id/');
  });

  it('are taken by the widget of their kind alone', () => {
    const complaint =
      'https://contoh.go.id/#gerai-number=adu-3jad98tabhc9z&gerai-secret=HQTYF5VH7K';
    expect(takeLinkedCase(complaint, 'application')).to.equal(undefined);
    expect(takeLinkedCase(complaint, 'complaint')?.linked).to.deep.equal({
      number: 'ADU-3JAD-98TA-BHC9Z',
      secret: 'HQTYF5VH7K',
    });
    expect(takeLinkedCase('https://contoh.go.id/#gerai-number=PMH-1', 'complaint')).to.equal(
      undefined,
    );
  });

  it('leave the fragments of the page alone', () => {
    expect(takeLinkedCase('https://contoh.go.id/#isi', 'application')).to.equal(undefined);
    expect(takeLinkedCase('https://contoh.go.id/#gerai-text=x', 'application')).to.equal(undefined);
  });
});
