import type { Service } from '@gerai/api';

import type { FacetName, Listing } from '../model/listing.ts';
import { facetNames, facetValues } from '../model/listing.ts';
import { listingOf, rankedServices } from '../model/listings.ts';
import type { Popularity } from '../model/listings.ts';
import type { Synonym } from '../model/synonym.ts';
import { familiesOf, mentionsOf, termsOf } from '../model/terms.ts';
import { Thesaurus } from '../model/thesaurus.ts';
import { union } from './ranks.ts';
import type { FacetCounts, Source, Spelling, TermEntry } from './source.ts';
import { BEST_LIMIT, TOP_LIMIT } from './source.ts';
import { SpellingList } from './spellings.ts';

/** Listings of one term, ascending, with what each is worth. */
interface Postings {
  readonly ranks: Uint32Array;
  readonly impacts: Uint8Array;
}

class PostingsBuilder {
  readonly #lists = new Map<string, number[]>();

  add(term: string, rank: number, impact: number): void {
    const list = this.#lists.get(term);
    // Both in one number: an impact has eight bits.
    if (list) list.push(rank * 256 + impact);
    else this.#lists.set(term, [rank * 256 + impact]);
  }

  finish(): Map<string, Postings> {
    const finished = new Map<string, Postings>();
    for (const [term, list] of this.#lists) {
      finished.set(term, {
        ranks: Uint32Array.from(list, (pair) => Math.floor(pair / 256)),
        impacts: Uint8Array.from(list, (pair) => pair % 256),
      });
    }
    this.#lists.clear();
    return finished;
  }
}

/** The best of several lists: by impact, then rank. */
function best(lists: readonly Postings[]): number[] {
  const impacts = new Map<number, number>();
  for (const { ranks, impacts: worth } of lists) {
    ranks.forEach((rank, at) => {
      const impact = worth[at] ?? 0;
      if ((impacts.get(rank) ?? 0) < impact) impacts.set(rank, impact);
    });
  }
  return [...impacts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, impacts.size > TOP_LIMIT ? BEST_LIMIT : TOP_LIMIT)
    .map(([rank]) => rank);
}

const entryMemory = 4_000;

/** What a source in memory is made with. */
export interface MemorySourceOptions {
  readonly version?: string;
  readonly synonyms?: readonly Synonym[];
  readonly popularity?: Popularity;
}

/** An index held in memory. Built once for a catalogue and never changed. */
export class MemorySource implements Source {
  readonly version: string;
  readonly longestList = Infinity;
  readonly #listings: readonly Listing[];
  readonly #words: Map<string, Postings>;
  readonly #stems: Map<string, Postings>;
  readonly #marks: Map<string, Postings>;
  readonly #mentions: Map<string, Postings>;
  /** Words and stems in code-point order. */
  readonly #vocabulary: readonly string[];
  readonly #spellings: SpellingList;
  /** Values by rank. */
  readonly #facets: ReadonlyMap<FacetName, readonly (readonly string[])[]>;
  readonly #entries = new Map<string, TermEntry | undefined>();

