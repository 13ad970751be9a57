import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './browsers.ts';
import { fromRoot, root, toolEnvironment } from './paths.ts';

export interface ServeOptions {
  /**
   * `npm` runs `npm start` as a person would; `start` runs what npm runs, without npm; `direct` runs the built
   * demonstration alone, whose process id is then the server's own (to kill it).
   */
  readonly through?: 'npm' | 'start' | 'direct';
  /** A data directory to use and keep; by default a fresh one that is removed at the end. */
  readonly data?: string;
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds to wait for the ready line. */
  readonly timeout?: number;
}

export interface RunningServer {
  /** `http://localhost:<port>`, without a trailing slash. */
  readonly origin: string;
  readonly port: number;
  readonly data: string;
  readonly pid: number;
  /** Everything it has written so far. */
  output(): string;
  /** Asks it to end and waits; resolves to its exit code (128 + n for a signal). Removes its own data directory. */
  stop(): Promise<number>;
  /** Kills it without warning (SIGKILL) and waits until it is gone. Data stays until `stop`. */
  kill(): Promise<void>;
}

const READY = /ready: (http:\/\/\S+)/;

const COMMANDS: Record<NonNullable<ServeOptions['through']>, readonly string[]> = {
  npm: ['npm', 'start', '--silent'],
  start: [process.execPath, fromRoot('packages/tooling/bin/start.js')],
  direct: [process.execPath, fromRoot('packages/demo/dist/start.js')],
};

/** Resolves when the process has ended; to its exit code, 128 + 9 for a SIGKILL and so on. */
function ended(child: ChildProcess): Promise<number> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      resolve(code ?? (signal === 'SIGKILL' ? 137 : signal === 'SIGINT' ? 130 : 143));
    });
  });
}

/**
 * Starts the demonstration on a free port with data of its own and waits until it says that it can serve.
 *
 * @throws Error with its output when it ends early or is not ready in time
 */
export async function serve(options: ServeOptions = {}): Promise<RunningServer> {
  const { through = 'start', timeout = 120_000 } = options;
  const port = options.port ?? (await freePort());
  const data = options.data ?? (await mkdtemp(join(tmpdir(), 'gerai-data-')));
  const [program = '', ...args] = COMMANDS[through];
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: toolEnvironment({ PORT: String(port), GERAI_DATA: data, ...options.env }),
  });
  const chunks: string[] = [];
  const gone = ended(child);
  // Open pipes mean that a child of its own, the server that npm runs, is still writing its last words.
  const silent = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let stopped = false;
  let killed = false;

  const removeData = async (): Promise<void> => {
    if (options.data === undefined) await rm(data, { recursive: true, force: true });
  };
  // A test that fails before it stops its server must not leave one behind.
  const atExit = (): void => void child.kill('SIGTERM');
  process.once('exit', atExit);

  const origin = await new Promise<string>((resolve, reject) => {
    const fail = (why: string): void => {
      child.kill('SIGTERM');
      reject(new Error(`${why}:\n${chunks.join('')}`));
    };
    const timer = setTimeout(() => fail(`not ready after ${timeout / 1000} s`), timeout);
    const read = (text: string): void => {
      chunks.push(text);
      const ready = READY.exec(chunks.join(''));
      if (!ready?.[1]) return;
      clearTimeout(timer);
      resolve(ready[1].replace(/\/$/, ''));
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', read);
    }
    child.once('error', (error) => fail(error.message));
    void gone.then((code) => {
      clearTimeout(timer);
      fail(`ended with ${code} before it was ready`);
    });
  });

  return {
    origin,
    port,
    data,
    pid: child.pid ?? 0,
    output: () => chunks.join(''),
    async stop() {
      if (!stopped) {
        stopped = true;
        child.kill('SIGTERM');
      }
      const code = await gone;
      if (!killed) await silent;
      process.removeListener('exit', atExit);
      await removeData();
      return code;
    },
    async kill() {
      killed = true;
      child.kill('SIGKILL');
      await gone;
    },
  };
}
