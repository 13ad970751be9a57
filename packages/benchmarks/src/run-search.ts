import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from './build/build.ts';
import { widgetProbe, writePage, writeWidgetPage } from './build/page.ts';
import { ENGINES, versionOf, type EngineName } from './engines/engines.ts';
import { DEMONSTRATION_REGION } from './generator/places.ts';
import { describeMachine } from './machine.ts';
import { launch } from './measure/browser.ts';
import { measureRelevance, measureTimes } from './measure/searching.ts';
import { serveSlowly, type SlowServer } from './measure/slow-server.ts';
import { measureTyping, type TypingFigures, type TypingOptions } from './measure/typing.ts';
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
/** A resident who has seen nothing for so long is gone. */
const PATIENCE_MS = 60_000;
/** One step of the measurement of one engine. */
const STEP_LIMIT_MS = 5 * 60_000;
/** Above this only ours is asked all labelled queries: the others' places hardly change, and each takes minutes. */
const RELEVANCE_LARGEST = 10_000;
const TIMED = 100;
const QUICK = 12;

async function within<Value>(what: string, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`${what} took more than ${String(STEP_LIMIT_MS / 60_000)} minutes`));
    }, STEP_LIMIT_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function typeAll(
  queries: readonly string[],
  browser: Browser,
  server: SlowServer,
  options: Omit<TypingOptions, 'patience'> = {},
): Promise<TypingFigures[]> {
  const typing: TypingFigures[] = [];
  for (const query of queries) {
    const figures = await measureTyping(browser, server, query, {
      patience: PATIENCE_MS,
      ...options,
    });
    typing.push(figures);
    // Whole indexes that did not arrive for one query will not for the next.
    if (figures.answerMs === undefined) break;
  }
  return typing;
}

async function runWidget(
  directory: string,
  browser: Browser,
  queries: readonly string[],
): Promise<TypingFigures[]> {
  const page = `${directory}-widget`;
  await writeWidgetPage(page);
  const server = await serveSlowly({ '/': page, '/data/': directory });
  try {
    return await within(
      'typing',
      typeAll(queries, browser, server, { script: await widgetProbe() }),
    );
  } finally {
    await server.close();
  }
}

async function runEngine(
  engine: EngineName,
  size: number,
  browser: Browser,
  options: SearchOptions,
): Promise<EngineRun> {
  const { seed, quick, all, tell } = options;
  const about = {
    engine,
    version: versionOf(engine),
    measuredAt: new Date().toISOString().slice(0, 16).replace('T', ' '),
  };
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
    const page = `${directory}-page`;
    await writePage(engine, page);
    const server = await serveSlowly({ '/': page, '/data/': directory });
    try {
      const typed = quick ? TYPED.slice(1, 2) : TYPED;
      const typing = await within('typing', typeAll(typed, browser, server));
      run = { ...run, typing };
      const pasted = await within('pasting', typeAll(typed, browser, server, { paste: true }));
      run = { ...run, pasted };
      tell('typed');
      if (engine === 'gerai') run = { ...run, widget: await runWidget(directory, browser, typed) };
      const labelled = await labelledQueries();
      const queries = timedQueries(labelled, quick ? QUICK : TIMED);
      run = { ...run, times: await within('timing', measureTimes(browser, server, queries)) };
      tell('timed');
      const senseless = await senselessQueries();
      const some = <Value>(values: readonly Value[]) => (quick ? values.slice(0, QUICK) : values);
      if (size > RELEVANCE_LARGEST && engine !== 'gerai') return run;
      const relevance = await within(
        'asking the labelled queries',
        measureRelevance(browser, server, some(labelled), some(senseless), DEMONSTRATION_REGION),
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

/** Measures engines over a catalogue, one after the other; gives the run so far after each. */
export async function* runSearch(size: number, options: SearchOptions): AsyncGenerator<SearchRun> {
  const engines: EngineRun[] = [];
  for (const engine of options.engines) {
    const tell = (text: string) => options.tell(`${sizeName(size)} ${engine}: ${text}`);
    const browser = await launch();
    try {
      engines.push(await runEngine(engine, size, browser, { ...options, tell }));
    } finally {
      await browser.close();
    }
    yield {
      kind: 'search',
      date: new Date().toISOString().slice(0, 10),
      machine: describeMachine(),
      size,
      seed: options.seed,
      engines: [...engines],
    };
  }
}
