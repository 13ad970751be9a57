import type { Language } from '@gerai/api';

import { stopwords } from '../generated/stopwords.ts';
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
  /** Carries no meaning: no index has it, and it matches nothing. */
  readonly isStop: boolean;
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
  readonly via: NameOrigin | undefined;
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

const stops = new Set(stopwords);

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
    const stemOf = language === 'en' ? stemEnglish : stem;
    words = tokenise(text).map((token) =>
      Object.assign(token, { stem: stemOf(token.text), isStop: stops.has(token.text) }),
    );
    if (known.size >= memoryLimit) known.clear();
    known.set(text, words);
  }
  return words;
}

const phrasesOfListings = new WeakMap<Listing, readonly Phrase[]>();

/** The telling texts of a listing, in the order of the fields. They are remembered while the listing is. */
export function phrasesOf(listing: Listing): readonly Phrase[] {
  let phrases = phrasesOfListings.get(listing);
  if (!phrases) phrasesOfListings.set(listing, (phrases = readPhrases(listing)));
  return phrases;
}

function readPhrases({ summary, names, output }: Listing): Phrase[] {
  const phrases: Phrase[] = [];
  const add = (
    field: TellingField,
    text: string | undefined,
    language: Language,
    index = 0,
    strength = 1,
    via?: NameOrigin,
  ): void => {
    if (!text) return;
    const words = wordsOf(text, language);
    phrases.push({ field, language, text, words, strength, via, index });
  };
  const { agency, category, name } = summary;
  add('name', name.id, 'id');
  add('name', name.en, 'en');
  for (let index = 0; index < names.length; index++) {
    const other = names[index];
    if (other) add('names', other.text, other.language, index, other.strength, other.via);
  }
  add('output', output?.id, 'id');
  add('output', output?.en, 'en');
  add('agency', agency.name.id, 'id');
  add('agency', agency.name.en, 'en');
  add('agency', agency.abbreviation, 'id', 1);
  add('category', category.name.id, 'id');
  add('category', category.name.en, 'en');
  return phrases;
}
