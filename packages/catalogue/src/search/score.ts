import { stopwords } from '../generated/stopwords.ts';
import type { Listing } from '../model/listing.ts';
import type { Phrase, PhraseWord } from '../model/phrases.ts';
import { fieldWeights, phrasesOf } from '../model/phrases.ts';
import { closeness, quality } from '../model/terms.ts';
import { stem, stemEnglish } from '../text/stem.ts';
import type { Form, ResolvedSlot } from './resolve.ts';

/** What further fields add to the best one. */
const echo = 0.15;
/** What a name that equals the query is worth beyond its words. */
const phraseBonus = 14;
/** What words of asking add, of what they would add as words of meaning. */
const softShare = 0.3;
/** What two words of the query add that stand side by side in a name, in their order. */
const proximityBonus = 1.5;
/** What the most used service has before others. */
const popularityBonus = 2;
/** What a word is worth that a service merely mentions. */
const mentionWorth = 1;
/** Mean quality from which a phrase counts as said in full; a single word must be the very word. */
const saidInFull = 0.8;

/** One word of a phrase that a slot of the query matches. */
export interface Occurrence {
  readonly slot: number;
  readonly phrase: Phrase;
  readonly position: number;
  /** 1 for the word itself, less for its family, a longer word or one that was meant. */
  readonly quality: number;
  readonly corrected: boolean;
}

/** The parts of a score, for those who want to know why. */
export interface ScoreParts {
  /** The words by field, closeness and rarity. */
  words: number;
  /** The query as a whole name. */
  phrase: number;
  proximity: number;
  popularity: number;
}

/** A listing measured against a query. */
export interface Scored {
  readonly listing: Listing;
  readonly score: number;
  readonly parts: ScoreParts;
  /** Every word that must match does, in a field that tells what the service is for. */
  readonly all: boolean;
  /** Weight of the words that must match and do. */
  readonly told: number;
  /** A hotline whose purpose the query names. */
  readonly urgent: boolean;
  readonly occurrences: readonly Occurrence[];
  /** The name that the query covers best. */
  readonly closest: Phrase | undefined;
  /** Names that the query says in full. */
  readonly whole: readonly Phrase[];
}

const stops = new Set(stopwords);

const remembered = new WeakMap<Listing, readonly Phrase[]>();

function phrasesOfListing(listing: Listing): readonly Phrase[] {
  let phrases = remembered.get(listing);
  if (!phrases) remembered.set(listing, (phrases = phrasesOf(listing)));
  return phrases;
}

interface Wanted extends Form {
  readonly stem: string;
  readonly english: string;
}

