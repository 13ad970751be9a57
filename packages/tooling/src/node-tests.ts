// Tests that run in Node: those of the server side packages, or the files named. A package's name runs that package's:
// `npm run test:server`, `npm run test:server -- catalogue`, `… -- packages/server/src/http/app.test.ts`.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { fromRoot, root, toolEnvironment } from './paths.ts';

/** The packages whose tests run in Node. */
export const NODE_PACKAGES: readonly string[] = [
  'api',
  'catalogue',
  'server',
  'demo',
  'themes',
  'tooling',
  'benchmarks',
  'wordpress',
];

async function filesFor(asked: readonly string[]): Promise<string[]> {
  const patterns = (asked.length > 0 ? asked : NODE_PACKAGES).map((name) =>
    existsSync(fromRoot('packages', name)) ? `packages/${name}/src/**/*.test.ts` : name,
  );
  const files: string[] = [];
  for await (const file of glob(patterns, { cwd: root })) files.push(file);
  return files.sort();
}

/** Runs test files with node:test; resolves to the exit code. Writes counts to GERAI_RESULTS where that is set. */
export async function runNodeTests(
  files: readonly string[],
  options: { concurrency?: number; timeout?: number } = {},
): Promise<number> {
  if (files.length === 0) {
    console.error('There are no such tests.');
    return 1;
  }
  const reporter = new URL('./reporters/node-results.ts', import.meta.url).href;
  return await new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        '--conditions=gerai-source',
        '--test',
        `--test-concurrency=${options.concurrency ?? 2}`,
        `--test-timeout=${options.timeout ?? 120_000}`,
        '--test-reporter=spec',
        '--test-reporter-destination=stdout',
        `--test-reporter=${reporter}`,
        '--test-reporter-destination=stderr',
        ...files,
      ],
      { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: toolEnvironment() },
    );
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

if (import.meta.main) {
  process.exitCode = await runNodeTests(await filesFor(process.argv.slice(2)));
}
