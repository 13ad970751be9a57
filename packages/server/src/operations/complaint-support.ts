/** Supporting a public complaint, by residents of whom nothing is known. */
import { createHash } from 'node:crypto';

import type { Transaction } from 'kysely';

import type { Schema } from '../database/schema.ts';
import { createProofs } from '../domain/access/proof-of-work.ts';
import { pressOn, supportPressing } from '../domain/complaint-pressure.ts';
import { countSupport } from '../domain/complaint-support.ts';
import { createKeyThrottle } from '../http/key-throttle.ts';
import type { Operations } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import type { Dependencies } from './dependencies.ts';
import { answerOnce } from './idempotent.ts';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The operation that counts supporters. */
export function createComplaintSupportOperations({
  db,
}: Pick<Dependencies, 'db'>): Pick<Operations, 'supportComplaint'> {
  const proofs = createProofs(db);
  const throttle = createKeyThrottle();

  return {
    supportComplaint: async (call) => {
      const id = call.path.complaintId;
      if (!UUID.test(id)) throw new Problem('not-found');
      const key = String(call.request.headers['idempotency-key']);
      throttle(key);
      const supporter = createHash('sha256').update(`${id} ${key}`).digest();
      const support = async (trx: Transaction<Schema>) => {
        const complaint = await trx
          .selectFrom('complaints')
          .leftJoin('complaint_supports', (join) =>
            join.onRef('complaint_id', '=', 'complaints.id').on('supporter', '=', supporter),
          )
          .select('supporter')
          .where('complaints.id', '=', id)
          .where('confidential', '=', false)
          .where('status', '!=', 'withdrawn')
          .executeTakeFirst();
        if (!complaint) throw new Problem('not-found');
        if (complaint.supporter === null) {
          const proof = call.body?.proof;
          const challenge = await pressOn(trx, proofs, { ...supportPressing(id), key, proof });
          if (challenge) throw new Problem('proof-required', { challenge });
          await trx
            .insertInto('complaint_supports')
            .values({ complaint_id: id, supporter })
            .execute();
        }
        return { status: 201, body: { supportCount: await countSupport(trx, id) } };
      };
      // The proof is no part of what the key stands for.
      return answerOnce(db, call, support, null);
    },
  };
}
