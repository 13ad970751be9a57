import { ApiError, type Proof } from '@gerai/api';
import { expect } from '@open-wc/testing';
import { withProof } from './with-proof.ts';

function wanted(difficulty: number): ApiError {
  return new ApiError({
    code: 'proof-required',
    status: 429,
    problem: {
      type: 'urn:gerai:problem:proof-required',
      title: 'Solve the challenge and send it as proof',
      status: 429,
      code: 'proof-required',
      challenge: {
        challenge: 'abc',
        algorithm: 'sha-256',
        difficulty,
        expiresAt: '2027-01-01T00:00:00Z',
      },
    },
  });
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return '';
  } catch (error) {
    return error instanceof ApiError ? error.code : String(error);
  }
}

describe('a call that may want a proof of work', () => {
  const { signal } = new AbortController();

  it('is made once where none is wanted', async () => {
    const proofs: (Proof | undefined)[] = [];
    const result = await withProof((proof) => {
      proofs.push(proof);
      return Promise.resolve('taken');
    }, signal);
    expect(result).to.equal('taken');
    expect(proofs).to.deep.equal([undefined]);
  });

  it('is made again with the proof', async () => {
    const result = await withProof(
      (proof) => (proof ? Promise.resolve(proof.challenge) : Promise.reject(wanted(4))),
      signal,
    );
    expect(result).to.equal('abc');
  });

  it('ends with the refusal when proofs are not taken', async () => {
    let calls = 0;
    const code = await codeOf(
      withProof(() => {
        calls += 1;
        return Promise.reject(wanted(1));
      }, signal),
    );
    expect(code).to.equal('proof-required');
    expect(calls).to.equal(3);
  });

  it('is given up when the proof takes too long', async () => {
    const code = await codeOf(withProof(() => Promise.reject(wanted(32)), signal, 20));
    expect(code).to.equal('proof-required');
  });

  it('ends with the reason of who leaves', async () => {
    const controller = new AbortController();
    const called = withProof(() => Promise.reject(wanted(32)), controller.signal);
    setTimeout(() => {
      controller.abort(new Error('left'));
    });
    expect(await codeOf(called)).to.equal('Error: left');
  });
});
