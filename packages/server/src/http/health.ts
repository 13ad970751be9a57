/** `/healthz`: the process answers. `/readyz`: the database does too. For supervisors, not clients. */
import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';

import { Problem } from './problem.ts';

const READY_TIMEOUT_MS = 2000;

async function ping(pool: Pool): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('the database did not answer in time'));
    }, READY_TIMEOUT_MS);
  });
  try {
    await Promise.race([pool.query('select 1'), timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/** Adds the two routes, outside `/v1` and the rate limit. */
export function registerHealth(app: FastifyInstance, pool: Pool): void {
  const config = { cache: 'none', unlimited: true } as const;

  app.get('/healthz', { config, logLevel: 'warn' }, () => ({ status: 'ok' }));

  app.get('/readyz', { config, logLevel: 'warn' }, async () => {
    try {
      await ping(pool);
    } catch (error) {
      throw new Problem('unavailable', { retryAfter: 5, cause: error });
    }
    return { status: 'ok' };
  });
}
