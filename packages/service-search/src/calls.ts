import type { ApiClient, Category, Service, ServiceList } from '@gerai/api';
import type { detailStyles, detailView } from './views/detail.ts';

const PAGE_SIZE = 10;

/** What is asked for: a text, a category, or both. */
export interface Question {
  query: string;
  category: string | undefined;
}

/** What the page has narrowed the search to; empty where it has not. */
export interface Presets {
  readonly agency: string;
  readonly region: string;
  readonly audience: string;
}

/** An answer together with its question, which may differ from what has been typed since. */
export type Answer = ServiceList & Question;

/** A service together with the view that shows it. */
export interface OpenedService {
  readonly service: Service;
  readonly detailView: typeof detailView;
  readonly detailStyles: typeof detailStyles;
}

/** Categories that services are filed under. */
export async function loadCategories(
  client: ApiClient,
  signal: AbortSignal,
): Promise<readonly Category[]> {
  const { items } = await client.get('/categories', { query: { limit: 100 }, signal });
  return items.filter(({ uses }) => uses.includes('service'));
}

/** A page of services: the first, or the one that a cursor leads to. */
export async function searchServices(
  client: ApiClient,
  { query, category }: Question,
  { agency, region, audience }: Presets,
  signal: AbortSignal,
  cursor?: string,
): Promise<Answer> {
  const all = { q: query, category, agency, region, audience, cursor, limit: PAGE_SIZE };
  const given = Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string | number] => Boolean(entry[1])),
  );
  return { ...(await client.get('/services', { query: given, signal })), query, category };
}

/** A service by its code. The view is fetched beside the first service that is opened. */
export async function loadService(
  client: ApiClient,
  code: string,
  signal: AbortSignal,
): Promise<OpenedService> {
  const [service, view] = await Promise.all([
    client.get('/services/{code}', { path: { code }, signal }),
    import('./views/detail.ts'),
  ]);
  return { service, detailView: view.detailView, detailStyles: view.detailStyles };
}
