/**
 * What an upload server says of itself (tus 1.0 discovery). OPTIONS is answered by the CORS plugin, which takes every
 * such request for a preflight; this adds to its answer, so it must be registered before.
 */
import type { FastifyInstance } from 'fastify';

import { ATTACHMENTS } from '../domain/limits.ts';

/** The version of the protocol. */
export const TUS_VERSION = '1.0.0';

/** Checksums that parts may carry. */
export const TUS_CHECKSUMS = ['sha1', 'sha256'] as const;

const ADDRESS = '/v1/uploads';

/** Adds the header fields to answers to OPTIONS. */
export function registerUploadDiscovery(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'OPTIONS' || request.routeOptions.url !== ADDRESS) return;
    void reply.headers({
      'tus-resumable': TUS_VERSION,
      'tus-version': TUS_VERSION,
      'tus-extension': 'creation,termination,checksum,expiration',
      'tus-max-size': String(ATTACHMENTS.bytes),
      'tus-checksum-algorithm': TUS_CHECKSUMS.join(','),
    });
  });
}
