import type { FacetName, Listing } from '../../model/listing.ts';
import { facetNames, facetValues } from '../../model/listing.ts';
import type { FacetCounts } from '../source.ts';
import type { Moves } from './places.ts';
import { nowhere } from './places.ts';

/** The combinations of values that occur in a facet, each once. */
class Combinations {
  readonly lists: (readonly string[])[] = [];
  readonly #positions = new Map<string, number>();

  add(values: readonly string[]): number {
    const key = values.join('\n');
    let position = this.#positions.get(key);
    if (position === undefined) {
      position = this.lists.push(values) - 1;
      this.#positions.set(key, position);
    }
    return position;
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

  /** Facet → value → how many of the ranks have it. */
  tally(ranks: Uint32Array): FacetCounts {
    const counts: FacetCounts = {};
    for (const { facet, combinations, ofRank } of this.#columns) {
      const ofCombination = new Uint32Array(combinations.lists.length);
      const found: number[] = [];
      for (const rank of ranks) {
        const combination = ofRank[rank] ?? 0;
        const before = ofCombination[combination] ?? 0;
        if (before === 0) found.push(combination);
        ofCombination[combination] = before + 1;
      }
      const ofFacet: Record<string, number> = {};
      for (const combination of found) {
        const count = ofCombination[combination] ?? 0;
        for (const value of combinations.lists[combination] ?? []) {
          ofFacet[value] = (ofFacet[value] ?? 0) + count;
        }
      }
      counts[facet] = ofFacet;
    }
    return counts;
  }
}
