import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { posix } from '@gerai/tooling/paths';

/** Contents by path, with forward slashes, relative to a directory. */
export type Files = Map<string, Uint8Array>;

/** Every file below `directory`, in an order that is the same everywhere. */
export async function readFiles(directory: string): Promise<Files> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => posix(join(entry.parentPath, entry.name).slice(directory.length + 1)));
  const files: Files = new Map();
  for (const path of paths.sort()) files.set(path, await readFile(join(directory, path)));
  return files;
}
