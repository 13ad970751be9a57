import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { posix } from '../paths.ts';

const PINNED = /\.(js|css)$|^messages\//;

/** Relative path → `sha384-…`, for every script, style sheet and file of words below `directory`, in a stable order. */
export async function integrityOf(directory: string): Promise<Record<string, string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => posix(relative(directory, join(entry.parentPath, entry.name))))
    .filter((path) => PINNED.test(path))
    .sort();
  const hashes = await Promise.all(
    paths.map(async (path) => {
      const content = await readFile(join(directory, path));
      return [path, `sha384-${createHash('sha384').update(content).digest('base64')}`] as const;
    }),
  );
  return Object.fromEntries(hashes);
}

/** Writes `integrity.json`: what a site pins with `integrity="…"`. */
export async function writeIntegrity(directory: string): Promise<void> {
  const text = `${JSON.stringify(await integrityOf(directory), null, 2)}\n`;
  await writeFile(join(directory, 'integrity.json'), text);
}
