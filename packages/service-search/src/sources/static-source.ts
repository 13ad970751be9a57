import { openCatalogue, type StaticCatalogue } from '@gerai/catalogue/reader';
import type { ServiceSource } from './source.ts';

const PAGE_SIZE = 10;
const SUGGESTIONS = 6;

/** What the reader reports → codes that are worded; all others are worded as they are. */
const CODES: Readonly<Record<string, string>> = {
  unreachable: 'network',
  missing: 'bad-response',
  corrupt: 'bad-response',
  unsupported: 'unknown',
};

/** Fails with codes that have words. */
async function worded<Value>(answer: Promise<Value>): Promise<Value> {
  try {
    return await answer;
  } catch (cause) {
    const { code } = cause as { code?: unknown };
    const known = typeof code === 'string' ? CODES[code] : undefined;
    throw known ? Object.assign(new Error(known, { cause }), { code: known }) : cause;
  }
}

/** Searches a static catalogue: files on any web host. */
export function createStaticSource(
  url: string,
  catalogue: Pick<StaticCatalogue, 'search' | 'suggest' | 'service' | 'overview'> = openCatalogue(
    url,
  ),
): ServiceSource {
  return {
    search({ query, choices }, signal, cursor) {
      const asked = { q: query, ...choices, limit: PAGE_SIZE, ...(cursor ? { cursor } : {}) };
      return worded(catalogue.search(asked, { signal }));
    },
    async suggest(query, _choices, signal) {
      return (await worded(catalogue.suggest(query, SUGGESTIONS, { signal }))).items;
    },
    service: (code, signal) => worded(catalogue.service(code, { signal })),
    /** Agencies have no file of their own: any service of one names its contact. */
    async agency(code, signal) {
      const { items } = await worded(catalogue.search({ agency: code, limit: 1 }, { signal }));
      const [first] = items;
      if (!first) throw Object.assign(new Error(`no agency ${code}`), { code: 'not-found' });
      return (await worded(catalogue.service(first.code, { signal }))).agency;
    },
    async overview(signal) {
      const { categories, lifeEvents, agencies, emergencyNumbers } = await worded(
        catalogue.overview({ signal }),
      );
      return { categories, lifeEvents, agencies, emergencyNumbers };
    },
    async staleSince(signal) {
      const { offline, fetchedAt } = await catalogue.overview({ signal });
      return offline ? Date.parse(fetchedAt) : undefined;
    },
  };
}
