/** A complaint as its reporter sees it. */
import type { Kysely, Selectable } from 'kysely';

import type { ApiSchema } from '../api-schema.ts';
import type { ComplaintsTable } from '../database/complaint-tables.ts';
import type { JsonObject, Schema } from '../database/schema.ts';
import { readEvents, readMessages } from './case-events.ts';
import { clocksOf, reopeningDeadline, resolutionDue, slaOf } from './complaint-clocks.ts';
import { pausesOf, readQuestions, waitingFor } from './complaint-questions.ts';
import { stepsOf } from './complaint-steps.ts';
import { countSupport } from './complaint-support.ts';
import { situationOf } from './complaint-words.ts';
import { agencyRefs, present } from './directory.ts';
import { readComplaintFiles } from './documents/complaint-files.ts';
import type { WorkingCalendar } from './working-days.ts';
import { pausedDeadline } from './working-days.ts';

type Complaint = ApiSchema<'Complaint'>;
type Status = ApiSchema<'ComplaintStatus'>;

/** More than this often nobody gets a better answer by reopening. */
const MOST_REOPENINGS = 3;
const MOST_EVENTS = 100;

const OPEN: ReadonlySet<Status> = new Set<Status>([
  'received',
  'coordination',
  'disposition',
  'in-progress',
  'answered',
]);
const ENDED: ReadonlySet<Status> = new Set<Status>(['answered', 'closed']);

/** Whether an agency still works on a complaint of a status. */
export function isOpenComplaint(status: string): boolean {
  return OPEN.has(status as Status);
}

/** The columns that rights depend on. */
export type ComplaintFacts = Pick<
  Selectable<ComplaintsTable>,
  'status' | 'closed_at' | 'resolved_at' | 'first_response_at' | 'reopened_count' | 'updated_at'
>;

/** Until when a complaint may be reopened, if at all. */
export function reopenableUntil(
  row: ComplaintFacts,
  calendar: WorkingCalendar,
  now: Date,
): Date | undefined {
  if (!ENDED.has(row.status as Status) || row.reopened_count >= MOST_REOPENINGS) return undefined;
  const until = reopeningDeadline(
    row.closed_at ?? row.resolved_at ?? row.first_response_at ?? row.updated_at,
    calendar,
  );
  return until.getTime() >= now.getTime() ? until : undefined;
}

/** What the reporter may do with a complaint now. */
export function allowedFor(
  row: ComplaintFacts,
  isRated: boolean,
  calendar: WorkingCalendar,
  now: Date,
): Complaint['allowed'] {
  const status = row.status as Status;
  const allowed: Complaint['allowed'] = [];
  if (OPEN.has(status)) allowed.push('message', 'withdraw');
  if (ENDED.has(status) && !isRated) allowed.push('rate');
  if (reopenableUntil(row, calendar, now)) allowed.push('reopen');
  return allowed;
}

async function readRating(
  db: Kysely<Schema>,
  id: string,
): Promise<ApiSchema<'Rating'> | undefined> {
  const row = await db
    .selectFrom('complaint_ratings')
    .selectAll()
    .where('complaint_id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    score: row.score,
    ratedAt: row.rated_at.toISOString(),
    ...present({ resolved: row.resolved ?? undefined, comment: row.comment ?? undefined }),
  };
}

/** Why the agency does not handle it, unless it was reopened since. */
function refusalIn(timeline: Complaint['timeline']): Complaint['refusal'] {
  const last = timeline.find(({ type }) => type === 'refused' || type === 'reopened');
  return last?.type === 'refused' ? (last.detail ?? last.title) : undefined;
}

/**
 * Reads a complaint. Nothing of the reporter's identity is read: nobody who follows a complaint needs it.
 *
 * @returns `undefined` when there is none; else what its reporter sees, and its version for If-Match.
 */
export async function readComplaint(
  db: Kysely<Schema>,
  id: string,
  calendar: WorkingCalendar,
  now: Date,
): Promise<{ view: Complaint; version: number } | undefined> {
  const row = await db
    .selectFrom('complaints')
    .innerJoin('categories', 'categories.code', 'complaints.category_code')
    .selectAll('complaints')
    .select(['categories.name as category_name', 'categories.sla as category_sla'])
    .where('complaints.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;

  const status = row.status as Status;
  const stored = row.document as Partial<Complaint> & JsonObject;
  const sla = slaOf(row.category_sla, stored);
  const agency =
    row.agency_code === null
      ? undefined
      : (await agencyRefs(db, [row.agency_code])).get(row.agency_code);
  const rating = await readRating(db, id);
  const reopenUntil = reopenableUntil(row, calendar, now);
  const situation = situationOf({
    status,
    agency: agency?.name,
    forwardDueAt: row.forward_due_at,
    responseDueAt: row.first_response_at ? null : row.response_due_at,
    autoCloseAt: row.auto_close_at,
    reopenUntil,
    timeZone: calendar.timeZone,
  });
  const endedAt = row.withdrawn_at ?? row.closed_at ?? row.resolved_at;
  const questions = await readQuestions(db, id);
  const files = await readComplaintFiles(db, id);
  const pauses = pausesOf(questions, endedAt);
  const waiting = OPEN.has(status) ? waitingFor(questions, agency?.name) : undefined;
  // What an agency said about an earlier status is not true of this one.
  const isCurrent = stored.status === status;
  const timeline = await readEvents(db, 'complaint', id, MOST_EVENTS);
  const view: Complaint = {
    id: row.id,
    number: row.number,
    class: row.class,
    category: { code: row.category_code, name: row.category_name },
    status,
    text: row.text,
    visibility: { anonymous: row.anonymous, confidential: row.confidential },
    submittedAt: row.submitted_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    now: waiting?.now ?? (isCurrent ? stored.now : undefined) ?? situation.now,
    next: waiting?.next ?? (isCurrent ? stored.next : undefined) ?? situation.next,
    clocks: clocksOf(
      {
        class: row.class,
        status,
        submittedAt: row.submitted_at,
        forwardDueAt: row.forward_due_at,
        responseDueAt: row.response_due_at,
        resolutionDueAt:
          pauses.length === 0
            ? resolutionDue(stored)
            : (pausedDeadline(row.submitted_at, sla.resolution, pauses, calendar) ?? null),
        autoCloseAt: row.auto_close_at,
        forwardedAt: row.forwarded_at,
        firstResponseAt: row.first_response_at,
        answeredAt: row.resolved_at,
        endedAt,
        isPaused: waiting !== undefined,
      },
      sla,
      now,
    ),
    steps: stepsOf({
      status,
      agency,
      forwardedAt: row.forwarded_at,
      firstResponseAt: row.first_response_at,
      closedAt: row.closed_at,
    }),
    timeline,
    messages: await readMessages(db, 'complaint', id, files.attached),
    uploads: files.report,
    reopening: {
      possible: reopenUntil !== undefined,
      count: row.reopened_count,
      ...present({ until: reopenUntil?.toISOString() }),
    },
    ...present({
      agency,
      title: row.title ?? undefined,
      yourMove: waiting?.yourMove ?? (isCurrent ? stored.yourMove : undefined),
      expectedAt: OPEN.has(status) ? row.expected_at?.toISOString() : undefined,
      rating,
      refusal: refusalIn(timeline),
      relatedNumber: stored.relatedNumber,
      supportCount: row.confidential ? undefined : await countSupport(db, id),
    }),
    allowed: allowedFor(row, rating !== undefined, calendar, now),
  };
  return { view, version: row.version };
}
