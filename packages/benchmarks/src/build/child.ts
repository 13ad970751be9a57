// One build in a process of its own, so that its memory is its own: `node child.ts ENGINE SIZE SEED DIRECTORY`. Prints JSON.
import { mkdir } from 'node:fs/promises';
import { ENGINE_NAMES, type EngineName } from '../engines/engines.ts';
import type { BuildInput } from './input.ts';

/** Each is loaded only where it builds. */
const BUILDERS: Readonly<Record<EngineName, () => Promise<(input: BuildInput) => Promise<void>>>> =
  {
    gerai: async () => (await import('./gerai.ts')).buildGerai,
    pagefind: async () => (await import('./pagefind.ts')).buildPagefind,
    minisearch: async () => (await import('./minisearch.ts')).buildMiniSearch,
    orama: async () => (await import('./orama.ts')).buildOrama,
    flexsearch: async () => (await import('./flexsearch.ts')).buildFlexSearch,
  };

const [name, size, seed, directory = ''] = process.argv.slice(2);
const engine = ENGINE_NAMES.find((known) => known === name);
if (!engine || directory === '') throw new Error('child.ts ENGINE SIZE SEED DIRECTORY');
await mkdir(directory, { recursive: true });
const builder = await BUILDERS[engine]();
const before = performance.now();
await builder({ size: Number(size), seed: Number(seed), directory });
const milliseconds = performance.now() - before;
process.stdout.write(
  `${JSON.stringify({ milliseconds, peakBytes: process.resourceUsage().maxRSS * 1024 })}\n`,
);
process.exit(0);
