import type { ApiClient, ApplicationLookupResult } from '@gerai/api';
import type { CaseCredentials } from '@gerai/core/case';
import { withProof } from '@gerai/core/proof';

/**
 * Opens an application. Where the server wants a proof of work first, as after many guesses at this number, it is worked
 * out here and sent along.
 *
 * @throws ApiError, or the signal's reason when it aborts
 */
export function lookUp(
  client: ApiClient,
  { number, secret }: CaseCredentials,
  signal: AbortSignal,
): Promise<ApplicationLookupResult> {
  return withProof(
    (proof) =>
      client.post('/applications/lookup', {
        body: { number, secret, ...(proof && { proof }) },
        signal,
      }),
    signal,
  );
}
