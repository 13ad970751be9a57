/**
 * A generous ceiling per address, only against floods: thousands of residents share one address
 * behind a carrier's NAT, so guesses are throttled by number elsewhere. Headers follow
 * draft-ietf-httpapi-ratelimit-headers-10.
 */
import rateLimitPlugin from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';

import { Problem } from './problem.ts';

/** Requests per window and address. */
export interface RateLimitOptions {
  readonly max: number;
  readonly windowSeconds: number;
}

/** Limits every request but the health checks. */
export async function registerRateLimit(
  app: FastifyInstance,
  { max, windowSeconds }: RateLimitOptions,
): Promise<void> {
  await app.register(rateLimitPlugin, { global: false, cache: 20_000 });
  const take = app.createRateLimit({ max, timeWindow: windowSeconds * 1000 });
  const policy = `"default";q=${String(max)};w=${String(windowSeconds)}`;

  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.unlimited === true) return;
    const limit = await take(request);
    if (limit.isAllowed) return;
    const { remaining, ttlInSeconds, isExceeded } = limit;
    void reply.header('ratelimit-policy', policy);
    void reply.header('ratelimit', `"default";r=${String(remaining)};t=${String(ttlInSeconds)}`);
    if (isExceeded) {
      throw new Problem('rate-limited', { retryAfter: Math.max(1, ttlInSeconds) });
    }
  });
}
