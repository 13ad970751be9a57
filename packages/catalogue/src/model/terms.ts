import type { Service } from '@gerai/api';

import { stem, stemEnglish } from '../text/stem.ts';
import { fold } from '../text/words.ts';
import { facetNames, facetValues } from './listing.ts';
import type { Listing } from './listing.ts';
import { fieldWeights, phrasesOf, wordsOf } from './phrases.ts';

/** How well a word of a phrase stands for the word that was typed. */
export const quality = { same: 1, stem: 0.85, beginning: 0.6, misspelt: 0.6 } as const;

/** What a listing is found by: its words, and what each is worth in a list of one word. */
export interface ListingTerms {
  /** Word as it stands → impact, 1 to 255. */
  readonly words: ReadonlyMap<string, number>;
  /** Stem → impact, 1 to 255: what any word of the family finds. */
  readonly stems: ReadonlyMap<string, number>;
  /** Pairs of words that stand side by side in a name → impact, 1 to 255; see {@link pairTerm}. */
  readonly pairs: ReadonlyMap<string, number>;
  /** `@agency:disdukcapil`, `=dk-01`, …: terms without weight. */
  readonly marks: readonly string[];
}

/** The term by which a facet's value is looked up. */
export function facetTerm(facet: string, value: string): string {
  return `@${facet}:${value}`;
}

/** The term by which a code is looked up. */
export function codeTerm(code: string): string {
  return `=${fold(code.trim())}`;
}

/** The term by which two words are looked up that stand side by side in a name, in either order. */
export function pairTerm(word: string, other: string): string {
  const [first, second] = [stem(word), stem(other)];
  return first < second ? `+${first} ${second}` : `+${second} ${first}`;
}

/** What a lone word in a phrase of this many words is worth, before its weight among the services. */
export function closeness(length: number): number {
  return 0.5 + 0.5 / Math.max(1, length);
}

function impact(value: number): number {
  return Math.max(1, Math.min(255, Math.round(value * 20)));
}

/** The terms of a listing, each with the best impact that any of its phrases gives it. */
export function termsOf(listing: Listing): ListingTerms {
  const words = new Map<string, number>();
  const stems = new Map<string, number>();
  const pairs = new Map<string, number>();
  const raise = (map: Map<string, number>, term: string, value: number): void => {
    if ((map.get(term) ?? 0) < value) map.set(term, value);
  };
  for (const phrase of phrasesOf(listing)) {
    const worth =
      fieldWeights[phrase.field] * phrase.strength * closeness(phrase.words.length) +
      listing.popularity;
    for (const word of phrase.words) {
      if (word.isStop) continue;
      raise(words, word.text, impact(worth));
      if (word.joined !== undefined) raise(words, word.joined, impact(worth));
      raise(stems, word.stem, impact(worth * quality.stem));
    }
    if (phrase.field !== 'name' && phrase.field !== 'names') continue;
    const content = phrase.words.filter((word) => !word.isStop);
    content.forEach((word, at) => {
      const next = content[at + 1];
      if (!next) return;
      // A name of just these two words is worth most.
      const value = fieldWeights[phrase.field] * phrase.strength * closeness(content.length - 1);
      raise(pairs, pairTerm(word.text, next.text), impact(value + listing.popularity));
    });
  }
  const marks = facetNames.flatMap((facet) =>
    facetValues(listing, facet).map((value) => facetTerm(facet, value)),
  );
  marks.push(codeTerm(listing.summary.code));
  return { words, stems, pairs, marks };
}

/** Stems of the words that a service merely mentions: its description and requirements. */
export function mentionsOf(service: Service): Set<string> {
  const stems = new Set<string>();
  const read = (text: string | undefined, language: 'id' | 'en'): void => {
    if (!text) return;
    for (const word of wordsOf(text, language)) if (!word.isStop) stems.add(word.stem);
  };
  read(service.summary?.id, 'id');
  read(service.summary?.en, 'en');
  for (const { name } of service.requirements) {
    read(name.id, 'id');
    read(name.en, 'en');
  }
  return stems;
}

/** The stems under which the family of a word is found, Indonesian and English, each once. */
export function familiesOf(word: string): string[] {
  return [...new Set([stem(word), stemEnglish(word)])];
}
