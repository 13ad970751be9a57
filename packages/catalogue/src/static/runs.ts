import type { Runs } from './format.ts';

/** Writes ascending ranks as gaps and runs. */
export function encodeRuns(ranks: Iterable<number>): number[] {
  const runs: number[] = [];
  let last = -1;
  let run = 0;
  const close = (): void => {
    // A run of one is as long as a gap of one.
    if (run === 1) runs.push(1);
    else if (run > 1) runs.push(-run);
    run = 0;
  };
  for (const rank of ranks) {
    if (rank - last === 1) run++;
    else {
      close();
      runs.push(rank - last);
    }
    last = rank;
  }
  close();
  return runs;
}

/** @throws {RangeError} when the runs hold more ranks than a list may. */
export function decodeRuns(runs: Runs, limit = 2 ** 24): Uint32Array {
  const length = runs.reduce((sum, run) => sum + (run < 0 ? -run : 1), 0);
  if (!(length <= limit)) throw new RangeError('list too long');
  const ranks = new Uint32Array(length);
  let last = -1;
  let size = 0;
  for (const run of runs) {
    if (run > 0) ranks[size++] = last += run;
    else for (let left = -run; left > 0; left--) ranks[size++] = ++last;
  }
  return ranks;
}
