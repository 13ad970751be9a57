import type { ServiceSummary } from '@gerai/api';

import type { Listing, ListingName } from '../../model/listing.ts';
import type { ListingsFile, NamesFile, Runs, TermsFile } from '../format.ts';
import { listingFields, summaryFields } from '../format.ts';
import { decodeRuns } from '../runs.ts';

/** A listing as one file tells it: perhaps without names that other files tell, or only those. */
export interface Fragment {
  readonly listing: Omit<Listing, 'names'> | undefined;
  /** Place among all names → name. */
  readonly names: ReadonlyMap<number, ListingName>;
}

/** What one file tells of listings, by rank, ascending. */
export type Fragments = ReadonlyMap<number, Fragment>;

type ListingOf = (rank: number, at: number) => Fragment['listing'];

export function unpackNames(file: NamesFile, listingOf: ListingOf = () => undefined): Fragments {
  const names = file.texts.map((text, at): ListingName => {
    const kind = file.kinds[file.kindOf[at] ?? -1];
    if (!kind || typeof text !== 'string') throw new TypeError('no name');
    const [language, via, strength, note] = kind;
    return { text, language, via, strength, ...(note ? { note } : {}) };
  });
  const namesAt = (at: number) =>
    new Map(
      Array.from(decodeRuns(file.places[at] ?? []), (place, which) => {
        const name = names[file.names[at]?.[which] ?? -1];
        if (!name) throw new TypeError('no name');
        return [place, name];
      }),
    );
  return new Map(
    Array.from(decodeRuns(file.ranks), (rank, at) => [
      rank,
      { listing: listingOf(rank, at), names: namesAt(at) },
    ]),
  );
}

export function unpackListings(file: ListingsFile): Fragments {
  const { values, columns } = file;
  const read = (fields: readonly string[], from: number, at: number) =>
    Object.fromEntries(
      fields.flatMap((field, column) => {
        const value = columns[from + column]?.[at];
        return value ? [[field, values[value - 1]]] : [];
      }),
    );
  return unpackNames(file, (rank, at) => {
    const summary = read(summaryFields, 0, at) as unknown as ServiceSummary;
    if (typeof summary.name.id !== 'string') throw new TypeError('no service');
    const rest = read(listingFields, summaryFields.length, at) as Omit<
      Listing,
      'rank' | 'summary' | 'names'
    >;
    return { ...rest, rank, summary };
  });
}

/** A term as one file tells it. */
export interface Term {
  readonly term: string;
  readonly count: number;
  /** The best, with what each is worth. */
  readonly top: readonly { readonly rank: number; readonly impact: number }[];
  /** Undefined where `top` is complete; `elsewhere` where the list has a file of its own. */
  readonly ranks: Uint32Array | 'elsewhere' | undefined;
}

export interface Terms {
  readonly fragments: Fragments;
  readonly terms: ReadonlyMap<string, Term>;
  /** Names of listings beyond the best are in a file of their own. */
  readonly more: boolean;
}

function unpackTop(top: readonly (number | Runs)[], ranks: readonly number[]): Term['top'] {
  const best: { rank: number; impact: number }[] = [];
  for (let at = 0; at < top.length; at += 2) {
    const impact = Number(top[at]);
    for (const position of decodeRuns(top[at + 1] as Runs)) {
      best.push({ rank: ranks[position] ?? 0, impact });
    }
  }
  return best;
}

export function unpackTerms(file: TermsFile): Terms {
  const fragments = unpackListings(file.listings);
  const ranks = [...fragments.keys()];
  const lists = file.lists.map((runs) => decodeRuns(runs));
  return {
    fragments,
    more: file.more === true,
    terms: new Map(
      file.terms.map((term, at) => {
        const list = file.listOf[at] ?? 0;
        return [
          term,
          {
            term,
            count: file.counts[at] ?? 0,
            top: unpackTop(file.tops[at] ?? [], ranks),
            ranks: list === -2 ? 'elsewhere' : lists[list - 1],
          },
        ];
      }),
    ),
  };
}
