// The size gate. `npm run size` compares the built bundles with the committed sizes.json and fails on growth;
// `npm run size -- --update` records the present sizes, and whoever does so says why in the commit.
import { readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { bundleDirectory } from './build/bundle.ts';
import { firstFiles, readGraph, type Graph } from './build/graph.ts';
import { fromRoot } from './paths.ts';

/**
 * Gzip bytes over the wire, each file compressed by itself as a server does. Recorded with the content hashes in file names
 * blanked out: they compress a little differently after every change, and that is not growth.
 */
export interface Sizes {
  /** What a page fetches until the thing named is usable. */
  readonly wire: Readonly<Record<string, number>>;
  /** What our runtime dependencies weigh in the single-file bundle and the map beside it, after tree-shaking. */
  readonly dependencies: Readonly<Record<string, number>>;
}

/** Promises that no update of sizes.json can move. */
export const LIMITS: Readonly<Record<string, number>> = {
  'loader.js': 3_000,
  'gerai-service-search, usable in Indonesian': 30_000,
  'gerai-complaint-form, usable in Indonesian': 45_000,
};

const SIZES_FILE = 'sizes.json';
const WIDGETS = ['service-search', 'application-tracker', 'complaint-form'];

const gzipBytes = (content: string | Buffer): number => gzipSync(content, { level: 9 }).length;

/** The text of a bundle with every content hash in the name of a chunk replaced by one of zeros. */
export function withoutHashes(code: string): string {
  return code.replaceAll(/(chunks\/[\w-]+?|\.\/[\w-]+?)-[\w-]{8}\.js/g, '$1-00000000.js');
}

async function bytesOf(files: Iterable<string>, hashes: boolean): Promise<number> {
  let bytes = 0;
  for (const file of files) {
    const code = await readFile(`${bundleDirectory}/${file}`, 'utf8');
    bytes += gzipBytes(hashes ? code : withoutHashes(code));
  }
  return bytes;
}

/** Measures the bundles of the last build: as served, or with hashes blanked out for the record. */
export async function measure(graph: Graph, hashes: boolean): Promise<Sizes> {
  const wire: Record<string, number> = {
    'loader.js': await bytesOf(['loader.js'], hashes),
    'gerai.js': await bytesOf(['gerai.js'], hashes),
    'gerai-map.js': await bytesOf(['gerai-map.js'], hashes),
  };
  for (const widget of WIDGETS) {
    const files = firstFiles(graph, widget, 'id');
    wire[`gerai-${widget}, usable in Indonesian`] = await bytesOf(files, hashes);
  }
  const dependencies: Record<string, number> = {};
  for (const file of ['gerai.js', 'gerai-map.js']) {
    for (const [name, code] of Object.entries(graph[file]?.dependencies ?? {})) {
      dependencies[name] = (dependencies[name] ?? 0) + gzipBytes(code);
    }
  }
  return { wire, dependencies: Object.fromEntries(Object.entries(dependencies).sort()) };
}

/** What is over a promise, in words; `served` with hashes as they are. */
export function findOverLimit(
  served: Sizes,
  limits: Readonly<Record<string, number>> = LIMITS,
): string[] {
  return Object.entries(served.wire).flatMap(([name, bytes]) => {
    const limit = limits[name];
    if (limit === undefined || bytes <= limit) return [];
    return [`${name}: ${bytes} bytes, over the limit of ${limit}`];
  });
}

/** What has grown, in words, given what was `recorded`. */
export function findGrowth(present: Sizes, recorded: Sizes): string[] {
  const problems: string[] = [];
  for (const kind of ['wire', 'dependencies'] as const) {
    for (const [name, bytes] of Object.entries(present[kind])) {
      const before = recorded[kind][name];
      if (before === undefined) problems.push(`${name}: ${bytes} bytes, not recorded`);
      else if (bytes > before)
        problems.push(`${name}: ${bytes} bytes, ${bytes - before} more than recorded`);
    }
  }
  return problems;
}

function report({ wire, dependencies }: Sizes): void {
  const rows = [...Object.entries(wire), ...Object.entries(dependencies)];
  for (const [name, bytes] of rows) console.log(`${String(bytes).padStart(8)}  ${name}`);
}

async function main(): Promise<void> {
  const graph = await readGraph();
  const served = await measure(graph, true);
  const present = await measure(graph, false);
  const over = findOverLimit(served);
  report(served);
  const nothing: Sizes = { wire: {}, dependencies: {} };
  if (process.argv.includes('--update')) {
    await writeFile(fromRoot(SIZES_FILE), `${JSON.stringify(present, null, 2)}\n`);
    for (const problem of over) console.error(problem);
    if (over.length > 0) process.exitCode = 1;
    return;
  }
  const text = await readFile(fromRoot(SIZES_FILE), 'utf8').catch(() => undefined);
  const growth = findGrowth(present, text ? (JSON.parse(text) as Sizes) : nothing);
  const problems = [...over, ...growth];
  for (const problem of problems) console.error(problem);
  if (problems.length === 0) return;
  console.error('Smaller is better; if this growth is worth it: npm run size -- --update');
  process.exitCode = 1;
}

if (import.meta.main) await main();
