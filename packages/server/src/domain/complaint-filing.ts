/** Taking a complaint in: what must be true of it, and how it is stored. */
import type { Kysely, Transaction } from 'kysely';

import type { ApiSchema } from '../api-schema.ts';
import type { Schema } from '../database/schema.ts';
import type { FieldError } from '../http/problem.ts';
import { fieldError } from '../http/problem.ts';
import { recordEvent } from './case-events.ts';
import { answerErrors } from './complaint-answers.ts';
import type { DueDates } from './complaint-clocks.ts';
import { DEFAULT_SLA, clocksOf, dueDates } from './complaint-clocks.ts';
import { COMPLAINT_TEXT } from './limits.ts';
import type { WorkingCalendar } from './working-days.ts';
import { localDateOf } from './zoned-time.ts';

type ComplaintInput = ApiSchema<'ComplaintInput'>;

/** What a complaint's category decides. */
interface CategoryFacts {
  readonly agencyCode: string | null;
  readonly questions: ApiSchema<'Question'>[];
  readonly sla: ApiSchema<'Sla'>;
}

async function readCategory(db: Kysely<Schema>, code: string): Promise<CategoryFacts | undefined> {
  const row = await db
    .selectFrom('categories')
    .select(['agency_code', 'questions', 'sla', 'uses'])
    .where('code', '=', code)
    .where('active', '=', true)
    .executeTakeFirst();
  if (!row?.uses.includes('complaint')) return undefined;
  return {
    agencyCode: row.agency_code,
    questions: row.questions as unknown as ApiSchema<'Question'>[],
    sla: { ...DEFAULT_SLA, ...row.sla },
  };
}

async function exists(
  db: Kysely<Schema>,
  table: 'agencies' | 'regions',
  code: string | undefined,
): Promise<boolean> {
  if (code === undefined) return true;
  const row = await db.selectFrom(table).select('code').where('code', '=', code).executeTakeFirst();
  return row !== undefined;
}

function placeErrors(place: ComplaintInput['place']): FieldError[] {
  if (!place) return [];
  const { lat, long } = place;
  if ((lat === undefined) === (long === undefined)) return [];
  return [fieldError('body', ['place', lat === undefined ? 'lat' : 'long'], 'required')];
}

/** A complaint that may be stored. */
export interface CheckedComplaint {
  readonly input: ComplaintInput;
  readonly category: CategoryFacts;
}

/**
 * Checks what the schema can't: references, answers, dates.
 *
 * @returns The complaint, or everything that is wrong with it.
 */
export async function checkComplaint(
  db: Kysely<Schema>,
  input: ComplaintInput,
  calendar: WorkingCalendar,
  now: Date,
): Promise<{ complaint: CheckedComplaint } | { errors: FieldError[] }> {
  const errors: FieldError[] = [];
  if (input.text.trim().length < COMPLAINT_TEXT.min) {
    errors.push(fieldError('body', ['text'], 'too-short', { limit: COMPLAINT_TEXT.min }));
  }
  if (input.occurredOn !== undefined && input.occurredOn > localDateOf(now, calendar.timeZone)) {
    errors.push(fieldError('body', ['occurredOn'], 'in-future'));
  }
  errors.push(...placeErrors(input.place));
  const category = await readCategory(db, input.categoryCode);
  if (!category) errors.push(fieldError('body', ['categoryCode'], 'unknown-reference'));
  else errors.push(...answerErrors(category.questions, input.class, input.answers ?? []));
  if (!(await exists(db, 'agencies', input.agencyCode))) {
    errors.push(fieldError('body', ['agencyCode'], 'unknown-reference'));
  }
  if (!(await exists(db, 'regions', input.place?.regionCode))) {
    errors.push(fieldError('body', ['place', 'regionCode'], 'unknown-reference'));
  }
  return errors.length > 0 || !category ? { errors } : { complaint: { input, category } };
}

