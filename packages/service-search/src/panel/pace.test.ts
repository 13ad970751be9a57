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

  it('asks while typing goes on, but ends no answer that is under way', () => {
    const pace = new Pace();
    const { pause } = pace;
    expect(pace.waitAfterKey(1000, false)).to.equal(pause);
    expect(pace.waitAfterKey(1000 + pause - 10, false)).to.equal(10);
    expect(pace.waitAfterKey(1000 + pause + 10, false)).to.equal(0);
    pace.asked();
    expect(pace.waitAfterKey(2000, true)).to.be.above(pause);
    expect(pace.waitAfterKey(2000 + pause - 10, true)).to.be.above(pause);
    expect(pace.waitAfterKey(2000 + 2 * pause, false)).to.equal(0);
  });

  it('does not wait where answers come from memory', () => {
    const pace = new Pace();
    for (let round = 0; round < 50; round += 1) pace.took(1);
    expect(pace.pause).to.equal(0);
  });
});
