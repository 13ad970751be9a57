/**
 * Problems in the sense of RFC 9457. A problem is thrown anywhere and becomes the answer; its `code` is
 * stable and is what clients word, `title` and `detail` are for the developers who read along.
 */

import type { ApiSchema } from '../api-schema.ts';

type ProofChallenge = ApiSchema<'ProofChallenge'>;

/** Every code this server answers with, its HTTP status and its English title. */
export const PROBLEMS = {
  'malformed-json': { status: 400, title: 'The body can not be read as JSON' },
  'malformed-request': { status: 400, title: 'The request can not be read' },
  'validation-failed': { status: 400, title: 'The request is not valid' },
  'idempotency-key-missing': { status: 400, title: 'The Idempotency-Key header is required' },
  unauthorized: { status: 401, title: 'A valid token is required' },
  'token-expired': { status: 401, title: 'The token has expired' },
  forbidden: { status: 403, title: 'This is not allowed' },
  'not-found': { status: 404, title: 'Not found' },
  'case-not-found': { status: 404, title: 'No case was found for this number and secret' },
  'method-not-allowed': { status: 405, title: 'This resource does not support the method' },
  'not-acceptable': { status: 406, title: 'There is no representation that the client accepts' },
  'request-timeout': { status: 408, title: 'The request took too long to arrive' },
  'action-not-allowed': { status: 409, title: 'The case does not allow this now' },
  'cursor-expired': { status: 409, title: 'The cursor is too old' },
  'upload-not-found': { status: 404, title: 'There is no such upload' },
  'upload-offset-mismatch': { status: 409, title: 'The offset does not match' },
  'upload-expired': { status: 410, title: 'The upload has expired' },
  'upload-checksum-mismatch': { status: 460, title: 'The checksum does not match' },
  'idempotency-key-in-flight': { status: 409, title: 'A request with this key is under way' },
  'precondition-failed': { status: 412, title: 'It was changed in the meantime' },
  'payload-too-large': { status: 413, title: 'The body is too large' },
  'uri-too-long': { status: 414, title: 'The address is too long' },
  'picture-too-large': { status: 413, title: 'The picture has too many pixels' },
  'unsupported-media-type': { status: 415, title: 'Send application/json' },
  'heic-unsupported': { status: 415, title: 'HEIC pictures are not taken, send JPEG or PNG' },
  'pictures-only': { status: 415, title: 'An anonymous complaint takes pictures only' },
  'idempotency-key-reused': { status: 422, title: 'The key was used with another request' },
  'rate-limited': { status: 429, title: 'Too many requests' },
  'proof-required': { status: 429, title: 'Solve the challenge and send it as proof' },
  'headers-too-large': { status: 431, title: 'The header fields are too large' },
  internal: { status: 500, title: 'Something went wrong' },
  'not-implemented': { status: 501, title: 'This server does not offer this' },
  unavailable: { status: 503, title: 'Try again later' },
} as const satisfies Record<string, { status: number; title: string }>;

/** Codes of problems. */
export type ProblemCode = keyof typeof PROBLEMS;

/** Codes of single values in `errors[]`. */
export type FieldErrorCode =
  | 'required'
  | 'unknown-property'
  | 'type'
  | 'format'
  | 'not-allowed'
  | 'too-short'
  | 'too-long'
  | 'too-small'
  | 'too-large'
  | 'too-few'
  | 'too-many'
  | 'too-deep'
  | 'duplicate'
  | 'invalid-characters'
  | 'unknown-reference'
  | 'in-future'
  | 'check-digit'
  | 'invalid';

/** The part of a request a value belongs to. */
export type FieldLocation = 'body' | 'query' | 'path' | 'header';

/** One value of the request that is wrong. */
export interface FieldError {
  /** JSON Pointer (RFC 6901) into the body, or `/name` of a parameter. */
  readonly pointer: string;
  readonly code: FieldErrorCode;
  /** Absent for the body. */
  readonly in?: FieldLocation;
  /** English, for developers. */
  readonly detail?: string;
  /** The limit that was passed, such as the greatest length. */
  readonly limit?: number;
}

/** More than these are not listed: nobody reads them, and the answer stays small. */
export const MAX_FIELD_ERRORS = 20;

const LONGEST_TOKEN = 100;

function escapeToken(token: string): string {
  return token.slice(0, LONGEST_TOKEN).toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Describes a wrong value by where it is. */
export function fieldError(
  location: FieldLocation,
  path: readonly string[],
  code: FieldErrorCode,
  more: { readonly detail?: string | undefined; readonly limit?: number | undefined } = {},
): FieldError {
  return {
    pointer: path.map((token) => `/${escapeToken(token)}`).join(''),
    code,
    ...(location === 'body' ? {} : { in: location }),
    ...(more.detail === undefined ? {} : { detail: more.detail }),
    ...(more.limit === undefined ? {} : { limit: more.limit }),
  };
}

/** What may accompany a problem. */
export interface ProblemOptions {
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  /** Seconds after which trying again makes sense; also sent as Retry-After. */
  readonly retryAfter?: number;
  /** The work that `proof-required` asks for. */
  readonly challenge?: ProofChallenge;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** The body of a problem, as `application/problem+json`. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  detail?: string;
  /** The id of the request, to be quoted to the operator. */
  instance: string;
  errors?: FieldError[];
  retryAfter?: number;
  challenge?: ProofChallenge;
}

/** An answer that is a problem; throw it. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly statusCode: number;
  readonly errors: readonly FieldError[];
  readonly retryAfter: number | undefined;
  readonly challenge: ProofChallenge | undefined;
  readonly detail: string | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, options: ProblemOptions = {}) {
    super(PROBLEMS[code].title, { cause: options.cause });
    this.code = code;
    this.statusCode = PROBLEMS[code].status;
    this.errors = (options.errors ?? []).slice(0, MAX_FIELD_ERRORS);
    this.retryAfter = options.retryAfter;
    this.challenge = options.challenge;
    this.detail = options.detail;
    this.headers = {
      ...(options.retryAfter === undefined ? {} : { 'retry-after': String(options.retryAfter) }),
      ...options.headers,
    };
  }

  /** The problem as it is sent. */
  body(requestId: string): ProblemBody {
    return {
      type: `urn:gerai:problem:${this.code}`,
      title: PROBLEMS[this.code].title,
      status: this.statusCode,
      code: this.code,
      ...(this.detail === undefined ? {} : { detail: this.detail }),
      instance: `urn:uuid:${requestId}`,
      ...(this.errors.length === 0 ? {} : { errors: [...this.errors] }),
      ...(this.retryAfter === undefined ? {} : { retryAfter: this.retryAfter }),
      ...(this.challenge === undefined ? {} : { challenge: this.challenge }),
    };
  }
}

/** A single value is wrong: the shortest way to say so. */
export function invalidField(
  location: FieldLocation,
  path: readonly string[],
  code: FieldErrorCode,
  detail?: string,
): Problem {
  return new Problem('validation-failed', {
    errors: [fieldError(location, path, code, { detail })],
  });
}
