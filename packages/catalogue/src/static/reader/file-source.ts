import type { LocalizedText } from '@gerai/api';

import type { Listing, ListingName } from '../../model/listing.ts';
import { codeTerm } from '../../model/terms.ts';
import { union } from '../../search/ranks.ts';
import type { Source, Spelling, TermEntry } from '../../search/source.ts';
import { BEST_LIMIT, TOP_LIMIT } from '../../search/source.ts';
import { spellingLetters } from '../../search/spellings.ts';
import type { ListingsFile, NamesFile, Runs, TermsFile } from '../format.ts';
import { LISTINGS_PER_FILE, LONGEST_LIST, bucketOf, fileKey } from '../format.ts';
import { keyOfTerm, placeOfPrefix } from '../keys.ts';
import { decodeRuns } from '../runs.ts';
import type { ManifestState, Store } from './store.ts';
import type { Fragment, Fragments, Term, Terms } from './unpack.ts';
import { unpackListings, unpackNames, unpackTerms } from './unpack.ts';

const none = new Uint32Array(0);
const alone = new WeakMap<Fragment, Listing>();

function ranksOfTop({ top }: Term): Uint32Array {
  return Uint32Array.from(top, ({ rank }) => rank).sort();
}

/** A beginning from the words of one file that begin with it. */
function joined(prefix: string, terms: readonly Term[]): Term | undefined {
  const impacts = new Map<number, number>();
  for (const { top } of terms) {
    for (const { rank, impact } of top) {
      if ((impacts.get(rank) ?? 0) < impact) impacts.set(rank, impact);
    }
  }
  const top = [...impacts].map(([rank, impact]) => ({ rank, impact }));
  top.sort((a, b) => b.impact - a.impact || a.rank - b.rank);
  const isCut = top.length > TOP_LIMIT || terms.some(({ count }) => count > TOP_LIMIT);
  const lists = terms.map((term) =>
    term.ranks instanceof Uint32Array ? term.ranks : ranksOfTop(term),
  );
  return terms.length === 0
    ? undefined
    : {
        term: prefix,
        count: terms.reduce((sum, { count }) => sum + count, 0),
        top: isCut ? top.slice(0, BEST_LIMIT) : top,
        ranks: union(lists),
      };
}

/**
 * An index read from the files of a catalogue, for one query. What the files tell of a listing is
 * put together from those that this query led to, so that its answer depends on nothing before it.
 */
export class FileSource implements Source {
  readonly size: number;
  readonly version: string;
  readonly longestList: number;
  readonly #store: Store;
  readonly #state: ManifestState;
  readonly #signal: AbortSignal | undefined;
  readonly #several: boolean;
  readonly #told = new Set<Fragments>();
  readonly #listings = new Map<number, { readonly of: number; readonly listing: Listing }>();

  /** @param several - Whether the query has several words, which one listing must all have. */
  constructor(store: Store, state: ManifestState, several: boolean, signal?: AbortSignal) {
    this.#store = store;
    this.#state = state;
    this.#several = several;
    this.#signal = signal;
    this.size = state.manifest.size;
    this.version = state.manifest.version;
    this.longestList = this.size <= LONGEST_LIST ? Infinity : LONGEST_LIST;
  }

