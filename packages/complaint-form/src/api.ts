import type { ApiClient, components } from '@gerai/api';

export type Schemas = components['schemas'];
export type Config = Schemas['Config'];
export type Category = Schemas['Category'];
export type Region = Schemas['Region'];
export type SimilarComplaint = Schemas['SimilarComplaint'];

/** A point in degrees, WGS 84, and how sure it is in metres where a device told it. */
export interface Position {
  readonly lat: number;
  readonly long: number;
  readonly accuracy?: number;
}

const PAGE = 100;
/** A list longer than this many pages isn't one to choose from. */
const MOST_PAGES = 10;

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string | undefined;
}

async function everyPage<Item>(
  read: (cursor: string | undefined) => Promise<Page<Item>>,
): Promise<readonly Item[]> {
  const all: Item[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { items, nextCursor } = await read(cursor);
    all.push(...items);
    cursor = nextCursor;
    if (!cursor) break;
  }
  return all;
}

export function loadConfig(client: ApiClient, signal: AbortSignal): Promise<Config> {
  return client.get('/config', { signal });
}

/** The categories of complaints with their questions, in the agency's order. */
export function loadCategories(
  client: ApiClient,
  signal: AbortSignal,
): Promise<readonly Category[]> {
  return everyPage((cursor) =>
    client.get('/categories', {
      query: { use: 'complaint', limit: PAGE, ...(cursor && { cursor }) },
      signal,
    }),
  );
}

/** The regions right below `parent`, or the top ones the service knows. */
export function loadRegions(
  client: ApiClient,
  parent: string | undefined,
  signal: AbortSignal,
): Promise<readonly Region[]> {
  return everyPage((cursor) =>
    client.get('/regions', {
      query: { limit: PAGE, ...(parent && { parent }), ...(cursor && { cursor }) },
      signal,
    }),
  );
}

/** What similar reports are asked by. */
export interface SimilarQuery {
  /** Key words; see `keyWords`. */
  readonly text: string;
  readonly category: string;
  readonly region?: string | undefined;
  readonly position?: Position | undefined;
}

/** Public reports that may be about the same thing. */
export async function loadSimilar(
  client: ApiClient,
  { text, category, region, position }: SimilarQuery,
  signal: AbortSignal,
): Promise<readonly SimilarComplaint[]> {
  const { items } = await client.get('/complaints/similar', {
    query: {
      text,
      category,
      ...(region && { region }),
      ...(position && { lat: position.lat, long: position.long }),
    },
    signal,
  });
  return items;
}
