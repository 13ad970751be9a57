/** Requests of back-office systems: how their bodies are read, and whose they are. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';

import type { Schema } from '../database/schema.ts';
import type { Clock } from '../domain/clock.ts';
import type { Seal } from '../domain/events/sealing.ts';
import { digestOf, verifySignature } from '../domain/events/signature.ts';
import type { EventSource } from '../domain/events/sources.ts';
import { parseJson } from './json-body.ts';
import { Problem } from './problem.ts';
import { inspectText } from './text-guard.ts';

/** Bytes of a batch: a thousand events with everything they may say would be more, but nobody says it all. */
const BATCH_BYTES = 2 * 1024 * 1024;

function withoutData(event: unknown): unknown {
  if (typeof event !== 'object' || event === null) return event;
  const { data: _data, ...envelope } = event as Record<string, unknown>;
  return envelope;
}

/** Envelopes must be readable; what is wrong with the data of one event is that event's alone. */
function parseEvents(bytes: Buffer): unknown {
  const body = parseJson(bytes);
  const envelopes = Array.isArray(body) ? body.map(withoutData) : withoutData(body);
  const errors = inspectText(envelopes, 'body');
  if (errors.length > 0) throw new Problem('validation-failed', { errors });
  return body;
}

/** Reads CloudEvents and keeps the digest of the bytes, which the signature is about. */
export function registerEventBodies(app: FastifyInstance): void {
  app.decorateRequest('bodyDigest', undefined);
  app.decorateRequest('system', undefined);
  app.addContentTypeParser(
    ['application/cloudevents+json', 'application/cloudevents-batch+json'],
    { parseAs: 'buffer', bodyLimit: BATCH_BYTES },
    (request, body, done) => {
      try {
        request.bodyDigest = digestOf(body);
        done(null, parseEvents(body as Buffer));
      } catch (error) {
        done(error as Error);
      }
    },
  );
}

/**
 * Finds out which system signed the request.
 *
 * @throws Problem `unauthorized` that says what is wrong.
 */
export async function authenticateSystem(
  request: FastifyRequest,
  db: Kysely<Schema>,
  seal: Seal | undefined,
  clock: Clock,
): Promise<void> {
  if (!seal) throw new Problem('unauthorized');
  if (request.body !== undefined && request.bodyDigest === undefined) {
    throw new Problem('unsupported-media-type', {
      detail: 'Send application/cloudevents+json or application/cloudevents-batch+json.',
    });
  }
  const signature = request.headers['gerai-signature'];
  const outcome = await verifySignature(
    db,
    seal,
    {
      method: request.method,
      url: request.raw.url ?? '',
      bodyDigest: request.bodyDigest ?? digestOf(''),
      signature: typeof signature === 'string' ? signature : undefined,
    },
    clock().getTime(),
  );
  if ('refused' in outcome) {
    throw new Problem('unauthorized', {
      detail: outcome.refused,
      headers: { 'www-authenticate': 'Gerai-Signature' },
    });
  }
  request.system = outcome.system;
}

/** The system that signed the request, as `sourceSignature` found it. */
export function requireSystem(request: FastifyRequest): EventSource {
  if (!request.system) throw new Problem('unauthorized');
  return request.system;
}
