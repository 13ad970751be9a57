import { openCatalogue } from '@gerai/catalogue/reader';
import type { Overview, ServiceSource } from './source.ts';

const PAGE_SIZE = 10;
const SUGGESTIONS = 6;

/** Searches a static catalogue: files on any web host. */
export function createStaticSource(url: string): ServiceSource {
  const catalogue = openCatalogue(url);
  return {
    search({ query, choices }, signal, cursor) {
      const asked = { q: query, ...choices, limit: PAGE_SIZE, ...(cursor ? { cursor } : {}) };
      return catalogue.search(asked, { signal });
    },
    async suggest(query, _choices, signal) {
      return (await catalogue.suggest(query, SUGGESTIONS, { signal })).items;
    },
    service: (code, signal) => catalogue.service(code, { signal }),
    async overview(signal): Promise<Overview> {
      const { categories, lifeEvents, agencies, emergencyNumbers } = await catalogue.overview({
        signal,
      });
      const agency = agencies.length === 1 ? agencies[0] : undefined;
      return { categories, lifeEvents, emergencyNumbers, ...(agency ? { agency } : {}) };
    },
  };
}
