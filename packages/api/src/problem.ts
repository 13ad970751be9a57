import { ApiError, type FieldError, type Problem } from './errors.ts';

/** An answer's media type without parameters, in lower case; empty where there is none. */
export function mediaType(response: Response): string {
  return (response.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** True for `application/json` and any `…+json`. */
export function isJson(type: string): boolean {
  return type === 'application/json' || type.endsWith('+json');
}

/**
 * Seconds that a Retry-After header asks to wait, whether it holds seconds or a date.
 *
 * @param now Milliseconds since the epoch
 */
export function parseRetryAfter(value: string | null, now = Date.now()): number | undefined {
  if (value === null || value.trim() === '') return undefined;
  if (/^\s*\d+\s*$/.test(value)) return Number(value);
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
}

function isFieldError(value: unknown): value is FieldError {
  const error = value as Partial<FieldError> | null;
  return typeof error?.pointer === 'string' && typeof error.code === 'string';
}

/** Codes for servers, proxies and firewalls that answer with something else than problem details. */
function codeOfStatus(status: number): string {
  switch (status) {
    case 413:
      return 'payload-too-large';
    case 429:
      return 'rate-limited';
    case 502:
    case 503:
    case 504:
      return 'unavailable';
    default:
      return 'bad-response';
  }
}

/** The error that an answer outside 200–299 stands for. `body` is its text; what is not problem details gives no more than a code. */
export function errorFromResponse(response: Response, body: string): ApiError {
  const { status } = response;
  const fromHeader = parseRetryAfter(response.headers.get('retry-after'));
  let parsed: unknown;
  if (isJson(mediaType(response))) {
    try {
      parsed = JSON.parse(body);
    } catch {
      parsed = undefined;
    }
  }
  const problem = parsed as Partial<Problem> | null | undefined;
  const coded = typeof problem?.code === 'string' ? (problem as Problem) : undefined;
  const told = typeof coded?.retryAfter === 'number' ? coded.retryAfter : undefined;
  const retryAfter = fromHeader ?? told;
  return new ApiError({
    code: coded?.code ?? codeOfStatus(status),
    status,
    errors: Array.isArray(coded?.errors) ? coded.errors.filter(isFieldError) : [],
    ...(retryAfter !== undefined && { retryAfter }),
    ...(coded && { problem: coded }),
  });
}
