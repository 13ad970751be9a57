import type { ApiClient } from '@gerai/api';
import { withProof } from '@gerai/core/proof';
import type { ComplaintInput } from './payload.ts';
import type { Receipt } from './submission.ts';

const LONGEST_MS = 20_000;

/**
 * Sends a report, with a proof of work where the service asks for one. Not tried again behind the scenes: each lost reply must
 * be known, see `Submission`.
 *
 * @throws ApiError
 */
export function sendComplaint(
  client: ApiClient,
  input: ComplaintInput,
  idempotencyKey: string,
): Promise<Receipt> {
  return withProof(
    (proof) =>
      client.post('/complaints', {
        body: proof ? { ...input, proof } : input,
        idempotencyKey,
        retries: 0,
        timeout: LONGEST_MS,
      }),
    new AbortController().signal,
  );
}
