import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot, posix, root } from '../paths.ts';

const SKIPPED_DIRECTORIES = new Set(['node_modules', 'dist', 'coverage', 'testing']);
const TOP_LEVEL = ['package-lock.json', 'tsconfig.base.json', 'rollup.config.js'];

function* files(directory: string): Generator<string> {
  const entries = readdirSync(directory, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) {
      if (!SKIPPED_DIRECTORIES.has(entry.name) && !entry.name.startsWith('.')) yield* files(path);
    } else if (entry.isFile() && !entry.name.endsWith('.test.ts')) {
      yield path;
    }
  }
}

/**
 * One hash of everything a build is made from, by content, so that it survives a checkout or a copy. Tests, test helpers
 * and what other builds wrote are left out.
 */
export function hashOfInputs(): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    hash.update(`${posix(path.slice(root.length + 1))}\0`);
    hash.update(readFileSync(path));
    hash.update('\0');
  };
  hash.update(`node ${process.versions.node}\0`);
  for (const name of TOP_LEVEL) add(fromRoot(name));
  for (const path of files(fromRoot('packages'))) add(path);
  return hash.digest('hex');
}

const stampFile = fromRoot('.cache', 'build.json');

interface Stamp {
  readonly inputs: string;
  /** Files the build wrote, relative to the top: if one is gone, the stamp is void. */
  readonly outputs: readonly string[];
}

/** Whether the last build was made from these inputs and its files are still there. */
export function isUpToDate(inputs: string): boolean {
  let stamp: Stamp;
  try {
    stamp = JSON.parse(readFileSync(stampFile, 'utf8')) as Stamp;
  } catch {
    return false;
  }
  return stamp.inputs === inputs && stamp.outputs.every((path) => existsSync(fromRoot(path)));
}

export { stampFile, type Stamp };
