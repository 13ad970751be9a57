import { expect } from '@open-wc/testing';
import { solveChallenge } from './solve-challenge.ts';

async function leadingBits(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(2).padStart(8, '0')).join('');
}

describe('a proof of work', () => {
  it('has the zero bits that were asked for', async () => {
    for (const difficulty of [1, 7, 8, 11]) {
      const challenge = `djE6UE1I+${String(difficulty)}`;
      const proof = await solveChallenge({ challenge, difficulty }, new AbortController().signal);
      expect(proof.challenge).to.equal(challenge);
      const bits = await leadingBits(`${challenge}:${proof.nonce}`);
      expect(bits.slice(0, difficulty)).to.equal('0'.repeat(difficulty));
    }
  });

  it('is given up when nobody waits for it', async () => {
    const controller = new AbortController();
    const solved = solveChallenge({ challenge: 'x', difficulty: 32 }, controller.signal);
    setTimeout(() => {
      controller.abort(new Error('left'));
    });
    let reason: unknown;
    await solved.catch((error: unknown) => {
      reason = error;
    });
    expect((reason as Error).message).to.equal('left');
  });
});
