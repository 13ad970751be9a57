import { filterOf, search, serviceListOf, suggest } from '@gerai/catalogue';
import { LRUCache } from 'lru-cache';

import type { ApiSchema } from '../api-schema.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { readSettings } from '../domain/settings.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import type { Operations } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import type { Dependencies } from './dependencies.ts';
import { DEFAULT_LIMIT } from './paging.ts';

const DEFAULT_SUGGESTIONS = 8;
/** Answers that are kept, of some ten kilobytes each: many ask the same. */
const MOST_ANSWERS = 1000;

type ServiceList = ApiSchema<'ServiceList'>;

/** The catalogue: search, suggestions, one service. */
export function createServiceOperations({
  db,
  catalogue: store,
}: Dependencies): Required<Pick<Operations, 'listServices' | 'suggestServices' | 'getService'>> {
  const answers = new LRUCache<string, ServiceList>({ max: MOST_ANSWERS });

  async function catalogueFor(version: string | undefined): Promise<Catalogue> {
    if (version === undefined) return store.current();
    const catalogue = await store.ofVersion(version);
    if (!catalogue) throw new Problem('cursor-expired');
    return catalogue;
  }

  return {
    listServices: async ({ query }) => {
      const text = query.q ?? '';
      const filter = filterOf(query);
      const question = ['services', text, filter];
      const cursor = readCursor(query.cursor, question);
      const offset = cursor?.position ?? 0;
      const limit = query.limit ?? DEFAULT_LIMIT;
      const { version, source, labels } = await catalogueFor(cursor?.version);
      const key = JSON.stringify([version, question, offset, limit]);
      const known = answers.get(key);
      if (known) return known;
      const result = await search(source, text, { filter, offset, limit });
      const hasHotline = result.hits.some(({ listing }) => listing.summary.kind === 'hotline');
      const answer = serviceListOf(result, {
        labels,
        emergencyNumbers: hasHotline ? (await readSettings(db)).emergencyNumbers : [],
        nextCursor:
          offset + limit < result.total
            ? writeCursor(offset + limit, question, version)
            : undefined,
      });
      // Emergency numbers are no part of the catalogue, and may change without it.
      if (!hasHotline) answers.set(key, answer);
      return answer;
    },

    suggestServices: async ({ query }) => {
      const { source } = await store.current();
      return {
        items: await suggest(source, query.q, { limit: query.limit ?? DEFAULT_SUGGESTIONS }),
      };
    },

    getService: async ({ path }) => {
      const row = await db
        .selectFrom('services')
        .select('document')
        .where('code', '=', path.code)
        .executeTakeFirst();
      if (!row) throw new Problem('not-found');
      return row.document as unknown as ApiSchema<'Service'>;
    },
  };
}
