import type { Language } from './types.ts';

/** Used where nothing on the page says which language is wanted. */
export const DEFAULT_LANGUAGE: Language = 'id';

/**
 * The supported language a BCP 47 tag stands for: `en-GB` → `en`, the legacy `in` → `id`;
 * `undefined` for a language the widgets don't speak and for malformed tags.
 */
export function supportedLanguage(tag: string | null | undefined): Language | undefined {
  if (!tag) return undefined;
  try {
    const [canonical] = Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'));
    const primary = canonical?.split('-')[0];
    return primary === 'id' || primary === 'en' ? primary : undefined;
  } catch {
    return undefined;
  }
}
