/** Runs a creating operation once per Idempotency-Key and answers with what it made. */
import type { Kysely, Transaction } from 'kysely';

import type { Schema } from '../database/schema.ts';
import type { StoredAnswer } from '../http/idempotency.ts';
import { runOnce } from '../http/idempotency.ts';
import type { Call, OperationId } from '../http/operation.ts';

/**
 * Does `work` in a transaction, once; a repeated request gets the first one's answer and the header
 * `Idempotency-Replayed`.
 */
export async function answerOnce<Body>(
  db: Kysely<Schema>,
  { request, reply }: Pick<Call<OperationId>, 'request' | 'reply'>,
  work: (trx: Transaction<Schema>) => Promise<StoredAnswer & { readonly body: Body }>,
  /** What makes requests the same, where it is not all of the body. */
  body: unknown = request.body,
): Promise<Body> {
  const { answer, replayed } = await runOnce(
    db,
    {
      key: String(request.headers['idempotency-key']),
      route: `${request.method} ${request.url.split('?', 1)[0] ?? ''}`,
      body,
    },
    work,
  );
  void reply.code(answer.status).headers({ ...answer.headers });
  if (replayed) void reply.header('idempotency-replayed', 'true');
  return answer.body as Body;
}