  /** @throws {Error} when two services have one code. */
  constructor(services: readonly Service[], options: MemorySourceOptions = {}) {
    const { version = '', synonyms = [], popularity = new Map<string, number>() } = options;
    this.version = version;
    if (new Set(services.map(({ code }) => code)).size !== services.length) {
      throw new Error('two services have one code');
    }
    const thesaurus = new Thesaurus(synonyms);
    const words = new PostingsBuilder();
    const stems = new PostingsBuilder();
    const marks = new PostingsBuilder();
    const mentions = new PostingsBuilder();
    this.#listings = rankedServices(services, popularity).map((service, rank) => {
      const listing = listingOf(service, rank, thesaurus, popularity.get(service.code));
      const terms = termsOf(listing);
      for (const [term, impact] of terms.words) words.add(term, rank, impact);
      for (const [term, impact] of terms.stems) stems.add(term, rank, impact);
      for (const term of terms.marks) marks.add(term, rank, 1);
      for (const term of mentionsOf(service)) mentions.add(term, rank, 1);
      return listing;
    });
    this.#words = words.finish();
    this.#stems = stems.finish();
    this.#marks = marks.finish();
    this.#mentions = mentions.finish();
    this.#vocabulary = [...new Set([...this.#words.keys(), ...this.#stems.keys()])].sort();
    this.#spellings = new SpellingList(
      [...this.#words].map(([word, { ranks }]) => ({ word, count: ranks.length })),
    );
    this.#facets = new Map(
      facetNames.map((facet) => [
        facet,
        this.#listings.map((listing) => facetValues(listing, facet)),
      ]),
    );
  }

  get size(): number {
    return this.#listings.length;
  }

  lookup(term: string): Promise<TermEntry | undefined> {
    return Promise.resolve(this.#remember(term, () => this.#entry(term, this.#postingsOf(term))));
  }

  complete(prefix: string): Promise<TermEntry | undefined> {
    return Promise.resolve(
      this.#remember(`${prefix}*`, () => {
        const lists = new Set<Postings>();
        let count = 0;
        for (const word of this.#beginningWith(prefix)) {
          const postings = this.#postingsOf(word);
          count += union(postings.map(({ ranks }) => ranks)).length;
          for (const list of postings) lists.add(list);
        }
        return this.#entry(prefix, [...lists], count);
      }),
    );
  }

  mentions(stem: string): Promise<Uint32Array> {
    return Promise.resolve(this.#mentions.get(stem)?.ranks ?? new Uint32Array(0));
  }

  spellings(word: string): Promise<readonly Spelling[]> {
    return Promise.resolve(this.#spellings.near(word));
  }

  listings(ranks: Iterable<number>): Promise<Listing[]> {
    const found: Listing[] = [];
    for (const rank of ranks) {
      const listing = this.#listings[rank];
      if (listing) found.push(listing);
    }
    return Promise.resolve(found);
  }

  tally(ranks: Uint32Array): FacetCounts {
    const counts: FacetCounts = {};
    for (const facet of facetNames) {
      const ofFacet: Record<string, number> = {};
      const values = this.#facets.get(facet) ?? [];
      for (const rank of ranks) {
        for (const value of values[rank] ?? []) ofFacet[value] = (ofFacet[value] ?? 0) + 1;
      }
      counts[facet] = ofFacet;
    }
    return counts;
  }

  #postingsOf(term: string): Postings[] {
    const marked = this.#marks.get(term);
    if (marked) return [marked];
    const lists = [this.#words.get(term), this.#stems.get(term)];
    for (const family of familiesOf(term)) lists.push(this.#stems.get(family));
    const own = this.#words.has(term) || this.#stems.has(term);
    return own ? [...new Set(lists.filter((list) => list !== undefined))] : [];
  }

  #entry(term: string, lists: readonly Postings[], sum?: number): TermEntry | undefined {
    if (lists.length === 0) return undefined;
    const ranks = union(lists.map((list) => list.ranks));
    return {
      term,
      count: sum ?? ranks.length,
      top: best(lists).flatMap((rank) => this.#listings[rank] ?? []),
      all: () => Promise.resolve(ranks),
    };
  }

  #remember(key: string, make: () => TermEntry | undefined): TermEntry | undefined {
    if (this.#entries.has(key)) return this.#entries.get(key);
    const entry = make();
    if (this.#entries.size >= entryMemory) this.#entries.clear();
    this.#entries.set(key, entry);
    return entry;
  }

  *#beginningWith(prefix: string): Generator<string> {
    let low = 0;
    let high = this.#vocabulary.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#vocabulary[middle] ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < this.#vocabulary.length; at++) {
      const word = this.#vocabulary[at] ?? '';
      if (!word.startsWith(prefix)) return;
      yield word;
    }
  }
}
