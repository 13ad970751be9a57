// One build in a process of its own, so that its memory is its own: `node child.ts ENGINE SIZE SEED DIRECTORY`. Prints JSON.
import { ENGINE_NAMES } from '../engines/engines.ts';
import { buildEngine } from './engines.ts';

const [name, size, seed, directory = ''] = process.argv.slice(2);
const engine = ENGINE_NAMES.find((known) => known === name);
if (!engine || directory === '') throw new Error('child.ts ENGINE SIZE SEED DIRECTORY');
const before = performance.now();
await buildEngine(engine, { size: Number(size), seed: Number(seed), directory });
const milliseconds = performance.now() - before;
process.stdout.write(
  `${JSON.stringify({ milliseconds, peakBytes: process.resourceUsage().maxRSS * 1024 })}\n`,
);
process.exit(0);