/** Number and hashed secret of a complaint to be stored. */
export interface CaseCredentials {
  readonly number: string;
  readonly secretHash: string;
}

/** The earlier complaint that one goes on from; an anonymous one never betrays itself by a named one. */
async function relatedNumber(
  trx: Transaction<Schema>,
  { relatedNumber: number, visibility }: ApiSchema<'ComplaintInput'>,
): Promise<string | undefined> {
  if (number === undefined) return undefined;
  const earlier = await trx
    .selectFrom('complaints')
    .select('anonymous')
    .where('number', '=', number)
    .executeTakeFirst();
  const betrays = visibility.anonymous && !earlier?.anonymous;
  return earlier && !betrays ? number : undefined;
}

async function insertComplaint(
  trx: Transaction<Schema>,
  { input, category }: CheckedComplaint,
  { number, secretHash }: CaseCredentials,
  due: DueDates,
  now: Date,
): Promise<string> {
  const { place, visibility } = input;
  const related = await relatedNumber(trx, input);
  const { id } = await trx
    .insertInto('complaints')
    .values({
      number,
      secret_hash: secretHash,
      class: input.class,
      category_code: input.categoryCode,
      agency_code: input.agencyCode ?? category.agencyCode,
      region_code: place?.regionCode ?? null,
      title: input.title?.trim() ?? null,
      text: input.text,
      occurred_on: input.occurredOn ?? null,
      place: place ? JSON.stringify(place) : null,
      latitude: place?.lat ?? null,
      longitude: place?.long ?? null,
      answers: JSON.stringify(input.answers ?? []),
      anonymous: visibility.anonymous,
      confidential: visibility.confidential,
      language: input.language,
      privacy_notice_version: input.privacyNoticeVersion ?? null,
      status: 'received',
      document: JSON.stringify({
        sla: category.sla,
        resolutionDueAt: due.resolution.toISOString(),
        ...(related && { relatedNumber: related }),
      }),
      submitted_at: now,
      updated_at: now,
      forward_due_at: due.forward,
      response_due_at: due.response,
      expected_at: due.response,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * Stores a complaint. Of an anonymous reporter nothing is kept at all: what isn't stored can't reach
 * anybody.
 *
 * @returns The complaint's id, and the receipt but for the secret.
 */
export async function fileComplaint(
  trx: Transaction<Schema>,
  complaint: CheckedComplaint,
  credentials: CaseCredentials,
  calendar: WorkingCalendar,
  now: Date,
): Promise<Omit<ApiSchema<'ComplaintReceipt'>, 'secret'> & { readonly id: string }> {
  const { input, category } = complaint;
  const due = dueDates(now, input.class, category.sla, calendar);
  const id = await insertComplaint(trx, complaint, credentials, due, now);
  const { contact } = input;
  if (contact && !input.visibility.anonymous && Object.keys(contact).length > 0) {
    await trx
      .insertInto('complaint_identities')
      .values({
        complaint_id: id,
        name: contact.name?.trim() ?? null,
        phone: contact.phone?.trim() ?? null,
        email: contact.email ?? null,
      })
      .execute();
  }
  await recordEvent(trx, 'complaint', id, {
    type: 'submitted',
    actor: 'resident',
    title: { id: 'Laporan diterima', en: 'Report received' },
    at: now,
  });
  const clocks = clocksOf(
    {
      class: input.class,
      status: 'received',
      submittedAt: now,
      forwardDueAt: due.forward,
      responseDueAt: due.response,
      resolutionDueAt: due.resolution,
      autoCloseAt: null,
      forwardedAt: null,
      firstResponseAt: null,
      answeredAt: null,
      endedAt: null,
      isPaused: false,
    },
    category.sla,
    now,
  );
  return {
    id,
    number: credentials.number,
    submittedAt: now.toISOString(),
    expectedAt: due.response.toISOString(),
    clocks,
  };
}
