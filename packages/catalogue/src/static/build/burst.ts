import type { Listing } from '../../model/listing.ts';
import type { Entry } from './entries.ts';

/** Neighbouring terms that share a file. */
export interface Leaf {
  readonly key: string;
  readonly entries: readonly Entry[];
}

/** Bytes that a file of terms should not exceed, unless it holds one term only. */
const leafSize = 2000;
/** Bytes, compressed, roughly: of a listing beside its texts, a rank in a list, a term and a letter. */
const cost = { listing: 16, rank: 0.8, term: 8, letter: 0.45 };

type ListingOf = (rank: number) => Listing;

function textsOf({ summary, names, output }: Listing): (string | undefined)[] {
  const { name, agency, cost: price, processingTime } = summary;
  return [
    ...[name, summary.summary, output, agency.name, price?.note, processingTime?.note].flatMap(
      (text) => [text?.id, text?.en],
    ),
    ...names.flatMap(({ text, via }) => (via === 'alternate-name' ? [text] : [])),
  ];
}

/** What a file with some terms would weigh. */
class Size {
  readonly #listingOf: ListingOf;
  readonly #ranks = new Set<number>();
  readonly #texts = new Set<string>();
  bytes = 0;

  constructor(listingOf: ListingOf) {
    this.#listingOf = listingOf;
  }

  add({ top, ranks }: Entry): void {
    this.bytes += cost.term + top.length * 0.2;
    for (const posting of top) this.#addListing(posting >>> 8);
    // Words of one family have one list.
    if (
      ranks &&
      this.#isNew(`${String(ranks.length)} ${String(ranks[0])} ${String(ranks.at(-1))}`)
    ) {
      this.bytes += ranks.length * cost.rank;
    }
  }

  #addListing(rank: number): void {
    if (this.#ranks.has(rank)) return;
    this.#ranks.add(rank);
    this.bytes += cost.listing;
    for (const text of textsOf(this.#listingOf(rank))) {
      if (text && this.#isNew(text)) this.bytes += text.length * cost.letter;
    }
  }

  #isNew(text: string): boolean {
    if (this.#texts.has(text)) return false;
    this.#texts.add(text);
    return true;
  }
}

function fits(entries: readonly Entry[], listingOf: ListingOf): boolean {
  const size = new Size(listingOf);
  for (const entry of entries) {
    size.add(entry);
    if (size.bytes > leafSize) return false;
  }
  return true;
}

/** Groups by the character that follows the prefix; the prefix itself is a group of its own. */
function branches(prefix: string, entries: readonly Entry[]): Leaf[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const next = entry.term.codePointAt(prefix.length);
    const key = next === undefined ? prefix : prefix + String.fromCodePoint(next);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups].map(([key, group]) => ({ key, entries: group }));
}

/**
 * Cuts terms into files: by their first letter, and further where a file would be too large;
 * small neighbours are joined. A change of one term moves only borders beside it.
 *
 * @param entries - In the order of their terms.
 */
export function burst(entries: readonly Entry[], listingOf: ListingOf, prefix = ''): Leaf[] {
  if (entries.length === 0) return [];
  if (entries.length === 1 || fits(entries, listingOf)) return [{ key: prefix, entries }];
  const leaves: Leaf[] = [];
  let joined: Leaf | undefined;
  for (const branch of branches(prefix, entries)) {
    const both = joined ? [...joined.entries, ...branch.entries] : branch.entries;
    if (fits(both, listingOf)) {
      joined = { key: joined?.key ?? branch.key, entries: both };
      continue;
    }
    if (joined) leaves.push(joined);
    joined = undefined;
    if (fits(branch.entries, listingOf)) joined = branch;
    else if (branch.key === prefix) leaves.push(branch);
    else leaves.push(...burst(branch.entries, listingOf, branch.key));
  }
  if (joined) leaves.push(joined);
  return leaves;
}
