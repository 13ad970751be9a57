import type { Random } from '../generator/random.ts';
import { percentile } from '../statistics.ts';

/** How a search held under load; milliseconds. */
export interface LoadFigures {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Of the searches that found something. */
  readonly p95Found: number;
  /** Share of requests that found nothing. */
  readonly nothing: number;
  /** Share of requests whose query had been asked before. */
  readonly repeated: number;
}

const WARM_UP_MS = 3000;

/**
 * Lets searchers ask one query after the other without a pause.
 *
 * @param search Gives the number of results.
 * @param ask Makes the next query.
 * @param seconds How long it counts, after three seconds that do not.
 */
export async function load(
  search: (query: string) => Promise<number>,
  ask: (random: Random) => string,
  searchers: readonly Random[],
  seconds: number,
): Promise<LoadFigures> {
  const times: number[] = [];
  const found: number[] = [];
  const start = performance.now();
  const counted = start + WARM_UP_MS;
  const end = counted + seconds * 1000;
  const asked = new Set<string>();
  let repeated = 0;
  const searcher = async (random: Random) => {
    while (performance.now() < end) {
      const query = ask(random);
      const isRepeated = asked.has(query);
      asked.add(query);
      const before = performance.now();
      const results = await search(query);
      const after = performance.now();
      if (before < counted || after > end) continue;
      times.push(after - before);
      if (isRepeated) repeated += 1;
      if (results > 0) found.push(after - before);
    }
  };
  await Promise.all(searchers.map(searcher));
  return {
    requests: times.length,
    perSecond: times.length / seconds,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    p95Found: percentile(found, 0.95),
    nothing: 1 - found.length / times.length,
    repeated: repeated / times.length,
  };
}
