import type { Language } from '@gerai/api';

import type { PhraseWord } from '../model/phrases.ts';
import { closeness, quality } from '../model/terms.ts';
import { stem, stemEnglish } from '../text/stem.ts';
import type { Form, ResolvedSlot } from './resolve.ts';

/** Mean quality from which a text counts as said in full; a single word must be the very word. */
const saidInFull = 0.8;

/** Where a word of a text is what a slot of the query wants. */
export interface Place {
  readonly slot: number;
  readonly position: number;
  /** 1 for the word itself, less for its family, a longer word or one that was meant. */
  readonly quality: number;
  readonly corrected: boolean;
}

/** What a query finds in a text, wherever the text stands. */
export interface TextMatch {
  /** By position, then slot. */
  readonly places: readonly Place[];
  /** What a lone word of it is worth, see {@link closeness}. */
  readonly closeness: number;
  /** How far query and text are the same words: the product of both shares, squared. */
  readonly coverage: number;
  /** The query says the text in full. */
  readonly whole: boolean;
  /** Pairs of neighbours in the query that are neighbours here, in their order. */
  readonly adjacent: number;
}

interface Wanted extends Form {
  readonly stem: string;
  readonly english: string;
}

function qualityOf(word: PhraseWord, language: Language, form: Wanted): number {
  if (word.text === form.word || word.joined === form.word) return form.factor;
  if (word.stem === (language === 'en' ? form.english : form.stem)) {
    return quality.stem * form.factor;
  }
  if (!form.open) return 0;
  const longer = word.text.startsWith(form.word)
    ? word.text
    : word.joined?.startsWith(form.word)
      ? word.joined
      : undefined;
  return longer === undefined
    ? 0
    : (quality.beginning + 0.2 * (form.word.length / longer.length)) * form.factor;
}

function placesIn(
  words: readonly PhraseWord[],
  language: Language,
  wanted: readonly (readonly Wanted[])[],
): Place[] {
  const found: Place[] = [];
  for (let position = 0; position < words.length; position++) {
    const word = words[position];
    if (!word || word.isStop) continue;
    for (let slot = 0; slot < wanted.length; slot++) {
      let best = 0;
      let corrected = false;
      for (const form of wanted[slot] ?? []) {
        const value = qualityOf(word, language, form);
        if (value > best) {
          best = value;
          corrected = form.factor < 1;
        }
      }
      if (best > 0) found.push({ slot, position, quality: best, corrected });
    }
  }
  return found;
}

/** Neighbouring slots that have neighbouring places, each pair of slots once. */
function adjacentIn(places: readonly Place[], slots: number): number {
  let adjacent = 0;
  for (let slot = 0; slot + 1 < slots; slot++) {
    const isPair = places.some(
      (place) =>
        place.slot === slot &&
        places.some((next) => next.slot === slot + 1 && next.position === place.position + 1),
    );
    if (isPair) adjacent++;
  }
  return adjacent;
}

function matchOf(
  places: readonly Place[],
  length: number,
  slots: readonly ResolvedSlot[],
): TextMatch {
  const atPosition: number[] = new Array<number>(length).fill(0);
  const found = new Set<number>();
  for (const { slot, position, quality: value } of places) {
    atPosition[position] = Math.max(atPosition[position] ?? 0, value);
    found.add(slot);
  }
  const sum = atPosition.reduce((total, value) => total + value, 0);
  const asked = slots.filter(({ soft }, slot) => !soft || found.has(slot)).length;
  const ofText = Math.min(1, sum / length);
  const ofQuery = found.size / Math.max(1, asked);
  const isFull = atPosition.every((value) => value > 0);
  return {
    places,
    closeness: closeness(length),
    coverage: (ofText * ofQuery) ** 2,
    whole: isFull && sum / length >= (length > 1 ? saidInFull : 1),
    adjacent: adjacentIn(places, slots.length),
  };
}

/**
 * Makes a function that tells what a query finds in a text, given by its words as `wordsOf` reads them; `null`
 * where it finds nothing. Services share texts (agencies, names of the thesaurus): each is compared once.
 */
export function textMatcher(
  slots: readonly ResolvedSlot[],
): (words: readonly PhraseWord[], language: Language) => TextMatch | null {
  const wanted = slots.map(({ forms }) =>
    forms.map((form) => ({ ...form, stem: stem(form.word), english: stemEnglish(form.word) })),
  );
  const known = new Map<readonly PhraseWord[], TextMatch | null>();
  return (words, language) => {
    let match = known.get(words);
    if (match === undefined) {
      const places = placesIn(words, language, wanted);
      match = places.length > 0 ? matchOf(places, words.length, slots) : null;
      known.set(words, match);
    }
    return match;
  };
}
