/** Routes of the common API, made from the OpenAPI document. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyOpenapiGlueOptions } from 'fastify-openapi-glue';
import openapiGlue from 'fastify-openapi-glue';
import type { Kysely } from 'kysely';

import type { Schema } from '../database/schema.ts';
import type { Clock } from '../domain/clock.ts';
import type { Seal } from '../domain/events/sealing.ts';
import { openApiDocument, operationsOf, routingDocument } from './document.ts';
import type { Call, OperationId, Operations } from './operation.ts';
import { SENT } from './operation.ts';
import { Problem } from './problem.ts';
import { authenticateCase } from './security.ts';
import { authenticateSystem } from './source-signature.ts';

type AnyOperation = (call: Call<OperationId>) => Promise<unknown>;

function handlerOf(operation: AnyOperation) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const answer = await operation({
      path: request.params,
      query: request.query,
      body: request.body,
      request,
      reply,
    } as Call<OperationId>);
    if (answer === SENT) return reply;
    return answer === undefined ? reply.send() : answer;
  };
}

async function refuse(): Promise<never> {
  throw new Problem('not-implemented');
}

/** What telling callers apart needs. */
interface Authentication {
  readonly db: Kysely<Schema>;
  readonly seal: Seal | undefined;
  readonly clock: Clock;
}

/** Registers every operation of the document under `/v1`. */
export async function registerRoutes(
  app: FastifyInstance,
  operations: Operations,
  { db, seal, clock }: Authentication,
): Promise<void> {
  const document = openApiDocument();
  const facts = new Map(operationsOf(document).map((operation) => [operation.id, operation]));
  const isServed = (id: string): boolean => Object.hasOwn(operations, id);

  await app.register(openapiGlue, {
    specification: routingDocument(document, isServed),
    prefix: '/v1',
    // The plugin adds method and address, which its type would have from here.
    operationResolver: ((operationId: string) => {
      const operation = operations[operationId as OperationId] as AnyOperation | undefined;
      const {
        cache = 'none',
        bodyRequired = false,
        streamsBody = false,
      } = facts.get(operationId) ?? {};
      if (!operation) return { onRequest: refuse, handler: refuse, config: { cache } };
      return { handler: handlerOf(operation), config: { cache, bodyRequired, streamsBody } };
    }) as unknown as NonNullable<FastifyOpenapiGlueOptions['operationResolver']>,
    securityHandlers: {
      caseToken: (request: FastifyRequest) => authenticateCase(request, db),
      sourceSignature: (request: FastifyRequest) => authenticateSystem(request, db, seal, clock),
    },
  });
}
