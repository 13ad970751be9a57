import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase, silentLog } from '@gerai/server';
import { readPlaces } from '../generator/places.ts';
import { createRandom } from '../generator/random.ts';
import { askers, labelledQueries } from '../queries.ts';
import { fill } from './fill.ts';
import { load, type LoadFigures } from './load.ts';
import { measureRefresh, type RefreshFigures } from './refresh.ts';
import { startServer } from './serve.ts';
import { prepareTextSearch, textSearches } from './text-search.ts';

/** Seconds from the start of a server. */
export interface StartFigures {
  /** Until it served. */
  readonly readySeconds: number;
  /** From then until the first search was answered. */
  readonly firstSearchSeconds: number;
}

/** One run of the server beside PostgreSQL's text search; figures of both are from the same minutes. */
export interface ServerFigures {
  readonly size: number;
  readonly searchers: number;
  readonly importSeconds: number;
  /** Without anything kept. */
  readonly coldStart: StartFigures;
  /** With the catalogue that the run before had kept. */
  readonly warmStart: StartFigures;
  readonly refresh: RefreshFigures;
  /** Of the server after the load. */
  readonly residentBytes: number;
  /** Mean number of processes that wanted a processor in the minute before and in the last minute. */
  readonly loadBefore: number;
  readonly loadAfter: number;
  readonly server: readonly LoadFigures[];
  readonly ranked: readonly LoadFigures[];
  readonly capped: readonly LoadFigures[];
}

const SEARCHERS = 20;
/** Each is measured this often in turn, so that a busy moment hits all alike. */
const ROUNDS = 3;
const KEPT_WITHIN_MS = 5 * 60_000;

async function untilKept(file: string): Promise<void> {
  const end = performance.now() + KEPT_WITHIN_MS;
  while (!existsSync(file)) {
    if (performance.now() > end) throw new Error('the catalogue was not kept');
    await pause(200);
  }
}

/** Measures on an embedded PostgreSQL that is thrown away afterwards. */
export async function benchServer(
  size: number,
  seed: number,
  seconds: number,
  tell: (text: string) => void,
): Promise<ServerFigures> {
  const [loadBefore = Number.NaN] = loadavg();
  const dataDir = await mkdtemp(join(tmpdir(), 'gerai-bench-'));
  const database = await openDatabase({
    dataDir,
    databaseUrl: '',
    log: silentLog,
    poolSize: SEARCHERS,
  });
  try {
    const before = performance.now();
    await fill(database, size, seed, (done) => {
      if (done % 20_000 === 0) tell(`${String(done)} services imported`);
    });
    const importSeconds = (performance.now() - before) / 1000;
    await prepareTextSearch(database.pool);
    const target = database.embedded?.target;
    if (!target) throw new Error('there is no embedded PostgreSQL');
    const { user, password, host, port, database: name } = target;
    const start = () =>
      startServer(`postgres://${user}:${password}@${host}:${String(port)}/${name}`, {
        GERAI_DATA: dataDir,
      });
    const first = await start();
    tell(`first search ${first.firstSearchSeconds.toFixed(1)} s after the server was ready`);
    try {
      await untilKept(join(dataDir, 'catalogue', 'index'));
    } finally {
      await first.stop();
    }
    const server = await start();
    tell(`after a restart ${server.firstSearchSeconds.toFixed(1)} s`);
    try {
      const towns = (await readPlaces()).regency.map(({ town }) => town);
      const ask = askers(await labelledQueries(), towns);
      const searches = { server: server.search, ...textSearches(database.pool) };
      const figures: Record<keyof typeof searches, LoadFigures[]> = {
        server: [],
        ranked: [],
        capped: [],
      };
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const kind of ['server', 'ranked', 'capped'] as const) {
          const searchers = Array.from({ length: SEARCHERS }, (_value, number) =>
            createRandom('searcher', round, number),
          );
          const measured = await load(searches[kind], ask, searchers, seconds);
          tell(`${kind}: p95 ${measured.p95.toFixed(1)} ms, ${measured.perSecond.toFixed(0)}/s`);
          figures[kind].push(measured);
        }
      }
      const residentBytes = await server.residentBytes();
      const refresh = await measureRefresh(database.pool, server, size);
      tell(`a change is found after ${refresh.medianSeconds.toFixed(2)} s`);
      const [loadAfter = Number.NaN] = loadavg();
      const startOf = ({ readySeconds, firstSearchSeconds }: StartFigures): StartFigures => ({
        readySeconds,
        firstSearchSeconds,
      });
      return {
        size,
        searchers: SEARCHERS,
        importSeconds,
        coldStart: startOf(first),
        warmStart: startOf(server),
        refresh,
        residentBytes,
        loadBefore,
        loadAfter,
        ...figures,
      };
    } finally {
      await server.stop();
    }
  } finally {
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
