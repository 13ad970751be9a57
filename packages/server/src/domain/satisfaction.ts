/** Ratings by the nine elements of the satisfaction survey (PermenPANRB 14/2017). */
import type { Kysely, Transaction } from 'kysely';

import type { ApiSchema } from '../api-schema.ts';
import type { Schema } from '../database/schema.ts';

type Satisfaction = ApiSchema<'Satisfaction'>;

/** The rating of an application. */
export async function readSatisfaction(
  db: Kysely<Schema>,
  applicationId: string,
): Promise<Satisfaction | undefined> {
  const row = await db
    .selectFrom('application_satisfaction')
    .selectAll()
    .where('application_id', '=', applicationId)
    .executeTakeFirst();
  return (
    row && {
      scores: row.scores,
      ...(row.comment === null ? {} : { comment: row.comment }),
      ratedAt: row.rated_at.toISOString(),
    }
  );
}

/** Stores the one rating of an application. */
export async function rate(
  trx: Transaction<Schema>,
  applicationId: string,
  { scores, comment, ratedAt }: Satisfaction,
): Promise<void> {
  await trx
    .insertInto('application_satisfaction')
    .values({
      application_id: applicationId,
      scores: JSON.stringify(scores),
      comment: comment ?? null,
      rated_at: ratedAt,
    })
    .execute();
}
