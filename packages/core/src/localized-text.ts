import type { Language, LocalizedText } from './i18n/types.ts';

/** A text of the API in the language it could be had in. */
export interface ResolvedText {
  text: string;
  /** The language of `text`; put it in a `lang` attribute where `fallback` is true. */
  lang: Language;
  /** The wanted language is missing, and `text` is the Indonesian original. */
  fallback: boolean;
}

/** Picks the wanted language of a bilingual text; a missing or blank `en` falls back to `id`. */
export function resolveText(localized: LocalizedText, language: Language): ResolvedText {
  const english = localized.en?.trim();
  if (language === 'en' && english) return { text: english, lang: 'en', fallback: false };
  return { text: localized.id, lang: 'id', fallback: language !== 'id' };
}
