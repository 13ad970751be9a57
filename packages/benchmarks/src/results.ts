import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromRoot } from '@gerai/tooling/paths';
import type { BuildFigures } from './build/build.ts';
import type { EngineName } from './engines/engines.ts';
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
  /** Why there are no figures, or not all. */
  readonly note?: string;
  readonly build?: BuildFigures;
  readonly typing?: readonly TypingFigures[];
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

/** Keeps a run beside the report; a later one of the same size takes its place. */
export async function keep(run: SearchRun | ServerRun): Promise<void> {
  await mkdir(RESULTS, { recursive: true });
  const file = join(RESULTS, `${run.kind}-${sizeName(run.size)}.json`);
  await writeFile(file, `${JSON.stringify(run, null, 2)}\n`);
}

/** All runs on record, the smallest catalogue first. */
export async function readRuns(): Promise<{ search: SearchRun[]; server: ServerRun[] }> {
  const runs: (SearchRun | ServerRun)[] = [];
  for await (const name of glob('*.json', { cwd: RESULTS })) {
    runs.push(JSON.parse(await readFile(join(RESULTS, name), 'utf8')) as SearchRun | ServerRun);
  }
  runs.sort((a, b) => a.size - b.size);
  return {
    search: runs.filter((run) => run.kind === 'search'),
    server: runs.filter((run) => run.kind === 'server'),
  };
}
