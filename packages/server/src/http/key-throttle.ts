/** Slows down who sends the same Idempotency-Key over and over: a draft has one, and a person sends it a few times. */
import { createHash } from 'node:crypto';

import { LRUCache } from 'lru-cache';

import { Problem } from './problem.ts';

/** Requests with one key in a minute; a client that waits as it is told makes far fewer. */
export const KEY_TRIES = 60;
const WINDOW_MS = 60_000;
const KEYS = 20_000;

/**
 * Counts requests by key, on this replica.
 *
 * @returns Throws Problem `rate-limited` when there were too many of a key.
 */
export function createKeyThrottle(): (key: string) => void {
  const tries = new LRUCache<string, { count: number }>({ max: KEYS, ttl: WINDOW_MS });
  return (key) => {
    const digest = createHash('sha256').update(key).digest('base64');
    const known = tries.get(digest);
    if (!known) {
      tries.set(digest, { count: 1 });
      return;
    }
    known.count += 1;
    if (known.count > KEY_TRIES) {
      const left = Math.ceil(tries.getRemainingTTL(digest) / 1000);
      throw new Problem('rate-limited', { retryAfter: Math.max(1, left) });
    }
  };
}
