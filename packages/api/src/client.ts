import type { ApiClient, CommonOptions } from './client-types.ts';
import { ApiError, isApiError } from './errors.ts';
import { errorFromResponse, isJson, mediaType } from './problem.ts';
import { isTransient, retryDelay, wait } from './retry.ts';

export interface ApiClientOptions {
  /** Base URL of the common API, e.g. `/v1` or `https://layanan.example.go.id/v1`. */
  readonly baseUrl: string;
  /** Instead of the `fetch` that is global when a call is made. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Milliseconds for one try; 10,000 unless told. */
  readonly timeout?: number | undefined;
  /** Further tries at most of calls that may be repeated; 2 unless told. */
  readonly retries?: number | undefined;
  /** BCP 47 tag sent as Accept-Language. */
  readonly language?: string | undefined;
}

type QueryValue = string | number | boolean | undefined;

interface AnyOptions extends CommonOptions {
  readonly path?: Readonly<Record<string, string>> | undefined;
  readonly query?: Readonly<Record<string, QueryValue>> | undefined;
  readonly body?: unknown;
  readonly idempotencyKey?: string | undefined;
}

const DEFAULT_TIMEOUT = 10_000;
const DEFAULT_RETRIES = 2;
/** Reason by which a try that took too long is told from one that its caller aborted. */
const TIMED_OUT = Symbol('timed out');

/** A new Idempotency-Key: one for each thing to create, kept until its creation is known to have succeeded. */
export function newIdempotencyKey(): string {
  // crypto.randomUUID exists in secure contexts only, and village sites are often plain HTTP.
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function urlOf(baseUrl: string, path: string, options: AnyOptions): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = options.path?.[name];
    if (value === undefined || value === '')
      throw new TypeError(`path parameter ${name} is missing`);
    // "." and ".." would be resolved away by the URL parser, even when percent-encoded.
    if (value === '.' || value === '..')
      throw new TypeError(`path parameter ${name} is not allowed`);
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(options.query ?? {})) {
    if (value !== undefined && value !== '') query.append(name, String(value));
  }
  const search = query.toString();
  return baseUrl + filled + (search && `?${search}`);
}

function headersOf(options: AnyOptions, language: string | undefined): Record<string, string> {
  return {
    Accept: 'application/json, application/problem+json',
    ...(language && { 'Accept-Language': language }),
    ...(options.body !== undefined && { 'Content-Type': 'application/json' }),
    ...(options.token && { Authorization: `Bearer ${options.token}` }),
    ...(options.idempotencyKey && { 'Idempotency-Key': options.idempotencyKey }),
    ...(options.ifMatch && { 'If-Match': options.ifMatch }),
  };
}

/** The data of an answer. An HTML page, of whatever status, is never taken for data. */
async function read(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!response.ok) throw errorFromResponse(response, text);
  if (response.status === 204) return undefined;
  const bad = { code: 'bad-response', status: response.status } as const;
  if (!isJson(mediaType(response))) throw new ApiError(bad);
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new ApiError({ ...bad, cause });
  }
}

function isOffline(): boolean {
  // Node has a navigator that knows nothing of being on line, and older versions have none.
  const { navigator } = globalThis as { navigator?: { onLine?: boolean } };
  return navigator?.onLine === false;
}

/** One try. The time limit covers the body too, since an answer may stall after its headers. */
async function attempt(
  send: (signal: AbortSignal) => Promise<Response>,
  timeout: number,
  caller: AbortSignal | undefined,
): Promise<unknown> {
  caller?.throwIfAborted();
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort(TIMED_OUT);
  }, timeout);
  const forward = (): void => {
    controller.abort(caller?.reason);
  };
  caller?.addEventListener('abort', forward, { once: true });
  try {
    return await read(await send(controller.signal));
  } catch (cause) {
    // Whatever else went wrong in the same moment, a caller who aborted hears of that only.
    caller?.throwIfAborted();
    if (isApiError(cause)) throw cause;
    if (controller.signal.reason === TIMED_OUT) throw new ApiError({ code: 'timeout', cause });
    throw new ApiError({ code: isOffline() ? 'offline' : 'network', cause });
  } finally {
    clearTimeout(timer);
    caller?.removeEventListener('abort', forward);
  }
}

/**
 * A client of the common API, typed by its OpenAPI document. Calls resolve to data and reject with an `ApiError`; where the
 * caller's signal aborts, with its reason (an `AbortError` unless the caller gave another).
 *
 * Reads, and changes that carry an Idempotency-Key, are tried again after failures of the network, time-outs, 502, 503, 504
 * and a 429 that asks for a short wait; nothing else is ever sent twice.
 *
 * Nothing happens on import or on creation: it is safe on servers and in tests.
 */
export function createApiClient(defaults: ApiClientOptions): ApiClient {
  const baseUrl = defaults.baseUrl.replace(/\/+$/, '');

  async function call(method: string, path: string, options: AnyOptions = {}): Promise<unknown> {
    const url = urlOf(baseUrl, path, options);
    const init: RequestInit = {
      method,
      headers: headersOf(options, options.language ?? defaults.language),
      // The common API knows no cookies, and a case's page must not be told to it.
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
    };
    const send = (signal: AbortSignal): Promise<Response> =>
      (defaults.fetch ?? globalThis.fetch)(url, { ...init, signal });
    const timeout = options.timeout ?? defaults.timeout ?? DEFAULT_TIMEOUT;
    const repeatable = method === 'GET' || options.idempotencyKey !== undefined;
    const retries = repeatable ? (options.retries ?? defaults.retries ?? DEFAULT_RETRIES) : 0;

    for (let tries = 1; ; tries += 1) {
      try {
        options.signal?.throwIfAborted();
        if (isOffline()) throw new ApiError({ code: 'offline' });
        return await attempt(send, timeout, options.signal);
      } catch (error) {
        if (!isApiError(error) || tries > retries || !isTransient(error)) throw error;
        await wait(retryDelay(tries, error.retryAfter), options.signal);
      }
    }
  }

  return {
    baseUrl,
    get: (path, ...[options]) => call('GET', path, options) as never,
    post: (path, ...[options]) => call('POST', path, options) as never,
    put: (path, ...[options]) => call('PUT', path, options) as never,
    delete: (path, ...[options]) => call('DELETE', path, options) as never,
  };
}
