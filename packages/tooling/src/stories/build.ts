import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { fromRoot, posix, root } from '../paths.ts';
import { run } from '../run.ts';

const OUTPUT = '.storybook-static';
const STAMP = fromRoot(OUTPUT, '.inputs');

/** What the built Storybook is made from. */
const INPUTS = [
  'package-lock.json',
  'tsconfig.base.json',
  'custom-elements-manifest.config.js',
  '.storybook/*',
  'stories/**/*.*',
  'packages/{api,core,catalogue,themes,service-search,application-tracker,complaint-form}/{package.json,src/**/*.*}',
  'packages/{catalogue,demo}/data/*',
  'packages/demo/src/{dataset.ts,data/*}',
];

async function hashOfInputs(): Promise<string> {
  const files: string[] = [];
  for await (const file of glob(INPUTS, { cwd: root, exclude: ['**/*.test.ts'] })) {
    files.push(posix(file));
  }
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    hash.update(`${file}\0`);
    hash.update(await readFile(fromRoot(file)));
    hash.update('\0');
  }
  return hash.digest('hex');
}

/**
 * Builds Storybook where its inputs have changed since it was built last.
 *
 * @returns the directory that holds it
 * @throws Error with the output of a build that failed
 */
export async function buildStorybook(say: (text: string) => void): Promise<string> {
  const inputs = await hashOfInputs();
  const built = existsSync(STAMP) ? await readFile(STAMP, 'utf8') : '';
  if (built === inputs) return fromRoot(OUTPUT);
  say('Building Storybook …');
  const cli = fromRoot('node_modules/storybook/dist/bin/dispatcher.js');
  const { code, output } = await run([process.execPath, cli, 'build', '--output-dir', OUTPUT], {
    env: { STORYBOOK_DISABLE_TELEMETRY: '1' },
    timeout: 240_000,
  });
  if (code !== 0) throw new Error(`Storybook could not be built:\n${output}`);
  await writeFile(STAMP, inputs);
  return fromRoot(OUTPUT);
}
