import { spawn, type SpawnOptions } from 'node:child_process';
import type { Account } from './account.ts';

/** A finished program. */
export interface Outcome {
  /** Exit code, or `undefined` when it could not be started or died of a signal. */
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  /** Set when the program could not be started at all. */
  readonly error?: NodeJS.ErrnoException;
}

export interface RunOptions {
  readonly account?: Account | undefined;
  readonly cwd?: string;
  readonly input?: string;
  /** An open file handed down as descriptor 3. */
  readonly descriptor?: number;
  readonly timeoutMs?: number;
}

/**
 * The environment of PostgreSQL's programs: fixed, so that neither our secrets (`DATABASE_URL`, …) nor
 * the caller's `PG*` and locale variables reach them.
 */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env;
  return {
    LC_ALL: 'C',
    TZ: 'UTC',
    ...(PATH === undefined ? {} : { PATH }),
    ...(SystemRoot === undefined ? {} : { SystemRoot }),
  };
}

/** `spawn` options that drop from root to the account, supplementary groups included. */
export function asAccount(account: Account | undefined): Pick<SpawnOptions, 'uid' | 'gid'> {
  return account ? { uid: account.uid, gid: account.gid } : {};
}

/** Runs a program to its end and collects what it printed. Never throws. */
export function run(
  program: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...asAccount(options.account),
      env: cleanEnvironment(),
      cwd: options.cwd,
      stdio: ['pipe', 'pipe', 'pipe', options.descriptor ?? 'ignore'],
      windowsHide: true,
    });
    // Not spawn's own timeout: its timer outlives a program that could not be started.
    const timer = setTimeout(() => child.kill('SIGKILL'), options.timeoutMs ?? 120_000);
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: undefined, stdout, stderr, error });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? undefined, stdout, stderr });
    });
    // A program that ends without reading its input breaks the pipe; its exit code tells.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(options.input ?? '');
  });
}
