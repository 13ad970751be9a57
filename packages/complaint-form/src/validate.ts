import { attributeKey, type Answers } from './answers.ts';
import { looksLikeEmail, normalisePhone } from './contact.ts';
import type { Question } from './questions.ts';
import type { Level } from './place/region-choice.ts';
import type { StepId } from './steps.ts';

/** Names of the form's fields, `attribute:<question>` for a category's own. */
export type FieldId =
  | 'reportClass'
  | 'subject'
  | 'text'
  | 'category'
  | Level
  | 'landmark'
  | 'occurredOn'
  | 'anonymous'
  | 'confidential'
  | 'name'
  | 'phone'
  | 'email'
  | `attribute:${string}`;

/** Keys of the dictionary's `errors`. */
export type ProblemCode =
  | 'classRequired'
  | 'textRequired'
  | 'textShort'
  | 'textLong'
  | 'subjectShort'
  | 'subjectLong'
  | 'categoryRequired'
  | 'answerRequired'
  | 'answerNumber'
  | 'answerDate'
  | 'placeRequired'
  | 'landmarkLong'
  | 'dateInvalid'
  | 'dateFuture'
  | 'nameLong'
  | 'phoneInvalid'
  | 'emailInvalid'
  | 'rejected';

/** Why an answer can't be accepted; a code, so that a switch of language words it anew. */
export interface Problem {
  readonly field: FieldId;
  readonly code: ProblemCode;
  /** The limit that a length breaks, in characters. */
  readonly count?: number;
}

/** Lengths in characters (Unicode code points), as the common API limits them. */
export const LIMITS = {
  textMin: 10,
  textMax: 4000,
  subjectMin: 3,
  subject: 200,
  landmark: 200,
  name: 200,
} as const;

/** What the checks need to know beyond the answers. */
export interface Rules {
  /** The questions of the chosen category, in order; `undefined` while they aren't known. */
  readonly questions: readonly Question[] | undefined;
  /** Today where the agency is, `YYYY-MM-DD`. */
  readonly today: string;
  /** Lengths of the text where the service sets others than `LIMITS`. */
  readonly textMin?: number | undefined;
  readonly textMax?: number | undefined;
  /** Whether the service takes files with a report; `undefined` while that isn't known. */
  readonly files?: boolean | undefined;
  /** Whether similar reports were found; those that are not found in time stand in nobody's way. */
  readonly similar?: boolean | undefined;
  /** The widest level of regions to choose from; `undefined` where there are none to choose from. */
  readonly region?: Level | undefined;
}

/** Length as the API counts it: code points of the trimmed text. */
export function lengthOf(text: string): number {
  return Array.from(text.trim()).length;
}

/** Whether the report has to say where: a complaint does, unless it is marked as not about a place. */
export function needsPlace(answers: Answers): boolean {
  return answers.reportClass === 'complaint' && !answers.placeless;
}

/** The first thing that is wrong with each answer of a step, in the order of the fields. */
export function check(step: StepId, answers: Answers, rules: Rules): readonly Problem[] {
  return CHECKS[step](answers, rules).filter((problem) => problem !== undefined);
}

type Check = (answers: Answers, rules: Rules) => readonly (Problem | undefined)[];

const CHECKS: Record<StepId, Check> = {
  class: ({ reportClass }) => [
    reportClass ? undefined : { field: 'reportClass', code: 'classRequired' },
  ],
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
