import { normaliseSecret, parseCaseNumber } from '@gerai/api/case-number';
import type { CaseEvent, CaseMessage, ComplaintClock } from '@gerai/api';
import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { hashSecret } from '../domain/secret-hash.ts';
import type { DatasetApplication, DatasetComplaint } from './dataset.ts';
import type { Counts, Row } from './upsert.ts';
import { total, upsert } from './upsert.ts';

interface Existing {
  number: string;
  secret_hash: string;
  version: number;
}

/** Cases that somebody has acted upon since are left as they are. */
function isTouched(existing: Existing | undefined): boolean {
  return existing !== undefined && existing.version > 1;
}

async function secretHash(secret: string, existing: Existing | undefined): Promise<string> {
  if (existing) return existing.secret_hash;
  const normalised = normaliseSecret(secret);
  if (normalised === undefined) throw new Error('a secret of the dataset is not readable');
  return await hashSecret(normalised);
}

/** Hashing is dear: a few at a time, so that a large dataset doesn't fill the queue of lookups. */
const atOnce = 3;

async function mapInTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < items.length; from += atOnce) {
    results.push(...(await Promise.all(items.slice(from, from + atOnce).map(work))));
  }
  return results;
}

function checkNumber(number: string): void {
  const result = parseCaseNumber(number);
  if (!result.ok || result.number !== number) throw new Error(`${number} is not a case number`);
}

function eventRow(owner: string, id: string, event: CaseEvent): Row {
  return {
    id: event.id,
    [owner]: id,
    sequence: event.sequence,
    type: event.type,
    actor: event.actor,
    title: event.title,
    detail: event.detail,
    agency_code: event.agency?.code,
    occurred_at: event.at,
  };
}

function messageRow(owner: string, id: string, message: CaseMessage): Row {
  return {
    id: message.id,
    [owner]: id,
    author: message.from,
    agency_code: message.agency?.code,
    text: message.text,
    language: message.language,
    sent_at: message.sentAt,
  };
}

/** Applications with their steps, events, messages and documents. */
export async function importApplications(
  db: Kysely<Schema>,
  applications: readonly DatasetApplication[],
): Promise<Counts> {
  const known = await db
    .selectFrom('applications')
    .select(['number', 'secret_hash', 'version'])
    .execute();
  const existing = new Map(known.map((row) => [row.number, row]));
  const fresh = applications.filter(
    ({ application }) => !isTouched(existing.get(application.number)),
  );

  const rows = await mapInTurn(fresh, async ({ secret, application }): Promise<Row> => {
    checkNumber(application.number);
    return {
      id: application.id,
      number: application.number,
      secret_hash: await secretHash(secret, existing.get(application.number)),
      service_code: application.service.code,
      agency_code: application.agency.code,
      status: application.status,
      document: application,
      submitted_at: application.submittedAt,
      expected_at: application.expectedAt,
      decided_at: application.outcome?.decidedAt,
      closed_at:
        application.status === 'closed' || application.status === 'withdrawn'
          ? application.updatedAt
          : undefined,
      updated_at: application.updatedAt,
    };
  });
  const owner = 'application_id';
  const counts = total(
    await upsert(db, 'applications', ['number'], rows),
    await upsert(
      db,
      'application_steps',
      ['application_id', 'position'],
      fresh.flatMap(({ application }) =>
        application.steps.map((step, position) => ({
          application_id: application.id,
          position,
          code: step.code,
          name: step.name,
          explanation: step.explanation,
          state: step.state,
          optional: step.optional ?? false,
          agency_code: step.agency?.code,
          started_at: step.startedAt,
          expected_at: step.expectedAt,
          completed_at: step.completedAt,
        })),
      ),
    ),
    await upsert(
      db,
      'application_events',
      ['id'],
      fresh.flatMap(({ application, events }) =>
        events.map((event) => eventRow(owner, application.id, event)),
      ),
    ),
    await upsert(
      db,
      'application_messages',
      ['id'],
      fresh.flatMap(({ application }) =>
        application.messages.map((message) => messageRow(owner, application.id, message)),
      ),
    ),
    await upsert(
      db,
      'application_documents',
      ['id'],
      fresh.flatMap(({ application }) =>
        application.documents.map((document) => ({
          id: document.id,
          application_id: application.id,
          kind: document.kind,
          name: document.name,
          media_type: document.mediaType,
          size: document.size,
          created_at: document.createdAt,
        })),
      ),
    ),
    await upsert(
      db,
      'application_requests',
      ['id'],
      fresh.flatMap(({ application }) =>
        application.requests.map((request) => ({
          id: request.id,
          application_id: application.id,
          kind: request.kind,
          title: request.title,
          text: request.text,
          status: request.status,
          amount: request.amount,
          requested_at: request.requestedAt,
          due_at: request.dueAt,
          answered_at: request.answeredAt,
        })),
      ),
    ),
  );
  counts.unchanged += applications.length - fresh.length;
  return counts;
}

