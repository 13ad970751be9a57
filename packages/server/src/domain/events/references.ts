/** Whether what events name is known: services, agencies and complaints. */
import type { Kysely } from 'kysely';

import type { Schema } from '../../database/schema.ts';
import type { FieldError } from '../../http/problem.ts';
import { fieldError, Problem } from '../../http/problem.ts';
import type { EventSource } from './sources.ts';
import type { SubjectEvent } from './subject-event.ts';
import { kindOfType, SERVICE_CHANGED } from './subject-event.ts';

interface Reference {
  readonly table: 'agencies' | 'services' | 'categories';
  readonly code: string;
  readonly path: readonly string[];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function agency(code: string | undefined, ...path: string[]): Reference[] {
  return code === undefined ? [] : [{ table: 'agencies', code, path: ['data', ...path] }];
}

function referencesOf(event: SubjectEvent): Reference[] {
  switch (event.type) {
    case 'id.gerai.application.registered.v1': {
      const { serviceCode, agencyCode, steps = [] } = event.data;
      return [
        { table: 'services', code: serviceCode, path: ['data', 'serviceCode'] },
        ...agency(agencyCode, 'agencyCode'),
        ...steps.flatMap((step, index) =>
          agency(step.agencyCode, 'steps', String(index), 'agencyCode'),
        ),
      ];
    }
    case 'id.gerai.application.step-reached.v1':
      return agency(event.data.agencyCode, 'agencyCode');
    case 'id.gerai.application.transferred.v1':
      return [
        ...agency(event.data.fromAgencyCode, 'fromAgencyCode'),
        ...agency(event.data.toAgencyCode, 'toAgencyCode'),
      ];
    case 'id.gerai.service.changed.v1': {
      const { service } = event.data;
      if (!service) return [{ table: 'services', code: event.subject, path: ['subject'] }];
      const { code } = service.category;
      return [{ table: 'categories', code, path: ['data', 'service', 'category', 'code'] }];
    }
    case 'id.gerai.complaint.forwarded.v1':
      return agency(event.data.toAgencyCode, 'toAgencyCode');
    case 'id.gerai.application.document-wanted.v1':
    case 'id.gerai.application.message.v1':
    case 'id.gerai.application.decided.v1':
    case 'id.gerai.complaint.received.v1':
    case 'id.gerai.complaint.noted.v1':
    case 'id.gerai.complaint.question-asked.v1':
    case 'id.gerai.complaint.answered.v1':
    case 'id.gerai.complaint.closed.v1':
    case 'id.gerai.complaint.refused.v1':
      return [];
  }
}

async function knownCodes(
  db: Kysely<Schema>,
  table: Reference['table'],
  codes: readonly string[],
): Promise<ReadonlySet<string>> {
  if (codes.length === 0) return new Set();
  const rows = await db.selectFrom(table).select('code').where('code', 'in', codes).execute();
  return new Set(rows.map(({ code }) => code));
}

/** Services that are somebody else's: nobody may change what another agency offers. */
async function foreignServices(
  db: Kysely<Schema>,
  events: readonly SubjectEvent[],
  sender: EventSource,
): Promise<ReadonlySet<string>> {
  const codes = events.flatMap(({ type, subject }) => (type === SERVICE_CHANGED ? [subject] : []));
  if (codes.length === 0) return new Set();
  const rows = await db
    .selectFrom('services')
    .select(['code', 'agency_code'])
    .where('code', 'in', codes)
    .execute();
  const foreign = rows.filter((row) => !sender.agencyCodes.includes(row.agency_code));
  return new Set(foreign.map(({ code }) => code));
}

/** Complaints that events tell of and that there are. */
async function knownComplaints(
  db: Kysely<Schema>,
  events: readonly SubjectEvent[],
): Promise<ReadonlySet<string>> {
  const ids = events.flatMap(({ type, subject }) =>
    kindOfType(type) === 'complaint' && UUID.test(subject) ? [subject] : [],
  );
  if (ids.length === 0) return new Set();
  const rows = await db.selectFrom('complaints').select('id').where('id', 'in', ids).execute();
  return new Set(rows.map(({ id }) => id));
}

/** Problems of the events that name what isn't there, or what isn't their sender's, by event. */
export async function referenceProblems(
  db: Kysely<Schema>,
  events: readonly SubjectEvent[],
  sender: EventSource,
): Promise<ReadonlyMap<SubjectEvent, Problem>> {
  const wanted = events.map((event) => ({ event, references: referencesOf(event) }));
  const all = wanted.flatMap(({ references }) => references);
  const codesOf = (table: Reference['table']) => [
    ...new Set(all.filter((one) => one.table === table).map(({ code }) => code)),
  ];
  const [agencies, services, categories, foreign, complaints] = await Promise.all([
    knownCodes(db, 'agencies', codesOf('agencies')),
    knownCodes(db, 'services', codesOf('services')),
    knownCodes(db, 'categories', codesOf('categories')),
    foreignServices(db, events, sender),
    knownComplaints(db, events),
  ]);
  const known = { agencies, services, categories };
  const problems = new Map<SubjectEvent, Problem>();
  for (const { event, references } of wanted) {
    const errors = references
      .filter(({ table, code }) => !known[table].has(code))
      .map(({ path }): FieldError => fieldError('body', path, 'unknown-reference'));
    if (kindOfType(event.type) === 'complaint' && !complaints.has(event.subject)) {
      errors.push(fieldError('body', ['subject'], 'unknown-reference'));
    }
    if (errors.length > 0) {
      problems.set(event, new Problem('validation-failed', { errors }));
    } else if (event.type === SERVICE_CHANGED && foreign.has(event.subject)) {
      const detail = 'The system does not speak for the agency of the service.';
      problems.set(event, new Problem('forbidden', { detail }));
    }
  }
  return problems;
}
