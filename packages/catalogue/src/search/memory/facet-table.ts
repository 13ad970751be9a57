import type { FacetName, Listing } from '../../model/listing.ts';
import { facetNames, facetValues } from '../../model/listing.ts';
import type { FacetCounts } from '../source.ts';
import { FACET_VALUES } from '../source.ts';
import type { Moves } from './places.ts';
import { nowhere } from './places.ts';

/** Gives each of some things a place, the first 0. */
class Places<Value> {
  readonly all: Value[] = [];
  readonly #places = new Map<string, number>();

  placeOf(key: string, value: () => Value): number {
    let place = this.#places.get(key);
    if (place === undefined) {
      place = this.all.push(value()) - 1;
      this.#places.set(key, place);
    }
    return place;
  }
}

/** The values that occur in a facet, and the combinations of them, each once. */
class Combinations {
  readonly values = new Places<string>();
  /** Places of values. */
  readonly lists = new Places<readonly number[]>();

  add(values: readonly string[]): number {
    return this.lists.placeOf(values.join('\n'), () =>
      values.map((value) => this.values.placeOf(value, () => value)),
    );
  }
}

/** Counts by place, and which places have one. */
class Tally {
  readonly counts: Uint32Array;
  readonly places: number[] = [];

  constructor(size: number) {
    this.counts = new Uint32Array(size);
  }

  add(place: number, count: number): void {
    const before = this.counts[place] ?? 0;
    if (before === 0) this.places.push(place);
    this.counts[place] = before + count;
  }

  /** The places with the largest counts; more than `most` where several have the last of these. */
  largest(most: number): readonly number[] {
    const { counts, places } = this;
    if (places.length <= most) return places;
    const sorted = Uint32Array.from(places, (place) => counts[place] ?? 0).sort();
    const least = sorted[sorted.length - most] ?? 0;
    return places.filter((place) => (counts[place] ?? 0) >= least);
  }
}

interface Column {
  readonly facet: FacetName;
  /** Only ever added to, so that tables can share it. */
  readonly combinations: Combinations;
  /** By rank. */
  readonly ofRank: Uint32Array;
}

/** Counts the values of facets. Never changed. */
export class FacetTable {
  readonly #columns: readonly Column[];

  private constructor(columns: readonly Column[]) {
    this.#columns = columns;
  }

  /** @param space - Ranks are less than this. */
  static empty(space: number): FacetTable {
    return new FacetTable(
      facetNames.map((facet) => ({
        facet,
        combinations: new Combinations(),
        ofRank: new Uint32Array(space),
      })),
    );
  }

  /** Adds a listing to a table that nobody else has yet. */
  add(listing: Listing): void {
    for (const { facet, combinations, ofRank } of this.#columns) {
      ofRank[listing.rank] = combinations.add(facetValues(listing, facet));
    }
  }

  /** The table after ranks have changed and listings were added. */
  edited(moves: Moves, added: readonly Listing[], space: number): FacetTable {
    const table = new FacetTable(
      this.#columns.map(({ ofRank, ...column }) => {
        const moved = new Uint32Array(space);
        moved.set(ofRank.length > space ? ofRank.subarray(0, space) : ofRank);
        for (const [at, from] of moves.from.entries()) {
          const to = moves.to[at] ?? nowhere;
          if (to !== nowhere) moved[to] = ofRank[from] ?? 0;
        }
        return { ...column, ofRank: moved };
      }),
    );
    for (const listing of added) table.add(listing);
    return table;
  }

  /** Facet → value → how many of the ranks have it; of facets with many values those with the largest counts. */
  tally(ranks: Uint32Array): FacetCounts {
    const counts: FacetCounts = {};
    for (const { facet, combinations, ofRank } of this.#columns) {
      const { lists, values } = combinations;
      const ofCombination = new Tally(lists.all.length);
      for (const rank of ranks) ofCombination.add(ofRank[rank] ?? 0, 1);
      const ofValue = new Tally(values.all.length);
      for (const combination of ofCombination.places) {
        const count = ofCombination.counts[combination] ?? 0;
        for (const value of lists.all[combination] ?? []) ofValue.add(value, count);
      }
      counts[facet] = Object.fromEntries(
        ofValue
          // One more: services that are offered everywhere are counted, and not shown.
          .largest(FACET_VALUES + 1)
          .map((place) => [values.all[place] ?? '', ofValue.counts[place] ?? 0]),
      );
    }
    return counts;
  }
}
