import { isApiError, type Proof, type ProofChallenge } from '@gerai/api';

/** A challenge may run out while a slow phone works at it; then another is asked for, once. */
const MOST_PROOFS = 2;
/** Nobody is kept waiting longer than this for one proof. */
const LONGEST_MS = 60_000;

function challengeOf(error: unknown): ProofChallenge | undefined {
  return isApiError(error) && error.code === 'proof-required'
    ? error.problem?.challenge
    : undefined;
}

/**
 * Makes a call. Where the service wants a proof of work first, it is worked out here and the call is made again with it. The
 * solver loads only then.
 *
 * @param send - The call, given the proof once there is one.
 * @param longest - Milliseconds after which a proof is given up.
 * @throws what `send` throws, also its `proof-required` where the proof took too long; or the signal's reason when it aborts
 */
export async function withProof<Result>(
  send: (proof: Proof | undefined) => Promise<Result>,
  signal: AbortSignal,
  longest = LONGEST_MS,
): Promise<Result> {
  let proof: Proof | undefined;
  for (let proofs = 0; ; proofs += 1) {
    try {
      return await send(proof);
    } catch (error) {
      const challenge = challengeOf(error);
      if (!challenge || proofs === MOST_PROOFS) throw error;
      const { solveChallenge } = await import('./solve-challenge.ts');
      signal.throwIfAborted();
      const limit = new AbortController();
      const stop = (): void => {
        // Who leaves hears the reason of leaving, who waits too long the service's refusal.
        limit.abort(signal.aborted ? signal.reason : error);
      };
      const timer = setTimeout(stop, longest);
      signal.addEventListener('abort', stop, { once: true });
      try {
        proof = await solveChallenge(challenge, limit.signal);
      } finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
      }
    }
  }
}
