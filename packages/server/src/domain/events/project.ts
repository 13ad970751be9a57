/** Brings what residents see in line with the events. */
import { randomUUID } from 'node:crypto';

import type { Transaction } from 'kysely';
import { sql } from 'kysely';

import type { ApiSchema } from '../../api-schema.ts';
import type { Bilingual, Schema } from '../../database/schema.ts';
import { serviceRow } from '../../import/catalogue.ts';
import { upsert } from '../../import/upsert.ts';
import type { WorkingCalendar } from '../working-days.ts';
import type { ApplicationToWrite, StoredApplication } from './application-rows.ts';
import { requestIdOf, writeApplications } from './application-rows.ts';
import type { ApplicationState } from './application-state.ts';
import { applicationState } from './application-state.ts';
import type { RefusedEvent } from './complaint-project.ts';
import { projectComplaints } from './complaint-project.ts';
import { orderEvents, orderFreely } from './order.ts';
import { agenciesBySource } from './sources.ts';
import type { LockedSubject, SubjectEvents } from './store.ts';
import { markApplied, readSubjects } from './store.ts';
import type { SubjectEvent } from './subject-event.ts';
import { REGISTERED, TRANSFERRED } from './subject-event.ts';

type Service = ApiSchema<'Service'>;

async function agencyNames(
  trx: Transaction<Schema>,
  events: readonly SubjectEvent[],
): Promise<ReadonlyMap<string, Bilingual>> {
  const codes = events.flatMap((event) =>
    event.type === TRANSFERRED ? [event.data.toAgencyCode] : [],
  );
  if (codes.length === 0) return new Map();
  const rows = await trx
    .selectFrom('agencies')
    .select(['code', 'name'])
    .where('code', 'in', codes)
    .execute();
  return new Map(rows.map((row) => [row.code, row.name]));
}

async function processingTimes(
  trx: Transaction<Schema>,
  events: readonly SubjectEvent[],
): Promise<ReadonlyMap<string, Service['processingTime']>> {
  const codes = events.flatMap((event) =>
    event.type === REGISTERED ? [event.data.serviceCode] : [],
  );
  if (codes.length === 0) return new Map();
  const rows = await trx
    .selectFrom('services')
    .select(['code', 'document'])
    .where('code', 'in', codes)
    .execute();
  return new Map(rows.map((row) => [row.code, (row.document as Partial<Service>).processingTime]));
}

/** Rows of applications, locked against their holders' acts. */
async function lockApplications(
  trx: Transaction<Schema>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredApplication>> {
  if (ids.length === 0) return new Map();
  const rows = await trx
    .selectFrom('applications')
    .select(['id', 'version', 'document', 'updated_at'])
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
  return new Map(
    rows.map(({ id, version, document, updated_at }) => [
      id,
      { version, document, updatedAt: updated_at },
    ]),
  );
}

/** When requests were answered, by their id. */
async function readAnswers(
  trx: Transaction<Schema>,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  if (applicationIds.length === 0) return new Map();
  const rows = await trx
    .selectFrom('application_requests')
    .select(['id', 'answered_at'])
    .where('application_id', 'in', applicationIds)
    .where('status', '=', 'answered')
    .execute();
  return new Map(rows.flatMap((row) => (row.answered_at ? [[row.id, row.answered_at]] : [])));
}

async function linkApplications(
  trx: Transaction<Schema>,
  applications: readonly ApplicationToWrite[],
): Promise<void> {
  await sql`
    update event_subjects set application_id = made.id
    from unnest(
      ${applications.map(({ subject }) => subject)}::text[],
      ${applications.map(({ id }) => id)}::uuid[]
    ) as made (subject, id)
    where kind = 'application' and event_subjects.subject = made.subject
      and event_subjects.application_id is null
  `.execute(trx);
}

async function projectApplications(
  trx: Transaction<Schema>,
  subjects: readonly LockedSubject[],
  known: ReadonlyMap<string, SubjectEvents>,
  calendar: WorkingCalendar,
): Promise<SubjectEvent[]> {
  const all = [...known.values()].flatMap(({ events }) => events);
  const ids = subjects.flatMap(({ applicationId }) => applicationId ?? []);
  const stored = await lockApplications(trx, ids);
  const answers = await readAnswers(trx, ids);
  const agencies = await agenciesBySource(trx, all);
  const names = await agencyNames(trx, all);
  const times = await processingTimes(trx, all);
  const counted: SubjectEvent[] = [];
  const applications = subjects.flatMap(({ subject, applicationId }): ApplicationToWrite[] => {
    const { events = [], setAside = [] } = known.get(subject) ?? {};
    const ordered = orderEvents(events, setAside, (source) => agencies.get(source) ?? []);
    counted.push(...ordered);
    const [first] = ordered;
    const state: ApplicationState | undefined = applicationState(ordered, {
      answeredAt: (source, requestId) => answers.get(requestIdOf(source, subject, requestId)),
      agencyName: (code) => names.get(code) ?? { id: code },
      processingTime: first?.type === REGISTERED ? times.get(first.data.serviceCode) : undefined,
      calendar,
    });
    return state ? [{ id: applicationId ?? randomUUID(), subject, state }] : [];
  });
  await writeApplications(trx, applications, stored);
  await linkApplications(trx, applications);
  return counted;
}

async function projectServices(
  trx: Transaction<Schema>,
  subjects: readonly LockedSubject[],
  known: ReadonlyMap<string, SubjectEvents>,
): Promise<SubjectEvent[]> {
  const counted: SubjectEvent[] = [];
  for (const { subject } of subjects) {
    const { events = [], setAside = [] } = known.get(subject) ?? {};
    const ordered = orderFreely(events, setAside);
    counted.push(...ordered);
    const changes = ordered.flatMap((event) =>
      event.type === 'id.gerai.service.changed.v1' ? [event.data] : [],
    );
    const service = changes.findLast((change) => change.service)?.service;
    if (service) await upsert(trx, 'services', ['code'], [serviceRow(service)]);
    if (changes.at(-1)?.change !== 'ended') continue;
    await sql`
      update services set status = 'defunct', updated_at = now(),
        document = document || '{"status": "defunct"}'
      where code = ${subject} and status <> 'defunct'
    `.execute(trx);
  }
  return counted;
}

/** What became of the events of subjects. */
export interface Projection {
  /** Those that count by now. */
  readonly counted: readonly SubjectEvent[];
  /** Those whose turn it was and that can't be used. */
  readonly refused: readonly RefusedEvent[];
}

/** Brings subjects in line with their events. The transaction holds the subjects' locks. */
export async function project(
  trx: Transaction<Schema>,
  subjects: readonly LockedSubject[],
  calendar: WorkingCalendar,
): Promise<Projection> {
  const [first] = subjects;
  if (!first) return { counted: [], refused: [] };
  const names = subjects.map(({ subject }) => subject);
  const known = await readSubjects(trx, first.kind, names);
  if (first.kind === 'complaint') {
    const projection = await projectComplaints(trx, known, calendar);
    await markApplied(trx, projection.counted);
    return projection;
  }
  const counted =
    first.kind === 'application'
      ? await projectApplications(trx, subjects, known, calendar)
      : await projectServices(trx, subjects, known);
  await markApplied(trx, counted);
  return { counted, refused: [] };
}
