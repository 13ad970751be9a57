import { spawn } from 'node:child_process';
import { glob, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzip as gzipCallback } from 'node:zlib';
import { promisify } from 'node:util';
import type { EngineName } from '../engines/engines.ts';
import type { BuildInput } from './engines.ts';
import { watchMemory } from './memory.ts';

const gzip = promisify(gzipCallback);

/** Heap for the libraries that hold all in it, in MB. */
const HEAP = 8192;

/** What a build cost and made. */
export interface BuildFigures {
  readonly seconds: number;
  readonly peakBytes: number;
  readonly files: number;
  readonly rawBytes: number;
  /** As a host sends it: text compressed with gzip, what is compressed already as it is. */
  readonly sentBytes: number;
}

/** Files that a host compresses. */
export const COMPRESSED_BY_HOST = /\.(?:css|html|js|json|svg)$/;

async function sizes(
  directory: string,
): Promise<Pick<BuildFigures, 'files' | 'rawBytes' | 'sentBytes'>> {
  let files = 0;
  let rawBytes = 0;
  let sentBytes = 0;
  for await (const entry of glob('**/*', { cwd: directory, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('.gz')) continue;
    const path = join(entry.parentPath, entry.name);
    const { size } = await stat(path);
    files += 1;
    rawBytes += size;
    if (COMPRESSED_BY_HOST.test(entry.name)) {
      const compressed = await gzip(await readFile(path), { level: 9 });
      await writeFile(`${path}.gz`, compressed);
      sentBytes += compressed.length;
    } else {
      sentBytes += size;
    }
  }
  return { files, rawBytes, sentBytes };
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
    ...(await sizes(input.directory)),
  };
}
