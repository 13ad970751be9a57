/** Thrown when files hold errors, after all of them have been reported. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly errors: number;

  constructor(errors: number) {
    super(`${String(errors)} errors in the files of the catalogue`);
    this.errors = errors;
  }
}
