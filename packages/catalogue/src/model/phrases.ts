import type { Language } from '@gerai/api';

import { stem, stemEnglish } from '../text/stem.ts';
import type { Token } from '../text/tokenise.ts';
import { tokenise } from '../text/tokenise.ts';
import type { Listing, NameOrigin } from './listing.ts';

/** Where a telling text stands: texts that say what a service is for. */
export type TellingField = 'name' | 'names' | 'output' | 'agency' | 'category';

/** A word of a phrase with the forms by which it is found. */
export interface PhraseWord extends Token {
  /** Indonesian stem, or the singular of an English word. */
  readonly stem: string;
}

/** One telling text of a listing: it can be matched as a whole. */
export interface Phrase {
  readonly field: TellingField;
  readonly language: Language;
  readonly text: string;
  readonly words: readonly PhraseWord[];
  /** 1, or less for a name that the thesaurus added. */
  readonly strength: number;
  /** Of names. */
  readonly via?: NameOrigin;
  /** Position among the listing's names. */
  readonly index: number;
}

/** What one word of a field is worth. The name says what a service is; its category hardly does. */
export const fieldWeights: Readonly<Record<TellingField, number>> = {
  name: 10,
  names: 8,
  output: 4,
  agency: 3,
  category: 2,
};

const memoryLimit = 50_000;
const analysed = {
  id: new Map<string, readonly PhraseWord[]>(),
  en: new Map<string, readonly PhraseWord[]>(),
};

/** The words of a text. Texts repeat across services (agencies, aliases), so they are remembered. */
export function wordsOf(text: string, language: Language): readonly PhraseWord[] {
  const known = analysed[language];
  let words = known.get(text);
  if (!words) {
    words = tokenise(text).map((token) => ({
      ...token,
      stem: language === 'en' ? stemEnglish(token.text) : stem(token.text),
    }));
    if (known.size >= memoryLimit) known.clear();
    known.set(text, words);
  }
  return words;
}

/** All telling texts of a listing. */
export function phrasesOf(listing: Listing): Phrase[] {
  const phrases: Phrase[] = [];
  const add = (
    field: TellingField,
    text: string | undefined,
    language: Language,
    rest: Partial<Pick<Phrase, 'strength' | 'via' | 'index'>> = {},
  ): void => {
    if (!text) return;
    const words = wordsOf(text, language);
    phrases.push({ field, language, text, words, strength: 1, index: 0, ...rest });
  };
  const { summary, names, output } = listing;
  const { agency, category, name } = summary;
  add('name', name.id, 'id');
  add('name', name.en, 'en');
  names.forEach(({ text, language, via, strength }, index) => {
    add('names', text, language, { via, strength, index });
  });
  add('output', output?.id, 'id');
  add('output', output?.en, 'en');
  add('agency', agency.name.id, 'id');
  add('agency', agency.name.en, 'en');
  add('agency', agency.abbreviation, 'id', { index: 1 });
  add('category', category.name.id, 'id');
  add('category', category.name.en, 'en');
  return phrases;
}
