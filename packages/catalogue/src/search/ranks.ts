/** Set operations on ascending lists of ranks. */

const none = new Uint32Array(0);

/** Position of the first element that is not less than `value`, from `from` on, by galloping. */
function seek(list: Uint32Array, value: number, from: number): number {
  let step = 1;
  let low = from;
  let high = from;
  while (high < list.length && (list[high] ?? 0) < value) {
    low = high + 1;
    high += step;
    step *= 2;
  }
  high = Math.min(high, list.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What all lists have in common. Time is that of the shortest list times the logarithm of the others. */
export function intersection(lists: readonly Uint32Array[]): Uint32Array {
  const [shortest, ...others] = [...lists].sort((a, b) => a.length - b.length);
  if (!shortest) return none;
  if (others.length === 0) return shortest;
  const common = new Uint32Array(shortest.length);
  const positions = others.map(() => 0);
  let size = 0;
  next: for (const rank of shortest) {
    for (let at = 0; at < others.length; at++) {
      const other = others[at] ?? none;
      const position = seek(other, rank, positions[at] ?? 0);
      positions[at] = position;
      if (position === other.length) break next;
      if (other[position] !== rank) continue next;
    }
    common[size++] = rank;
  }
  return common.slice(0, size);
}

/** All that is in any of the lists. */
export function union(lists: readonly Uint32Array[]): Uint32Array {
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
  for (const rank of all) if (size === 0 || all[size - 1] !== rank) all[size++] = rank;
  return all.slice(0, size);
}

/** The list without some ranks. */
export function without(list: Uint32Array, excluded: ReadonlySet<number>): Uint32Array {
  return excluded.size === 0 ? list : list.filter((rank) => !excluded.has(rank));
}