function qualityOf(word: PhraseWord, language: string, form: Wanted): number {
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

type Place = Omit<Occurrence, 'phrase'>;

/** Where the words of a phrase are what a slot wants. Stopwords are in no index: they match nothing. */
function placesIn(
  words: readonly PhraseWord[],
  language: string,
  wanted: readonly (readonly Wanted[])[],
): Place[] {
  const found: Place[] = [];
  words.forEach((word, position) => {
    if (stops.has(word.text)) return;
    wanted.forEach((forms, slot) => {
      let best = 0;
      let corrected = false;
      for (const form of forms) {
        const value = qualityOf(word, language, form);
        if (value > best) {
          best = value;
          corrected = form.factor < 1;
        }
      }
      if (best > 0) found.push({ slot, position, quality: best, corrected });
    });
  });
  return found;
}

interface Coverage {
  readonly value: number;
  readonly whole: boolean;
  readonly adjacent: number;
}

/** How far the query and a name are the same words. */
function coverageOf(
  phrase: Phrase,
  occurrences: readonly Place[],
  slots: readonly ResolvedSlot[],
): Coverage {
  const positions = new Map<number, number>();
  const bySlot = new Map<number, number[]>();
  for (const { slot, position, quality: value } of occurrences) {
    positions.set(position, Math.max(positions.get(position) ?? 0, value));
    bySlot.set(slot, [...(bySlot.get(slot) ?? []), position]);
  }
  const sum = [...positions.values()].reduce((total, value) => total + value, 0);
  const length = Math.max(1, phrase.words.length);
  const required = slots.filter((slot) => !slot.soft).length;
  const extra = slots.filter((slot, index) => slot.soft && bySlot.has(index)).length;
  const ofPhrase = Math.min(1, sum / length);
  const ofQuery = bySlot.size / Math.max(1, required + extra);
  let adjacent = 0;
  for (const [slot, places] of bySlot) {
    const next = bySlot.get(slot + 1);
    if (next && places.some((place) => next.includes(place + 1))) adjacent++;
  }
  return {
    value: (ofPhrase * ofQuery) ** 2 * phrase.strength ** 2,
    whole: positions.size === phrase.words.length && sum / length >= (length > 1 ? saidInFull : 1),
    adjacent,
  };
}

/** Makes a function that measures listings against a query. */
export function scorer(
  slots: readonly ResolvedSlot[],
): (listing: Listing, isMentioned?: (slot: number) => boolean) => Scored {
  const wanted = slots.map(({ forms }) =>
    forms.map((form) => ({ ...form, stem: stem(form.word), english: stemEnglish(form.word) })),
  );

  // Services share texts (agencies, names of the thesaurus): each is read once per query.
  const known = new Map<readonly PhraseWord[], readonly Place[]>();
  const placesOf = ({ words, language }: Phrase): readonly Place[] => {
    let places = known.get(words);
    if (!places) known.set(words, (places = placesIn(words, language, wanted)));
    return places;
  };

  return (listing, isMentioned = () => false) => {
    const occurrences: Occurrence[] = [];
    const bestOfField = slots.map(() => new Map<string, number>());
    const whole: Phrase[] = [];
    let closest: Phrase | undefined;
    let covered = 0;
    let adjacent = 0;
    for (const phrase of phrasesOfListing(listing)) {
      const found = placesOf(phrase);
      if (found.length === 0) continue;
      for (const place of found) occurrences.push({ ...place, phrase });
      const worth = fieldWeights[phrase.field] * phrase.strength * closeness(phrase.words.length);
      for (const { slot, quality: value } of found) {
        const best = bestOfField[slot];
        if (best && (best.get(phrase.field) ?? 0) < worth * value) {
          best.set(phrase.field, worth * value);
        }
      }
      if (phrase.field !== 'name' && phrase.field !== 'names') continue;
      const coverage = coverageOf(phrase, found, slots);
      if (coverage.whole) whole.push(phrase);
      adjacent = Math.max(adjacent, coverage.adjacent * phrase.strength);
      if (coverage.value > covered) {
        covered = coverage.value;
        closest = phrase;
      }
    }

    let words = 0;
    let told = 0;
    let all = true;
    slots.forEach(({ soft, weight }, index) => {
      const values = [...(bestOfField[index]?.values() ?? [])];
      if (values.length === 0) {
        if (soft) return;
        all = false;
        if (isMentioned(index)) words += mentionWorth * weight;
        return;
      }
      const most = Math.max(...values);
      const total = values.reduce((sum, value) => sum + value, 0);
      words += (most + echo * (total - most)) * weight * (soft ? softShare : 1);
      if (!soft) told += weight;
    });
    const parts: ScoreParts = {
      words,
      phrase: phraseBonus * covered,
      proximity: proximityBonus * adjacent,
      popularity: popularityBonus * listing.popularity,
    };
    const score = parts.words + parts.phrase + parts.proximity + parts.popularity;
    return {
      listing,
      score: Math.round(score * 1000) / 1000,
      parts,
      all,
      told,
      urgent: listing.summary.kind === 'hotline' && whole.length > 0,
      occurrences,
      closest,
      whole,
    };
  };
}

/** Urgent ones first, then by score, then by rank. */
export function byScore(a: Scored, b: Scored): number {
  return (
    Number(b.urgent) - Number(a.urgent) || b.score - a.score || a.listing.rank - b.listing.rank
  );
}
