import { expect } from '@open-wc/testing';
import { privacyKey, whoSeesWhat } from './visibility.ts';

describe('who sees what', () => {
  const sights = (anonymous: boolean, confidential: boolean): string[] =>
    whoSeesWhat({ anonymous, confidential }).map(({ sees }) => sees);

  it('follows two independent choices', () => {
    expect(sights(false, true)).to.eql(['all', 'reportAndIdentity', 'nothing']);
    expect(sights(false, false)).to.eql(['all', 'reportAndIdentity', 'publicReport']);
    expect(sights(true, true)).to.eql(['all', 'reportOnly', 'nothing']);
    expect(sights(true, false)).to.eql(['all', 'reportOnly', 'publicReport']);
  });

  it('has one sentence for each pair', () => {
    const pairs = [false, true].flatMap((anonymous) =>
      [false, true].map((confidential) => privacyKey({ anonymous, confidential })),
    );
    expect(new Set(pairs).size).to.equal(4);
  });
});
