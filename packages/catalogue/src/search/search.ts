import type { LocalizedText, Match } from '@gerai/api';

import type { Listing } from '../model/listing.ts';
import { codeTerm } from '../model/terms.ts';
import type { Found } from './candidates.ts';
import { findCandidates } from './candidates.ts';
import { matchesOf } from './matches.ts';
import type { Filter } from './narrow.ts';
import { countListings, countRanks, filterRanks, passes } from './narrow.ts';
import type { Query } from './query.ts';
import { readQuery } from './query.ts';
import type { ResolvedSlot } from './resolve.ts';
import { resolveSlots } from './resolve.ts';
import type { Scored, ScoreParts } from './score.ts';
import type { FacetCounts, Source } from './source.ts';

export interface SearchOptions {
  readonly filter?: Filter;
  readonly limit?: number;
  readonly offset?: number;
  /** `false` when the last word is complete; by default it also matches as a beginning. */
  readonly prefix?: boolean;
}

/** A service that was found. */
export interface Hit {
  readonly listing: Listing;
  /** Larger is better; comparable within one answer only. 0 for what was not measured. */
  readonly score: number;
  /** What the score is made of. */
  readonly parts: ScoreParts | undefined;
  readonly matches: readonly Match[];
}

export interface SearchResult {
  readonly hits: readonly Hit[];
  /** All hits, also those beyond `limit`. */
  readonly total: number;
  /** Facet → value → hits that would remain if that facet were set to that value. */
  readonly facets: FacetCounts;
  /** The query with its misspelt words put right, where that is what was searched. */
  readonly didYouMean?: string;
  /** Remarks on old names in the query. */
  readonly notes: readonly LocalizedText[];
}

const defaultLimit = 20;
/** Notes are taken from the best hits only. */
const notedHits = 10;
const correctedHits = 3;

/** A query together with what it finds. */
export interface Finding {
  readonly query: Query;
  readonly slots: readonly ResolvedSlot[];
  readonly found: Found;
}

/** Finds what a text means, without paging. Undefined for a text without words. */
export async function find(
  source: Source,
  text: string,
  filter: Filter,
  prefix: boolean,
): Promise<Finding | undefined> {
  const query = readQuery(text, prefix);
  if (query.slots.length === 0) return undefined;
  const slots = await resolveSlots(source, query.slots);
  return { query, slots, found: await findCandidates(source, slots, filter) };
}

function plainHit(listing: Listing): Hit {
  return { listing, score: 0, parts: undefined, matches: [] };
}

function hitOf(scored: Scored): Hit {
  return {
    listing: scored.listing,
    score: scored.score,
    parts: scored.parts,
    matches: matchesOf(scored),
  };
}

/** The query as it was searched, where words of it were misspelt and the best hits have what was meant. */
function correctedText({ query, slots, found }: Finding): string | undefined {
  const used = new Set(
    found.scored
      .slice(0, correctedHits)
      .flatMap((one) => one.occurrences().map(({ slot }) => slot)),
  );
  const meant = new Map(
    slots.flatMap((slot, index) =>
      slot.meant === undefined || !used.has(index) ? [] : [[slot.word, slot.meant] as const],
    ),
  );
  if (meant.size === 0) return undefined;
  return query.text
    .split(' ')
    .map((word) => meant.get(word) ?? word)
    .join(' ');
}

function notesOf(scored: readonly Scored[]): LocalizedText[] {
  const notes = new Map<string, LocalizedText>();
  for (const { whole, listing } of scored.slice(0, notedHits)) {
    for (const phrase of whole) {
      const note = phrase.field === 'names' ? listing.names[phrase.index]?.note : undefined;
      if (note) notes.set(note.id, note);
    }
  }
  return [...notes.values()];
}

/** A text that is a code names its service. */
async function named(source: Source, text: string, filter: Filter): Promise<Listing | undefined> {
  const code = text.trim();
  if (!/^\S*\d\S*$/.test(code)) return undefined;
  const listing = (await source.lookup(codeTerm(code)))?.top[0];
  return listing && passes(listing, filter) ? listing : undefined;
}

async function browse(source: Source, options: SearchOptions): Promise<SearchResult> {
  const { filter = {}, limit = defaultLimit, offset = 0 } = options;
  const everything = source.ranks ?? Uint32Array.from({ length: source.size }, (_, rank) => rank);
  const ranks = (await filterRanks(source, filter)) ?? everything;
  const listings = await source.listings(ranks.subarray(offset, offset + limit));
  return {
    hits: listings.map(plainHit),
    total: ranks.length,
    facets: await countRanks(source, everything, filter),
    notes: [],
  };
}

/**
 * Searches. A text without any word (an empty query) gives all services that pass the filter, by
 * rank; a query that nothing satisfies gives none. The same catalogue and query give the same
 * answer from every source.
 */
export async function search(
  source: Source,
  text: string,
  options: SearchOptions = {},
): Promise<SearchResult> {
  if (text.trim() === '') return browse(source, options);
  const { filter = {}, limit = defaultLimit, offset = 0, prefix = true } = options;
  const [finding, exact] = await Promise.all([
    find(source, text, filter, prefix),
    named(source, text, filter),
  ]);
  const scored = finding?.found.scored ?? [];
  const rest = finding?.found.rest ?? new Uint32Array(0);
  const measured = scored.filter(
    ({ listing }) => listing.rank !== exact?.rank && passes(listing, filter),
  );
  const first = exact ? [plainHit(exact)] : [];
  // Why a service was found is worked out for those that are shown.
  const shown = measured.slice(
    Math.max(0, offset - first.length),
    Math.max(0, offset + limit - first.length),
  );
  const hits = [...first.slice(offset, offset + limit), ...shown.map(hitOf)];
  const known = first.length + measured.length;
  if (hits.length < limit && rest.length > 0) {
    const from = Math.max(0, offset - known);
    const further = await source.listings(rest.subarray(from, from + limit - hits.length));
    hits.push(...further.map(plainHit));
  }
  const listings = [...(exact ? [exact] : []), ...scored.map(({ listing }) => listing)];
  const all = finding?.found.all;
  const didYouMean = finding && known > 0 ? correctedText(finding) : undefined;
  return {
    hits,
    total: known + rest.length,
    facets: all ? await countRanks(source, all, filter) : countListings(listings, filter),
    ...(didYouMean === undefined ? {} : { didYouMean }),
    notes: notesOf(measured),
  };
}
