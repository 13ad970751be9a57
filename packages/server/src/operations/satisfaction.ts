/** Rating an application by the satisfaction survey. */
import type { ApiSchema } from '../api-schema.ts';
import { canBeRated } from '../domain/application-view.ts';
import { rate, readSatisfaction } from '../domain/satisfaction.ts';
import type { Operations } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import { requireCase } from '../http/security.ts';
import { recordAction } from './application-actions.ts';
import type { Dependencies } from './dependencies.ts';
import { answerOnce } from './idempotent.ts';

/** Rating. */
export function createSatisfactionOperations({
  db,
  clock,
}: Dependencies): Required<Pick<Operations, 'rateApplication'>> {
  return {
    rateApplication: (call) => {
      const id = requireCase(call.request, 'application', call.path.applicationId);
      return answerOnce(db, call, async (trx) => {
        const row = await trx
          .selectFrom('applications')
          .select('status')
          .where('id', '=', id)
          .forUpdate()
          .executeTakeFirst();
        if (!row) throw new Problem('case-not-found');
        if (!canBeRated(row.status) || (await readSatisfaction(trx, id))) {
          throw new Problem('action-not-allowed');
        }
        const at = clock();
        const body: ApiSchema<'Satisfaction'> = { ...call.body, ratedAt: at.toISOString() };
        await rate(trx, id, body);
        await recordAction(trx, id, {
          type: 'rated',
          title: { id: 'Anda memberi penilaian', en: 'You rated the service' },
          at,
        });
        return { status: 201, body };
      });
    },
  };
}
