import type { Listing, ListingName } from '../../model/listing.ts';
import type { ListingsFile, NameKind, NamesFile, Runs, TermsFile } from '../format.ts';
import { listingFields, summaryFields } from '../format.ts';
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

/**
 * @param listings - Ascending by rank.
 * @param isKept - Which names are written.
 */
export function packNames(
  listings: readonly Listing[],
  isKept: (name: ListingName) => boolean,
): NamesFile {
  const kinds = new Values<NameKind>();
  const texts = new Values<readonly [string, number]>();
  const kept = listings.map(({ names }) =>
    names.flatMap((name, place) => (isKept(name) ? [{ name, place }] : [])),
  );
  return {
    ranks: encodeRuns(listings.map(({ rank }) => rank)),
    names: kept.map((list) =>
      list.map(({ name }) => texts.add([name.text, kinds.add(kindOfName(name))])),
    ),
    places: kept.map((list) => encodeRuns(list.map(({ place }) => place))),
    texts: texts.list.map(([text]) => text),
    kindOf: texts.list.map(([, kind]) => kind),
    kinds: kinds.list,
  };
}

/** See {@link packNames}. */
export function packListings(
  listings: readonly Listing[],
  isKept: (name: ListingName) => boolean = () => true,
): ListingsFile {
  const values = new Values();
  const column = (read: (listing: Listing) => unknown): number[] =>
    listings.map((listing) => {
      const value = read(listing);
      return value === undefined ? 0 : values.add(value) + 1;
    });
  return {
    ...packNames(listings, isKept),
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

/**
 * @param listingsOf - Gives the listings of ascending ranks.
 * @param isKept - Which names the listings are written with.
 * @param hasFile - Whether the list of a term has a file of its own.
 */
export function packTerms(
  entries: readonly Entry[],
  listingsOf: (ranks: readonly number[]) => Listing[],
  isKept: (name: ListingName) => boolean,
  hasFile: (entry: Entry) => boolean = () => false,
): TermsFile {
  const ranks = ranksOfTops(entries);
  const positions = new Map(ranks.map((rank, position) => [rank, position]));
  const lists: Runs[] = [];
  const known = new Map<string, number>();
  const listOf = entries.map((entry) => {
    if (entry.top.length === entry.count) return 0;
    if (hasFile(entry)) return -2;
    if (!entry.ranks) return -1;
    const runs = encodeRuns(entry.ranks);
    const key = runs.join();
    let position = known.get(key);
    if (position === undefined) {
      position = lists.push(runs);
      known.set(key, position);
    }
    return position;
  });
  return {
    listings: packListings(listingsOf(ranks), isKept),
    terms: entries.map(({ term }) => term),
    counts: entries.map(({ count }) => count),
    tops: entries.map(({ top }) => packTop(top, (rank) => positions.get(rank) ?? 0)),
    listOf,
    lists,
  };
}
