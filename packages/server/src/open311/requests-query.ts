/** Which complaints the facade shows. */
import type { Kysely } from 'kysely';

import type { Schema } from '../database/schema.ts';
import { invalidField } from '../http/problem.ts';
import type { RequestRow, ServiceRow } from './answers.ts';

/** What is asked for, as it stands in an address; what is empty is as if it weren't there. */
export type Parameters = Readonly<Record<string, string | undefined>>;

const DAY_MS = 86_400_000;
/** The longest range, and the one that is meant where none is given. */
const MOST_DAYS = 90;
const MOST_REQUESTS = 1000;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2}))?$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether something can be the id of a complaint. */
export function isRequestId(text: string): boolean {
  return UUID.test(text);
}

function listOf(text: string | undefined): string[] {
  return (text ?? '').split(',').flatMap((part) => part.trim() || []);
}

function timeOf(parameters: Parameters, name: string): number | undefined {
  const text = parameters[name];
  if (!text) return undefined;
  const time = DATE_TIME.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(time)) return time;
  throw invalidField('query', [name], 'format', `${name} must be like 2010-01-01T00:00:00Z`);
}

function rangeOf(parameters: Parameters, now: Date): { from: Date; to: Date } {
  const start = timeOf(parameters, 'start_date');
  const end = timeOf(parameters, 'end_date');
  const span = MOST_DAYS * DAY_MS;
  const to = end ?? (start === undefined ? now.getTime() : start + span);
  const from = start ?? to - span;
  if (to < from || to - from > span) {
    const detail = `start_date to end_date may not span more than ${String(MOST_DAYS)} days`;
    throw invalidField('query', ['end_date'], 'not-allowed', detail);
  }
  return { from: new Date(from), to: new Date(to) };
}

function selectServices(db: Kysely<Schema>) {
  return db
    .selectFrom('categories')
    .select(['code', 'name', 'questions', 'document'])
    .where('active', '=', true)
    .where((eb) => eb(eb.val('complaint'), '=', eb.fn.any('uses')));
}

/** The categories of complaints, in the agency's order. */
export async function readServices(db: Kysely<Schema>): Promise<ServiceRow[]> {
  return selectServices(db).orderBy('position').orderBy('code').execute();
}

/** A category of complaints. */
export async function readService(
  db: Kysely<Schema>,
  code: string,
): Promise<ServiceRow | undefined> {
  return selectServices(db).where('code', '=', code).executeTakeFirst();
}

/**
 * Complaints that are public or were filed with a key: never who reported, never their secrets.
 *
 * @param keyId The key that the caller has shown, if any.
 */
function selectVisible(db: Kysely<Schema>, keyId: string | undefined) {
  return db
    .selectFrom('complaints')
    .innerJoin('categories', 'categories.code', 'complaints.category_code')
    .leftJoin('agencies', 'agencies.code', 'complaints.agency_code')
    .leftJoin('regions', 'regions.code', 'complaints.region_code')
    .leftJoin('open311_requests', 'open311_requests.complaint_id', 'complaints.id')
    .select([
      'complaints.id',
      'complaints.status',
      'complaints.category_code',
      'complaints.title',
      'complaints.text',
      'complaints.latitude',
      'complaints.longitude',
      'complaints.submitted_at',
      'complaints.updated_at',
      'complaints.closed_at',
      'complaints.expected_at',
      'categories.name as category_name',
      'agencies.name as agency_name',
      'regions.name as region_name',
    ])
    .where('complaints.status', '!=', 'withdrawn')
    .where((eb) =>
      eb.or([
        eb('complaints.confidential', '=', false),
        ...(keyId === undefined ? [] : [eb('open311_requests.key_id', '=', keyId)]),
      ]),
    );
}

/** One complaint, if it may be shown. */
export async function readRequest(
  db: Kysely<Schema>,
  id: string,
  keyId: string | undefined,
): Promise<RequestRow | undefined> {
  if (!isRequestId(id)) return undefined;
  return selectVisible(db, keyId).where('complaints.id', '=', id).executeTakeFirst();
}

/** Complaints as GeoReport v2 lets them be asked for, newest first. */
export async function readRequests(
  db: Kysely<Schema>,
  parameters: Parameters,
  keyId: string | undefined,
  now: Date,
): Promise<RequestRow[]> {
  const newest = selectVisible(db, keyId)
    .orderBy('complaints.submitted_at', 'desc')
    .limit(MOST_REQUESTS);
  const ids = listOf(parameters['service_request_id']);
  if (ids.length > 0) {
    const known = ids.filter(isRequestId);
    return known.length === 0 ? [] : newest.where('complaints.id', 'in', known).execute();
  }
  const { from, to } = rangeOf(parameters, now);
  let selection = newest
    .where('complaints.submitted_at', '>=', from)
    .where('complaints.submitted_at', '<=', to);
  const codes = listOf(parameters['service_code']);
  if (codes.length > 0) selection = selection.where('complaints.category_code', 'in', codes);
  const statuses = listOf(parameters['status']);
  if (statuses.some((status) => status !== 'open' && status !== 'closed')) {
    throw invalidField('query', ['status'], 'not-allowed', 'status must be open or closed');
  }
  if (statuses.length > 0 && !statuses.includes('open')) {
    selection = selection.where('complaints.status', '=', 'closed');
  }
  if (statuses.length > 0 && !statuses.includes('closed')) {
    selection = selection.where('complaints.status', '!=', 'closed');
  }
  return selection.execute();
}
