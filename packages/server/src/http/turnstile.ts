/**
 * Lets so many requests that change something work at once as the database has connections for; others wait in line, in
 * order, holding nothing. Without it a thousand at once take each other's connections halfway and none gets done.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whether the request has a place among those that work. */
    isInside: boolean;
  }
}

/** Fewer than the pool has connections, so that readers find some. */
const AT_ONCE = 8;

/** Reading is cheap, and bytes may take as long as their sender's network does. */
function mustWait({ method, routeOptions }: FastifyRequest): boolean {
  return method !== 'GET' && method !== 'HEAD' && routeOptions.config.streamsBody !== true;
}

/** Makes requests that change something wait for their turn. */
export function registerTurnstile(app: FastifyInstance): void {
  let inside = 0;
  const line: (() => void)[] = [];

  const leave = (): void => {
    const next = line.shift();
    if (next) next();
    else inside -= 1;
  };

  app.decorateRequest('isInside', false);
  app.addHook('preHandler', async (request, reply) => {
    if (!mustWait(request)) return;
    if (inside < AT_ONCE) inside += 1;
    else await new Promise<void>((resolve) => line.push(resolve));
    if (!reply.sent && !request.raw.socket.destroyed) {
      request.isInside = true;
      return;
    }
    // Whoever was answered meanwhile, as too late, or has gone: nothing is begun for them.
    leave();
    if (!reply.sent) reply.hijack();
    return reply;
  });
  app.addHook('onResponse', async (request) => {
    if (request.isInside) leave();
    request.isInside = false;
  });
}
