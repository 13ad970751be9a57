import { delimiter, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top directory, absolute, without a trailing slash. */
export const root = fileURLToPath(new URL('../../../', import.meta.url)).replace(/[\\/]$/, '');

/** An absolute path from one that is relative to the repository's top. */
export function fromRoot(...parts: string[]): string {
  return join(root, ...parts);
}

/** A path with forward slashes, as it is written in stamps, reports and manifests on every system. */
export function posix(path: string): string {
  return path.split(sep).join('/');
}

/** This process's environment with the repository's own Node and tools first in PATH. */
export function toolEnvironment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const tools = [fromRoot('node_modules', 'node', 'bin'), fromRoot('node_modules', '.bin')];
  const path = process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin';
  return { ...process.env, PATH: [...tools, path].join(delimiter), ...extra };
}
