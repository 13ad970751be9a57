import { newIdempotencyKey, type ApiClient } from '@gerai/api';
import type { Choices, FeedbackTaker, Overview, Question, ServiceSource } from './source.ts';

const PAGE_SIZE = 10;
const SUGGESTIONS = 6;

function given(values: Record<string, string | number | undefined>) {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string | number] => Boolean(entry[1])),
  );
}

/** Searches through the common API. */
export function createApiSource(client: ApiClient): ServiceSource {
  return {
    search({ query, choices }: Question, signal, cursor) {
      const all = given({ q: query, ...choices, cursor, limit: PAGE_SIZE });
      return client.get('/services', { query: all, signal });
    },

    async suggest(query: string, _choices: Choices, signal) {
      const asked = { q: query, limit: SUGGESTIONS };
      return (await client.get('/services/suggestions', { query: asked, signal })).items;
    },

    service(code, signal) {
      return client.get('/services/{code}', { path: { code }, signal });
    },

    agency(code, signal) {
      return client.get('/agencies/{code}', { path: { code }, signal });
    },

    async overview(signal): Promise<Overview> {
      const [config, categories, list] = await Promise.all([
        client.get('/config', { signal }),
        client.get('/categories', { query: { limit: 100 }, signal }),
        client.get('/services', { query: { limit: 1 }, signal }),
      ]);
      const contact = config.contact ?? config.agency.contact;
      return {
        categories: categories.items.filter(({ uses }) => uses.includes('service')),
        lifeEvents: list.facets.lifeEvent ?? [],
        agencies: list.facets.agency ?? [],
        agency: { name: config.agency.name, ...(contact ? { contact } : {}) },
        emergencyNumbers: config.emergencyNumbers,
      };
    },
  };
}

/** Sends what residents say of the search to the common API, once each. */
export function createApiFeedback(client: ApiClient): FeedbackTaker {
  return {
    async aboutSearch(feedback) {
      await client.post('/search-feedback', {
        body: feedback,
        idempotencyKey: newIdempotencyKey(),
      });
    },
    async aboutService(code, feedback) {
      await client.post('/services/{code}/feedback', {
        path: { code },
        body: feedback,
        idempotencyKey: newIdempotencyKey(),
      });
    },
  };
}
