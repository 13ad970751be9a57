import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromRoot } from '@gerai/tooling/paths';
import type { BuildFigures } from './build/build.ts';
import { ENGINE_NAMES, type EngineName } from './engines/engines.ts';
import type { Machine } from './machine.ts';
import type { RelevanceFigures, TimeFigures } from './measure/searching.ts';
import type { TypingFigures } from './measure/typing.ts';
import type { ServerFigures } from './server/bench.ts';

export const DOCS = fromRoot('docs', 'benchmarks');
const RESULTS = join(DOCS, 'results');

/** One engine over one catalogue. */
export interface EngineRun {
  readonly engine: EngineName;
  readonly version: string;
  /** `2026-11-24 13:05` UTC. */
  readonly measuredAt: string;
  /** Why there are no figures, or not all. */
  readonly note?: string;
  readonly build?: BuildFigures;
  readonly typing?: readonly TypingFigures[];
  /** The same queries, put in at once. */
  readonly pasted?: readonly TypingFigures[];
  /** The real widget over the same files. */
  readonly widget?: readonly TypingFigures[];
  readonly times?: TimeFigures;
  readonly relevance?: RelevanceFigures;
}

interface Run {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly machine: Machine;
  readonly size: number;
  readonly seed: number;
}

/** All engines over one catalogue, one after the other. */
export interface SearchRun extends Run {
  readonly kind: 'search';
  readonly engines: readonly EngineRun[];
}

export interface ServerRun extends Run {
  readonly kind: 'server';
  readonly figures: ServerFigures;
}

/** `1k`, `100k`, `1M`. */
export function sizeName(size: number): string {
  if (size % 1_000_000 === 0) return `${String(size / 1_000_000)}M`;
  return size % 1000 === 0 ? `${String(size / 1000)}k` : String(size);
}

/** @throws {Error} when the text is no size. */
export function parseSize(text: string): number {
  const [, digits, unit = ''] = /^(\d+)([km]?)$/i.exec(text) ?? [];
  if (digits === undefined) throw new Error(`"${text}" is no size; write 1k, 100k or 1m`);
  return Number(digits) * ({ k: 1000, m: 1_000_000 }[unit.toLowerCase()] ?? 1);
}

/**
 * Keeps a run beside the report. A later one of the same size takes its place, but for engines that it leaves out and that were
 * measured over the same catalogue before.
 */
export async function keep(run: SearchRun | ServerRun): Promise<void> {
  await mkdir(RESULTS, { recursive: true });
  const file = join(RESULTS, `${run.kind}-${sizeName(run.size)}.json`);
  const kept = run.kind === 'search' ? await withEarlier(run, file) : run;
  await writeFile(file, `${JSON.stringify(kept, null, 2)}\n`);
}

async function withEarlier(run: SearchRun, file: string): Promise<SearchRun> {
  if (!existsSync(file)) return run;
  const earlier = JSON.parse(await readFile(file, 'utf8')) as SearchRun;
  if (earlier.seed !== run.seed) return run;
  const engines = ENGINE_NAMES.flatMap((name) => {
    const of = ({ engine }: EngineRun) => engine === name;
    return run.engines.find(of) ?? earlier.engines.find(of) ?? [];
  });
  return { ...run, engines };
}

/** All runs on record, the smallest catalogue first. */
export async function readRuns(): Promise<{ search: SearchRun[]; server: ServerRun[] }> {
  const runs: (SearchRun | ServerRun)[] = [];
  for await (const name of glob('{search,server}-*.json', { cwd: RESULTS })) {
    runs.push(JSON.parse(await readFile(join(RESULTS, name), 'utf8')) as SearchRun | ServerRun);
  }
  runs.sort((a, b) => a.size - b.size);
  return {
    search: runs.filter((run) => run.kind === 'search'),
    server: runs.filter((run) => run.kind === 'server'),
  };
}
