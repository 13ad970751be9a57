import type { ApiClient } from '@gerai/api';
import type { ComplaintInput } from './payload.ts';
import type { Receipt } from './submission.ts';

const LONGEST_MS = 20_000;

/**
 * Sends a report, with a proof of work where the service asks for one. Not tried again behind the scenes: each lost reply must
 * be known, see `Submission`.
 *
 * @throws ApiError; another error where its parts could not be loaded, and nothing was sent
 */
export async function sendComplaint(
  client: ApiClient,
  input: ComplaintInput,
  idempotencyKey: string,
): Promise<Receipt> {
  // Comes with the receipt, which is loaded before anything is sent.
  const { withProof } = await import('@gerai/core/proof');
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
