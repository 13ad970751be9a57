/** Removes of events what has served its time. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import type { Schema } from '../../database/schema.ts';

/** The content of an event that nobody could use for so long is erased; that there was one is kept. */
const DEAD_CONTENT_DAYS = 90;

/** Deletes expired signatures and erases what was set aside long ago. Twice does what once does. */
export async function removeExpiredEvents(db: Kysely<Schema>): Promise<void> {
  await sql`delete from spent_signatures where expires_at < now()`.execute(db);
  await sql`
    update dead_events set sealed_event = ''
    where tried_at < now() - make_interval(days => ${DEAD_CONTENT_DAYS}) and sealed_event <> ''
  `.execute(db);
}
