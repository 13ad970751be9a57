import { filterOf } from '../answer/filter.ts';
import type { Listing } from '../model/listing.ts';
import { facetValues } from '../model/listing.ts';
import type { TellingField } from '../model/phrases.ts';
import { fieldWeights } from '../model/phrases.ts';
import type { FieldScore, ScoreParts, WordScore } from '../search/score.ts';
import type { Hit } from '../search/search.ts';
import { search } from '../search/search.ts';
import type { StaticQuery } from '../static/reader/catalogue.ts';
import { FileSource } from '../static/reader/file-source.ts';
import type { ReadFile } from '../static/reader/store.ts';
import { Store } from '../static/reader/store.ts';

/** A word of the query in one field of a service. */
export interface FieldExplanation {
  readonly field: TellingField;
  /** The text of the field, and the word of it that fits best. */
  readonly text: string;
  readonly matched: string;
  /** Of the field. */
  readonly weight: number;
  /** Of a name that the thesaurus added, else 1. */
  readonly strength: number;
  /** By the length of the text: 1 where it is one word. */
  readonly closeness: number;
  /** 1 for the word itself, less for its family, a longer word or one that was meant. */
  readonly quality: number;
  /** The product of the four. */
  readonly worth: number;
}

/** What a word of the query adds. */
export interface WordExplanation {
  readonly word: string;
  /** What was looked for instead. */
  readonly meant?: string;
  /** A word of asking: it counts less, and need not match. */
  readonly soft: boolean;
  /** The rarer a word is among the services, the more it is worth. */
  readonly rarity: number;
  /** The service merely mentions it. */
  readonly mentioned: boolean;
  /** The best worth and a share of the others, times the rarity. */
  readonly score: number;
  readonly fields: readonly FieldExplanation[];
}

/** What the place of a service in the results is made of. Numbers have three decimals. */
export interface Explanation {
  /** Larger is better; comparable within one answer only. */
  readonly score: number;
  /** The score is their sum. Undefined where nothing was measured: a code, or no words at all. */
  readonly parts?: Readonly<Record<'words' | 'phrase' | 'proximity' | 'popularity', number>>;
  readonly words: readonly WordExplanation[];
  /** The name that the query covers best, and how much of it, 0 to 1. */
  readonly name?: { readonly text: string; readonly coverage: number };
  /** A hotline that comes first whatever its score. */
  readonly urgent: boolean;
  /** The regions by which the service passes the filter; `*` where it is offered everywhere. */
  readonly regions?: readonly string[];
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function fieldExplanation({ phrase, place, closeness, worth }: FieldScore): FieldExplanation {
  const word = phrase.words[place.position];
  return {
    field: phrase.field,
    text: phrase.text,
    matched: word ? phrase.text.slice(word.start, word.end) : '',
    weight: fieldWeights[phrase.field],
    strength: phrase.strength,
    closeness: rounded(closeness),
    quality: rounded(place.quality),
    worth: rounded(worth),
  };
}

function wordExplanation({ slot, fields, mentioned, weight, score }: WordScore): WordExplanation {
  return {
    word: slot.word,
    ...(slot.meant === undefined ? {} : { meant: slot.meant }),
    soft: slot.soft,
    rarity: rounded(weight),
    mentioned,
    score: rounded(score),
    fields: fields.map(fieldExplanation),
  };
}

function measured(parts: ScoreParts): Omit<Explanation, 'score'> {
  const { words, phrase, proximity, popularity, byWord, closest, coverage, urgent } = parts;
  return {
    parts: {
      words: rounded(words),
      phrase: rounded(phrase),
      proximity: rounded(proximity),
      popularity: rounded(popularity),
    },
    words: byWord.map(wordExplanation),
    ...(closest ? { name: { text: closest.text, coverage: rounded(coverage) } } : {}),
    urgent,
  };
}

function regionsOf(listing: Listing, wanted: readonly string[]): string[] {
  return facetValues(listing, 'region').filter((region) => wanted.includes(region));
}

/** @param regions - Those that the filter lets pass; undefined where it narrows no region. */
export function explanationOf(
  { listing, score, parts }: Hit,
  regions: readonly string[] | undefined,
): Explanation {
  return {
    score,
    ...(parts ? measured(parts) : { words: [], urgent: false }),
    ...(regions ? { regions: regionsOf(listing, regions) } : {}),
  };
}

/** Why the services of a page of results are in their order, by code. */
export async function explain(
  base: string,
  read: ReadFile,
  query: StaticQuery,
): Promise<ReadonlyMap<string, Explanation>> {
  const { signal } = new AbortController();
  const store = new Store(base, read, false);
  const { q = '', cursor = '', limit } = query;
  const source = new FileSource(store, await store.state(signal), signal);
  const filter = filterOf(query);
  const offset = Number(cursor.split('.')[1] ?? 0);
  const options = { filter, offset, ...(limit === undefined ? {} : { limit }) };
  const { hits } = await search(source, q, options);
  return new Map(hits.map((hit) => [hit.listing.summary.code, explanationOf(hit, filter.region)]));
}
