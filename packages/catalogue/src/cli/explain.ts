import { filterOf } from '../answer/filter.ts';
import type { ScoreParts } from '../search/score.ts';
import { readQuery } from '../search/query.ts';
import { search } from '../search/search.ts';
import type { StaticQuery } from '../static/reader/catalogue.ts';
import { FileSource } from '../static/reader/file-source.ts';
import type { ReadFile } from '../static/reader/store.ts';
import { Store } from '../static/reader/store.ts';

/** Results that can be explained: the first of a query. */
const mostExplained = 100;

/** What the place of a service in the results is made of. */
export interface Explanation {
  readonly code: string;
  /** Larger is better; comparable within one answer only. */
  readonly score: number;
  /** Undefined where nothing was measured: a code, or results in the order of use. */
  readonly parts: ScoreParts | undefined;
}

/** Why the services of a query are in their order, by code. */
export async function explain(
  base: string,
  read: ReadFile,
  query: StaticQuery,
): Promise<ReadonlyMap<string, Explanation>> {
  const { signal } = new AbortController();
  const store = new Store(base, read, false);
  const { q = '' } = query;
  const several = readQuery(q).slots.length > 1;
  const source = new FileSource(store, await store.manifest(signal), several, signal);
  const { hits } = await search(source, q, { filter: filterOf(query), limit: mostExplained });
  return new Map(
    hits.map(({ listing, score, parts }) => {
      const { code } = listing.summary;
      return [code, { code, score, parts }];
    }),
  );
}
