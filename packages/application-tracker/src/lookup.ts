import {
  isApiError,
  type ApiClient,
  type ApplicationLookupResult,
  type ProofChallenge,
} from '@gerai/api';
import type { CaseCredentials } from '@gerai/core/case';

/** A challenge may run out while a slow phone works at it; then another is asked for, once. */
const MOST_PROOFS = 2;

function challengeOf(error: unknown): ProofChallenge | undefined {
  return isApiError(error) && error.code === 'proof-required'
    ? error.problem?.challenge
    : undefined;
}

/**
 * Opens an application. Where the server wants a proof of work first, as after many guesses at this number, it is worked
 * out here and sent along.
 *
 * @throws ApiError, or the signal's reason when it aborts
 */
export async function lookUp(
  client: ApiClient,
  credentials: CaseCredentials,
  signal: AbortSignal,
): Promise<ApplicationLookupResult> {
  const { number, secret } = credentials;
  let body: Parameters<typeof client.post<'/applications/lookup'>>[1]['body'] = { number, secret };
  for (let proofs = 0; ; proofs += 1) {
    try {
      return await client.post('/applications/lookup', { body, signal });
    } catch (error) {
      const challenge = challengeOf(error);
      if (!challenge || proofs === MOST_PROOFS) throw error;
      const { solveChallenge } = await import('./proof/solve-challenge.ts');
      body = { number, secret, proof: await solveChallenge(challenge, signal) };
    }
  }
}
