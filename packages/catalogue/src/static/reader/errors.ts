/**
 * `unreachable`: neither the host nor what was kept answers. `missing`: a file is not there.
 * `corrupt`: a file is not what it should be. `unsupported`: the browser cannot read the files, or
 * the files are of another format. `cursor-expired`: the catalogue changed since the page before.
 * `not-found`: the catalogue has no such service.
 */
export type CatalogueErrorCode =
  'unreachable' | 'missing' | 'corrupt' | 'unsupported' | 'cursor-expired' | 'not-found';

/** Why a static catalogue cannot answer. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';
  readonly code: CatalogueErrorCode;
  /** Path of the file, where it is about one. */
  readonly path: string | undefined;

  constructor(code: CatalogueErrorCode, path?: string, cause?: unknown) {
    super(path === undefined ? code : `${code}: ${path}`, { cause });
    this.code = code;
    this.path = path;
  }
}
