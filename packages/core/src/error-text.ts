import type { UntypedTranslate } from './i18n/i18n.ts';

/** Words an error by its code with core's words, saying what happened and how to mend it. */
export function errorText(words: UntypedTranslate, error: unknown): string {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const key = `errors.${code}`;
  const text = code ? words(key) : key;
  return text === key ? words('errors.unknown') : text;
}
