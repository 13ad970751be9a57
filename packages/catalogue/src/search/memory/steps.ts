/** Long work, cut into steps: between two of them others may have the thread. */
export type Steps<T> = Generator<undefined, T>;

/** Lets others have the thread; resolves when it is free again. */
export type Pause = () => Promise<void>;

/** Longest time that work in slices keeps the thread, in milliseconds, if its steps are short. */
const sliceMs = 8;

/** Items that are quick to handle are handled this many a step. */
export const itemsPerStep = 1024;

const yieldToTimers: Pause = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Does the work at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Tells when it is the others' turn. */
export class Slices {
  readonly #pause: Pause;
  #end = performance.now() + sliceMs;

  constructor(pause: Pause = yieldToTimers) {
    this.#pause = pause;
  }

  get isOver(): boolean {
    return performance.now() >= this.#end;
  }

  async next(): Promise<void> {
    await this.#pause();
    this.#end = performance.now() + sliceMs;
  }
}

/** Does the work in slices of a few milliseconds. */
export async function inSlices<T>(steps: Steps<T>, pause?: Pause): Promise<T> {
  const slices = new Slices(pause);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (slices.isOver) await slices.next();
  }
}

/** Sorts by merging; the order of equal items stays. */
export function* sorted<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let runs: T[][] = [];
  for (let from = 0; from < items.length; from += itemsPerStep) {
    runs.push(items.slice(from, from + itemsPerStep).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      longer.push(yield* merged(runs[at] ?? [], runs[at + 1] ?? [], compare));
    }
    runs = longer;
  }
  return runs[0] ?? [];
}

/** Merges two sorted lists; of equal items those of the first come first. */
export function* merged<T>(
  left: readonly T[],
  right: readonly T[],
  compare: (a: T, b: T) => number,
): Steps<T[]> {
  const all: T[] = [];
  let l = 0;
  let r = 0;
  while (l < left.length || r < right.length) {
    const takesLeft =
      r === right.length || (l < left.length && compare(left[l] as T, right[r] as T) <= 0);
    all.push((takesLeft ? left[l++] : right[r++]) as T);
    if (all.length % itemsPerStep === 0) yield;
  }
  return all;
}

/** Orders texts by code units. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
