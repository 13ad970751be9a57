import type { ApiSchema } from '../api-schema.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { facetsOf, matchesOf, regionsAbove, summaryOf } from '../domain/catalogue.ts';
import { readSettings } from '../domain/settings.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import type { Call, Operations } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import type { Dependencies } from './dependencies.ts';
import { DEFAULT_LIMIT } from './paging.ts';

const DEFAULT_SUGGESTIONS = 8;

type ListQuery = Call<'listServices'>['query'];

function filterOf(query: ListQuery): Record<string, string | string[] | undefined> {
  const { agency, category, lifeEvent, region, audience, channel } = query;
  return {
    agency,
    category,
    lifeEvent,
    region: region === undefined ? undefined : regionsAbove(region),
    audience,
    channel,
  };
}

/** The numbers to call that the found hotlines stand for. */
function numbersOf(
  summaries: readonly ApiSchema<'ServiceSummary'>[],
  known: readonly ApiSchema<'EmergencyNumber'>[],
): { emergencyNumbers?: ApiSchema<'EmergencyNumber'>[] } {
  const hotlines = summaries.filter(({ kind }) => kind === 'hotline').map(({ phone }) => phone);
  const emergencyNumbers = known.filter(({ number }) => hotlines.includes(number)).slice(0, 10);
  return emergencyNumbers.length > 0 ? { emergencyNumbers } : {};
}

/** The catalogue: search, suggestions, one service. */
export function createServiceOperations({
  db,
  catalogue: store,
}: Dependencies): Pick<Operations, 'listServices' | 'suggestServices' | 'getService'> {
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
      const catalogue = await catalogueFor(cursor?.version);
      const { hits, total, facets, didYouMean } = catalogue.index.search(text, {
        filter,
        offset,
        limit,
      });
      const items = hits.flatMap((hit) => {
        const service = catalogue.services.get(hit.code);
        const record = catalogue.records.get(hit.code);
        if (!service || !record) return [];
        const matches = matchesOf(record, hit.matches, text);
        return [{ ...summaryOf(service), ...(matches.length > 0 ? { matches } : {}) }];
      });
      const hasHotline = text !== '' && items.some(({ kind }) => kind === 'hotline');
      const { emergencyNumbers } = hasHotline ? await readSettings(db) : { emergencyNumbers: [] };
      return {
        items,
        total,
        facets: facetsOf(catalogue, facets),
        ...(offset + limit < total
          ? { nextCursor: writeCursor(offset + limit, question, catalogue.version) }
          : {}),
        ...(didYouMean ? { didYouMean } : {}),
        ...numbersOf(items, emergencyNumbers),
      };
    },

    suggestServices: async ({ query }) => {
      const { index, services } = await store.current();
      const found = index.suggest(query.q, query.limit ?? DEFAULT_SUGGESTIONS);
      return {
        items: found.flatMap(({ code, text, alias, matches }) => {
          const name = services.get(code)?.name;
          if (!name) return [];
          const ranges = alias === undefined ? matches.slice(0, 20) : [];
          return [
            {
              text: (alias ?? text).slice(0, 200),
              kind: 'service' as const,
              code,
              name,
              ...(ranges.length > 0 ? { ranges } : {}),
            },
          ];
        }),
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
