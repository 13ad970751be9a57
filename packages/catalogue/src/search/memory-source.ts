import type { Service } from '@gerai/api';

import type { Listing } from '../model/listing.ts';
import type { Popularity } from '../model/listings.ts';
import type { Synonym } from '../model/synonym.ts';
import { familiesOf } from '../model/terms.ts';
import { Thesaurus } from '../model/thesaurus.ts';
import type { Analysis, Changes, MemoryIndex } from './memory/memory-index.ts';
import { IndexBuilder, change } from './memory/memory-index.ts';
import type { Postings } from './memory/postings.ts';
import { bestOf, unionOf } from './memory/postings.ts';
import { Recent } from './memory/recent.ts';
import { restore, save } from './memory/snapshot.ts';
import type { Pause } from './memory/steps.ts';
import { Slices, finish, inSlices } from './memory/steps.ts';
import type { FacetCounts, Source, Spelling, TermEntry } from './source.ts';

const entryMemory = 2_000;
const listingMemory = 20_000;

/** What a source in memory is made with. */
export interface MemorySourceOptions {
  readonly version?: string;
  readonly synonyms?: readonly Synonym[];
  readonly popularity?: Popularity;
}

/** How a source is made or changed while others need the thread. */
export interface SlicedOptions {
  readonly version?: string;
  /** Lets others have the thread; by default a timer that is due at once. */
  readonly pause?: Pause;
}

interface Made {
  readonly index: MemoryIndex;
  readonly analysis: Analysis;
  readonly version: string;
}

function analysisOf({ synonyms = [], popularity = new Map() }: MemorySourceOptions): Analysis {
  return { thesaurus: new Thesaurus(synonyms), popularity };
}

class MemoryEntry implements TermEntry {
  readonly term: string;
  readonly count: number;
  readonly listed = 'near';
  readonly #all: Uint32Array;
  readonly #best: Uint32Array;
  readonly #listingsAt: (ranks: Uint32Array) => Listing[];

  constructor(
    term: string,
    count: number,
    postings: Postings,
    listingsAt: (ranks: Uint32Array) => Listing[],
  ) {
    this.term = term;
    this.count = count;
    this.#all = postings.ranks;
    this.#best = bestOf(postings);
    this.#listingsAt = listingsAt;
  }

  get top(): Listing[] {
    return this.#listingsAt(this.#best);
  }

  all(): Promise<Uint32Array> {
    return Promise.resolve(this.#all);
  }
}

/** An index held in memory. Never changed: after a change there is another one, which shares what is the same. */
export class MemorySource implements Source {
  readonly version: string;
  readonly #index: MemoryIndex;
  readonly #analysis: Analysis;
  readonly #entries = new Recent<string, { readonly entry: TermEntry | undefined }>(entryMemory);
  readonly #listings = new Recent<number, Listing>(listingMemory);

