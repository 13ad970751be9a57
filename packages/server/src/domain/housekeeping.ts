/** Removes what has served its time. Each replica may run it: deleting twice deletes once. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import type { Schema } from '../database/schema.ts';
import { FORGET_HOURS } from './case-access.ts';
import { COMPARED_HOURS } from './complaint-pressure.ts';
import { removeExpiredEvents } from './events/housekeeping.ts';

/** Expired tokens are kept so long that their holder is told "expired", not "unknown". */
const TOKEN_AFTERLIFE_HOURS = 24;

/** After this long nobody waits for news of an application that is over, and their address is erased. */
const SUBSCRIPTION_DAYS = 30;
/** So long an address may be left unconfirmed. */
const UNCONFIRMED_DAYS = 2;

/** Deletes expired tokens, proofs and idempotency records, and counts of old failed lookups. */
export async function removeExpired(db: Kysely<Schema>): Promise<void> {
  await sql`
    delete from case_tokens
    where expires_at < now() - make_interval(hours => ${TOKEN_AFTERLIFE_HOURS})
  `.execute(db);
  await sql`delete from idempotency_keys where expires_at < now()`.execute(db);
  await sql`delete from spent_proofs where expires_at < now()`.execute(db);
  await sql`
    delete from complaint_traces
    where seen_at < now() - make_interval(hours => ${COMPARED_HOURS})
  `.execute(db);
  await removeExpiredEvents(db);
  await sql`
    delete from application_subscriptions as subscribed using applications
    where applications.id = subscribed.application_id and (
      coalesce(applications.closed_at, applications.decided_at)
        < now() - make_interval(days => ${SUBSCRIPTION_DAYS})
      or subscribed.confirmed_at is null
        and subscribed.created_at < now() - make_interval(days => ${UNCONFIRMED_DAYS}))
  `.execute(db);
  await sql`
    delete from lookup_attempts
    where last_failure_at < now() - make_interval(hours => ${FORGET_HOURS})
  `.execute(db);
}
