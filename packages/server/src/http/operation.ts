/** The shape of an operation, from the types generated of the OpenAPI document. */
import type { operations } from '@gerai/api';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Ids of the operations of the common API. */
export type OperationId = keyof operations;

type Parameters<Id extends OperationId, Part extends string> = operations[Id] extends {
  parameters: Record<Part, infer Value>;
}
  ? NonNullable<Value>
  : operations[Id] extends { parameters: { [Key in Part]?: infer Value } }
    ? NonNullable<Value>
    : Readonly<Record<string, never>>;

type JsonContent<Message> = Message extends { content: { 'application/json': infer Body } }
  ? Body
  : undefined;

type RequestBody<Id extends OperationId> = operations[Id] extends { requestBody: infer Body }
  ? JsonContent<Body>
  : operations[Id] extends { requestBody?: infer Body }
    ? JsonContent<NonNullable<Body>> | undefined
    : undefined;

type Success<Responses> = Responses extends { 200: infer Answer }
  ? JsonContent<Answer>
  : Responses extends { 201: infer Answer }
    ? JsonContent<Answer>
    : Responses extends { 202: infer Answer }
      ? JsonContent<Answer>
      : undefined;

/** What an operation answers with when all went well. */
export type Answer<Id extends OperationId> = Success<operations[Id]['responses']>;

/** A validated request. */
export interface Call<Id extends OperationId> {
  readonly path: Parameters<Id, 'path'>;
  readonly query: Parameters<Id, 'query'>;
  readonly body: RequestBody<Id>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What an operation gives back that has sent its answer itself, as a stream. */
export const SENT = Symbol('sent');

/** Does the work of an operation; throws a Problem when it can't. */
export type Operation<Id extends OperationId> = (
  call: Call<Id>,
) => Promise<Answer<Id> | typeof SENT>;

/** Operations by id; those a server leaves out are answered with 501. */
export type Operations = { readonly [Id in OperationId]?: Operation<Id> };
