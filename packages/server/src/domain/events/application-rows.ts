/** Writes applications as their events tell them. What is the same already is not touched. */
import { isDeepStrictEqual } from 'node:util';

import type { Transaction } from 'kysely';
import { sql } from 'kysely';

import type { JsonObject, Schema } from '../../database/schema.ts';
import type { Row } from '../../import/upsert.ts';
import { upsert } from '../../import/upsert.ts';
import type { ApplicationState, Entry } from './application-state.ts';
import { stableId } from './stable-id.ts';

/** An application to be written. */
export interface ApplicationToWrite {
  readonly id: string;
  readonly subject: string;
  readonly state: ApplicationState;
}

/** What is stored of an application besides its events. */
export interface StoredApplication {
  readonly version: number;
  readonly document: JsonObject;
  readonly updatedAt: Date;
}

/** The id under which a request of a system is known to its applicant. */
export function requestIdOf(source: string, subject: string, requestId: string): string {
  return stableId('request', source, subject, requestId);
}

function applicationRow(
  { id, state }: ApplicationToWrite,
  stored: StoredApplication | undefined,
): Row {
  const { registered, decided } = state;
  const { appeal, ...outcome } = decided ?? {};
  const { outcome: _outcome, appeal: _appeal, ...others } = stored?.document ?? {};
  const updatedAt =
    stored && stored.updatedAt > state.updatedAt ? stored.updatedAt : state.updatedAt;
  return {
    id,
    number: registered.number,
    secret_hash: registered.secretHash,
    service_code: registered.serviceCode,
    agency_code: state.agencyCode,
    status: state.status,
    document: { ...others, ...(decided ? { outcome } : {}), ...(appeal ? { appeal } : {}) },
    submitted_at: registered.submittedAt,
    expected_at: state.expectedAt,
    decided_at: decided?.decidedAt,
    closed_at: state.closedAt,
    version: (stored?.version ?? 0) + 1,
    updated_at: updatedAt,
  };
}

async function writeSteps(
  trx: Transaction<Schema>,
  applications: readonly ApplicationToWrite[],
): Promise<void> {
  await sql`
    delete from application_steps using unnest(
      ${applications.map(({ id }) => id)}::uuid[],
      ${applications.map(({ state }) => state.steps.length)}::integer[]
    ) as kept (application_id, steps)
    where application_steps.application_id = kept.application_id
      and application_steps.position >= kept.steps
  `.execute(trx);
  const rows = applications.flatMap(({ id, state }) =>
    state.steps.map((step, position) => ({
      application_id: id,
      position,
      code: step.code,
      name: step.name,
      explanation: step.explanation,
      state: step.state,
      optional: step.optional,
      agency_code: step.agencyCode,
      started_at: step.startedAt,
      expected_at: step.expectedAt,
      completed_at: step.completedAt,
    })),
  );
  await upsert(trx, 'application_steps', ['application_id', 'position'], rows);
}

async function writeRequests(
  trx: Transaction<Schema>,
  applications: readonly ApplicationToWrite[],
): Promise<void> {
  const rows = applications.flatMap(({ id, subject, state }) =>
    state.requests.map(({ source, wanted, requestedAt, status, answeredAt }) => ({
      id: requestIdOf(source, subject, wanted.requestId),
      application_id: id,
      kind: wanted.kind,
      title: wanted.title,
      text: wanted.text,
      status,
      amount: wanted.amount === undefined ? undefined : Math.round(wanted.amount),
      requested_at: requestedAt,
      due_at: wanted.dueAt,
      answered_at: answeredAt,
    })),
  );
  await upsert(trx, 'application_requests', ['id'], uniqueById(rows));
}

async function writeMessages(
  trx: Transaction<Schema>,
  applications: readonly ApplicationToWrite[],
): Promise<void> {
  const rows = applications.flatMap(({ id, subject, state }) =>
    state.messages.map(({ source, message, agencyCode, sentAt }) => ({
      id: stableId('message', source, subject, message.messageId),
      application_id: id,
      author: message.from,
      agency_code: message.from === 'agency' ? agencyCode : undefined,
      text: message.text,
      language: message.language,
      sent_at: sentAt,
    })),
  );
  await upsert(trx, 'application_messages', ['id'], uniqueById(rows));
}