function dueOf(clocks: readonly ComplaintClock[], code: ComplaintClock['code']) {
  return clocks.find((clock) => clock.code === code)?.dueAt;
}

function eventTime(events: readonly CaseEvent[], type: string) {
  return events.find((event) => event.type === type)?.at;
}

/** Complaints with their events, messages, ratings, and, kept apart, who reported. */
export async function importComplaints(
  db: Kysely<Schema>,
  complaints: readonly DatasetComplaint[],
): Promise<Counts> {
  const known = await db
    .selectFrom('complaints')
    .select(['number', 'secret_hash', 'version'])
    .execute();
  const existing = new Map(known.map((row) => [row.number, row]));
  const fresh = complaints.filter(({ complaint }) => !isTouched(existing.get(complaint.number)));

  const rows = await mapInTurn(fresh, async (entry): Promise<Row> => {
    const { complaint, place } = entry;
    checkNumber(complaint.number);
    return {
      id: complaint.id,
      number: complaint.number,
      secret_hash: await secretHash(entry.secret, existing.get(complaint.number)),
      class: complaint.class,
      category_code: complaint.category.code,
      agency_code: complaint.agency?.code,
      region_code: place?.regionCode,
      title: complaint.title,
      text: complaint.text,
      occurred_on: entry.occurredOn,
      place,
      latitude: place?.lat,
      longitude: place?.long,
      answers: JSON.stringify(entry.answers ?? []),
      anonymous: complaint.visibility.anonymous,
      confidential: complaint.visibility.confidential,
      language: entry.language,
      status: complaint.status,
      document: complaint,
      submitted_at: complaint.submittedAt,
      forward_due_at: dueOf(complaint.clocks, 'forward'),
      response_due_at: dueOf(complaint.clocks, 'first-follow-up'),
      expected_at: complaint.expectedAt,
      auto_close_at: dueOf(complaint.clocks, 'auto-close'),
      forwarded_at: eventTime(complaint.timeline, 'forwarded'),
      first_response_at:
        eventTime(complaint.timeline, 'answered') ??
        (complaint.class === 'information'
          ? undefined
          : eventTime(complaint.timeline, 'step-reached')),
      resolved_at:
        complaint.status === 'answered' || complaint.status === 'closed'
          ? eventTime(complaint.timeline, 'answered')
          : undefined,
      closed_at: eventTime(complaint.timeline, 'closed'),
      withdrawn_at: eventTime(complaint.timeline, 'withdrawn'),
      reopened_count: complaint.reopening.count,
      updated_at: complaint.updatedAt,
    };
  });
  const owner = 'complaint_id';
  const counts = total(
    await upsert(db, 'complaints', ['number'], rows),
    await upsert(
      db,
      'complaint_identities',
      ['complaint_id'],
      fresh.flatMap(({ complaint, contact }) =>
        contact
          ? [
              {
                complaint_id: complaint.id,
                name: contact.name,
                phone: contact.phone,
                email: contact.email,
              },
            ]
          : [],
      ),
    ),
    await upsert(
      db,
      'complaint_events',
      ['id'],
      fresh.flatMap(({ complaint }) =>
        complaint.timeline.map((event) => eventRow(owner, complaint.id, event)),
      ),
    ),
    await upsert(
      db,
      'complaint_messages',
      ['id'],
      fresh.flatMap(({ complaint }) =>
        complaint.messages.map((message) => messageRow(owner, complaint.id, message)),
      ),
    ),
    await upsert(
      db,
      'complaint_ratings',
      ['complaint_id'],
      fresh.flatMap(({ complaint }) =>
        complaint.rating
          ? [
              {
                complaint_id: complaint.id,
                score: complaint.rating.score,
                resolved: complaint.rating.resolved,
                comment: complaint.rating.comment,
                rated_at: complaint.rating.ratedAt,
              },
            ]
          : [],
      ),
    ),
  );
  counts.unchanged += complaints.length - fresh.length;
  return counts;
}
