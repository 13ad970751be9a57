import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from './build/build.ts';
import { writePage } from './build/page.ts';
import { ENGINES, versionOf, type EngineName } from './engines/engines.ts';
import { DEMONSTRATION_REGION } from './generator/places.ts';
import { describeMachine } from './machine.ts';
import { launch } from './measure/browser.ts';
import { measureRelevance, measureTimes } from './measure/searching.ts';
import { serveSlowly } from './measure/slow-server.ts';
import { measureTyping, type TypingFigures } from './measure/typing.ts';
import { labelledQueries, senselessQueries, timedQueries, TYPED } from './queries.ts';
import type { EngineRun, SearchRun } from './results.ts';
import { sizeName } from './results.ts';

export interface SearchOptions {
  readonly engines: readonly EngineName[];
  readonly seed: number;
  /** Few queries, only to see that all works. */
  readonly quick: boolean;
  /** Also what is left out at this size by default. */
  readonly all: boolean;
  /** Where the files of the engines are built. */
  readonly directory: string;
  readonly tell: (text: string) => void;
}

const BUILD_LIMIT_SECONDS = 30 * 60;
const PATIENCE_MS = 60_000;
const TIMED = 100;
const QUICK = 12;

async function runEngine(
  engine: EngineName,
  size: number,
  browser: Browser,
  options: SearchOptions,
): Promise<EngineRun> {
  const { seed, quick, all, tell } = options;
  const about = { engine, version: versionOf(engine) };
  if (size > ENGINES[engine].largest && !all) {
    return {
      ...about,
      note: `not run above ${sizeName(ENGINES[engine].largest)} by default; \`--all\` runs it`,
    };
  }
  const directory = join(options.directory, `${engine}-${sizeName(size)}`);
  let run: EngineRun = about;
  try {
    const built = await build(engine, { size, seed, directory }, BUILD_LIMIT_SECONDS);
    run = { ...run, build: built };
    tell(`built in ${built.seconds.toFixed(1)} s`);
    await writePage(engine, directory);
    const server = await serveSlowly({ '/': directory });
    try {
      const typing: TypingFigures[] = [];
      for (const query of quick ? TYPED.slice(1, 2) : TYPED) {
        typing.push(await measureTyping(browser, server, query, PATIENCE_MS));
      }
      run = { ...run, typing };
      tell('typed');
      const labelled = await labelledQueries();
      const queries = timedQueries(labelled, quick ? QUICK : TIMED);
      run = { ...run, times: await measureTimes(browser, server, queries) };
      tell('timed');
      const senseless = await senselessQueries();
      const some = <Value>(values: readonly Value[]) => (quick ? values.slice(0, QUICK) : values);
      const relevance = await measureRelevance(
        browser,
        server,
        some(labelled),
        some(senseless),
        DEMONSTRATION_REGION,
      );
      return { ...run, relevance };
    } finally {
      await server.close();
    }
  } catch (error) {
    // One engine that fails is a finding, not the end of the others.
    const note = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    tell(note);
    return { ...run, note };
  }
}

/** Measures engines over a catalogue, one after the other. */
export async function runSearch(size: number, options: SearchOptions): Promise<SearchRun> {
  const engines: EngineRun[] = [];
  for (const engine of options.engines) {
    const tell = (text: string) => options.tell(`${sizeName(size)} ${engine}: ${text}`);
    const browser = await launch();
    try {
      engines.push(await runEngine(engine, size, browser, { ...options, tell }));
    } finally {
      await browser.close();
    }
  }
  return {
    kind: 'search',
    date: new Date().toISOString().slice(0, 10),
    machine: describeMachine(),
    size,
    seed: options.seed,
    engines,
  };
}
