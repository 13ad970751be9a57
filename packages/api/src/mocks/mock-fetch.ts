import { getResponse, type HttpHandler } from 'msw';

/** What a promise gives, unless the signal aborts first; the reason then. */
function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', onAbort);
    });
  });
}

/**
 * Replaces the global `fetch` by one that asks MSW handlers first and the real one for what they do not handle: no service
 * worker and no interception, so that unit tests start at once.
 *
 * @returns a function that puts the former `fetch` back
 */
export function mockFetch(handlers: readonly HttpHandler[]): () => void {
  const former = globalThis.fetch;
  const base =
    (globalThis as { location?: { href: string } }).location?.href ?? 'http://localhost/';
  const replacement: typeof fetch = async (input, init) => {
    const request = new Request(
      input instanceof Request ? input : new URL(String(input), base),
      init,
    );
    const forReal = request.clone();
    const answer = getResponse([...handlers], request);
    // As a browser drops a connection that is given up while its answer comes.
    void answer.then(async (late) => {
      if (request.signal.aborted) await late?.body?.cancel();
    });
    const response = await unlessAborted(answer, request.signal);
    if (!response) return former.call(globalThis, forReal);
    // As browsers report a connection that broke (`HttpResponse.error()`).
    if (response.type === 'error') throw new TypeError('Failed to fetch');
    return response;
  };
  globalThis.fetch = replacement;
  return () => {
    if (globalThis.fetch === replacement) globalThis.fetch = former;
  };
}
