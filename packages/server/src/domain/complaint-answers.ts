/** Answers to the questions of a category (Open311 attributes). */
import type { ApiSchema } from '../api-schema.ts';
import type { FieldError, FieldErrorCode } from '../http/problem.ts';
import { fieldError } from '../http/problem.ts';

type Question = ApiSchema<'Question'>;
type Answer = ApiSchema<'Answer'>;
type ReportClass = ApiSchema<'ComplaintClass'>;

const DECIMAL = /^-?\d{1,15}(\.\d{1,10})?$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

function faultOf(question: Question, value: string): FieldErrorCode | undefined {
  switch (question.datatype) {
    case 'number':
      return DECIMAL.test(value) ? undefined : 'format';
    case 'datetime':
      return DATE_TIME.test(value) && !Number.isNaN(Date.parse(value)) ? undefined : 'format';
    case 'singlevaluelist':
    case 'multivaluelist':
      return question.values?.some(({ key }) => key === value) ? undefined : 'not-allowed';
    case 'string':
    case 'text':
      return value.trim() === '' ? 'required' : undefined;
  }
}

function errorsOfValues(question: Question, { values }: Answer, path: string[]): FieldError[] {
  if (question.datatype !== 'multivaluelist' && values.length > 1) {
    return [fieldError('body', [...path, 'values'], 'too-many', { limit: 1 })];
  }
  return values.flatMap((value, index) => {
    const code = values.indexOf(value) < index ? ('duplicate' as const) : faultOf(question, value);
    return code ? [fieldError('body', [...path, 'values', String(index)], code)] : [];
  });
}

/** What is wrong with the answers to a category's questions; those that go with other kinds of report may be left out. */
export function answerErrors(
  questions: readonly Question[],
  reportClass: ReportClass,
  answers: readonly Answer[],
): FieldError[] {
  const errors = answers.flatMap((answer, index) => {
    const path = ['answers', String(index)];
    const question = questions.find(({ code }) => code === answer.code);
    if (!question) return [fieldError('body', [...path, 'code'], 'unknown-reference')];
    if (answers.findIndex(({ code }) => code === answer.code) < index) {
      return [fieldError('body', [...path, 'code'], 'duplicate')];
    }
    return errorsOfValues(question, answer, path);
  });
  const missing = questions.filter(
    ({ code, required, classes }) =>
      required &&
      (classes?.includes(reportClass) ?? true) &&
      !answers.some((answer) => answer.code === code),
  );
  return [
    ...errors,
    ...missing.map(({ code }) =>
      fieldError('body', ['answers'], 'required', { detail: `The question ${code} is required.` }),
    ),
  ];
}
