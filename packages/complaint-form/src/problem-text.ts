import type { LocalizedText, ResolvedText, UntypedTranslate } from '@gerai/core';
import type { FieldError } from '@gerai/core/fields';
import type { Problem, Rules } from './validate.ts';

/** A problem in words; one of a category's question names the question. */
export function problemText(
  { field, code, count }: Problem,
  { questions }: Rules,
  t: UntypedTranslate,
  text: (localized: LocalizedText) => ResolvedText,
): string {
  const question = questions?.find((each) => `attribute:${each.code}` === field);
  return t(`errors.${code}`, {
    ...(count !== undefined && { count }),
    ...(question && { question: text(question.text).text }),
  });
}

/** The lines of the error summary, each leading to its field where that is shown. */
export function fieldErrors(
  root: ParentNode,
  problems: readonly Problem[],
  word: (problem: Problem) => string,
): FieldError[] {
  return problems.map((problem) => {
    const field = root.querySelector<HTMLElement>(`[data-field="${problem.field}"]`);
    return { message: word(problem), ...(field && { field }) };
  });
}
