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

/** Whether a list has a rank. */
export function holds(list: Uint32Array | undefined, rank: number): boolean {
  return list?.[seek(list, rank, 0)] === rank;
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

function unionOfTwo(left: Uint32Array, right: Uint32Array): Uint32Array {
  const all = new Uint32Array(left.length + right.length);
  let l = 0;
  let r = 0;
  let size = 0;
  while (l < left.length && r < right.length) {
    const [a, b] = [left[l] ?? 0, right[r] ?? 0];
    all[size++] = a < b ? a : b;
    if (a <= b) l++;
    if (b <= a) r++;
  }
  const rest = l < left.length ? left.subarray(l) : right.subarray(r);
  all.set(rest, size);
  return all.subarray(0, size + rest.length);
}

/** All that is in any of the lists. */
export function union(lists: readonly Uint32Array[]): Uint32Array {
  const [first = none, ...others] = lists
    .filter((list) => list.length > 0)
    .sort((a, b) => a.length - b.length);
  return others.reduce(unionOfTwo, first);
}

/** The list without some ranks. */
export function without(list: Uint32Array, excluded: ReadonlySet<number>): Uint32Array {
  return excluded.size === 0 ? list : list.filter((rank) => !excluded.has(rank));
}
