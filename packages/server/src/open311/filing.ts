/** Filing by Open311: the form of GeoReport v2 becomes a complaint like any other. */
import { createHash } from 'node:crypto';

import { generateCaseNumber, generateSecret, normaliseSecret } from '@gerai/api/case-number';
import type { Kysely } from 'kysely';

import type { ApiSchema } from '../api-schema.ts';
import type { Schema } from '../database/schema.ts';
import { checkComplaint, fileComplaint } from '../domain/complaint-filing.ts';
import { COMPLAINT_TEXT } from '../domain/limits.ts';
import { hashSecret } from '../domain/secret-hash.ts';
import type { WorkingCalendar } from '../domain/working-days.ts';
import { runOnce } from '../http/idempotency.ts';
import type { FieldError } from '../http/problem.ts';
import { fieldError, Problem } from '../http/problem.ts';
import { inspectText } from '../http/text-guard.ts';
import { filedAnswer } from './answers.ts';
import type { Answer } from './format.ts';
import type { Open311Key } from './keys.ts';

type Input = ApiSchema<'ComplaintInput'>;

/** `attribute[code]=value`, or `attribute[code][]=value` once for each of several. */
const ATTRIBUTE = /^attribute\[([^\]]{1,64})\](?:\[\])?$/;
const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,189}$/;
const PHONE = /^[0-9+ -]{8,20}$/;
const LONGEST_NAME = 200;
const LONGEST_ADDRESS = 500;

const error = (name: string, code: FieldError['code'], detail: string): FieldError =>
  fieldError('body', [name], code, { detail });

function answersOf(form: URLSearchParams): ApiSchema<'Answer'>[] {
  const values = new Map<string, string[]>();
  for (const [name, value] of form) {
    const code = ATTRIBUTE.exec(name)?.[1];
    if (code !== undefined && value !== '') values.set(code, [...(values.get(code) ?? []), value]);
  }
  return [...values].map(([code, own]) => ({ code, values: own }));
}

/** How to reach the reporter; what can't be used is left out rather than refused. */
function contactOf(field: (name: string) => string | undefined): ApiSchema<'ComplaintContact'> {
  const name = [field('first_name'), field('last_name')].filter(Boolean).join(' ');
  const email = field('email');
  const phone = field('phone');
  return {
    ...(name === '' ? {} : { name: name.slice(0, LONGEST_NAME) }),
    ...(email !== undefined && EMAIL.test(email) ? { email } : {}),
    ...(phone !== undefined && PHONE.test(phone) ? { phone } : {}),
  };
}

function degrees(
  text: string | undefined,
  name: string,
  most: number,
  errors: FieldError[],
): number | undefined {
  if (text === undefined) return undefined;
  const value = /^-?\d{1,3}(\.\d{1,15})?$/.test(text) ? Number(text) : Number.NaN;
  if (Math.abs(value) <= most) return value;
  errors.push(error(name, 'format', `${name} must be degrees in WGS 84`));
  return undefined;
}

/**
 * Reads the form. `device_id`, `account_id` and `media_url` are not kept.
 *
 * @throws Problem `validation-failed`.
 */
export function readForm(
  form: URLSearchParams,
  { publishes }: Pick<Open311Key, 'publishes'>,
): Input {
  const unreadable = inspectText(Object.fromEntries(form), 'body');
  if (unreadable.length > 0) throw new Problem('validation-failed', { errors: unreadable });
  const field = (name: string): string | undefined => form.get(name)?.trim() || undefined;
  const errors: FieldError[] = [];
  const categoryCode = field('service_code');
  if (categoryCode === undefined) {
    errors.push(error('service_code', 'required', 'service_code was not provided'));
  }
  const text = field('description') ?? '';
  if (text.length > COMPLAINT_TEXT.max) {
    errors.push(error('description', 'too-long', 'description may have 4000 characters'));
  }
  const lat = degrees(field('lat'), 'lat', 90, errors);
  const long = degrees(field('long'), 'long', 180, errors);
  const address = field('address_string')?.slice(0, LONGEST_ADDRESS);
  if (address === undefined && (lat === undefined || long === undefined) && errors.length === 0) {
    const detail = 'a location is required: lat and long, or address_string';
    errors.push(error('lat', 'required', detail));
  }
  if (errors.length > 0) throw new Problem('validation-failed', { errors });
  const contact = contactOf(field);
  return {
    class: 'complaint',
    text,
    categoryCode: categoryCode ?? '',
    place: {
      ...(lat === undefined || long === undefined ? {} : { lat, long }),
      ...(address === undefined ? {} : { text: address }),
    },
    answers: answersOf(form),
    contact,
    visibility: { anonymous: Object.keys(contact).length === 0, confidential: !publishes },
    language: 'id',
  };
}

/** The same text of the same client on the same day is the same report: Open311 has no keys for that. */
function sameness(form: URLSearchParams, key: Pick<Open311Key, 'id'>, now: Date): string {
  const digest = createHash('sha256').update(form.toString()).digest('base64url');
  return `open311 ${key.id} ${now.toISOString().slice(0, 10)} ${digest}`;
}

/**
 * Files a complaint.
 *
 * @throws Problem `validation-failed` with what is wrong, or `not-found` where there is no such service.
 */
export async function fileRequest(
  db: Kysely<Schema>,
  form: URLSearchParams,
  key: Pick<Open311Key, 'id' | 'publishes'>,
  calendar: WorkingCalendar,
  now: Date,
): Promise<Answer> {
  const input = readForm(form, key);
  const number = generateCaseNumber('complaint');
  const secret = generateSecret();
  const secretHash = await hashSecret(normaliseSecret(secret) ?? secret);
  const request = {
    key: sameness(form, key, now),
    route: 'POST /open311/v2/requests',
    body: input,
  };
  const { answer } = await runOnce(db, request, async (trx) => {
    const checked = await checkComplaint(trx, input, calendar, now);
    if ('errors' in checked) {
      const isUnknown = checked.errors.some(({ pointer }) => pointer === '/categoryCode');
      if (isUnknown) throw new Problem('not-found', { detail: 'service_code was not found' });
      throw new Problem('validation-failed', { errors: checked.errors });
    }
    const receipt = await fileComplaint(
      trx,
      checked.complaint,
      { number, secretHash },
      calendar,
      now,
    );
    const { id } = await trx
      .selectFrom('complaints')
      .select('id')
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    await trx.insertInto('open311_requests').values({ complaint_id: id, key_id: key.id }).execute();
    return { status: 201, body: filedAnswer(id, { ...receipt, secret }) };
  });
  return answer.body as Answer;
}
