import { createRandom } from '../generator/random.ts';
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
}

const WARM_UP_MS = 3000;

/**
 * Lets searchers ask one query after the other without a pause.
 *
 * @param search Gives the number of results.
 * @param seconds How long it counts, after three seconds that do not.
 */
export async function load(
  search: (query: string) => Promise<number>,
  queries: readonly string[],
  searchers: number,
  seconds: number,
): Promise<LoadFigures> {
  const times: number[] = [];
  const found: number[] = [];
  const start = performance.now();
  const counted = start + WARM_UP_MS;
  const end = counted + seconds * 1000;
  const searcher = async (number: number) => {
    const random = createRandom('searcher', number);
    while (performance.now() < end) {
      const before = performance.now();
      const results = await search(random.pick(queries));
      const after = performance.now();
      if (before < counted || after > end) continue;
      times.push(after - before);
      if (results > 0) found.push(after - before);
    }
  };
  await Promise.all(Array.from({ length: searchers }, (_value, number) => searcher(number)));
  return {
    requests: times.length,
    perSecond: times.length / seconds,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    p95Found: percentile(found, 0.95),
    nothing: 1 - found.length / times.length,
  };
}
