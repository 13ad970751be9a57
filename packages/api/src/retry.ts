import type { ApiError } from './errors.ts';

/** Longest wait, in seconds, that a server may ask for and still be waited for; beyond it the caller is told. */
export const LONGEST_RETRY_AFTER = 5;

const FIRST_DELAY = 300;
const LONGEST_DELAY = 5_000;

/**
 * Milliseconds before the next try: full jitter over a doubling span, so that clients which failed together do not come
 * back together. What the server asks for is waited out in full, with the jitter on top.
 *
 * @param attempt Tries made so far, from 1
 * @param retryAfter Seconds the server asks for
 */
export function retryDelay(attempt: number, retryAfter = 0, random = Math.random): number {
  const span = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (attempt - 1));
  return retryAfter * 1000 + random() * span;
}

/** Whether the same call may do better a moment later. Whether it may be repeated at all is the caller's to know. */
export function isTransient(error: ApiError): boolean {
  if ((error.retryAfter ?? 0) > LONGEST_RETRY_AFTER) return false;
  if (error.code === 'network' || error.code === 'timeout') return true;
  if (error.code === 'idempotency-key-in-flight') return true;
  // Without a word on when, an overloaded server is left alone; and a proof of work is not solved by waiting.
  if (error.status === 429)
    return error.retryAfter !== undefined && error.code !== 'proof-required';
  return error.status === 502 || error.status === 503 || error.status === 504;
}

/** Resolves after some milliseconds; rejects with the signal's reason when it is aborted first. */
export function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason as Error);
      return;
    }
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
