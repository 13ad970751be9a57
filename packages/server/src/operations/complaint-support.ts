/** Supporting a public complaint, by residents of whom nothing is known. */
import { createHash } from 'node:crypto';

import { countSupport } from '../domain/complaint-support.ts';
import type { Operations } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import type { Dependencies } from './dependencies.ts';
import { answerOnce } from './idempotent.ts';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The operation that counts supporters. */
export function createComplaintSupportOperations({
  db,
}: Pick<Dependencies, 'db'>): Pick<Operations, 'supportComplaint'> {
  return {
    supportComplaint: async (call) => {
      const id = call.path.complaintId;
      if (!UUID.test(id)) throw new Problem('not-found');
      const key = String(call.request.headers['idempotency-key']);
      const supporter = createHash('sha256').update(`${id} ${key}`).digest();
      return answerOnce(db, call, async (trx) => {
        const complaint = await trx
          .selectFrom('complaints')
          .select('id')
          .where('id', '=', id)
          .where('confidential', '=', false)
          .where('status', '!=', 'withdrawn')
          .executeTakeFirst();
        if (!complaint) throw new Problem('not-found');
        await trx
          .insertInto('complaint_supports')
          .values({ complaint_id: id, supporter })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        return { status: 201, body: { supportCount: await countSupport(trx, id) } };
      });
    },
  };
}
