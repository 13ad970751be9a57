import type { Schemas } from './api.ts';
import type { ComplaintInput } from './payload.ts';
import { levelOf } from './place/region-choice.ts';
import type { FieldId, Problem } from './validate.ts';

const FIELD_AT: Readonly<Record<string, FieldId>> = {
  '/class': 'reportClass',
  '/title': 'subject',
  '/text': 'text',
  '/categoryCode': 'category',
  '/agencyCode': 'category',
  '/occurredOn': 'occurredOn',
  '/place': 'landmark',
  '/place/landmark': 'landmark',
  '/visibility': 'confidential',
  '/visibility/anonymous': 'anonymous',
  '/visibility/confidential': 'confidential',
  '/contact': 'name',
  '/contact/name': 'name',
  '/contact/phone': 'phone',
  '/contact/email': 'email',
};

/** The field a JSON Pointer into the request leads to. */
export function fieldAt(pointer: string, sent: ComplaintInput): FieldId | undefined {
  const question = /^\/answers\/(\d+)/.exec(pointer)?.[1];
  if (question !== undefined) {
    const code = sent.answers?.[Number(question)]?.code;
    return code === undefined ? undefined : `attribute:${code}`;
  }
  if (pointer === '/place/regionCode') return levelOf(sent.place?.regionCode ?? '');
  return FIELD_AT[pointer];
}

/** The API's field errors as problems of the form; those that lead nowhere are left out. */
export function toProblems(
  errors: readonly Schemas['FieldError'][],
  sent: ComplaintInput,
): readonly Problem[] {
  return errors.flatMap(({ pointer, code, limit }) => {
    const field = fieldAt(pointer, sent);
    return field ? problemOf(field, code, limit) : [];
  });
}

function problemOf(field: FieldId, code: string, limit: number | undefined): Problem {
  if (field === 'text' && limit !== undefined) {
    if (code === 'too-short') return { field, code: 'textShort', count: limit };
    if (code === 'too-long') return { field, code: 'textLong', count: limit };
  }
  if (field === 'occurredOn')
    return { field, code: code === 'in-future' ? 'dateFuture' : 'dateInvalid' };
  if (field === 'phone') return { field, code: 'phoneInvalid' };
  if (field === 'email') return { field, code: 'emailInvalid' };
  if (field.startsWith('attribute:') && code === 'required')
    return { field, code: 'answerRequired' };
  return { field, code: 'rejected' };
}
