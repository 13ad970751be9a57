import { randomBytes } from 'node:crypto';
import {
  chmod,
  chown,
  lchown,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../log.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { PostgresError } from './errors.ts';
import { run, type Outcome } from './run.ts';

/** Role and database of the server: the role owns its database and is no superuser. */
export const roleName = 'gerai';
export const databaseName = 'gerai';

/** Files of one embedded PostgreSQL below `<data>/postgres`. */
export interface ClusterPaths {
  readonly root: string;
  /** PostgreSQL's own directory (PGDATA). */
  readonly cluster: string;
  /** Password of the role, mode 0600. */
  readonly password: string;
  readonly lock: string;
}

/** Where things are below a data directory. */
export function clusterPaths(dataDir: string): ClusterPaths {
  const root = join(dataDir, 'postgres');
  return {
    root,
    cluster: join(root, 'data'),
    password: join(root, 'password'),
    lock: join(root, 'server.lock'),
  };
}

/**
 * How PostgreSQL's programs are told their directory.
 *
 * Run as root, the programs run under an account that may be unable to walk down to the directory (below
 * `/root`, a `mktemp -d`, …), and opening the directories above is not ours to do. But a process
 * keeps the working directory that it was started in, and Linux reaches it as `/proc/self/cwd` without
 * looking at what lies above.
 */
export function clusterArgument(cluster: string, account: Account | undefined): string {
  return account && process.platform === 'linux' ? '/proc/self/cwd' : cluster;
}

/**
 * Makes the cluster on the first start and checks it on the later ones.
 *
 * @returns the password of {@link roleName}.
 * @throws PostgresError `version-mismatch`, `data-dir-unusable` or `init-failed`.
 */
export async function prepareCluster(
  paths: ClusterPaths,
  binaries: Binaries,
  account: Account | undefined,
  log: Log,
): Promise<string> {
  await removeDrafts(paths.root);
  const version = await readFile(join(paths.cluster, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined) {
    if ((await readdir(paths.cluster).catch(() => [])).length > 0) {
      throw new PostgresError(
        'data-dir-unusable',
        `${paths.cluster} holds files but no PostgreSQL cluster. Move them away, or restore the backup whole.`,
      );
    }
    return createCluster(paths, binaries, account, log);
  }
  if (version.trim() !== String(binaries.major)) {
    throw new PostgresError(
      'version-mismatch',
      `${paths.cluster} was written by PostgreSQL ${version.trim()}, but this version brings PostgreSQL ` +
        `${String(binaries.major)}. Dump it with the older version and restore it into a new data directory, ` +
        'or start the version that wrote it.',
    );
  }
  await takeOwnership(paths.cluster, account);
  const password = await readFile(paths.password, 'utf8').catch(() => '');
  return password.trim() === '' ? replacePassword(paths, binaries, account, log) : password.trim();
}

async function createCluster(
  paths: ClusterPaths,
  binaries: Binaries,
  account: Account | undefined,
  log: Log,
): Promise<string> {
  log.info({ version: binaries.version }, 'creating the database cluster');
  const draft = await mkdtemp(join(paths.root, 'draft-'));
  const cluster = join(draft, 'data');
  const superuserPassword = join(draft, 'superuser');
  await mkdir(cluster, { mode: 0o700 });
  if (account) await chown(cluster, account.uid, account.gid);

  // The superuser's password is thrown away: nothing needs it, and an administrator has single-user mode.
  await writeDurably(superuserPassword, makePassword());
  if (account) await chown(superuserPassword, account.uid, account.gid);
  const handle = await open(superuserPassword);
  const byDescriptor = process.platform === 'linux';
  let outcome: Outcome;
  try {
    outcome = await run(
      binaries.initdb,
      [
        `--pgdata=${clusterArgument(cluster, account)}`,
        '--username=postgres',
        `--pwfile=${byDescriptor ? '/proc/self/fd/3' : superuserPassword}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // Sorts the same on every machine and after every system upgrade.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        '--no-instructions',
      ],
      { account, cwd: cluster, descriptor: handle.fd },
    );
  } finally {
    await handle.close();
  }
  if (outcome.code !== 0) throw failure('PostgreSQL could not create its cluster', outcome);

  const password = makePassword();
  await singleUser(
    cluster,
    binaries,
    account,
    `create role ${roleName} login createdb password '${password}'\n` +
      `create database ${databaseName} owner ${roleName}\n`,
  );
  await writeDurably(paths.password, password);
  await rm(paths.cluster, { recursive: true, force: true });
  await rename(cluster, paths.cluster);
  await syncDirectory(paths.root);
  await rm(draft, { recursive: true, force: true });
  return password;
}

/** A cluster whose password file is lost or was left out of a backup gets a new password. */
async function replacePassword(
  paths: ClusterPaths,
  binaries: Binaries,
  account: Account | undefined,
  log: Log,
): Promise<string> {
  log.warn({}, 'the database password file is missing: setting a new password');
  const password = makePassword();
  await singleUser(
    paths.cluster,
    binaries,
    account,
    `alter role ${roleName} password '${password}'\n`,
  );
  await writeDurably(paths.password, password);
  return password;
}

/** Runs one statement a line in a stand-alone backend, without any server or network. */
async function singleUser(
  cluster: string,
  binaries: Binaries,
  account: Account | undefined,
  input: string,
): Promise<void> {
  const outcome = await run(
    binaries.postgres,
    [
      '--single',
      '-D',
      clusterArgument(cluster, account),
      '-c',
      'log_min_messages=error',
      'postgres',
    ],
    { account, cwd: cluster, input },
  );
  if (
    outcome.code !== 0 ||
    /^(ERROR|FATAL|PANIC)|\b(ERROR|FATAL|PANIC): {2}/m.test(outcome.stderr)
  ) {
    throw failure('PostgreSQL could not set up its role', outcome);
  }
}

/** A draft is a creation that was killed half-way. */
async function removeDrafts(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    if (!name.startsWith('draft-')) continue;
    await rm(join(root, name), { recursive: true, force: true, maxRetries: 3 });
  }
}

/** A cluster restored from a backup by root belongs to root: hand it to the account again. */
async function takeOwnership(cluster: string, account: Account | undefined): Promise<void> {
  const { uid, mode } = await stat(cluster);
  const wanted = account?.uid ?? process.getuid?.();
  if (uid !== wanted) {
    if (!account) {
      throw new PostgresError(
        'data-dir-unusable',
        `${cluster} belongs to another user (uid ${String(uid)}). Start as that user, or give it to this one.`,
      );
    }
    await lchown(cluster, account.uid, account.gid);
    for (const entry of await readdir(cluster, { recursive: true })) {
      await lchown(join(cluster, entry), account.uid, account.gid);
    }
  }
  // PostgreSQL refuses a directory that others can enter.
  if ((mode & 0o077) !== 0) await chmod(cluster, 0o700);
}

function makePassword(): string {
  return randomBytes(24).toString('base64url');
}

/** Writes a secret so that it is either absent or whole, also after a power cut. */
async function writeDurably(path: string, text: string): Promise<void> {
  const draft = `${path}.draft`;
  await rm(draft, { force: true });
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${text}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}

async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const directory = await open(path);
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

function failure(what: string, outcome: Outcome): PostgresError {
  const lines = outcome.stderr.trim().split('\n').slice(-3).join(' | ');
  return new PostgresError('init-failed', `${what}: ${outcome.error?.message ?? lines}`);
}
