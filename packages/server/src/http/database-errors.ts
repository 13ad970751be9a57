/** What PostgreSQL's and pg's errors mean to a caller. */

/** Errors of sockets and pools that mean that no database answers. */
const NETWORK_CODES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EAI_AGAIN',
]);

/** SQLSTATEs that pass: connections, shutdown, resources, timeouts, serialisation, read-only replicas. */
const PASSING_STATES: ReadonlySet<string> = new Set([
  '57P01',
  '57P02',
  '57P03',
  '57014',
  '25006',
  '40001',
  '40P01',
  '55P03',
]);

const PASSING_CLASSES: readonly string[] = ['08', '53'];

/** Messages of pg that carry no code. */
const PASSING_MESSAGES =
  /^(timeout exceeded when trying to connect|connection terminated|client has encountered a connection error|cannot use a pool after calling end|query read timeout|the database system is)/i;

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Whether the database is away, shutting down, overloaded or too slow: trying again may help. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseUnavailable);
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  if (code !== undefined) {
    return (
      NETWORK_CODES.has(code) ||
      PASSING_STATES.has(code) ||
      (code.length === 5 && PASSING_CLASSES.includes(code.slice(0, 2)))
    );
  }
  return PASSING_MESSAGES.test(error.message);
}

/** Whether the database refused a value as such: characters, encodings, ranges. */
export function isValueRefusedByDatabase(error: unknown): boolean {
  const code = codeOf(error);
  return code === '22021' || code === '22P05' || code === '22003' || code === '22P02';
}
