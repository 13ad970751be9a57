import { createApiClient } from '@gerai/api';
import type { BoxHost } from '../search-host.ts';
import { createApiFeedback, createApiSource } from './api-source.ts';
import type { FeedbackTaker, ServiceSource } from './source.ts';

/** A source whose module is fetched with the first question. */
function later(load: () => Promise<ServiceSource>): ServiceSource {
  let loading: Promise<ServiceSource> | undefined;
  const source = (): Promise<ServiceSource> => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  return {
    search: async (...asked) => (await source()).search(...asked),
    suggest: async (...asked) => (await source()).suggest(...asked),
    service: async (...asked) => (await source()).service(...asked),
    agency: async (...asked) => (await source()).agency(...asked),
    overview: async (...asked) => (await source()).overview(...asked),
    staleSince: async (...asked) => (await source()).staleSince?.(...asked),
  };
}

/** What the page names to search in: a static catalogue before an API; undefined where neither. */
export function chooseSource({ catalogue, apiBase }: BoxHost): ServiceSource | undefined {
  if (catalogue) {
    const url = new URL(catalogue, document.baseURI).href;
    return later(async () => (await import('./static-source.ts')).createStaticSource(url));
  }
  return apiBase === undefined ? undefined : createApiSource(createApiClient({ baseUrl: apiBase }));
}

/** Who takes feedback; a static catalogue alone has nobody. */
export function chooseFeedback({ apiBase }: BoxHost): FeedbackTaker | undefined {
  return apiBase === undefined
    ? undefined
    : createApiFeedback(createApiClient({ baseUrl: apiBase }));
}
