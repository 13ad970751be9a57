/**
 * The published time of an application as it runs: it stands while the applicant has to act, and ends on the
 * agency's calendar.
 */
import type { Kysely } from 'kysely';

import type { ApiSchema } from '../api-schema.ts';
import type { Schema } from '../database/schema.ts';
import type { Pause, WorkingCalendar } from './working-days.ts';
import { pausedDeadline } from './working-days.ts';

/** When the applicant was asked for something, until it was given. */
export async function readPauses(db: Kysely<Schema>, applicationId: string): Promise<Pause[]> {
  const rows = await db
    .selectFrom('application_requests')
    .select(['status', 'requested_at', 'due_at', 'answered_at'])
    .where('application_id', '=', applicationId)
    .execute();
  return rows.map(({ status, requested_at: from, due_at: due, answered_at: answered }) => ({
    from,
    // What was never answered stops the clock no longer than the applicant had time.
    to: status === 'open' ? undefined : (answered ?? due ?? from),
  }));
}

/**
 * When the decision on an application is expected.
 *
 * @returns `undefined` while the applicant has to act, and where the service publishes no time.
 */
export async function expectedDecision(
  db: Kysely<Schema>,
  application: { readonly id: string; readonly submittedAt: Date; readonly serviceCode: string },
  calendar: WorkingCalendar,
): Promise<Date | undefined> {
  const service = await db
    .selectFrom('services')
    .select('document')
    .where('code', '=', application.serviceCode)
    .executeTakeFirst();
  const { processingTime } = (service?.document ?? {}) as Partial<ApiSchema<'Service'>>;
  if (!processingTime) return undefined;
  const pauses = await readPauses(db, application.id);
  return pausedDeadline(application.submittedAt, processingTime, pauses, calendar);
}
