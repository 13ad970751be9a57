import { SEARCH_FEEDBACK, SERVICE_COMMENT_MAX } from '../domain/limits.ts';
import { withoutPersonalData } from '../domain/personal-data.ts';
import type { Operations } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import type { Dependencies } from './dependencies.ts';
import { answerOnce } from './idempotent.ts';

/** Short anonymous feedback; nothing of the sender is kept, nor what they wrote of themselves. */
export function createFeedbackOperations({
  db,
}: Dependencies): Pick<Operations, 'sendServiceFeedback' | 'sendSearchFeedback'> {
  return {
    sendServiceFeedback: (call) =>
      answerOnce(db, call, async (trx) => {
        const service = await trx
          .selectFrom('services')
          .select('code')
          .where('code', '=', call.path.code)
          .executeTakeFirst();
        if (!service) throw new Problem('not-found');
        const { helpful, reason, comment, language } = call.body;
        await trx
          .insertInto('service_feedback')
          .values({
            service_code: service.code,
            helpful,
            reason: reason ?? null,
            comment:
              comment === undefined ? null : withoutPersonalData(comment, SERVICE_COMMENT_MAX),
            language: language ?? 'id',
          })
          .execute();
        return { status: 204, body: undefined };
      }),

    sendSearchFeedback: (call) =>
      answerOnce(db, call, async (trx) => {
        const { query, found, wanted, chosenCode, language } = call.body;
        await trx
          .insertInto('search_feedback')
          .values({
            query: withoutPersonalData(query, SEARCH_FEEDBACK.query),
            found,
            wanted:
              wanted === undefined ? null : withoutPersonalData(wanted, SEARCH_FEEDBACK.wanted),
            chosen_code: chosenCode ?? null,
            language: language ?? 'id',
          })
          .execute();
        return { status: 204, body: undefined };
      }),
  };
}
