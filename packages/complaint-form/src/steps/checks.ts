import { attributeKey, type Answers } from '../answers.ts';
import { looksLikeEmail, normalisePhone } from '../contact.ts';
import type { Question } from '../questions.ts';
import type { FieldId, Problem, ProblemCode, Rules, StepChecks } from '../validate.ts';

/** Lengths in characters (Unicode code points), as the common API limits them. */
export const LIMITS = {
  textMin: 10,
  textMax: 4000,
  subjectMin: 3,
  subject: 200,
  landmark: 200,
  name: 200,
} as const;

/** Length as the API counts it: code points of the trimmed text. */
export function lengthOf(text: string): number {
  return Array.from(text.trim()).length;
}

/** Whether the report has to say where: a complaint does, unless it is marked as not about a place. */
export function needsPlace(answers: Answers): boolean {
  return answers.reportClass === 'complaint' && !answers.placeless;
}

/** What keeps each step after the first from being left. */
export const checks: StepChecks = {
  text: (answers, rules) => [checkText(answers.text, rules), checkSubject(answers.subject)],
  category: ({ category }) => [
    category ? undefined : { field: 'category', code: 'categoryRequired' },
  ],
  questions: (answers, { questions }) =>
    (questions ?? []).map((question) => checkAnswer(question, answers)),
  place: (answers, { today, region }) => [
    needsPlace(answers) &&
    answers.regions.length === 0 &&
    !answers.landmark.trim() &&
    !answers.position
      ? { field: region ?? 'landmark', code: 'placeRequired' }
      : undefined,
    tooLong('landmark', answers.landmark, LIMITS.landmark, 'landmarkLong'),
    checkDate(answers.occurredOn, today),
  ],
  similar: () => [],
  files: () => [],
  identity: () => [],
  contact: ({ name, phone, email }) => [
    tooLong('name', name, LIMITS.name, 'nameLong'),
    phone.trim() && !normalisePhone(phone) ? { field: 'phone', code: 'phoneInvalid' } : undefined,
    email.trim() && !looksLikeEmail(email) ? { field: 'email', code: 'emailInvalid' } : undefined,
  ],
  review: () => [],
};

function tooLong(
  field: FieldId,
  value: string,
  count: number,
  code: ProblemCode,
): Problem | undefined {
  return lengthOf(value) > count ? { field, code, count } : undefined;
}

function checkText(
  text: string,
  { textMin = LIMITS.textMin, textMax = LIMITS.textMax }: Rules,
): Problem | undefined {
  const length = lengthOf(text);
  if (length === 0) return { field: 'text', code: 'textRequired' };
  if (length < textMin) return { field: 'text', code: 'textShort', count: textMin };
  return tooLong('text', text, textMax, 'textLong');
}

function checkSubject(subject: string): Problem | undefined {
  const length = lengthOf(subject);
  if (length > 0 && length < LIMITS.subjectMin) {
    return { field: 'subject', code: 'subjectShort', count: LIMITS.subjectMin };
  }
  return tooLong('subject', subject, LIMITS.subject, 'subjectLong');
}

function checkAnswer(question: Question, answers: Answers): Problem | undefined {
  const field = `attribute:${question.code}` as const;
  const answer = answers.attributes[attributeKey(answers.category, question.code)];
  const given = typeof answer === 'string' ? answer.trim() : (answer ?? []);
  if (given.length === 0) return question.required ? { field, code: 'answerRequired' } : undefined;
  if (typeof given !== 'string') return undefined;
  if (question.datatype === 'number' && parseNumber(given) === undefined) {
    return { field, code: 'answerNumber' };
  }
  if (question.datatype === 'datetime' && !isDate(given)) return { field, code: 'answerDate' };
  return undefined;
}

/** Reads a number as written in Indonesia or in English: `2,5` and `2.5` are the same. */
export function parseNumber(typed: string): number | undefined {
  const plain = typed.trim().replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

function checkDate(date: string, today: string): Problem | undefined {
  if (!date) return undefined;
  if (!isDate(date)) return { field: 'occurredOn', code: 'dateInvalid' };
  return date > today ? { field: 'occurredOn', code: 'dateFuture' } : undefined;
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
