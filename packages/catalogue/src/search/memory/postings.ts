import { BEST_LIMIT, TOP_LIMIT } from '../source.ts';
import type { Moves } from './places.ts';
import { nowhere } from './places.ts';

/** Listings of one term, ascending, with what each is worth; without impacts each is worth 1. */
export interface Postings {
  readonly ranks: Uint32Array;
  readonly impacts: Uint8Array | undefined;
}

/** A rank with an impact in one number: an impact has eight bits. */
export function pair(rank: number, impact: number): number {
  return rank * 256 + impact;
}

export function rankOfPair(pair: number): number {
  return Math.floor(pair / 256);
}

/** Position of the first element that is not less than `value`. */
export function lowerBound(list: Uint32Array, value: number, from = 0, to = list.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const none: readonly number[] = [];

/**
 * Positions in `list`, between `start` and `end`, of ranks that change, and the indices of those
 * among the moves; undefined where there are none.
 */
export function touched(
  list: Uint32Array,
  { from }: Moves,
  start = 0,
  end = list.length,
): { readonly positions: number[]; readonly moves: number[] } | undefined {
  const positions: number[] = [];
  const moves: number[] = [];
  let low = start;
  for (let at = 0; at < from.length && low < end; at++) {
    const rank = from[at] ?? 0;
    if ((list[low] ?? 0) > rank) continue;
    low = lowerBound(list, rank, low, end);
    if (low < end && list[low] === rank) {
      positions.push(low);
      moves.push(at);
    }
  }
  return positions.length === 0 ? undefined : { positions, moves };
}

/**
 * The list after ranks have changed; itself where nothing of it has. Time is that of copying it.
 *
 * @param added - New {@link pair}s, ascending.
 */
export function edited(list: Postings, moves: Moves, added: readonly number[] = none): Postings {
  const hit = touched(list.ranks, moves);
  if (!hit && added.length === 0) return list;
  const gone = hit?.positions ?? none;
  const moved = (hit?.moves ?? none).flatMap((at, index) => {
    const rank = moves.to[at] ?? nowhere;
    return rank === nowhere ? [] : [pair(rank, list.impacts?.[gone[index] ?? 0] ?? 1)];
  });
  const inserted =
    moved.length === 0 ? added : [...moved, ...added].sort((left, right) => left - right);
  const length = list.ranks.length - gone.length + inserted.length;
  const ranks = new Uint32Array(length);
  const impacts = list.impacts && new Uint8Array(length);
  let from = 0;
  let to = 0;
  let skipped = 0;
  const copy = (end: number): void => {
    if (end <= from) return;
    ranks.set(list.ranks.subarray(from, end), to);
    if (list.impacts) impacts?.set(list.impacts.subarray(from, end), to);
    to += end - from;
    from = end;
  };
  const copyWithoutGone = (end: number): void => {
    for (let next = gone[skipped]; next !== undefined && next < end; next = gone[skipped]) {
      copy(next);
      from = next + 1;
      skipped++;
    }
    copy(end);
  };
  for (const one of inserted) {
    const rank = rankOfPair(one);
    copyWithoutGone(lowerBound(list.ranks, rank, from));
    ranks[to] = rank;
    if (impacts) impacts[to] = one % 256;
    to++;
  }
  copyWithoutGone(list.ranks.length);
  return { ranks, impacts };
}

/** All that is in any of the lists, each rank with its best impact. */
export function unionOf(lists: readonly Postings[], space: number): Postings {
  const [first, ...others] = lists;
  if (!first) return { ranks: new Uint32Array(0), impacts: undefined };
  if (others.length === 0) return first;
  const total = lists.reduce((sum, { ranks }) => sum + ranks.length, 0);
  // Many are marked in a field of all ranks; for few that would take longer than to sort them.
  return total * 64 > space ? unionOfMany(lists, space) : unionOfFew(lists, total);
}

function unionOfFew(lists: readonly Postings[], total: number): Postings {
  const pairs = new Float64Array(total);
  let length = 0;
  for (const { ranks, impacts } of lists) {
    for (let at = 0; at < ranks.length; at++) {
      pairs[length++] = pair(ranks[at] ?? 0, impacts?.[at] ?? 1);
    }
  }
  pairs.sort();
  const ranks = new Uint32Array(total);
  const impacts = new Uint8Array(total);
  let size = 0;
  for (const one of pairs) {
    const rank = rankOfPair(one);
    // The last pair of a rank has its best impact.
    if (size === 0 || ranks[size - 1] !== rank) size++;
    ranks[size - 1] = rank;
    impacts[size - 1] = one % 256;
  }
  return { ranks: ranks.slice(0, size), impacts: impacts.slice(0, size) };
}

function unionOfMany(lists: readonly Postings[], space: number): Postings {
  const worth = new Uint8Array(space);
  let size = 0;
  for (const { ranks, impacts } of lists) {
    for (let at = 0; at < ranks.length; at++) {
      const rank = ranks[at] ?? 0;
      const impact = impacts?.[at] ?? 1;
      const before = worth[rank] ?? 0;
      if (before === 0) size++;
      if (before < impact) worth[rank] = impact;
    }
  }
  const ranks = new Uint32Array(size);
  const impacts = new Uint8Array(size);
  let to = 0;
  for (let rank = 0; to < size; rank++) {
    const impact = worth[rank] ?? 0;
    if (impact === 0) continue;
    ranks[to] = rank;
    impacts[to++] = impact;
  }
  return { ranks, impacts };
}

/** The ranks that an entry carries: all of few, the best of many; by impact, then rank. */
export function bestOf({ ranks, impacts }: Postings): Uint32Array {
  if (!impacts) return ranks.slice(0, ranks.length > TOP_LIMIT ? BEST_LIMIT : TOP_LIMIT);
  let least = 1;
  let open = Infinity;
  if (ranks.length > TOP_LIMIT) {
    const counts = new Uint32Array(256);
    for (const impact of impacts) counts[impact] = (counts[impact] ?? 0) + 1;
    open = BEST_LIMIT;
    least = 255;
    while (open > (counts[least] ?? 0)) open -= counts[least--] ?? 0;
  }
  // Of the least impact only as many as there is room for.
  const chosen: number[] = [];
  for (let at = 0; at < ranks.length; at++) {
    const impact = impacts[at] ?? 0;
    if (impact < least || (impact === least && open-- <= 0)) continue;
    chosen.push(at);
  }
  chosen.sort((a, b) => (impacts[b] ?? 0) - (impacts[a] ?? 0) || a - b);
  return Uint32Array.from(chosen, (at) => ranks[at] ?? 0);
}
