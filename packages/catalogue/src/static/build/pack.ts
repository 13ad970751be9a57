import type { Listing, ListingName } from '../../model/listing.ts';
import type { ListingsFile, NameKind, Runs, TermsFile } from '../format.ts';
import { MOST_PARTNERS, SHARED_LIST, listingFields, summaryFields } from '../format.ts';
import { encodeRuns } from '../runs.ts';
import type { Entry } from './entries.ts';

class Values<T = unknown> {
  readonly list: T[] = [];
  readonly #positions = new Map<string, number>();

  add(value: T): number {
    const key = JSON.stringify(value);
    let position = this.#positions.get(key);
    if (position === undefined) {
      position = this.list.push(value) - 1;
      this.#positions.set(key, position);
    }
    return position;
  }
}

function kindOfName({ language, via, strength, note }: ListingName): NameKind {
  return note ? [language, via, strength, note] : [language, via, strength];
}

/** @param listings - Ascending by rank. */
export function packListings(listings: readonly Listing[]): ListingsFile {
  const kinds = new Values<NameKind>();
  const texts = new Values<readonly [string, number]>();
  const names = listings.map((listing) =>
    listing.names.map((name) => texts.add([name.text, kinds.add(kindOfName(name))])),
  );
  const values = new Values();
  const column = (read: (listing: Listing) => unknown): number[] =>
    listings.map((listing) => {
      const value = read(listing);
      return value === undefined ? 0 : values.add(value) + 1;
    });
  return {
    ranks: encodeRuns(listings.map(({ rank }) => rank)),
    names,
    texts: texts.list.map(([text]) => text),
    kindOf: texts.list.map(([, kind]) => kind),
    kinds: kinds.list,
    columns: [
      ...summaryFields.map((field) => column(({ summary }) => summary[field])),
      ...listingFields.map((field) => column((listing) => listing[field])),
    ],
    values: values.list,
  };
}

/** `[impact, positions, impact, positions, …]`, where positions of one impact ascend. */
function packTop(top: Uint32Array, positionOf: (rank: number) => number): (number | Runs)[] {
  const packed: (number | Runs)[] = [];
  for (let from = 0; from < top.length;) {
    const impact = (top[from] ?? 0) & 255;
    let to = from;
    while (to < top.length && ((top[to] ?? 0) & 255) === impact) to++;
    packed.push(
      impact,
      encodeRuns([...top.slice(from, to)].map((posting) => positionOf(posting >>> 8))),
    );
    from = to;
  }
  return packed;
}

/** Ranks in the best lists of some entries, ascending. */
export function ranksOfTops(entries: readonly Entry[]): number[] {
  const ranks = new Set<number>();
  for (const { top } of entries) for (const posting of top) ranks.add(posting >>> 8);
  return [...ranks].sort((a, b) => a - b);
}

/** Lists of ranks in one file, each once. */
class Lists {
  readonly packed: Runs[] = [];
  readonly #known = new Map<string, number>();

  /** Position plus one, or -2 where the list is better a file of its own. */
  add(ranks: Uint32Array): number {
    const runs = encodeRuns(ranks);
    if (runs.length > SHARED_LIST) return elsewhere;
    const key = runs.join();
    let position = this.#known.get(key);
    if (position === undefined) {
      position = this.packed.push(runs);
      this.#known.set(key, position);
    }
    return position;
  }
}

const unwritten = -1;
const elsewhere = -2;

/** @param listingsOf - Gives the listings of ascending ranks. */
export function packTerms(
  entries: readonly Entry[],
  listingsOf: (ranks: readonly number[]) => Listing[],
): TermsFile {
  const ranks = ranksOfTops(entries);
  const positions = new Map(ranks.map((rank, position) => [rank, position]));
  const lists = new Lists();
  return {
    listings: packListings(listingsOf(ranks)),
    terms: entries.map(({ term }) => term),
    counts: entries.map(({ count }) => count),
    tops: entries.map(({ top }) => packTop(top, (rank) => positions.get(rank) ?? 0)),
    listOf: entries.map((entry) => {
      if (entry.top.length === entry.count) return 0;
      return entry.ranks ? lists.add(entry.ranks) : unwritten;
    }),
    mentionsOf: entries.map(({ mentions }) => (mentions.length === 0 ? 0 : lists.add(mentions))),
    partners: entries.map(({ partners = new Set() }) =>
      partners.size > MOST_PARTNERS ? 0 : [...partners].sort().join(' '),
    ),
    lists: lists.packed,
  };
}

/** The lists of entries that {@link packTerms} leaves to files of their own, by term. */
export function* longLists(entries: readonly Entry[]): Generator<[string, Runs]> {
  for (const { term, ranks } of entries) {
    const runs = ranks ? encodeRuns(ranks) : [];
    if (runs.length > SHARED_LIST) yield [term, runs];
  }
}
