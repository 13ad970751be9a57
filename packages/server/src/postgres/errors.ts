/** Why the embedded PostgreSQL could not be started; stable, for programs. */
export type PostgresProblem =
  | 'binaries-missing'
  | 'binaries-unreachable'
  | 'no-account'
  | 'data-dir-unusable'
  | 'in-use'
  | 'version-mismatch'
  | 'init-failed'
  | 'start-failed';

/** The embedded PostgreSQL can't be started. The message says what to do about it. */
export class PostgresError extends Error {
  override readonly name = 'PostgresError';
  readonly code: PostgresProblem;

  constructor(code: PostgresProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
