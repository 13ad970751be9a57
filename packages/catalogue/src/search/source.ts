import type { FacetName, Listing } from '../model/listing.ts';

/**
 * How many listings an entry carries at once. A query whose rarest word has no more listings than
 * this is answered exactly from that word's entry alone.
 */
export const TOP_LIMIT = 16;
/** How many of more listings than that it carries: the best, since it cannot have all. */
export const BEST_LIMIT = 10;

/** Values of a facet that an answer names: more than anyone reads through, and each costs bytes and time. */
export const FACET_VALUES = 100;

/** Facet → value → number of listings. */
export type FacetCounts = Partial<Record<FacetName, Record<string, number>>>;

/** What an index knows of one term. */
export interface TermEntry {
  /**
   * A word or stem (`perpanjangan`), a pair of frequent stems (`+ktp panjang`), a facet's value
   * (`@agency:disdukcapil`) or a code (`=dk-01`).
   */
  readonly term: string;
  /**
   * Listings with the term in a telling field; that of a word covers the whole family of its stem.
   * Of a beginning: the sum over the words, which may count a listing twice.
   */
  readonly count: number;
  /** The best listings by impact, then rank: all where {@link TOP_LIMIT} or fewer exist, else {@link BEST_LIMIT}. */
  readonly top: readonly Listing[];
  /**
   * Whether `all` has them. `far` where they would have to be fetched, and are so only where the best do
   * not suffice; `no` where they are too many to read: a frequent word is then checked on the listings
   * that the other words of the query lead to.
   */
  readonly listed: 'near' | 'far' | 'no';
  /** Stems that stand beside it in a name where both are frequent; undefined where it is not known. */
  readonly partners?: ReadonlySet<string>;
  /** Ranks of all listings, ascending. */
  all(): Promise<Uint32Array>;
}

/** A word that a misspelt one may have meant. */
export interface Spelling {
  readonly word: string;
  /** Listings that have it. */
  readonly count: number;
}

/**
 * Where an engine reads its index: memory or files. Two sources of one catalogue give the same
 * entries, so that a query has one order wherever it is asked.
 */
export interface Source {
  /** Number of services. */
  readonly size: number;
  /** Ranks of all services, ascending; left out where they are all from 0 to below `size`. */
  readonly ranks?: Uint32Array;
  /** Changes with the content. */
  readonly version: string;
  lookup(term: string): Promise<TermEntry | undefined>;
  /** All words that begin with `prefix`, as one entry. */
  complete(prefix: string): Promise<TermEntry | undefined>;
  /** Ranks of services that have a word of its family in their requirements or description, ascending. */
  mentions(word: string): Promise<Uint32Array>;
  /**
   * Frequent words worth comparing with a misspelt one, in code-point order.
   *
   * @param letter - The first of the words, as `foldedLetter` gives it.
   */
  spellings(letter: string): Promise<readonly Spelling[]>;
  /** Listings of the ranks, in the order of the ranks. */
  listings(ranks: Iterable<number>): Promise<Listing[]>;
  /**
   * Facet → value → how many of the ranks have it; at least the `FACET_VALUES` largest of a facet, beside that for
   * services offered everywhere. Left out by sources that would have to fetch
   * all of them: answers then count only where the matches are few.
   */
  tally?(ranks: Uint32Array): FacetCounts;
}
