import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { constants } from 'node:os';
import { root, toolEnvironment } from './paths.ts';

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Also written here as it comes. */
  readonly logFile?: string;
  /** Milliseconds after which the command and its children are ended, and the run counts as failed. */
  readonly timeout?: number;
}

export interface RunResult {
  /** The exit code; 128 + number for a signal, 124 after the timeout, 127 when it could not be started. */
  readonly code: number;
  /** Both output streams as they came, without colours. */
  readonly output: string;
  readonly milliseconds: number;
}

const running = new Set<number>();

/** Ends what `run` has started, children of children included. */
export function endAll(signal: NodeJS.Signals): void {
  for (const pid of running) endGroup(pid, signal);
}

function endGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    running.delete(pid);
  }
}

/** Runs a command from the repository's top, with the repository's tools in PATH, and keeps what it says. */
export function run(command: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const [program = '', ...args] = command;
  const started = performance.now();
  const log = options.logFile ? createWriteStream(options.logFile) : undefined;
  log?.on('error', () => undefined);
  return new Promise((resolve) => {
    const chunks: string[] = [];
    const child = spawn(program, args, {
      cwd: root,
      env: toolEnvironment({ NO_COLOR: '1', FORCE_COLOR: '0', ...options.env }),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    const { pid } = child;
    if (pid !== undefined) running.add(pid);
    let timedOut = false;
    const timer =
      options.timeout === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            chunks.push(`\nended after ${Math.round((options.timeout ?? 0) / 1000)} s\n`);
            if (pid === undefined) return;
            endGroup(pid, 'SIGTERM');
            setTimeout(() => endGroup(pid, 'SIGKILL'), 10_000).unref();
          }, options.timeout);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => {
        chunks.push(text);
        log?.write(text);
      });
    }
    const finish = (code: number): void => {
      clearTimeout(timer);
      if (pid !== undefined) running.delete(pid);
      log?.end();
      resolve({
        code: timedOut ? 124 : code,
        output: chunks.join(''),
        milliseconds: performance.now() - started,
      });
    };
    child.once('error', (error) => {
      chunks.push(`${error.message}\n`);
      finish(127);
    });
    child.once('close', (code, signal) => {
      finish(code ?? 128 + (signal ? constants.signals[signal] : 1));
    });
  });
}
