import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { run } from './run.ts';

/** Names one process beyond the reuse of its number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in the system's own words; empty where that can't be told. */
  readonly started: string;
  /** Where its number is valid: host, boot and process-number namespace. */
  readonly scope: string;
}

/** The identity of this process. */
export async function ownIdentity(): Promise<ProcessIdentity> {
  return { pid: process.pid, started: await startOf(process.pid), scope: await currentScope() };
}

/** Host, boot and namespace of process numbers; two containers on one volume differ in it. */
export async function currentScope(): Promise<string> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  const namespace = await readlink('/proc/self/ns/pid').catch(() => '');
  return [hostname(), boot.trim(), namespace].join(' ');
}

/** Whether exactly that process still runs; only meaningful within its own scope. */
export async function isRunning(identity: ProcessIdentity): Promise<boolean> {
  if (await isGone(identity.pid)) return false;
  return (await startOf(identity.pid)) === identity.started;
}

/** Whether some process, or the zombie of one, has that number. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether no process has that number, zombies not counted: where pid 1 does not reap, they stay. */
export async function isGone(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return true;
  return process.platform === 'linux' && /^[ZX]?$/.test((await readStat(pid))?.state ?? '');
}

async function startOf(pid: number): Promise<string> {
  if (process.platform === 'linux') return (await readStat(pid))?.started ?? '';
  if (process.platform === 'win32') return '';
  return (await run('ps', ['-o', 'lstart=', '-p', String(pid)])).stdout.trim();
}

/** State letter and start (clock ticks since boot) of a Linux process, or `undefined` if it is gone. */
export async function readStat(
  pid: number,
): Promise<{ state: string; started: string } | undefined> {
  const text = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  // The second field, the program's name in parentheses, may hold spaces and parentheses itself.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', started: fields[19] ?? '' };
}
