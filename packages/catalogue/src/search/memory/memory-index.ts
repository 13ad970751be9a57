import type { Service } from '@gerai/api';

import type { Listing } from '../../model/listing.ts';
import type { Popularity, RankKey } from '../../model/listings.ts';
import { byRank, listingOf, rankKeyOf } from '../../model/listings.ts';
import { codeTerm, mentionsOf, termsOf } from '../../model/terms.ts';
import type { Thesaurus } from '../../model/thesaurus.ts';
import { SpellingList, spellingVocabulary } from '../spellings.ts';
import { FacetTable } from './facet-table.ts';
import type { Unranked } from './listing-table.ts';
import { ListingPacker, ListingTable } from './listing-table.ts';
import type { Moves } from './places.ts';
import { firstRank, nowhere, place } from './places.ts';
import { pair } from './postings.ts';
import type { Steps } from './steps.ts';
import { sorted } from './steps.ts';
import { TermTable } from './term-table.ts';

/** What turns services into listings, the same for all of a catalogue. */
export interface Analysis {
  readonly thesaurus: Thesaurus;
  readonly popularity: Popularity;
}

/** Services that were added or are not as they were, and codes of those that are gone. */
export interface Changes {
  readonly put: readonly Service[];
  readonly removed: readonly string[];
}

/** The kinds of terms that listings are found by. */
export const termKinds = ['words', 'stems', 'marks', 'mentions'] as const;

export type TermKind = (typeof termKinds)[number];

/** The parts of an index. None of them is ever changed. */
export interface MemoryIndex {
  readonly listings: ListingTable;
  readonly terms: Readonly<Record<TermKind, TermTable>>;
  readonly facets: FacetTable;
  readonly spellings: SpellingList;
  /** Ranks are less than this. */
  readonly space: number;
}

interface Analysed {
  readonly key: RankKey;
  readonly listing: Unranked;
  readonly mentions: readonly string[];
}

function analyse(service: Service, { thesaurus, popularity }: Analysis): Analysed {
  const { rank: _rank, ...listing } = listingOf(
    service,
    nowhere,
    thesaurus,
    popularity.get(service.code),
  );
  return { key: rankKeyOf(service), listing, mentions: [...mentionsOf(service)] };
}

/** Collects the terms of listings that come in the order of their ranks. */
class TermCollector {
  readonly lists: Readonly<Record<TermKind, Map<string, number[]>>> = {
    words: new Map(),
    stems: new Map(),
    marks: new Map(),
    mentions: new Map(),
  };

  add(listing: Listing, mentions: readonly string[]): void {
    const { words, stems, pairs, marks } = termsOf(listing);
    for (const [term, impact] of words) this.#add('words', term, pair(listing.rank, impact));
    for (const [term, impact] of stems) this.#add('stems', term, pair(listing.rank, impact));
    for (const [term, impact] of pairs) this.#add('marks', term, pair(listing.rank, impact));
    // A listing is found once by each, though two of its values be the same.
    for (const term of new Set(marks)) this.#add('marks', term, pair(listing.rank, 1));
    for (const term of mentions) this.#add('mentions', term, pair(listing.rank, 1));
  }

  /** A table of the terms of a kind. They are then let go. */
  *table(kind: TermKind): Steps<TermTable> {
    const table = yield* TermTable.from(this.lists[kind], kind !== 'mentions');
    this.lists[kind].clear();
    return table;
  }

  #add(kind: TermKind, term: string, one: number): void {
    const list = this.lists[kind].get(term);
    if (list) list.push(one);
    else this.lists[kind].set(term, [one]);
  }
}

function* spellingsOf(words: TermTable): Steps<SpellingList> {
  yield;
  return new SpellingList(
    spellingVocabulary(words.terms.map((word) => ({ word, count: words.count(word) }))),
  );
}

/** Puts an index together from its listings and terms. */
export function* assemble(
  listings: ListingTable,
  terms: Readonly<Record<TermKind, TermTable>>,
): Steps<MemoryIndex> {
  const space = (listings.ranks.at(-1) ?? 0) + 1;
  const facets = FacetTable.empty(space);
  for (const [at, rank] of listings.ranks.entries()) {
    const listing = listings.get(rank);
    if (listing) facets.add(listing);
    if (at % 64 === 0) yield;
  }
  return { listings, terms, facets, spellings: yield* spellingsOf(terms.words), space };
}

