import type { Moves } from './places.ts';
import type { Postings } from './postings.ts';
import { edited, rankOfPair, touched } from './postings.ts';
import type { Steps } from './steps.ts';
import { byText, itemsPerStep, merged, sorted } from './steps.ts';

/** New pairs of rank and impact by term, ascending. */
export type Additions = ReadonlyMap<string, readonly number[]>;

/** All lists one behind the other. */
export interface PackedTerms {
  /** By code units. */
  readonly terms: readonly string[];
  /** Where the list of each term begins, and last where that of the last one ends. */
  readonly starts: Uint32Array;
  readonly ranks: Uint32Array;
  /** Undefined where each is worth 1. */
  readonly impacts: Uint8Array | undefined;
}

/** Beyond this share of the packed postings, those that were changed are packed too. */
const loosest = 0.25;

/**
 * Postings by term. Never changed: an edited table shares what is the same with the one that it
 * came from.
 */
export class TermTable {
  /** Terms with at least one posting, by code units. */
  readonly terms: readonly string[];
  readonly #packed: PackedTerms;
  readonly #positions: ReadonlyMap<string, number>;
  /** Lists that take the place of packed ones; an empty one where nothing is left. */
  readonly #loose: ReadonlyMap<string, Postings>;

  private constructor(
    packed: PackedTerms,
    positions: ReadonlyMap<string, number>,
    loose: ReadonlyMap<string, Postings> = new Map(),
    terms: readonly string[] = packed.terms,
  ) {
    this.#packed = packed;
    this.#positions = positions;
    this.#loose = loose;
    this.terms = terms;
  }

  static *of(packed: PackedTerms): Steps<TermTable> {
    const positions = new Map<string, number>();
    for (const [position, term] of packed.terms.entries()) {
      positions.set(term, position);
      if (position % itemsPerStep === 0) yield;
    }
    return new TermTable(packed, positions);
  }

  /** @param hasImpacts - `false` where each is worth 1. */
  static *from(lists: Additions, hasImpacts: boolean): Steps<TermTable> {
    const terms = yield* sorted([...lists.keys()], byText);
    return yield* TermTable.#pack(terms, hasImpacts, (term) => {
      const list = lists.get(term) ?? [];
      return {
        ranks: Uint32Array.from(list, rankOfPair),
        impacts: hasImpacts ? Uint8Array.from(list, (one) => one % 256) : undefined,
      };
    });
  }

  static *#pack(
    terms: readonly string[],
    hasImpacts: boolean,
    listOf: (term: string) => Postings,
  ): Steps<TermTable> {
    const lists: Postings[] = [];
    const starts = new Uint32Array(terms.length + 1);
    let length = 0;
    for (const [at, term] of terms.entries()) {
      const list = listOf(term);
      lists.push(list);
      length += list.ranks.length;
      starts[at + 1] = length;
      if (list.ranks.length > itemsPerStep || at % 64 === 0) yield;
    }
    const ranks = new Uint32Array(length);
    const impacts = hasImpacts ? new Uint8Array(length) : undefined;
    yield;
    for (const [at, list] of lists.entries()) {
      ranks.set(list.ranks, starts[at]);
      if (list.impacts) impacts?.set(list.impacts, starts[at]);
      if (list.ranks.length > itemsPerStep || at % 64 === 0) yield;
    }
    return yield* TermTable.of({ terms, starts, ranks, impacts });
  }

  get(term: string): Postings | undefined {
    const loose = this.#loose.get(term);
    if (loose) return loose.ranks.length > 0 ? loose : undefined;
    const position = this.#positions.get(term);
    return position === undefined ? undefined : this.#list(position);
  }

  has(term: string): boolean {
    return this.count(term) > 0;
  }

  /** How many listings have a term. */
  count(term: string): number {
    const loose = this.#loose.get(term);
    if (loose) return loose.ranks.length;
    const position = this.#positions.get(term);
    if (position === undefined) return 0;
    const { starts } = this.#packed;
    return (starts[position + 1] ?? 0) - (starts[position] ?? 0);
  }

  /** Terms that begin with `prefix`, by code units. */
  *beginningWith(prefix: string): Generator<string> {
    let low = 0;
    let high = this.terms.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.terms[middle] ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    for (let at = low; this.terms[at]?.startsWith(prefix); at++) yield this.terms[at] ?? '';
  }

  /** The table after ranks have changed and listings were added. */
  *edited(moves: Moves, additions: Additions): Steps<TermTable> {
    const loose = new Map(this.#loose);
    const { terms, starts, ranks, impacts } = this.#packed;
    const put = (term: string, list: Postings): void => {
      loose.set(term, edited(list, moves, additions.get(term)));
    };
    let work = 0;
    const isSliceOver = (spent: number): boolean => {
      work += spent;
      if (work < itemsPerStep) return false;
      work = 0;
      return true;
    };
    for (const [term, list] of this.#loose) {
      const isTouched = touched(list.ranks, moves) !== undefined;
      if (isTouched) put(term, list);
      if (isSliceOver(isTouched ? itemsPerStep : moves.from.length)) yield;
    }
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] ?? '';
      const isTouched =
        touched(ranks, moves, starts[at], starts[at + 1]) !== undefined && !this.#loose.has(term);
      if (isTouched) put(term, this.#list(at));
      if (isSliceOver(isTouched ? itemsPerStep : 1 + moves.from.length)) yield;
    }
    const nothing = {
      ranks: new Uint32Array(0),
      impacts: impacts ? new Uint8Array(0) : undefined,
    };
    for (const term of additions.keys()) {
      // What was touched has them already.
      if (loose.get(term) === this.#loose.get(term)) put(term, this.get(term) ?? nothing);
      if (isSliceOver(itemsPerStep)) yield;
    }
    const table = new TermTable(
      this.#packed,
      this.#positions,
      loose,
      yield* this.#termsWith(loose),
    );
    const size = [...loose.values()].reduce((sum, list) => sum + list.ranks.length, 0);
    return size > loosest * ranks.length ? yield* table.pack() : table;
  }

  /** The same table with all lists in one piece. */
  *pack(): Steps<TermTable> {
    if (this.#loose.size === 0) return this;
    const hasImpacts = this.#packed.impacts !== undefined;
    return yield* TermTable.#pack(
      this.terms,
      hasImpacts,
      (term) => this.get(term) ?? { ranks: new Uint32Array(0), impacts: undefined },
    );
  }

  /** All lists in one piece, of a table that was packed. */
  get packed(): PackedTerms {
    if (this.#loose.size > 0) throw new Error('not packed');
    return this.#packed;
  }

  /** The terms that are left when lists have changed. */
  *#termsWith(loose: ReadonlyMap<string, Postings>): Steps<readonly string[]> {
    const added: string[] = [];
    const gone = new Set<string>();
    for (const [term, { ranks }] of loose) {
      const before = this.count(term) > 0;
      if (ranks.length > 0 && !before) added.push(term);
      if (ranks.length === 0 && before) gone.add(term);
    }
    if (added.length + gone.size === 0) return this.terms;
    const left = gone.size > 0 ? this.terms.filter((term) => !gone.has(term)) : this.terms;
    yield;
    return yield* merged(left, added.sort(byText), byText);
  }

  #list(position: number): Postings {
    const { starts, ranks, impacts } = this.#packed;
    const [from, to] = [starts[position], starts[position + 1]];
    return { ranks: ranks.subarray(from, to), impacts: impacts?.subarray(from, to) };
  }
}
