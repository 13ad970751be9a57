import type { ApiClient } from '@gerai/api';
import type { CaseCredentials } from '@gerai/core/case';
import { withProof } from '@gerai/core/proof';
import type { Schemas } from '../api.ts';

/**
 * Opens a report. Where the service wants a proof of work first, as after many guesses at this number, it is worked out here
 * and sent along.
 *
 * @throws ApiError, or the signal's reason when it aborts
 */
export function lookUp(
  client: ApiClient,
  { number, secret }: CaseCredentials,
  signal: AbortSignal,
): Promise<Schemas['ComplaintLookupResult']> {
  return withProof(
    (proof) =>
      client.post('/complaints/lookup', {
        body: { number, secret, ...(proof && { proof }) },
        signal,
      }),
    signal,
  );
}
