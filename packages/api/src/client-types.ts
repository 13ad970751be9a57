import type { paths } from './generated/openapi.ts';

type Method = 'get' | 'post' | 'put' | 'delete';

/** Paths of the common API that have this method. */
export type PathWith<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? P : never;
}[keyof paths];

type OperationAt<P extends keyof paths, M extends Method> =
  paths[P] extends Record<M, infer Operation> ? Operation : never;

type Parameters<Operation, Place extends string> = Operation extends { parameters: infer All }
  ? All extends Partial<Record<Place, infer One>>
    ? Exclude<One, undefined>
    : never
  : never;

type Body<Operation> = Operation extends { requestBody?: infer Request }
  ? NonNullable<Request> extends { content: { 'application/json': infer Json } }
    ? Json
    : never
  : never;

type SuccessStatus = 200 | 201 | 202 | 204;

type JsonOf<Answer> = Answer extends { content: { 'application/json': infer Json } }
  ? Json
  : Answer extends { content?: never }
    ? undefined
    : never;

/** What a call resolves to: the JSON of its success, or `undefined` where the answer has no body. */
export type Data<P extends keyof paths, M extends Method> =
  OperationAt<P, M> extends { responses: infer Responses }
    ? { [S in keyof Responses & SuccessStatus]: JsonOf<Responses[S]> }[keyof Responses &
        SuccessStatus]
    : never;

/** `{ [Name]: Value }`, which may be left out when all of `Value` may, and is absent when there is no `Value`. */
type Option<Name extends string, Value> = [Value] extends [never]
  ? Partial<Record<Name, never>>
  : Partial<Value> extends Value
    ? { readonly [N in Name]?: Value | undefined }
    : { readonly [N in Name]: Value };

type NeedsKey<Headers> = [Headers] extends [never]
  ? { readonly idempotencyKey?: never }
  : 'Idempotency-Key' extends keyof Headers
    ? { readonly idempotencyKey: string }
    : { readonly idempotencyKey?: never };

/** What every call takes besides what its operation asks for. */
export interface CommonOptions {
  /** Aborts the call, also while it waits for another try or for the rest of an answer. */
  readonly signal?: AbortSignal | undefined;
  /** Bearer token of a case, from its lookup. */
  readonly token?: string | undefined;
  /** Milliseconds for one try, from sending to the last byte of the answer; instead of the client's. */
  readonly timeout?: number | undefined;
  /** Further tries at most; instead of the client's. */
  readonly retries?: number | undefined;
  /** Language to ask for; instead of the client's. */
  readonly language?: string | undefined;
  /** Strong ETag of the version that a change is meant for. */
  readonly ifMatch?: string | undefined;
}

/** Options of one call: path parameters, query, body and key as the OpenAPI document has them. */
export type CallOptions<P extends keyof paths, M extends Method> = CommonOptions &
  Option<'path', Parameters<OperationAt<P, M>, 'path'>> &
  Option<'query', Parameters<OperationAt<P, M>, 'query'>> &
  Option<'body', Body<OperationAt<P, M>>> &
  NeedsKey<Parameters<OperationAt<P, M>, 'header'>>;

/** The options argument, which may be left out where nothing in it is required. */
export type CallArguments<P extends keyof paths, M extends Method> =
  Partial<CallOptions<P, M>> extends CallOptions<P, M>
    ? [options?: CallOptions<P, M>]
    : [options: CallOptions<P, M>];

/** Calls of the common API. Each resolves to data, or rejects with an `ApiError` or, where the caller aborted, an `AbortError`. */
export interface ApiClient {
  /** Base URL without a slash at its end. */
  readonly baseUrl: string;
  get<P extends PathWith<'get'>>(
    path: P,
    ...rest: CallArguments<P, 'get'>
  ): Promise<Data<P, 'get'>>;
  post<P extends PathWith<'post'>>(
    path: P,
    ...rest: CallArguments<P, 'post'>
  ): Promise<Data<P, 'post'>>;
  put<P extends PathWith<'put'>>(
    path: P,
    ...rest: CallArguments<P, 'put'>
  ): Promise<Data<P, 'put'>>;
  delete<P extends PathWith<'delete'>>(
    path: P,
    ...rest: CallArguments<P, 'delete'>
  ): Promise<Data<P, 'delete'>>;
}
