import { BEST_LIMIT, TOP_LIMIT } from '../../search/source.ts';
import { LONGEST_LIST, SHARED_LIST } from '../format.ts';
import { encodeRuns } from '../runs.ts';

/** What is written of a term. Postings are numbers `rank * 256 + impact`. */
export interface Entry {
  readonly term: string;
  readonly count: number;
  /** The best postings, by impact, then rank. */
  readonly top: Uint32Array;
  /** All ranks, ascending; undefined where `top` is complete or the list is too long to write. */
  readonly ranks: Uint32Array | undefined;
  /** Services that merely mention the term, ascending. */
  readonly mentions: Uint32Array;
  /** Stems that have a pair with it. */
  readonly partners?: ReadonlySet<string> | undefined;
}

const none: Uint32Array = new Uint32Array(0);

/** Postings of several lists with the best impact of each rank, ascending by rank. */
export function mergePostings(lists: readonly Uint32Array[]): Uint32Array {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length <= 1) return filled[0] ?? none;
  const all = new Uint32Array(filled.reduce((sum, list) => sum + list.length, 0));
  let length = 0;
  for (const list of filled) {
    all.set(list, length);
    length += list.length;
  }
  all.sort();
  let size = 0;
  for (let at = 0; at < all.length; at++) {
    const posting = all[at] ?? 0;
    // Of one rank the last has the best impact.
    if ((all[at + 1] ?? Infinity) >>> 8 === posting >>> 8 && at + 1 < all.length) continue;
    all[size++] = posting;
  }
  return all.slice(0, size);
}

/** Ranks of postings. */
export function ranksOf(postings: Uint32Array): Uint32Array {
  return postings.map((posting) => posting >>> 8);
}

/**
 * The best of postings with one impact for each rank.
 *
 * @param limit - All are given where there are no more.
 */
function bestOf(postings: Uint32Array, limit: number): Uint32Array {
  const byImpact = new Uint32Array(256);
  for (const posting of postings) {
    const impact = posting & 255;
    byImpact[impact] = (byImpact[impact] ?? 0) + 1;
  }
  let least = 255;
  let better = 0;
  while (least > 0 && better + (byImpact[least] ?? 0) < limit) better += byImpact[least--] ?? 0;
  let even = limit - better;
  const chosen = postings.filter((posting) => {
    const impact = posting & 255;
    return impact > least || (impact === least && even-- > 0);
  });
  return chosen.sort((a, b) => (b & 255) - (a & 255) || a - b);
}

function isWritable(ranks: Uint32Array): boolean {
  return encodeRuns(ranks).length <= LONGEST_LIST;
}

/** The entry of a term that has all postings of some lists. */
export function entryOf(
  term: string,
  lists: readonly Uint32Array[],
  mentions = none,
  isWritten = isWritable,
): Entry {
  const postings = mergePostings(lists);
  const count = postings.length;
  const top = bestOf(postings, count > TOP_LIMIT ? BEST_LIMIT : TOP_LIMIT);
  const ranks = count > TOP_LIMIT ? ranksOf(postings) : none;
  return {
    term,
    count,
    top,
    ranks: ranks.length > 0 && isWritten(ranks) ? ranks : undefined,
    mentions: encodeRuns(mentions).length <= SHARED_LIST ? mentions : none,
  };
}

/** Whether all ranks of an entry are at hand. */
function isListed({ count, top, ranks }: Entry): boolean {
  return ranks !== undefined || top.length === count;
}

/** The entry of a beginning, from those of all words that begin with it. */
export function entryOfPrefix(prefix: string, entries: readonly Entry[]): Entry {
  const count = entries.reduce((sum, entry) => sum + entry.count, 0);
  const tops = mergePostings(entries.map((entry) => entry.top.toSorted()));
  const isCut = tops.length > TOP_LIMIT || entries.some((entry) => entry.count > TOP_LIMIT);
  const top = bestOf(tops, isCut ? BEST_LIMIT : TOP_LIMIT);
  // Of the beginning that is a word itself.
  const partners = entries.find(({ term }) => term === prefix)?.partners;
  const entry = { term: prefix, count, top, ranks: undefined, mentions: none, partners };
  if (count <= TOP_LIMIT || !entries.every(isListed)) return entry;
  const lists = entries.map((part) => part.ranks ?? ranksOf(part.top));
  const ranks = ranksOf(mergePostings(lists.map((list) => list.map((rank) => rank * 256))));
  return { ...entry, ranks: isWritable(ranks) ? ranks : undefined };
}
