// `npm run generate` writes every generated source file; `npm run generate -- --check` only compares and fails when one
// has drifted from what it is made of.
import { glob, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fromRoot, posix, root } from './paths.ts';

/** A module in `generate/`: repository-relative path → the file's whole content. */
export interface Generator {
  outputs(): Promise<ReadonlyMap<string, string>>;
}

export interface Drift {
  readonly path: string;
  readonly problem: 'missing' | 'differs' | 'not generated';
}

async function loadGenerators(): Promise<Generator[]> {
  const names = (await readdir(new URL('./generate/', import.meta.url)))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort();
  const modules = await Promise.all(
    names.map((name) => import(`./generate/${name}`) as Promise<Partial<Generator>>),
  );
  return modules.filter((module): module is Generator => typeof module.outputs === 'function');
}

/** Everything all generators make; two that claim one path are an error. */
export async function collectOutputs(): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const generator of await loadGenerators()) {
    for (const [path, content] of await generator.outputs()) {
      if (all.has(path)) throw new Error(`two generators write ${path}`);
      all.set(path, content);
    }
  }
  return all;
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(fromRoot(path), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Files that lie in a `generated` directory, which nothing but the generators may fill. */
async function filesInGeneratedDirectories(): Promise<string[]> {
  const found: string[] = [];
  for await (const entry of glob('packages/*/src/**/generated/**/*', {
    cwd: root,
    withFileTypes: true,
  })) {
    if (entry.isFile()) found.push(posix(relative(root, join(entry.parentPath, entry.name))));
  }
  return found;
}

export async function findDrift(outputs: ReadonlyMap<string, string>): Promise<Drift[]> {
  const drift: Drift[] = [];
  for (const [path, content] of outputs) {
    const present = await readIfThere(path);
    if (present === undefined) drift.push({ path, problem: 'missing' });
    else if (present !== content) drift.push({ path, problem: 'differs' });
  }
  for (const path of await filesInGeneratedDirectories()) {
    if (!outputs.has(path)) drift.push({ path, problem: 'not generated' });
  }
  return drift;
}

/** Writes what changed and returns those paths: an untouched file keeps its time, and so its place in caches. */
export async function writeOutputs(outputs: ReadonlyMap<string, string>): Promise<string[]> {
  const written: string[] = [];
  for (const [path, content] of outputs) {
    if ((await readIfThere(path)) === content) continue;
    await mkdir(dirname(fromRoot(path)), { recursive: true });
    await writeFile(fromRoot(path), content);
    written.push(path);
  }
  return written;
}

async function main(): Promise<void> {
  const outputs = await collectOutputs();
  if (!process.argv.includes('--check')) {
    const written = await writeOutputs(outputs);
    for (const path of written) console.log(`wrote ${path}`);
    console.log(`${outputs.size} generated files, ${written.length} changed`);
    return;
  }
  const drift = await findDrift(outputs);
  for (const { path, problem } of drift) console.error(`${path}: ${problem}`);
  if (drift.length > 0) {
    console.error('Generated files have drifted: run `npm run generate` and commit the result.');
    process.exitCode = 1;
    return;
  }
  console.log(`${outputs.size} generated files are up to date`);
}

if (import.meta.main) await main();
