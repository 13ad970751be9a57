import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { clusterArgument } from './cluster.ts';
import { PostgresError } from './errors.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { asAccount, cleanEnvironment } from './run.ts';
import { postgresSettings } from './settings.ts';

export interface PostmasterOptions {
  readonly cluster: string;
  readonly binaries: Binaries;
  readonly account: Account | undefined;
  readonly port: number;
  readonly settings?: Readonly<Record<string, string>> | undefined;
  readonly log: Log;
}

/** A running PostgreSQL server, child of this process. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Settles when it has ended, however it did. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
  /** Shuts it down: connections are cut, transactions rolled back, everything written. */
  stop(): Promise<void>;
}

/** Recovery after a crash replays at most `max_wal_size`; a slow disk may need minutes for it. */
const startTimeoutMs = 5 * 60_000;

/**
 * Starts PostgreSQL and waits until it accepts connections.
 *
 * @throws PostgresError `start-failed`; `retryPort` and `retryLeftovers` tell what may help.
 */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  const { cluster, binaries, account, port, log } = options;
  const child = spawn(
    binaries.postgres,
    ['-D', clusterArgument(cluster, account), ...postgresSettings(port, options.settings)],
    {
      ...asAccount(account),
      cwd: cluster,
      env: cleanEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
      // A session of its own: Ctrl+C in our terminal must not end it before we have finished.
      detached: true,
      windowsHide: true,
    },
  );
  const lines = readLog(child, log);
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.once('error', (error) => {
      lines.push(error.message);
      resolve({ code: null, signal: null });
    });
    child.once('exit', (code, signal) => {
      resolve({ code, signal });
    });
  });

  const state = { running: true };
  void ended.then(() => (state.running = false));
  // The last resort when this process exits without closing: tell it to shut down by itself.
  const onExit = (): void => void child.kill('SIGINT');
  process.once('exit', onExit);
  void ended.then(() => process.off('exit', onExit));

  const stop = makeStop(child, ended);
  const deadline = Date.now() + startTimeoutMs;
  while (state.running) {
    const file = await readPostmasterFile(cluster);
    if (file?.pid === child.pid && file?.status === 'ready') {
      return { pid: file.pid, port, ended, stop };
    }
    if (Date.now() > deadline) {
      await stop();
      throw new PostgresError('start-failed', 'PostgreSQL did not become ready within 5 minutes.');
    }
    await sleep(5);
  }
  throw new StartFailure(lines.slice(-4).join(' | '));
}

/** PostgreSQL ended while it was starting. */
export class StartFailure extends PostgresError {
  /** Another program took the port in between: another port will do. */
  readonly retryPort: boolean;
  /** Processes of a killed postmaster still hold its shared memory: ending them will do. */
  readonly retryLeftovers: boolean;

  constructor(lastLines: string) {
    super('start-failed', `PostgreSQL ended while starting: ${lastLines || 'it said nothing'}`);
    this.retryPort = /could not bind|could not create any TCP/i.test(lastLines);
    this.retryLeftovers = /still in use|lock file "postmaster\.pid" already exists/i.test(
      lastLines,
    );
  }
}

function makeStop(child: ChildProcess, ended: Promise<unknown>): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  return () => (stopping ??= stopChild(child, ended));
}

async function stopChild(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  const steps = [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const;
  for (const [signal, waitMs] of steps) {
    child.kill(signal);
    const timer = new AbortController();
    const outcome = await Promise.race([
      ended.then(() => 'ended' as const),
      sleep(waitMs, 'waited' as const, { signal: timer.signal }).catch(() => 'ended' as const),
    ]);
    timer.abort();
    if (outcome === 'ended') return;
  }
}

/** Passes on what matters of PostgreSQL's log, and keeps the last lines for error messages. */
function readLog(child: ChildProcess, log: Log): string[] {
  const lines: string[] = [];
  if (!child.stderr) return lines;
  createInterface({ input: child.stderr }).on('line', (line) => {
    lines.push(line.trim());
    if (lines.length > 20) lines.shift();
    const severity = /^(\w+): {2}(.*)$/.exec(line);
    // A shutdown cuts the connections that are left, and says so of each.
    const ordinary = severity?.[2]?.startsWith('terminating connection due to admin');
    if (ordinary !== true && (severity?.[1] === 'PANIC' || severity?.[1] === 'FATAL')) {
      log.warn({ postgres: severity[2] }, 'PostgreSQL reports a failure');
    } else {
      log.debug({ postgres: line.trim() }, 'PostgreSQL');
    }
  });
  return lines;
}
