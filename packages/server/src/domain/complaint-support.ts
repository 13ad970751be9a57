/** How many residents support a complaint. */
import type { Kysely } from 'kysely';

import type { Schema } from '../database/schema.ts';

/** Residents who support a complaint, its reporter not counted. */
export async function countSupport(db: Kysely<Schema>, complaintId: string): Promise<number> {
  const { count } = await db
    .selectFrom('complaint_supports')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('complaint_id', '=', complaintId)
    .executeTakeFirstOrThrow();
  return count;
}
