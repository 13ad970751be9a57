import type { Listing } from '../../model/listing.ts';
import type { Moves } from './places.ts';
import { nowhere } from './places.ts';
import { lowerBound } from './postings.ts';
import type { Steps } from './steps.ts';
import { itemsPerStep } from './steps.ts';

/** Listings as rows of values, each distinct value once: services share most of what they say. */
export interface PackedListings {
  /** Ascending. */
  readonly ranks: Uint32Array;
  readonly values: readonly unknown[];
  /** Where each row begins, and last where that of the last one ends. */
  readonly starts: Uint32Array;
  /** Positions in `values`: names of the summary's fields, of the listing's fields, then both's contents. */
  readonly cells: Uint32Array;
}

/** Beyond this share of packed listings, those that were changed are packed too. */
const loosest = 0.25;

/** A listing that has no rank yet. */
export type Unranked = Omit<Listing, 'rank'>;

/** Reads a row. */
function readRow(values: readonly unknown[], cells: ArrayLike<number>, start = 0): Unranked {
  let at = start;
  const next = (): unknown => values[cells[at++] ?? 0];
  const ofSummary = next() as readonly string[];
  const ofListing = next() as readonly string[];
  const summary: Record<string, unknown> = {};
  for (const field of ofSummary) summary[field] = next();
  const listing: Record<string, unknown> = { summary };
  for (const field of ofListing) listing[field] = next();
  return listing as unknown as Unranked;
}

/** Collects rows. */
export class ListingPacker {
  readonly #values: unknown[] = [];
  readonly #positions = new Map<string, number>();
  readonly #rows: Uint32Array[] = [];

  /** Adds a listing, whose number is that of those before it. */
  add({ summary, ...others }: Unranked): void {
    const parts = [
      Object.keys(summary),
      Object.keys(others),
      ...Object.values(summary),
      ...Object.values(others),
    ] as unknown[];
    this.#rows.push(Uint32Array.from(parts, (part) => this.#position(part)));
  }

  get(number: number): Unranked {
    return readRow(this.#values, this.#rows[number] ?? []);
  }

  /** @param ranks - For each listing of `numbers`, ascending. */
  *finish(numbers: readonly number[], ranks: Uint32Array): Steps<PackedListings> {
    const starts = new Uint32Array(numbers.length + 1);
    for (const [at, number] of numbers.entries()) {
      starts[at + 1] = (starts[at] ?? 0) + (this.#rows[number]?.length ?? 0);
    }
    yield;
    const cells = new Uint32Array(starts.at(-1) ?? 0);
    for (const [at, number] of numbers.entries()) {
      cells.set(this.#rows[number] ?? [], starts[at]);
      if (at % itemsPerStep === 0) yield;
    }
    return { ranks, values: this.#values, starts, cells };
  }

  #position(value: unknown): number {
    const key = value === undefined ? '' : JSON.stringify(value);
    let position = this.#positions.get(key);
    if (position === undefined) {
      position = this.#values.push(value) - 1;
      this.#positions.set(key, position);
    }
    return position;
  }
}

/** Listings by rank. Never changed: an edited table shares what is the same. */
export class ListingTable {
  /** Ranks of all listings, ascending. */
  readonly ranks: Uint32Array;
  readonly #packed: PackedListings;
  /** What is not as it is packed; undefined where a listing is gone. */
  readonly #loose: ReadonlyMap<number, Listing | undefined>;

  constructor(
    packed: PackedListings,
    loose: ReadonlyMap<number, Listing | undefined> = new Map(),
    ranks: Uint32Array = packed.ranks,
  ) {
    this.#packed = packed;
    this.#loose = loose;
    this.ranks = ranks;
  }

  /** A listing, made anew each time. */
  get(rank: number): Listing | undefined {
    if (this.#loose.has(rank)) return this.#loose.get(rank);
    const { ranks, starts, cells, values } = this.#packed;
    const position = lowerBound(ranks, rank);
    if (ranks[position] !== rank) return undefined;
    return { rank, ...readRow(values, cells, starts[position]) };
  }

  /** The table after ranks have changed and listings were added. */
  *edited(moves: Moves, added: readonly Listing[]): Steps<ListingTable> {
    const loose = new Map(this.#loose);
    const changed: Listing[] = [...added];
    for (const [at, from] of moves.from.entries()) {
      const to = moves.to[at] ?? nowhere;
      const listing = to === nowhere ? undefined : this.get(from);
      if (listing) changed.push({ ...listing, rank: to });
      loose.set(from, undefined);
      if (at % 64 === 0) yield;
    }
    for (const listing of changed) loose.set(listing.rank, listing);
    const gone = new Set(moves.from);
    const kept = this.ranks.filter((rank) => !gone.has(rank));
    const ranks = new Uint32Array(kept.length + changed.length);
    ranks.set(kept);
    ranks.set(
      changed.map(({ rank }) => rank),
      kept.length,
    );
    ranks.sort();
    yield;
    const table = new ListingTable(this.#packed, loose, ranks);
    return loose.size > loosest * this.#packed.ranks.length ? yield* table.pack() : table;
  }

  /** The same table with all listings as rows. */
  *pack(): Steps<ListingTable> {
    if (this.#loose.size === 0) return this;
    const packer = new ListingPacker();
    for (const [at, rank] of this.ranks.entries()) {
      const listing = this.get(rank);
      if (!listing) continue;
      const { rank: _rank, ...others } = listing;
      packer.add(others);
      if (at % 64 === 0) yield;
    }
    const numbers = Array.from(this.ranks, (_rank, number) => number);
    return new ListingTable(yield* packer.finish(numbers, this.ranks));
  }

  /** All listings as rows, of a table that was packed. */
  get packed(): PackedListings {
    if (this.#loose.size > 0) throw new Error('not packed');
    return this.#packed;
  }
}
