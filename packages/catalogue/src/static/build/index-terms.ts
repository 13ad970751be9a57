import { join } from 'node:path';

import type { Service } from '@gerai/api';

import type { Listing } from '../../model/listing.ts';
import { listingOf } from '../../model/listings.ts';
import { codeTerm, familiesOf, mentionsOf, termsOf } from '../../model/terms.ts';
import type { Thesaurus } from '../../model/thesaurus.ts';
import type { Spelling } from '../../search/source.ts';
import type { Entry } from './entries.ts';
import { entryOf, mergePostings, ranksOf } from './entries.ts';
import { DocumentSpill, PostingsSpill } from './spill.ts';

const listingMemory = 20_000;

/** What services are found by, on disk. Services are added in the order of their ranks. */
export class TermIndex {
  readonly #listings: DocumentSpill<Listing>;
  readonly #words: PostingsSpill;
  readonly #stems: PostingsSpill;
  readonly marks: PostingsSpill;
  readonly #pairs: PostingsSpill;
  readonly #mentions: PostingsSpill;
  /** Folded code term → ranks. */
  readonly codes = new Map<string, number[]>();
  readonly #thesaurus: Thesaurus;
  readonly #remembered = new Map<number, Listing>();
  #size = 0;

  constructor(folder: string, thesaurus: Thesaurus, memory: number) {
    const spill = (name: string) => new PostingsSpill(join(folder, name), memory);
    this.#thesaurus = thesaurus;
    this.#listings = new DocumentSpill(join(folder, 'listings'));
    this.#words = spill('words');
    this.#stems = spill('stems');
    this.marks = spill('marks');
    this.#pairs = spill('pairs');
    this.#mentions = spill('mentions');
  }

  get size(): number {
    return this.#size;
  }

  add(service: Service, popularity: number | undefined): Listing {
    const rank = this.#size++;
    const listing = listingOf(service, rank, this.#thesaurus, popularity);
    const terms = termsOf(listing);
    for (const [term, impact] of terms.words) this.#words.add(term, rank, impact);
    for (const [term, impact] of terms.stems) this.#stems.add(term, rank, impact);
    for (const [term, impact] of terms.pairs) this.#pairs.add(term, rank, impact);
    for (const term of mentionsOf(service)) this.#mentions.add(term, rank, 1);
    const code = codeTerm(service.code);
    for (const term of terms.marks) if (term !== code) this.marks.add(term, rank, 1);
    const same = this.codes.get(code);
    if (same) same.push(rank);
    else this.codes.set(code, [rank]);
    this.#listings.add(listing);
    return listing;
  }

  listing(rank: number): Listing {
    let listing = this.#remembered.get(rank);
    if (!listing) {
      listing = this.#listings.get(rank);
      if (this.#remembered.size >= listingMemory) this.#remembered.clear();
      this.#remembered.set(rank, listing);
    }
    return listing;
  }

  listings(ranks: readonly number[]): Listing[] {
    return ranks.map((rank) => this.listing(rank));
  }

  /** Entries of all words and stems, in the order of the terms. */
  entries(): Entry[] {
    const spills = [this.#words, this.#stems, this.#mentions];
    const vocabulary = [...new Set(spills.flatMap((spill) => spill.terms()))].sort();
    return vocabulary.map((term) => {
      const stems = [...new Set([term, ...familiesOf(term)])];
      const lists = [this.#words.get(term), ...stems.map((stem) => this.#stems.get(stem))];
      const isTold = this.#words.has(term) || this.#stems.has(term);
      const mentions = mergePostings(stems.map((stem) => this.#mentions.get(stem)));
      return entryOf(term, isTold ? lists : [], ranksOf(mentions));
    });
  }

  /**
   * Entries of pairs, in the order of the terms.
   *
   * @param isFrequent - Whether a stem has more services than its own entry carries.
   */
  pairs(isFrequent: (stem: string) => boolean): Entry[] {
    return this.#pairs
      .terms()
      .filter((term) => term.slice(1).split(' ').every(isFrequent))
      .map((term) => entryOf(term, [this.#pairs.get(term)], undefined, () => false));
  }

  /** Words as they stand, with the number of services that have them. */
  spellings(): Spelling[] {
    return this.#words.terms().map((word) => ({ word, count: this.#words.count(word) }));
  }

  close(): void {
    this.#listings.close();
    for (const spill of [this.#words, this.#stems, this.marks, this.#pairs, this.#mentions])
      spill.close();
  }
}