/** Builds an index of services that come one by one. */
export class IndexBuilder {
  readonly #analysis: Analysis;
  readonly #packer = new ListingPacker();
  readonly #keys: RankKey[] = [];
  readonly #codes = new Set<string>();
  /** Joined: many services mention the same. */
  readonly #mentions: string[] = [];

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
  }

  /** @throws {Error} when another service has the code. */
  add(service: Service): void {
    const { code } = service;
    if (this.#codes.has(code)) throw new Error(`two services have one code: ${code}`);
    this.#codes.add(code);
    const { key, listing, mentions } = analyse(service, this.#analysis);
    this.#keys.push(key);
    this.#packer.add(listing);
    this.#mentions.push(mentions.join(' '));
  }

  *finish(): Steps<MemoryIndex> {
    const compare = byRank(this.#analysis.popularity);
    const keys = this.#keys.map((key, number) => ({ key, number }));
    const inOrder = yield* sorted(keys, (a, b) => compare(a.key, b.key));
    const numbers = inOrder.map(({ number }) => number);
    const terms = new TermCollector();
    for (const [position, number] of numbers.entries()) {
      const mentions = this.#mentions[number] ?? '';
      terms.add(
        { rank: firstRank(position), ...this.#packer.get(number) },
        mentions === '' ? [] : mentions.split(' '),
      );
      yield;
    }
    const ranks = Uint32Array.from(numbers, (_number, position) => firstRank(position));
    const listings = new ListingTable(yield* this.#packer.finish(numbers, ranks));
    return yield* assemble(listings, {
      words: yield* terms.table('words'),
      stems: yield* terms.table('stems'),
      marks: yield* terms.table('marks'),
      mentions: yield* terms.table('mentions'),
    });
  }
}

/** Rank of the listing with this very code. */
function rankOfCode({ listings, terms }: MemoryIndex, code: string): number | undefined {
  const ranks = terms.marks.get(codeTerm(code))?.ranks ?? new Uint32Array(0);
  return ranks.find((rank) => listings.get(rank)?.summary.code === code);
}

/** How many of the listings at `ranks` come before a key. */
function positionOf(
  key: RankKey,
  ranks: Uint32Array,
  keyOf: (rank: number) => RankKey | undefined,
  compare: (a: RankKey, b: RankKey) => number,
): number {
  let low = 0;
  let high = ranks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = keyOf(ranks[middle] ?? 0);
    if (other && compare(other, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function withGone({ from, to }: Moves, gone: ReadonlySet<number>): Moves {
  const all = [
    ...from.map((rank, at) => [rank, to[at] ?? nowhere] as const),
    ...[...gone].map((rank) => [rank, nowhere] as const),
  ].sort((a, b) => a[0] - b[0]);
  return { from: all.map(([rank]) => rank), to: all.map(([, next]) => next) };
}

/** The index after services have changed. What did not is shared. */
export function* change(
  index: MemoryIndex,
  { put, removed }: Changes,
  analysis: Analysis,
): Steps<MemoryIndex> {
  const compare = byRank(analysis.popularity);
  const latest = new Map(put.map((service) => [service.code, service]));
  const gone = new Set<number>();
  for (const code of new Set([...latest.keys(), ...removed])) {
    const rank = rankOfCode(index, code);
    if (rank !== undefined) gone.add(rank);
    yield;
  }
  const analysed: Analysed[] = [];
  for (const service of latest.values()) {
    analysed.push(analyse(service, analysis));
    yield;
  }
  const added = yield* sorted(analysed, (a, b) => compare(a.key, b.key));
  const kept = index.listings.ranks.filter((rank) => !gone.has(rank));
  const keyOf = (rank: number): RankKey | undefined => {
    const listing = index.listings.get(rank);
    return listing && rankKeyOf(listing.summary);
  };
  const positions: number[] = [];
  for (const { key } of added) {
    positions.push(positionOf(key, kept, keyOf, compare));
    yield;
  }
  const { ranks, moves: pushed } = place(kept, positions);
  const moves = withGone(pushed, gone);

  const collector = new TermCollector();
  const newListings: Listing[] = [];
  for (const [at, { listing, mentions }] of added.entries()) {
    const ranked = { ...listing, rank: ranks[at] ?? nowhere };
    newListings.push(ranked);
    collector.add(ranked, mentions);
    yield;
  }
  const { terms } = index;
  const edit = (kind: TermKind) => terms[kind].edited(moves, collector.lists[kind]);
  const listings = yield* index.listings.edited(moves, newListings);
  const space = (listings.ranks.at(-1) ?? 0) + 1;
  const words = yield* edit('words');
  return {
    listings,
    terms: {
      words,
      stems: yield* edit('stems'),
      marks: yield* edit('marks'),
      mentions: yield* edit('mentions'),
    },
    facets: index.facets.edited(moves, newListings, space),
    spellings: yield* spellingsOf(words),
    space,
  };
}
