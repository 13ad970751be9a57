import { attributeKey, type Answers } from './answers.ts';
import type { Schemas } from './api.ts';
import { normalisePhone } from './contact.ts';
import type { Question } from './questions.ts';
import { parseNumber } from './steps/checks.ts';

export type ComplaintInput = Schemas['ComplaintInput'];

export interface PayloadContext {
  readonly questions: readonly Question[];
  readonly language: Schemas['Language'];
  /** Preset by the host page. */
  readonly agencyCode?: string | undefined;
  /** What stood in the field that nobody sees. */
  readonly homepage?: string | undefined;
  /** Version of the privacy notice that was shown. */
  readonly privacyNoticeVersion?: string | undefined;
}

/** What is sent. Of an anonymous reporter nothing that identifies is in it, whatever was typed. */
export function toInput(answers: Answers, context: PayloadContext): ComplaintInput {
  const { anonymous, confidential } = answers;
  const place = placeOf(answers);
  const given = answersOf(answers, context.questions);
  const contact = anonymous ? undefined : contactOf(answers);
  const title = answers.subject.trim();
  return {
    class: answers.reportClass || 'complaint',
    ...(title && { title }),
    text: answers.text.trim(),
    categoryCode: answers.category,
    ...(context.agencyCode && { agencyCode: context.agencyCode }),
    ...(answers.occurredOn && { occurredOn: answers.occurredOn }),
    ...(place && { place }),
    ...(given.length > 0 && { answers: given }),
    visibility: { anonymous, confidential },
    ...(answers.relatedNumber && { relatedNumber: answers.relatedNumber }),
    ...(contact && { contact }),
    language: context.language,
    ...(context.homepage && { homepage: context.homepage }),
    ...(context.privacyNoticeVersion && { privacyNoticeVersion: context.privacyNoticeVersion }),
  };
}

function placeOf(answers: Answers): ComplaintInput['place'] {
  if (answers.placeless) return undefined;
  const regionCode = answers.regions.at(-1)?.code;
  const landmark = answers.landmark.trim();
  const { position } = answers;
  if (!regionCode && !landmark && !position) return undefined;
  return { ...(regionCode && { regionCode }), ...(landmark && { landmark }), ...position };
}

function contactOf(answers: Answers): ComplaintInput['contact'] {
  const name = answers.name.trim();
  const phone = normalisePhone(answers.phone);
  const email = answers.email.trim();
  if (!name && !phone && !email) return undefined;
  return { ...(name && { name }), ...(phone && { phone }), ...(email && { email }) };
}

function answersOf(
  answers: Answers,
  questions: readonly Question[],
): NonNullable<ComplaintInput['answers']> {
  return questions.flatMap(({ code, datatype }) => {
    const answer = answers.attributes[attributeKey(answers.category, code)] ?? [];
    const values = (typeof answer === 'string' ? [answer.trim()] : [...answer]).filter(Boolean);
    if (values.length === 0) return [];
    const [first = ''] = values;
    return datatype === 'number'
      ? { code, values: [String(parseNumber(first) ?? first)] }
      : { code, values };
  });
}
