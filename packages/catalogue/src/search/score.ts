import type { Listing } from '../model/listing.ts';
import type { Phrase } from '../model/phrases.ts';
import { fieldWeights, phrasesOf } from '../model/phrases.ts';
import type { ResolvedSlot } from './resolve.ts';
import type { Place } from './text-match.ts';
import { textMatcher } from './text-match.ts';

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

/** One word of a phrase that a slot of the query matches. */
export interface Occurrence extends Place {
  readonly phrase: Phrase;
}

/** The best place of a word of the query in one field. */
export interface FieldScore {
  readonly phrase: Phrase;
  readonly place: Place;
  /** What a lone word of the phrase is worth by its length, 0.5 to 1. */
  readonly closeness: number;
  /** Weight of the field × strength of the phrase × closeness × quality of the place. */
  readonly worth: number;
}

/** What one word of the query adds to a score. */
export interface WordScore {
  readonly slot: ResolvedSlot;
  /** In the order of the fields; the best one counts in full, the others as its echo. */
  readonly fields: readonly FieldScore[];
  /** No telling field has it, but the service mentions it. */
  readonly mentioned: boolean;
  /** By rarity, lower for a word of asking: the worth of the fields is multiplied by it. */
  readonly weight: number;
  readonly score: number;
}

/** The parts of a score, for those who want to know why. */
export interface ScoreParts {
  /** The words by field, closeness and rarity: the sum of `byWord`. */
  readonly words: number;
  /** The query as a whole name. */
  readonly phrase: number;
  readonly proximity: number;
  readonly popularity: number;
  /** In the order of the query. */
  readonly byWord: readonly WordScore[];
  /** Share of the bonus for a whole name, 0 to 1. */
  readonly coverage: number;
  /** The name that it comes from: the one that the query covers best. */
  readonly closest: Phrase | undefined;
  /** Pairs of words that stand side by side, less in a weaker name. */
  readonly adjacent: number;
  /** A hotline whose purpose the query names: it comes before all others. */
  readonly urgent: boolean;
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
  /** By phrase, then position. Worked out when asked for: few of those that are measured are shown. */
  occurrences(): Occurrence[];
  /** Names that the query says in full. */
  readonly whole: readonly Phrase[];
}

/** Puts a place among the best of its word; phrases come in the order of their fields. */
function keepBest(best: FieldScore[], found: FieldScore): void {
  const last = best.at(-1);
  if (last?.phrase.field !== found.phrase.field) best.push(found);
  else if (last.worth < found.worth) best[best.length - 1] = found;
}

function wordScoreOf(
  slot: ResolvedSlot,
  fields: readonly FieldScore[],
  isMentioned: () => boolean,
): WordScore {
  const weight = slot.weight * (slot.soft ? softShare : 1);
  if (fields.length === 0) {
    const mentioned = !slot.soft && isMentioned();
    return { slot, fields, mentioned, weight, score: mentioned ? mentionWorth * weight : 0 };
  }
  const most = fields.reduce((best, { worth }) => Math.max(best, worth), 0);
  const total = fields.reduce((sum, { worth }) => sum + worth, 0);
  return { slot, fields, mentioned: false, weight, score: (most + echo * (total - most)) * weight };
}

/**
 * Measures a listing against a query.
 *
 * @param isMentioned - Whether the service mentions the word of a slot that no telling field has.
 */
export type Measure = (listing: Listing, isMentioned?: (slot: number) => boolean) => Scored;

/**
 * Makes the measure of a query. It remembers the texts and listings that it has met, so that a query
 * which is tried in several ways measures each once.
 */
export function scorer(slots: readonly ResolvedSlot[]): Measure {
  const matchOf = textMatcher(slots);
  const measure: Measure = (listing, isMentioned = () => false) => {
    const phrases = phrasesOf(listing);
    const best = slots.map((): FieldScore[] => []);
    const whole: Phrase[] = [];
    let closest: Phrase | undefined;
    let coverage = 0;
    let adjacent = 0;
    for (const phrase of phrases) {
      const match = matchOf(phrase.words, phrase.language);
      if (!match) continue;
      const { field, strength } = phrase;
      const { places, closeness } = match;
      const worth = fieldWeights[field] * strength * closeness;
      for (const place of places) {
        keepBest(best[place.slot] ?? [], {
          phrase,
          place,
          closeness,
          worth: worth * place.quality,
        });
      }
      if (field !== 'name' && field !== 'names') continue;
      if (match.whole) whole.push(phrase);
      adjacent = Math.max(adjacent, match.adjacent * strength);
      const covered = match.coverage * strength ** 2;
      if (covered > coverage) {
        coverage = covered;
        closest = phrase;
      }
    }

    const byWord = slots.map((slot, index) =>
      wordScoreOf(slot, best[index] ?? [], () => isMentioned(index)),
    );
    const required = byWord.filter(({ slot }) => !slot.soft);
    const told = required.filter(({ fields }) => fields.length > 0);
    const parts: ScoreParts = {
      words: byWord.reduce((sum, { score }) => sum + score, 0),
      phrase: phraseBonus * coverage,
      proximity: proximityBonus * adjacent,
      popularity: popularityBonus * listing.popularity,
      byWord,
      coverage,
      closest,
      adjacent,
      urgent: listing.summary.kind === 'hotline' && whole.length > 0,
    };
    const score = parts.words + parts.phrase + parts.proximity + parts.popularity;
    return {
      listing,
      score: Math.round(score * 1000) / 1000,
      parts,
      all: told.length === required.length,
      told: told.reduce((sum, { slot }) => sum + slot.weight, 0),
      urgent: parts.urgent,
      occurrences: () =>
        phrases.flatMap((phrase) =>
          (matchOf(phrase.words, phrase.language)?.places ?? []).map((place): Occurrence => ({
            ...place,
            phrase,
          })),
        ),
      whole,
    };
  };
  const measured = new Map<Listing, Scored>();
  return (listing, isMentioned) => {
    if (isMentioned) return measure(listing, isMentioned);
    let scored = measured.get(listing);
    if (!scored) measured.set(listing, (scored = measure(listing)));
    return scored;
  };
}

/** Urgent ones first, then by score, then by rank. */
export function byScore(a: Scored, b: Scored): number {
  return (
    Number(b.urgent) - Number(a.urgent) || b.score - a.score || a.listing.rank - b.listing.rank
  );
}
