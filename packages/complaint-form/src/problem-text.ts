import type { LocalizedText, ResolvedText, UntypedTranslate } from '@gerai/core';
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
