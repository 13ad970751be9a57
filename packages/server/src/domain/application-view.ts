/** An application as its holder sees it. */
import type { Kysely } from 'kysely';

import type { ApiSchema } from '../api-schema.ts';
import type { JsonObject, Schema } from '../database/schema.ts';
import type { ApplicationFacts } from './application-words.ts';
import { wordsOf } from './application-words.ts';
import { readMessages } from './case-events.ts';
import { canBeAnswered, readDocuments } from './documents/application-documents.ts';
import { readSatisfaction } from './satisfaction.ts';
import { readSubscription } from './subscriptions/subscriptions.ts';
import { agencyRefs, optionalAgency, present } from './directory.ts';

type Application = ApiSchema<'Application'>;
type Clock = ApiSchema<'Clock'>;

/** Statuses in which the agency still reads messages. */
const OPEN: ReadonlySet<string> = new Set(['received', 'in-progress', 'waiting-for-applicant']);

function iso(date: Date | null): string | undefined {
  return date?.toISOString();
}

function clockState(status: string): Clock['state'] {
  if (status === 'waiting-for-applicant') return 'paused';
  return OPEN.has(status) ? 'running' : 'stopped';
}

interface ClockFacts {
  readonly status: Application['status'];
  readonly submittedAt: Date;
  readonly expectedAt: Date | null;
  readonly decidedAt: Date | null;
}

/** The published time, how much of it has run, and whether it is over. */
function clockOf(
  stored: Partial<Clock> | undefined,
  published: Partial<ApiSchema<'Duration'>> | undefined,
  facts: ClockFacts,
  now: Date,
): Clock {
  const state = stored?.state ?? clockState(facts.status);
  const dueAt = stored?.dueAt ?? (state === 'paused' ? undefined : iso(facts.expectedAt));
  const end = state === 'running' ? now : facts.decidedAt;
  const late =
    state !== 'paused' && dueAt !== undefined && end !== null && end.getTime() > Date.parse(dueAt);
  return {
    value: stored?.value ?? published?.value ?? 0,
    unit: stored?.unit ?? published?.unit ?? 'working-day',
    state,
    late,
    startedAt: stored?.startedAt ?? facts.submittedAt.toISOString(),
    ...present({ dueAt }),
  };
}

async function readSteps(db: Kysely<Schema>, id: string): Promise<ApiSchema<'CaseStep'>[]> {
  const rows = await db
    .selectFrom('application_steps')
    .selectAll()
    .where('application_id', '=', id)
    .orderBy('position')
    .limit(100)
    .execute();
  const agencies = await agencyRefs(
    db,
    rows.map((row) => row.agency_code),
  );
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    state: row.state,
    ...optionalAgency(agencies, row.agency_code),
    ...present({
      explanation: row.explanation ?? undefined,
      optional: row.optional ? true : undefined,
      startedAt: iso(row.started_at),
      completedAt: iso(row.completed_at),
      expectedAt: iso(row.expected_at),
    }),
  }));
}

async function readRequests(db: Kysely<Schema>, id: string): Promise<ApiSchema<'CaseRequest'>[]> {
  const rows = await db
    .selectFrom('application_requests')
    .selectAll()
    .where('application_id', '=', id)
    .orderBy('requested_at')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    title: row.title,
    status: row.status,
    requestedAt: row.requested_at.toISOString(),
    ...present({
      text: row.text ?? undefined,
      dueAt: iso(row.due_at),
      answeredAt: iso(row.answered_at),
      amount: row.amount ?? undefined,
    }),
  }));
}

/** What this server offers beside showing an application. */
export interface Offers {
  readonly documents: boolean;
  readonly subscriptions: boolean;
}

/** Whether the agency still works on an application in a status. */
export function isOpen(status: string): boolean {
  return OPEN.has(status);
}

/** Statuses in which the agency has said what it had to say. */
const OVER: ReadonlySet<string> = new Set(['decided', 'closed']);

/** Whether an application in a status can be rated. */
export function canBeRated(status: string): boolean {
  return OVER.has(status);
}

function allowedFor(
  {
    status,
    requests,
    isRated,
  }: Pick<Application, 'status' | 'requests'> & { readonly isRated: boolean },
  offers: Offers,
): Application['allowed'] {
  const wanted = requests.some((request) => request.status === 'open' && canBeAnswered(request));
  return [
    ...(isOpen(status) ? (['message'] as const) : []),
    ...(isOpen(status) && offers.documents && wanted ? (['document'] as const) : []),
    ...(isOpen(status) && offers.subscriptions ? (['subscription'] as const) : []),
    ...(canBeRated(status) && !isRated ? (['rate'] as const) : []),
  ];
}

/**
 * Reads an application.
 *
 * @returns `undefined` when there is none; else what its holder sees, and its version for If-Match.
 */
export async function readApplication(
  db: Kysely<Schema>,
  id: string,
  now: Date,
  offers: Offers,
): Promise<{ view: Application; version: number } | undefined> {
  const row = await db
    .selectFrom('applications')
    .innerJoin('services', 'services.code', 'applications.service_code')
    .selectAll('applications')
    .select(['services.name as service_name', 'services.document as service_document'])
    .where('applications.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const status = row.status as Application['status'];
  const stored = row.document as Partial<Application> & JsonObject;
  const { processingTime } = row.service_document as Partial<ApiSchema<'Service'>>;
  const agencies = await agencyRefs(db, [row.agency_code]);
  const agency = agencies.get(row.agency_code);
  const requests = await readRequests(db, id);
  const documents = await readDocuments(db, id, offers.documents);
  const satisfaction = await readSatisfaction(db, id);
  const subscription = offers.subscriptions ? await readSubscription(db, id) : undefined;
  const facts: ApplicationFacts = {
    id: row.id,
    number: row.number,
    service: { code: row.service_code, name: row.service_name },
    agency: agency ?? { code: row.agency_code, name: { id: row.agency_code } },
    status,
    submittedAt: row.submitted_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    clock: clockOf(
      stored.clock,
      processingTime,
      {
        status,
        submittedAt: row.submitted_at,
        expectedAt: row.expected_at,
        decidedAt: row.decided_at ?? row.closed_at,
      },
      now,
    ),
    steps: await readSteps(db, id),
    documents,
    requests,
    messages: await readMessages(db, 'application', id, documents),
    ...present({
      expectedAt: OPEN.has(status) ? iso(row.expected_at) : undefined,
      outcome: stored.outcome,
      appeal: stored.appeal,
      subscription: subscription?.view,
      satisfaction,
    }),
    allowed: allowedFor({ status, requests, isRated: satisfaction !== undefined }, offers),
  };
  return { view: { ...facts, ...wordsOf(facts, stored) }, version: row.version };
}
