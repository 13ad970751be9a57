import type { ServiceSummary } from '@gerai/api';

import type { Listing, ListingName } from '../../model/listing.ts';
import type { ListingsFile, Runs, TermsFile } from '../format.ts';
import { listingFields, summaryFields } from '../format.ts';
import { decodeRuns } from '../runs.ts';

/** The listings of one file, put together as they are asked for. */
export class Listings {
  readonly ranks: Uint32Array;
  readonly #file: ListingsFile;
  readonly #positions: ReadonlyMap<number, number>;
  readonly #listings = new Map<number, Listing>();
  readonly #names = new Map<number, ListingName>();

  constructor(file: ListingsFile) {
    this.#file = file;
    this.ranks = decodeRuns(file.ranks);
    this.#positions = new Map(Array.from(this.ranks, (rank, at) => [rank, at]));
  }

  get(rank: number): Listing | undefined {
    const at = this.#positions.get(rank);
    if (at === undefined) return undefined;
    let listing = this.#listings.get(rank);
    if (!listing) this.#listings.set(rank, (listing = this.#read(rank, at)));
    return listing;
  }

  /** The different values of a field, without putting listings together. */
  valuesOf(field: 'agency' | 'category'): ServiceSummary[typeof field][] {
    const column = this.#file.columns[summaryFields.indexOf(field)] ?? [];
    return [...new Set(column)].map(
      (value) => this.#file.values[value - 1] as ServiceSummary[typeof field],
    );
  }

  #read(rank: number, at: number): Listing {
    const summary = this.#fields(summaryFields, 0, at) as unknown as ServiceSummary;
    if (typeof summary.name.id !== 'string') throw new TypeError('no service');
    const rest = this.#fields(listingFields, summaryFields.length, at) as unknown as Listing;
    const names = (this.#file.names[at] ?? []).map((position) => this.#name(position));
    return { ...rest, rank, summary, names };
  }

  #fields(fields: readonly string[], from: number, at: number): Record<string, unknown> {
    const { columns, values } = this.#file;
    const read: Record<string, unknown> = {};
    fields.forEach((field, column) => {
      const value = columns[from + column]?.[at];
      if (value) read[field] = values[value - 1];
    });
    return read;
  }

  #name(position: number): ListingName {
    let name = this.#names.get(position);
    if (!name) {
      const { texts, kinds, kindOf } = this.#file;
      const text = texts[position];
      const kind = kinds[kindOf[position] ?? -1];
      if (!kind || typeof text !== 'string') throw new TypeError('no name');
      const [language, via, strength, note] = kind;
      name = { text, language, via, strength, ...(note ? { note } : {}) };
      this.#names.set(position, name);
    }
    return name;
  }
}

/** A list of ranks: `elsewhere` where it has a file of its own. */
type List = Uint32Array | 'elsewhere' | undefined;

/** A term as one file tells it. */
export interface Term {
  readonly term: string;
  readonly count: number;
  /** The best, with what each is worth. */
  readonly top: readonly { readonly rank: number; readonly impact: number }[];
  /** All ranks; undefined where the list is too long to be written. */
  readonly ranks: List;
  /** Undefined where no service merely mentions the term. */
  readonly mentions: List;
  /** Stems that have a pair with it; undefined where they are too many to name. */
  readonly partners: ReadonlySet<string> | undefined;
}

/** Terms that share a file, put together as they are asked for. */
export class Terms {
  readonly listings: Listings;
  readonly #file: TermsFile;
  readonly #positions: ReadonlyMap<string, number>;
  readonly #terms = new Map<string, Term>();

  constructor(file: TermsFile) {
    this.#file = file;
    this.listings = new Listings(file.listings);
    this.#positions = new Map(file.terms.map((term, at) => [term, at]));
  }

  get(name: string): Term | undefined {
    const at = this.#positions.get(name);
    if (at === undefined) return undefined;
    let term = this.#terms.get(name);
    if (!term) this.#terms.set(name, (term = this.#read(name, at)));
    return term;
  }

  /** Terms that begin with `prefix`, in their order. */
  beginningWith(prefix: string): Term[] {
    return this.#file.terms
      .filter((term) => term.startsWith(prefix))
      .flatMap((term) => this.get(term) ?? []);
  }

  #read(term: string, at: number): Term {
    const { counts, tops, listOf, mentionsOf, partners } = this.#file;
    const top = this.#top(tops[at] ?? []);
    const list = listOf[at] ?? 0;
    return {
      term,
      count: counts[at] ?? 0,
      top,
      ranks: list === 0 ? Uint32Array.from(top, ({ rank }) => rank).sort() : this.#list(list),
      mentions: this.#list(mentionsOf[at] ?? 0),
      partners: partners[at] === 0 ? undefined : new Set(partners[at]?.split(' ')),
    };
  }

  #list(position: number): List {
    if (position === -2) return 'elsewhere';
    const runs = this.#file.lists[position - 1];
    return runs && decodeRuns(runs);
  }

  #top(packed: readonly (number | Runs)[]): Term['top'] {
    const best: { rank: number; impact: number }[] = [];
    for (let at = 0; at < packed.length; at += 2) {
      const impact = Number(packed[at]);
      for (const position of decodeRuns(packed[at + 1] as Runs)) {
        best.push({ rank: this.listings.ranks[position] ?? 0, impact });
      }
    }
    return best;
  }
}