  /**
   * Builds an index at once; {@link build} does so while others need the thread.
   *
   * @throws {Error} when two services have one code.
   */
  constructor(services: readonly Service[] | Made, options: MemorySourceOptions = {}) {
    if ('index' in services) {
      this.#index = services.index;
      this.#analysis = services.analysis;
      this.version = services.version;
      return;
    }
    this.#analysis = analysisOf(options);
    const builder = new IndexBuilder(this.#analysis);
    for (const service of services) builder.add(service);
    this.#index = finish(builder.finish());
    this.version = options.version ?? '';
  }

  /**
   * Builds an index in slices of a few milliseconds.
   *
   * @throws {Error} when two services have one code.
   */
  static async build(
    services: AsyncIterable<Service> | Iterable<Service>,
    { pause, version = '', ...options }: MemorySourceOptions & SlicedOptions = {},
  ): Promise<MemorySource> {
    const analysis = analysisOf(options);
    const builder = new IndexBuilder(analysis);
    const slices = new Slices(pause);
    for await (const service of services) {
      builder.add(service);
      if (slices.isOver) await slices.next();
    }
    const index = await inSlices(builder.finish(), pause);
    return new MemorySource({ index, analysis, version });
  }

  /**
   * Reads what {@link save} wrote, in slices of a few milliseconds.
   *
   * @throws {Error} when it is of another format.
   */
  static async restore(
    bytes: Uint8Array,
    { pause, version = '', ...options }: MemorySourceOptions & SlicedOptions = {},
  ): Promise<MemorySource> {
    const index = await inSlices(restore(bytes), pause);
    return new MemorySource({ index, analysis: analysisOf(options), version });
  }

  /**
   * The source after services have changed, made in slices of a few milliseconds. It answers as one
   * that is built anew; this one goes on answering as before. Its options are this one's.
   */
  async with(changes: Changes, { pause, version = '' }: SlicedOptions = {}): Promise<MemorySource> {
    const analysis = this.#analysis;
    const index = await inSlices(change(this.#index, changes, analysis), pause);
    return new MemorySource({ index, analysis, version });
  }

  /** The index as bytes for {@link restore}, made in slices of a few milliseconds. */
  save({ pause }: Pick<SlicedOptions, 'pause'> = {}): Promise<Uint8Array[]> {
    return inSlices(save(this.#index), pause);
  }

  get size(): number {
    return this.ranks.length;
  }

  get ranks(): Uint32Array {
    return this.#index.listings.ranks;
  }

  lookup(term: string): Promise<TermEntry | undefined> {
    return Promise.resolve(
      this.#entries.get(term, () => ({ entry: this.#entry(term, [...this.#lists(term).values()]) }))
        .entry,
    );
  }

  complete(prefix: string): Promise<TermEntry | undefined> {
    return Promise.resolve(
      this.#entries.get(`${prefix}*`, () => {
        const { words, stems } = this.#index.terms;
        const lists = new Map<string, Postings>();
        let count = 0;
        const found = new Set([...words.beginningWith(prefix), ...stems.beginningWith(prefix)]);
        for (const word of found) {
          const ofWord = this.#lists(word);
          count += unionOf([...ofWord.values()], this.#index.space).ranks.length;
          for (const [key, list] of ofWord) lists.set(key, list);
        }
        return { entry: this.#entry(prefix, [...lists.values()], count) };
      }).entry,
    );
  }

  mentions(word: string): Promise<Uint32Array> {
    const { words, stems, mentions } = this.#index.terms;
    const isKnown = (term: string) => [words, stems, mentions].some((table) => table.has(term));
    const terms = isKnown(word) ? [word] : familiesOf(word).filter(isKnown);
    const lists = [...new Set(terms.flatMap((term) => [term, ...familiesOf(term)]))]
      .map((term) => mentions.get(term))
      .filter((list) => list !== undefined);
    return Promise.resolve(unionOf(lists, this.#index.space).ranks);
  }

  spellings(letter: string): Promise<readonly Spelling[]> {
    return Promise.resolve(this.#index.spellings.of(letter));
  }

  listings(ranks: Iterable<number>): Promise<Listing[]> {
    return Promise.resolve(this.#listingsAt(ranks));
  }

  tally(ranks: Uint32Array): FacetCounts {
    return this.#index.facets.tally(ranks);
  }

  #listingsAt(ranks: Iterable<number>): Listing[] {
    const found: Listing[] = [];
    for (const rank of ranks) {
      const listing = this.#listings.get(rank, () => this.#index.listings.get(rank));
      if (listing) found.push(listing);
    }
    return found;
  }

  /** The lists of a term by what they are. */
  #lists(term: string): Map<string, Postings> {
    const { words, stems, marks } = this.#index.terms;
    const lists = new Map<string, Postings>();
    const add = (kind: string, of: string, list: Postings | undefined): void => {
      if (list) lists.set(`${kind} ${of}`, list);
    };
    add('mark', term, marks.get(term));
    if (lists.size > 0 || !(words.has(term) || stems.has(term))) return lists;
    add('word', term, words.get(term));
    for (const family of [term, ...familiesOf(term)]) add('stem', family, stems.get(family));
    return lists;
  }

  #entry(term: string, lists: readonly Postings[], sum?: number): TermEntry | undefined {
    if (lists.length === 0) return undefined;
    const all = unionOf(lists, this.#index.space);
    return new MemoryEntry(term, sum ?? all.ranks.length, all, (ranks) => this.#listingsAt(ranks));
  }
}