/** A system that uses an id twice means the same thing; the last one tells how it is. */
function uniqueById<Identified extends { readonly id: string }>(
  rows: readonly Identified[],
): Identified[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

interface TimelineRow {
  readonly id: string;
  readonly sequence: number;
  readonly occurredAt: Date;
  readonly content: object;
}

function entryRow(applicationId: string, entry: Entry, sequence: number): Row {
  return {
    id: stableId('event', entry.source, entry.eventId),
    application_id: applicationId,
    sequence,
    type: entry.type,
    actor: entry.actor,
    title: entry.title,
    detail: entry.detail,
    agency_code: entry.agencyCode,
    occurred_at: entry.occurredAt,
  };
}

function contentOf(row: Row): object {
  const { type, actor, title, detail, agency_code } = row;
  return { type, actor, title, detail: detail ?? null, agency_code };
}

async function readTimelines(
  trx: Transaction<Schema>,
  applications: readonly ApplicationToWrite[],
): Promise<Map<string, TimelineRow[]>> {
  const rows = await trx
    .selectFrom('application_events')
    .select([
      'id',
      'application_id',
      'sequence',
      'occurred_at',
      'type',
      'actor',
      'title',
      'detail',
      'agency_code',
    ])
    .where(
      'application_id',
      'in',
      applications.map(({ id }) => id),
    )
    .orderBy('sequence')
    .execute();
  const timelines = Map.groupBy(rows, (row) => row.application_id);
  return new Map(
    [...timelines].map(([id, own]) => [
      id,
      own.map((row) => ({
        id: row.id,
        sequence: row.sequence,
        occurredAt: row.occurred_at,
        content: contentOf({ ...row }),
      })),
    ]),
  );
}

/** Where everything belongs: what others recorded, such as the applicant's acts, stands between events by its time. */
function arrange(
  application: ApplicationToWrite,
  stored: readonly TimelineRow[],
): { rows: Row[]; moved: { id: string; sequence: number }[] } {
  const entries = application.state.entries.map((entry) => entryRow(application.id, entry, 0));
  const own = new Set(entries.map(({ id }) => id));
  const others = stored.filter(({ id }) => !own.has(id));
  const storedById = new Map(stored.map((row) => [row.id, row]));
  const rows: Row[] = [];
  const moved: { id: string; sequence: number }[] = [];
  let sequence = 0;
  const place = (other: TimelineRow | undefined): void => {
    sequence += 1;
    if (other && other.sequence !== sequence) moved.push({ id: other.id, sequence });
  };
  for (const entry of entries) {
    const at = entry['occurred_at'] as Date;
    // Nothing comes before the registration.
    while (sequence > 0 && others[0] && others[0].occurredAt < at) place(others.shift());
    sequence += 1;
    const id = entry['id'] as string;
    const known = storedById.get(id);
    if (known && known.sequence !== sequence) moved.push({ id, sequence });
    if (!known || !isDeepStrictEqual(known.content, contentOf(entry))) {
      rows.push({ ...entry, sequence });
    }
  }
  for (const other of others) place(other);
  return { rows, moved };
}

async function writeTimelines(
  trx: Transaction<Schema>,
  applications: readonly ApplicationToWrite[],
): Promise<void> {
  const timelines = await readTimelines(trx, applications);
  const arranged = applications.map((one) => arrange(one, timelines.get(one.id) ?? []));
  const moved = arranged.flatMap((one) => one.moved);
  if (moved.length > 0) {
    const ids = moved.map(({ id }) => id);
    // First out of the way, since a sequence is unique at every moment.
    await sql`
      update application_events set sequence = -sequence where id = any (${ids}::uuid[])
    `.execute(trx);
    await sql`
      update application_events set sequence = moved.sequence
      from unnest(${ids}::uuid[], ${moved.map(({ sequence }) => sequence)}::integer[])
        as moved (id, sequence)
      where application_events.id = moved.id
    `.execute(trx);
  }
  await upsert(
    trx,
    'application_events',
    ['id'],
    arranged.flatMap(({ rows }) => rows),
  );
}

/** Writes applications whose subjects and rows the transaction has locked. */
export async function writeApplications(
  trx: Transaction<Schema>,
  applications: readonly ApplicationToWrite[],
  stored: ReadonlyMap<string, StoredApplication>,
): Promise<void> {
  if (applications.length === 0) return;
  await upsert(
    trx,
    'applications',
    ['id'],
    applications.map((one) => applicationRow(one, stored.get(one.id))),
  );
  await writeSteps(trx, applications);
  await writeRequests(trx, applications);
  await writeMessages(trx, applications);
  await writeTimelines(trx, applications);
}
