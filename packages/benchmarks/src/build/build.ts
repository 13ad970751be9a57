import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { EngineName } from '../engines/engines.ts';
import { compress, type Weight } from './compress.ts';
import type { BuildInput } from './input.ts';
import { watchMemory } from './memory.ts';

/** Heap for the libraries that hold all in it, in MB. */
const HEAP = 8192;

/** What a build cost and made. */
export interface BuildFigures extends Weight {
  readonly seconds: number;
  readonly peakBytes: number;
}

/**
 * Builds in a process of its own and weighs the outcome; compressed copies (`.gz`) are left beside what hosts compress.
 *
 * @param limit Seconds after which the build is given up.
 * @throws {Error} when it is given up or fails.
 */
export async function build(
  engine: EngineName,
  input: BuildInput,
  limit: number,
): Promise<BuildFigures> {
  await rm(input.directory, { recursive: true, force: true });
  const script = fileURLToPath(new URL('child.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    [
      '--conditions=gerai-source',
      `--max-old-space-size=${String(HEAP)}`,
      script,
      engine,
      String(input.size),
      String(input.seed),
      input.directory,
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: limit * 1000,
      killSignal: 'SIGKILL',
    },
  );
  const memory = watchMemory(child.pid ?? 0);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const { code, signal } = await new Promise<{ code: number | null; signal: string | null }>(
    (resolve, reject) => {
      child.once('error', reject);
      child.once('close', (exitCode, exitSignal) =>
        resolve({ code: exitCode, signal: exitSignal }),
      );
    },
  );
  const peak = memory.stop();
  if (signal === 'SIGKILL') throw new Error(`not built within ${String(limit / 60)} minutes`);
  if (code !== 0) throw new Error(`the build ended with ${String(code)}`);
  const told = JSON.parse(output.trim().split('\n').at(-1) ?? '') as {
    milliseconds: number;
    peakBytes: number;
  };
  return {
    seconds: told.milliseconds / 1000,
    peakBytes: Math.max(peak, told.peakBytes),
    ...(await compress(input.directory)),
  };
}
