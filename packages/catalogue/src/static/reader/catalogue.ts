import type { Service, ServiceList, SuggestionList } from '@gerai/api';

import { fixedLabels } from '../../answer/facets.ts';
import { filterOf } from '../../answer/filter.ts';
import { serviceListOf } from '../../answer/service-list.ts';
import type { FacetName } from '../../model/listing.ts';
import { search } from '../../search/search.ts';
import { suggest } from '../../search/suggest.ts';
import type { CodeCount, Guide, Manifest } from '../format.ts';
import { DOCUMENTS_PER_FILE, fileKey } from '../format.ts';
import { CatalogueError } from './errors.ts';
import { FileSource } from './file-source.ts';
import type { CatalogueState, ReadFile } from './store.ts';
import { Store } from './store.ts';
import { Shared } from './shared.ts';

const defaultLimit = 20;
const defaultSuggestions = 8;
/** A manifest is asked for again after this time. */
const freshFor = 5 * 60_000;

export interface OpenOptions {
  /** Gets files otherwise than by `fetch`: from a directory, or in a test. */
  readonly read?: ReadFile;
  /** `false` keeps nothing for when the network is gone. */
  readonly keep?: boolean;
}

/** The parameters of `GET /services` of the common API. */
export interface StaticQuery extends Readonly<Partial<Record<FacetName, string>>> {
  readonly q?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

export interface RequestOptions {
  readonly signal?: AbortSignal;
}

/** What a catalogue is, for a box in which nothing has been typed. */
export interface Overview
  extends
    Pick<Manifest, 'version'>,
    Pick<
      Guide,
      'size' | 'updatedAt' | 'categories' | 'lifeEvents' | 'agencies' | 'emergencyNumbers'
    > {
  /** ISO 8601; when the host was last heard. */
  readonly fetchedAt: string;
  /** The host cannot be reached: answers come from what was kept. */
  readonly offline: boolean;
}

function namesOf(values: readonly CodeCount[]) {
  return values.map(({ code, name }) => [code, name] as const);
}

/** Answers from the files of a catalogue as a server of the common API would. */
export class StaticCatalogue {
  readonly #store: Store;
  #loading: Shared<CatalogueState> | undefined;
  #current: CatalogueState | undefined;
  #checkedAt = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Fetches what every query needs, so that the first one is answered sooner. */
  async prefetch({ signal }: RequestOptions = {}): Promise<void> {
    await this.#state(signal);
  }

  async overview({ signal }: RequestOptions = {}): Promise<Overview> {
    const { version, guide, fetchedAt, offline } = await this.#state(signal);
    const { size, updatedAt, categories, lifeEvents, agencies, emergencyNumbers } = guide;
    return {
      version,
      size,
      ...(updatedAt === undefined ? {} : { updatedAt }),
      categories,
      lifeEvents,
      agencies,
      emergencyNumbers,
      fetchedAt,
      offline,
    };
  }

  async categories(options: RequestOptions = {}): Promise<readonly CodeCount[]> {
    return (await this.#state(options.signal)).guide.categories;
  }

  /**
   * @throws {CatalogueError} when files cannot be had, or the cursor is of an earlier catalogue.
   */
  search(query: StaticQuery, { signal }: RequestOptions = {}): Promise<ServiceList> {
    const { q = '', cursor, limit = defaultLimit } = query;
    return this.#answer(signal, async (source, { version: current, guide }) => {
      const [version, position] = cursor?.split('.') ?? [current, '0'];
      if (version !== current) throw new CatalogueError('cursor-expired');
      const offset = Math.max(0, Number(position) || 0);
      const result = await search(source, q, { filter: filterOf(query), offset, limit });
      const next = offset + limit;
      return serviceListOf(result, {
        labels: {
          ...fixedLabels,
          category: new Map([...namesOf(guide.categories), ...source.labels('category')]),
          agency: new Map([...namesOf(guide.agencies), ...source.labels('agency')]),
          lifeEvent: new Map(namesOf(guide.lifeEvents)),
        },
        emergencyNumbers: guide.emergencyNumbers,
        nextCursor: next < result.total ? `${version}.${String(next)}` : undefined,
      });
    });
  }

  /** Completions of what has been typed. */
  suggest(
    q: string,
    limit = defaultSuggestions,
    { signal }: RequestOptions = {},
  ): Promise<SuggestionList> {
    return this.#answer(signal, async (source) => ({
      items: await suggest(source, q, { limit }),
    }));
  }

  /** A service with all that is known of it. */
  service(code: string, { signal }: RequestOptions = {}): Promise<Service> {
    return this.#answer(signal, async (source, state) => {
      for (const rank of await source.ranksOfCode(code)) {
        const key = fileKey('d', Math.floor(rank / DOCUMENTS_PER_FILE));
        const page = await this.#store.file(state, key, (content) => content as Service[], signal);
        const service = page[rank % DOCUMENTS_PER_FILE];
        if (service?.code === code) return service;
      }
      throw new CatalogueError('not-found');
    });
  }

  async #answer<T>(
    signal: AbortSignal | undefined,
    work: (source: FileSource, state: CatalogueState) => Promise<T>,
  ): Promise<T> {
    const state = await this.#state(signal);
    try {
      return await work(new FileSource(this.#store, state, signal), state);
    } catch (error) {
      signal?.throwIfAborted();
      // Some hosts answer with a page where a file is gone.
      const isGone =
        error instanceof CatalogueError && (error.code === 'missing' || error.code === 'corrupt');
      if (!isGone) throw error;
      const newer = await this.#reload().wait(signal);
      if (newer.version === state.version) throw error;
      return work(new FileSource(this.#store, newer, signal), newer);
    }
  }

  /** What is at hand; where that is not fresh, the manifest is asked for meanwhile. */
  async #state(signal: AbortSignal | undefined): Promise<CatalogueState> {
    signal?.throwIfAborted();
    const current = this.#current;
    if (!current) return this.#reload().wait(signal);
    if (Date.now() - this.#checkedAt > freshFor) {
      // Where the host is silent, what is at hand serves on.
      this.#reload()
        .wait()
        .catch(() => undefined);
    }
    return current;
  }

  #reload(): Shared<CatalogueState> {
    if (!this.#loading || this.#loading.aborted) {
      const loading = new Shared(async (signal) => {
        try {
          const state = await this.#store.state(signal);
          this.#current = state;
          this.#checkedAt = Date.now();
          return state;
        } finally {
          if (this.#loading === loading) this.#loading = undefined;
        }
      });
      this.#loading = loading;
    }
    return this.#loading;
  }
}

function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}

/** Gets the files of a catalogue by `fetch`. `base` ends in a slash. */
export function fetchFrom(base: string): ReadFile {
  return async (path, { signal, fresh }) => {
    const response = await fetch(base + path, { signal, cache: fresh ? 'no-cache' : 'default' });
    if (response.status === 404 || response.status === 410) return undefined;
    if (!response.ok) throw new Error(`HTTP ${String(response.status)}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}

/**
 * A catalogue of static files. Nothing is fetched before it is needed.
 *
 * @param url - The directory that `gerai-catalogue build` wrote, absolute or relative to the page.
 */
export function openCatalogue(
  url: string,
  { read, keep = true }: OpenOptions = {},
): StaticCatalogue {
  const base = withSlash(
    read ? url : new URL(url, typeof document === 'undefined' ? undefined : document.baseURI).href,
  );
  return new StaticCatalogue(new Store(base, read ?? fetchFrom(base), keep));
}
