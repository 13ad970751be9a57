import type { LocalizedText } from '@gerai/api';

import type { Listing } from '../../model/listing.ts';
import { codeTerm, familiesOf } from '../../model/terms.ts';
import { union } from '../../search/ranks.ts';
import type { Source, Spelling, TermEntry } from '../../search/source.ts';
import { BEST_LIMIT, TOP_LIMIT } from '../../search/source.ts';
import type { ListingsFile, Runs, TermsFile } from '../format.ts';
import { LISTINGS_PER_FILE, bucketOf, fileKey, prefixName } from '../format.ts';
import { keyOfTerm, placeOfPrefix } from '../keys.ts';
import { decodeRuns } from '../runs.ts';
import type { CatalogueState, Store } from './store.ts';
import type { Term } from './unpack.ts';
import { Listings, Terms } from './unpack.ts';

const none = new Uint32Array(0);

function listOr(list: Term['ranks']): Uint32Array {
  return list instanceof Uint32Array ? list : none;
}

/** A beginning from the words of one file that begin with it. */
function joined(prefix: string, terms: readonly Term[]): Term | undefined {
  const told = terms.filter(({ count }) => count > 0);
  const [only] = told;
  if (only === undefined || told.length === 1) return only;
  const impacts = new Map<number, number>();
  for (const { top } of told) {
    for (const { rank, impact } of top) {
      if ((impacts.get(rank) ?? 0) < impact) impacts.set(rank, impact);
    }
  }
  const top = [...impacts].map(([rank, impact]) => ({ rank, impact }));
  top.sort((a, b) => b.impact - a.impact || a.rank - b.rank);
  const isCut = top.length > TOP_LIMIT || told.some(({ count }) => count > TOP_LIMIT);
  const lists = told.map(({ ranks }) => ranks);
  return {
    term: prefix,
    count: told.reduce((sum, { count }) => sum + count, 0),
    top: isCut ? top.slice(0, BEST_LIMIT) : top,
    ranks: lists.every((list) => list instanceof Uint32Array) ? union(lists) : undefined,
    mentions: undefined,
    partners: told.find(({ term }) => term === prefix)?.partners,
  };
}

/** An index read from the files of a catalogue, for one query. */
export class FileSource implements Source {
  readonly size: number;
  readonly version: string;
  readonly #store: Store;
  readonly #state: CatalogueState;
  readonly #signal: AbortSignal | undefined;
  /** Files with listings that this query led to. */
  readonly #told = new Set<Listings>();

  constructor(store: Store, state: CatalogueState, signal?: AbortSignal) {
    this.#store = store;
    this.#state = state;
    this.#signal = signal;
    this.size = state.guide.size;
    this.version = state.version;
  }

