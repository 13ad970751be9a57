import { judge, type Need, type Policy, type Verdict } from './policy.ts';

/** What became of a request to the API. */
export type ApiAnswer =
  /** Answered, and this page may read it. */
  | { readonly outcome: 'ok'; readonly tiles: string | undefined }
  /** Something answers, but does not allow this page to read it (CORS). */
  | { readonly outcome: 'forbidden' }
  /** Answered, but not as the common API. */
  | { readonly outcome: 'foreign'; readonly status: number }
  /** Nothing answers. */
  | { readonly outcome: 'unreachable' };

type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** Milliseconds after which an API counts as silent. */
const PATIENCE = 10_000;

/** Origins that browsers trust without https. */
function isTrustworthy(url: URL): boolean {
  return url.protocol === 'https:' || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
}

/** Addresses that a page at `site` may not fetch, since it is encrypted and they are not. */
export function mixedContent(site: string, addresses: readonly string[]): string[] {
  if (new URL(site).protocol !== 'https:') return [];
  return addresses.filter((address) => !isTrustworthy(new URL(address, site)));
}

async function readConfig(response: Response): Promise<ApiAnswer> {
  const body: unknown = await response.json().catch(() => undefined);
  const config = body as {
    agency?: unknown;
    languages?: unknown;
    map?: { tiles?: unknown };
  } | null;
  if (!response.ok || typeof config !== 'object' || !config?.agency) {
    return { outcome: 'foreign', status: response.status };
  }
  const tiles = config.map?.tiles;
  return { outcome: 'ok', tiles: typeof tiles === 'string' ? tiles : undefined };
}

/**
 * Asks an API from this very page what it is. Where the browser keeps the answer from us, a second request, whose answer
 * nobody may read, tells whether anything is there at all.
 */
export async function askApi(api: string, fetch: Fetch): Promise<ApiAnswer> {
  const url = `${api.replace(/\/+$/, '')}/config`;
  const ask = (mode: RequestMode): Promise<Response> =>
    fetch(url, {
      mode,
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
    });
  try {
    return await readConfig(await ask('cors'));
  } catch {
    try {
      await ask('no-cors');
      return { outcome: 'forbidden' };
    } catch {
      return { outcome: 'unreachable' };
    }
  }
}

/** Everything that a pre-flight has found. */
export interface Report {
  readonly policies: number;
  readonly verdicts: readonly Verdict[];
  readonly mixed: readonly string[];
  readonly api: ApiAnswer | undefined;
  /** Whether the API's origin is that of the site: then there is no CORS to ask. */
  readonly sameOrigin: boolean;
}

export interface PreflightInput {
  /** Address of the page that the widgets will stand on. */
  readonly site: string;
  /** Empty where there is none. */
  readonly api: string;
  readonly policies: readonly Policy[];
  readonly needs: readonly Need[];
  readonly fetch: Fetch;
}

/** Holds a site against what the widgets need. */
export async function preflight(input: PreflightInput): Promise<Report> {
  const { site, api, policies, fetch } = input;
  const address = api && new URL(api, site).href;
  const answer = address ? await askApi(address, fetch) : undefined;
  const tiles = answer?.outcome === 'ok' ? answer.tiles : undefined;
  // A map's tiles are pictures, wherever the API says they are.
  const pictures: Need[] = tiles
    ? [{ directive: 'img-src', value: new URL(tiles.replaceAll(/[{}]/g, ''), address).href }]
    : [];
  const needs = [...input.needs, ...pictures];
  return {
    policies: policies.length,
    verdicts: judge(policies, needs, site),
    mixed: mixedContent(
      site,
      needs.filter(({ directive }) => directive !== 'trusted-types').map(({ value }) => value),
    ),
    api: answer,
    sameOrigin: address !== '' && new URL(address).origin === new URL(site).origin,
  };
}
