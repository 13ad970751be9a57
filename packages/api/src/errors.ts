import type { components } from './generated/openapi.ts';

/** Problem details (RFC 9457) as servers of the common API send them. */
export type Problem = components['schemas']['Problem'];

/** What is wrong with one value of a request. */
export type FieldError = components['schemas']['FieldError'];

/** Codes that servers send. The list is open: an unknown code is worded by its status. */
export const PROBLEM_CODES = [
  'validation-failed',
  'not-found',
  'unauthorized',
  'forbidden',
  'conflict',
  'idempotency-key-missing',
  'idempotency-key-in-flight',
  'idempotency-key-reused',
  'precondition-failed',
  'payload-too-large',
  'unsupported-media-type',
  'not-acceptable',
  'method-not-allowed',
  'rate-limited',
  'proof-required',
  'case-not-found',
  'token-expired',
  'upload-not-found',
  'upload-offset-mismatch',
  'upload-checksum-mismatch',
  'upload-expired',
  'heic-unsupported',
  'picture-too-large',
  'pictures-only',
  'action-not-allowed',
  'signature-invalid',
  'source-unknown',
  'cursor-expired',
  'not-implemented',
  'unavailable',
  'internal',
] as const;

/** Codes that arise on the way, before or instead of an answer of a server. */
export const NETWORK_CODES = ['offline', 'network', 'timeout', 'bad-response'] as const;

/** Codes of `errors[]`: what is wrong with one value. The list is open. */
export const FIELD_ERROR_CODES = [
  'required',
  'too-short',
  'too-long',
  'too-small',
  'too-large',
  'too-few',
  'too-many',
  'duplicate',
  'type',
  'format',
  'not-allowed',
  'unknown-property',
  'unknown-reference',
  'in-future',
  'check-digit',
] as const;

export type KnownProblemCode = (typeof PROBLEM_CODES)[number];
export type NetworkCode = (typeof NETWORK_CODES)[number];
export type KnownFieldErrorCode = (typeof FIELD_ERROR_CODES)[number];

/** Known codes are completed by editors; any other text is allowed, as servers may send codes of their own. */
export type ApiErrorCode = KnownProblemCode | NetworkCode | (string & Record<never, never>);

export interface ApiErrorInit {
  readonly code: ApiErrorCode;
  /** HTTP status; 0 (the default) where no answer came. */
  readonly status?: number;
  readonly errors?: readonly FieldError[];
  /** Seconds. */
  readonly retryAfter?: number;
  /** The body as the server sent it. */
  readonly problem?: Problem;
  readonly cause?: unknown;
}

/**
 * The one error that calls of the client fail with, besides an `AbortError` where the caller aborted. Its `message` is for
 * developers: what a resident reads is worded from `code`, and from `errors[].code` at the fields.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ApiErrorCode;
  /** HTTP status; 0 where no answer came. */
  readonly status: number;
  /** What is wrong with which value, by JSON Pointer; empty where the server names none. */
  readonly errors: readonly FieldError[];
  /** Seconds after which another try may succeed, where known. */
  readonly retryAfter: number | undefined;
  /** The body as the server sent it, where it sent problem details. */
  readonly problem: Problem | undefined;

  constructor(init: ApiErrorInit) {
    const { code, status = 0, errors = [], retryAfter, problem, cause } = init;
    super(
      problem ? `${String(status)} ${code}: ${problem.title}` : code,
      cause === undefined ? undefined : { cause },
    );
    this.code = code;
    this.status = status;
    this.errors = errors;
    this.retryAfter = retryAfter;
    this.problem = problem;
  }
}

/** True for an `ApiError`, also one of another copy of this package on the page. */
export function isApiError(value: unknown): value is ApiError {
  return (
    value instanceof Error &&
    value.name === 'ApiError' &&
    typeof (value as Partial<ApiError>).code === 'string' &&
    Array.isArray((value as Partial<ApiError>).errors)
  );
}

/** True for the error that a call fails with when its caller aborted it: nothing to tell anybody. */
export function isAbortError(value: unknown): boolean {
  return value instanceof Error && value.name === 'AbortError';
}
