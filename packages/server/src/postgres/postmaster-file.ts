import { readdir, readFile, readlink, realpath, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log.ts';
import { PostgresError } from './errors.ts';
import { isAlive, isGone } from './process-identity.ts';
import { run } from './run.ts';

/** What `postmaster.pid` says. */
export interface PostmasterFile {
  readonly pid: number;
  readonly port: number | undefined;
  /** `starting`, `stopping`, `ready`, `standby`, or empty while it is being written. */
  readonly status: string;
}

/** Reads `postmaster.pid` of a cluster, or gives `undefined` when there is none (or an empty one). */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  // A negative number marks a stand-alone backend.
  const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10));
  if (!Number.isInteger(pid) || pid === 0) return undefined;
  const port = Number.parseInt(lines[3] ?? '', 10);
  return { pid, port: Number.isInteger(port) ? port : undefined, status: (lines[7] ?? '').trim() };
}

/**
 * Ends what a killed server left behind: its postmaster, which lives on as an orphan, or backends that
 * outlived a killed postmaster. To be called under the server lock only.
 *
 * A file whose process number is now another program's is removed, because PostgreSQL would take
 * that program for a postmaster and refuse to start. A file of a dead process stays: PostgreSQL deals
 * with it, checking its shared memory first.
 *
 * @returns what was done, for the log and tests.
 * @throws PostgresError `start-failed` when something can't be ended.
 */
export async function clearLeftovers(
  cluster: string,
  log: Log,
): Promise<'nothing' | 'stopped-orphan' | 'stale-file'> {
  const file = await readPostmasterFile(cluster);
  let done: 'nothing' | 'stopped-orphan' | 'stale-file' = 'nothing';
  if (file !== undefined) await waitForDying(file.pid, cluster);
  if (file !== undefined && isAlive(file.pid)) {
    if (await isOfCluster(file.pid, cluster)) {
      log.warn({ pid: file.pid }, 'stopping the PostgreSQL that an earlier server left behind');
      // Fast shutdown, immediate shutdown, then by force; each ends in a consistent cluster.
      await end(file.pid, [
        ['SIGINT', 15_000],
        ['SIGQUIT', 5_000],
        ['SIGKILL', 5_000],
      ]);
      done = 'stopped-orphan';
    } else {
      log.warn(
        { pid: file.pid },
        'removing a stale postmaster.pid: its number is another program’s',
      );
      await rm(join(cluster, 'postmaster.pid'), { force: true });
      done = 'stale-file';
    }
  }
  for (const pid of await processesOf(cluster)) {
    await end(pid, [
      ['SIGTERM', 1_000],
      ['SIGKILL', 5_000],
    ]);
  }
  return done;
}

/** A process that was just killed keeps its number, but not its directory, until its parent has noticed. */
async function waitForDying(pid: number, cluster: string): Promise<void> {
  for (let waited = 0; waited < 1_000 && isAlive(pid); waited += 20) {
    if (await isOfCluster(pid, cluster)) return;
    if (!(await isDying(pid))) return;
    await sleep(20);
  }
}

async function isDying(pid: number): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  if (await isGone(pid)) return true;
  return readlink(`/proc/${String(pid)}/cwd`).then(
    () => false,
    (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT',
  );
}

/**
 * Whether a process is a PostgreSQL of this very cluster: its working directory is the cluster's, which
 * holds for every PostgreSQL process, however the path was spelt.
 */
export async function isOfCluster(pid: number, cluster: string): Promise<boolean> {
  if (process.platform === 'linux') {
    const name = await readFile(`/proc/${String(pid)}/comm`, 'utf8').catch(() => '');
    if (!name.startsWith('postgres')) return false;
    const [theirs, ours] = await Promise.all([
      stat(`/proc/${String(pid)}/cwd`).catch(() => undefined),
      stat(cluster).catch(() => undefined),
    ]);
    return ours !== undefined && theirs?.dev === ours.dev && theirs.ino === ours.ino;
  }
  const { stdout } = await run('ps', ['-o', 'command=', '-p', String(pid)]);
  return stdout.includes('postgres') && stdout.includes(await realpath(cluster));
}

/** Every process of the cluster; the empty list where the system has no `/proc`. */
async function processesOf(cluster: string): Promise<number[]> {
  const names = await readdir('/proc').catch(() => []);
  const pids = names.filter((name) => /^\d+$/.test(name)).map(Number);
  const own = await Promise.all(pids.map((pid) => isOfCluster(pid, cluster)));
  return pids.filter((_pid, index) => own[index]);
}

/** Sends each signal in turn until the process is gone. */
export async function end(
  pid: number,
  steps: readonly (readonly [signal: NodeJS.Signals, waitMs: number])[],
): Promise<void> {
  for (const [signal, waitMs] of steps) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
      throw new PostgresError(
        'start-failed',
        `The PostgreSQL process ${String(pid)} of an earlier server belongs to another user; end it first.`,
        { cause: error },
      );
    }
    const deadline = Date.now() + waitMs;
    while (Date.now() < deadline) {
      if (await isGone(pid)) return;
      await sleep(10);
    }
  }
  throw new PostgresError('start-failed', `The process ${String(pid)} can't be ended.`);
}
