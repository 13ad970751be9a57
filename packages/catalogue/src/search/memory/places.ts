/**
 * Ranks with gaps, so that a new service finds its place between others and few of them have to move.
 */

/** Ranks for each service, when all are placed anew. */
const spacing = 4;
/** Beyond this share of ranks in use, all are placed anew. */
const fullest = 0.6;

/** Stands for no rank. */
export const nowhere = 0xffff_ffff;

/** Ranks that change; both lists ascend, and `to` names no rank that `from` does not free or that is in use. */
export interface Moves {
  readonly from: readonly number[];
  /** {@link nowhere} for services that go. */
  readonly to: readonly number[];
}

/** Where new services are placed. */
export interface Placement {
  /** Ranks of the new ones, ascending. */
  readonly ranks: readonly number[];
  /** Services that make room for them. */
  readonly moves: Moves;
}

/** The rank of the service at a position where nothing has changed yet. */
export function firstRank(position: number): number {
  return position * spacing + spacing / 2;
}

function placeAllAnew(kept: Uint32Array, positions: readonly number[]): Placement {
  const ranks: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (let at = 0; at <= kept.length; at++) {
    while (positions[ranks.length] === at) ranks.push(firstRank(at + ranks.length));
    const rank = kept[at];
    if (rank === undefined) break;
    const next = firstRank(at + ranks.length);
    if (next === rank) continue;
    from.push(rank);
    to.push(next);
  }
  return { ranks, moves: { from, to } };
}

/**
 * Finds ranks for new services.
 *
 * @param kept - Ranks of the others, ascending.
 * @param positions - For each new service, ascending, how many of the others come before it.
 */
export function place(kept: Uint32Array, positions: readonly number[]): Placement {
  const size = kept.length + positions.length;
  const end = (kept.at(-1) ?? 0) + 1;
  if (size > spacing && size > end * fullest) return placeAllAnew(kept, positions);
  const ranks: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let last = -1;
  let next = 0;
  /** Moves those that are in the way, up to the one at `limit`. */
  const push = (limit: number): void => {
    for (; next < limit; next++) {
      const rank = kept[next] ?? 0;
      if (rank > last) {
        last = kept[limit - 1] ?? rank;
        next = limit;
        return;
      }
      last += 1;
      from.push(rank);
      to.push(last);
    }
  };
  for (let at = 0; at < positions.length;) {
    const position = positions[at] ?? 0;
    push(position);
    let count = 1;
    while (positions[at + count] === position) count++;
    const room =
      (position < kept.length ? (kept[position] ?? 0) : last + 1 + (count + 1) * spacing) - last;
    const step = room > count ? room / (count + 1) : 1;
    for (let each = 1; each <= count; each++) ranks.push(last + Math.floor(each * step));
    last = ranks.at(-1) ?? last;
    at += count;
  }
  push(kept.length);
  return { ranks, moves: { from, to } };
}
