/** Any error that reaches the edge, as a problem. What isn't recognised is `internal`. */
import type { FastifyError } from 'fastify';

import { HashingBusyError } from '../domain/secret-hash.ts';
import { isDatabaseUnavailable, isValueRefusedByDatabase } from './database-errors.ts';
import type { ProblemCode } from './problem.ts';
import { Problem } from './problem.ts';

const RETRY_SECONDS = 5;

const FASTIFY_CODES: ReadonlyMap<string, ProblemCode> = new Map([
  ['FST_ERR_CTP_INVALID_MEDIA_TYPE', 'unsupported-media-type'],
  ['FST_ERR_CTP_BODY_TOO_LARGE', 'payload-too-large'],
  ['FST_ERR_CTP_INVALID_CONTENT_LENGTH', 'malformed-request'],
  ['FST_ERR_CTP_EMPTY_JSON_BODY', 'malformed-json'],
  ['FST_ERR_CTP_INVALID_JSON_BODY', 'malformed-json'],
  ['FST_ERR_BAD_URL', 'malformed-request'],
  ['FST_ERR_INVALID_URL', 'malformed-request'],
  ['FST_ERR_MAX_PARAM_LENGTH', 'uri-too-long'],
  ['FST_ERR_NOT_FOUND', 'not-found'],
  ['FST_ERR_HANDLER_TIMEOUT', 'unavailable'],
]);

const STATUS_CODES: ReadonlyMap<number, ProblemCode> = new Map([
  [400, 'malformed-request'],
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [405, 'method-not-allowed'],
  [406, 'not-acceptable'],
  [408, 'request-timeout'],
  [412, 'precondition-failed'],
  [413, 'payload-too-large'],
  [414, 'uri-too-long'],
  [415, 'unsupported-media-type'],
  [429, 'rate-limited'],
  [431, 'headers-too-large'],
  [503, 'unavailable'],
]);

/** Security handlers' refusals arrive wrapped, with the true reasons in `errors`. */
function unwrap(error: unknown): unknown {
  if (error instanceof Error && error.name === 'Unauthorized' && 'errors' in error) {
    const reasons = Array.isArray(error.errors) ? (error.errors as unknown[]) : [];
    return reasons.find((reason) => !(reason instanceof Problem)) ?? reasons[0] ?? error;
  }
  return error;
}

/**
 * Turns whatever was thrown into a problem.
 *
 * @returns A problem; its `cause` is the error when the problem is the server's own fault.
 */
export function toProblem(thrown: unknown): Problem {
  const error = unwrap(thrown);
  if (error instanceof Problem) return error;
  if (error instanceof HashingBusyError) {
    return new Problem('unavailable', { retryAfter: 1, cause: error });
  }
  if (isDatabaseUnavailable(error)) {
    return new Problem('unavailable', { retryAfter: RETRY_SECONDS, cause: error });
  }
  if (isValueRefusedByDatabase(error)) {
    return new Problem('malformed-request', { detail: 'A value can not be stored.', cause: error });
  }
  const { code, statusCode } = (error ?? {}) as Partial<FastifyError>;
  const known =
    (code === undefined ? undefined : FASTIFY_CODES.get(code)) ??
    (statusCode === undefined ? undefined : STATUS_CODES.get(statusCode));
  if (known === 'unavailable') {
    return new Problem(known, { retryAfter: RETRY_SECONDS, cause: error });
  }
  if (known) return new Problem(known);
  return new Problem('internal', { cause: error });
}
