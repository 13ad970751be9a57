import { expect } from '@open-wc/testing';
import { Pace } from './pace.ts';

describe('Pace', () => {
  it('waits less where answers are quick, more where they are slow', () => {
    const quick = new Pace();
    const slow = new Pace();
    const before = quick.pause;
    for (let round = 0; round < 10; round += 1) {
      quick.took(20);
      slow.took(900);
    }
    expect(quick.pause).to.be.below(before);
    expect(slow.pause).to.be.above(before);
  });

  it('never waits so long that it seems dead', () => {
    const pace = new Pace();
    for (let round = 0; round < 50; round += 1) pace.took(60_000);
    expect(pace.pause).to.be.at.most(500);
  });

  it('does not wait where answers come from memory', () => {
    const pace = new Pace();
    for (let round = 0; round < 50; round += 1) pace.took(1);
    expect(pace.pause).to.equal(0);
  });
});