  async lookup(term: string): Promise<TermEntry | undefined> {
    if (term.startsWith('=')) return this.#code(term);
    const { marks } = this.#state.manifest.buckets;
    if (term.startsWith('@')) return this.#entry('f', bucketOf(term, marks), term);
    const key = keyOfTerm(this.#state.keys, term);
    return key === undefined ? undefined : this.#entry('t', key, term);
  }

  async complete(prefix: string): Promise<TermEntry | undefined> {
    const place = placeOfPrefix(this.#state.keys, prefix);
    if (!place) return undefined;
    if ('node' in place) {
      const { terms, more } = await this.#terms('n', place.node);
      if (more && this.#several) {
        this.#told.add(
          await this.#file('x', place.node, (content) => unpackNames(content as NamesFile)),
        );
      }
      return this.#entryOf(terms.get(place.node));
    }
    const { terms } = await this.#terms('t', place.leaf);
    const words = [...terms.values()].filter(({ term }) => term.startsWith(prefix));
    return this.#entryOf(joined(prefix, words));
  }

  async mentions(stem: string): Promise<Uint32Array> {
    const lists = await this.#file(
      'm',
      bucketOf(stem, this.#state.manifest.buckets.mentions),
      (content) => new Map(content as [string, Runs | 0][]),
    );
    const runs = lists.get(stem);
    if (runs === undefined) return none;
    return runs === 0 ? this.#list(`~${stem}`) : decodeRuns(runs);
  }

  async spellings(word: string): Promise<readonly Spelling[]> {
    const letters = spellingLetters(word).filter((letter) =>
      this.#state.manifest.spellings.includes(letter),
    );
    const lists = await Promise.all(
      letters.map((letter) =>
        this.#file('s', letter, (content): Spelling[] => {
          const [words, counts] = content as [string[], number[]];
          return words.map((text, at) => ({ word: text, count: counts[at] ?? 0 }));
        }),
      ),
    );
    return lists.flatMap((list) => list);
  }

  async listings(ranks: Iterable<number>): Promise<Listing[]> {
    const wanted = [...ranks];
    const blocks = new Set(
      wanted
        .filter((rank) => rank < this.size && !this.#isTold(rank))
        .map((rank) => Math.floor(rank / LISTINGS_PER_FILE)),
    );
    const files = await Promise.all(
      [...blocks].map((block) =>
        this.#file('b', block, (content) => unpackListings(content as ListingsFile)),
      ),
    );
    for (const fragments of files) this.#told.add(fragments);
    return wanted.flatMap((rank) => this.#listing(rank) ?? []);
  }

  /** Ranks of the services whose code this is, whatever its letters' case. */
  ranksOfCode(code: string): Promise<readonly number[]> {
    return this.#ranksOf(codeTerm(code));
  }

  /** Names of the values of a facet, as far as the listings of this query tell them. */
  labels(facet: 'agency' | 'category'): Map<string, LocalizedText> {
    return new Map(
      [...this.#listings.values()].map(({ listing }) => {
        const { code, name } = listing.summary[facet];
        return [code, name];
      }),
    );
  }

  async #entry(kind: string, name: string | number, term: string): Promise<TermEntry | undefined> {
    return this.#entryOf((await this.#terms(kind, name)).terms.get(term));
  }

  #entryOf(term: Term | undefined): TermEntry | undefined {
    if (!term) return undefined;
    // Read late: until then other words of the query may have told more of the listings.
    const top = () => term.top.flatMap(({ rank }) => this.#listing(rank) ?? []);
    return {
      term: term.term,
      count: term.count,
      get top() {
        return top();
      },
      all: () =>
        term.ranks === 'elsewhere'
          ? this.#list(term.term)
          : Promise.resolve(term.ranks ?? ranksOfTop(term)),
    };
  }

  async #code(term: string): Promise<TermEntry | undefined> {
    const ranks = await this.#ranksOf(term);
    if (ranks.length === 0) return undefined;
    const top = await this.listings(ranks);
    return { term, count: ranks.length, top, all: () => Promise.resolve(Uint32Array.from(ranks)) };
  }

  async #ranksOf(term: string): Promise<readonly number[]> {
    const codes = await this.#file(
      'c',
      bucketOf(term, this.#state.manifest.buckets.codes),
      (content) => new Map(content as [string, number[]][]),
    );
    return codes.get(term) ?? [];
  }

  async #terms(kind: string, name: string | number): Promise<Terms> {
    const terms = await this.#file(kind, name, (content) => unpackTerms(content as TermsFile));
    this.#told.add(terms.fragments);
    return terms;
  }

  #list(name: string): Promise<Uint32Array> {
    return this.#file('l', name, (content) => decodeRuns(content as Runs));
  }

  #isTold(rank: number): boolean {
    for (const fragments of this.#told) if (fragments.get(rank)?.listing) return true;
    return false;
  }

  #listing(rank: number): Listing | undefined {
    const known = this.#listings.get(rank);
    if (known?.of === this.#told.size) return known.listing;
    const fragments = [...this.#told].flatMap((told) => told.get(rank) ?? []);
    const first = fragments.find((part) => part.listing)?.listing;
    if (!first) return undefined;
    const [only] = fragments;
    if (only && fragments.length === 1) return this.#alone(only, first);
    const names = new Map<number, ListingName>(fragments.flatMap((part) => [...part.names]));
    const listing: Listing = {
      ...first,
      names: [...names].sort(([a], [b]) => a - b).map(([, name]) => name),
    };
    this.#listings.set(rank, { of: this.#told.size, listing });
    return listing;
  }

  /** A listing of which one file tells all: put together once, however many queries lead there. */
  #alone(fragment: Fragment, first: Omit<Listing, 'names'>): Listing {
    let listing = alone.get(fragment);
    if (!listing) {
      const names = [...fragment.names].sort(([a], [b]) => a - b).map(([, name]) => name);
      alone.set(fragment, (listing = { ...first, names }));
    }
    return listing;
  }

  #file<T>(kind: string, name: string | number, decode: (content: unknown) => T): Promise<T> {
    return this.#store.file(this.#state, fileKey(kind, name), decode, this.#signal);
  }
}