  async lookup(term: string): Promise<TermEntry | undefined> {
    if (term.startsWith('=')) return this.#code(term);
    const { marks, pairs } = this.#state.guide.buckets;
    if (term.startsWith('@')) return this.#entry('f', bucketOf(term, marks), term);
    if (term.startsWith('+')) return this.#entry('p', bucketOf(term, pairs), term);
    const key = keyOfTerm(this.#state.keys, term);
    return key === undefined ? undefined : this.#entry('t', key, term);
  }

  async complete(prefix: string): Promise<TermEntry | undefined> {
    const place = placeOfPrefix(this.#state.keys, prefix);
    if (!place) return undefined;
    if ('node' in place) {
      const { node } = place;
      const terms = await this.#terms('n', node);
      return this.#entryOf(terms.get(node), terms.listings, prefixName(node));
    }
    const terms = await this.#terms('t', place.leaf);
    const found = joined(prefix, terms.beginningWith(prefix));
    return this.#entryOf(found, terms.listings);
  }

  async mentions(word: string): Promise<Uint32Array> {
    const own = (await this.#termsWith(word))?.get(word);
    if (own) return listOr(own.mentions);
    const families = familiesOf(word).filter((family) => family !== word);
    return union(
      await Promise.all(
        families.map(async (family) => {
          const term = (await this.#termsWith(family))?.get(family);
          return listOr(term?.mentions);
        }),
      ),
    );
  }

  spellings(letter: string): Promise<readonly Spelling[]> {
    if (!this.#state.guide.spellings.includes(letter)) return Promise.resolve([]);
    return this.#file('s', letter, (content): Spelling[] => {
      const [words, counts] = content as [string[], number[]];
      return words.map((word, at) => ({ word, count: counts[at] ?? 0 }));
    });
  }

  async listings(ranks: Iterable<number>): Promise<Listing[]> {
    const wanted = [...ranks];
    const blocks = new Set(
      wanted
        .filter((rank) => rank < this.size && !this.#listing(rank))
        .map((rank) => Math.floor(rank / LISTINGS_PER_FILE)),
    );
    const files = await Promise.all(
      [...blocks].map((block) =>
        this.#file('b', block, (content) => new Listings(content as ListingsFile)),
      ),
    );
    for (const listings of files) this.#told.add(listings);
    return wanted.flatMap((rank) => this.#listing(rank) ?? []);
  }

  /** Ranks of the services whose code this is, whatever its letters' case. */
  ranksOfCode(code: string): Promise<readonly number[]> {
    return this.#ranksOf(codeTerm(code));
  }

  /** Names of the values of a facet, as far as the files that this query led to tell them. */
  labels(facet: 'agency' | 'category'): Map<string, LocalizedText> {
    const values = [...this.#told].flatMap((listings) => listings.valuesOf(facet));
    return new Map(values.map(({ code, name }) => [code, name]));
  }

  async #entry(kind: string, file: string | number, term: string): Promise<TermEntry | undefined> {
    const terms = await this.#terms(kind, file);
    return this.#entryOf(terms.get(term), terms.listings);
  }

  /** @param list - Name of the file with its list, where it has one. */
  #entryOf(term: Term | undefined, listings: Listings, list = term?.term): TermEntry | undefined {
    if (!term || term.count === 0) return undefined;
    return {
      term: term.term,
      count: term.count,
      top: term.top.flatMap(({ rank }) => listings.get(rank) ?? []),
      listed: term.ranks === undefined ? 'no' : term.ranks === 'elsewhere' ? 'far' : 'near',
      ...(term.partners ? { partners: term.partners } : {}),
      all: () =>
        term.ranks === 'elsewhere'
          ? this.#list(list ?? term.term)
          : Promise.resolve(listOr(term.ranks)),
    };
  }

  async #code(term: string): Promise<TermEntry | undefined> {
    const ranks = await this.#ranksOf(term);
    if (ranks.length === 0) return undefined;
    const top = await this.listings(ranks);
    const all = Uint32Array.from(ranks);
    return { term, count: ranks.length, top, listed: 'near', all: () => Promise.resolve(all) };
  }

  async #ranksOf(term: string): Promise<readonly number[]> {
    const codes = await this.#file(
      'c',
      bucketOf(term, this.#state.guide.buckets.codes),
      (content) => new Map(content as [string, number[]][]),
    );
    return codes.get(term) ?? [];
  }

  /** The file that has a word, if any has. */
  #termsWith(word: string): Promise<Terms | undefined> {
    const key = keyOfTerm(this.#state.keys, word);
    return key === undefined ? Promise.resolve(undefined) : this.#terms('t', key);
  }

  async #terms(kind: string, name: string | number): Promise<Terms> {
    const terms = await this.#file(kind, name, (content) => new Terms(content as TermsFile));
    this.#told.add(terms.listings);
    return terms;
  }

  #list(name: string): Promise<Uint32Array> {
    return this.#file('l', name, (content) => decodeRuns(content as Runs));
  }

  #listing(rank: number): Listing | undefined {
    for (const listings of this.#told) {
      const listing = listings.get(rank);
      if (listing) return listing;
    }
    return undefined;
  }

  #file<T>(kind: string, name: string | number, decode: (content: unknown) => T): Promise<T> {
    return this.#store.file(this.#state, fileKey(kind, name), decode, this.#signal);
  }
}
