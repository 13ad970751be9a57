import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, silentLog } from '@gerai/server';
import { labelledQueries, timedQueries } from '../queries.ts';
import { fill } from './fill.ts';
import { load, type LoadFigures } from './load.ts';
import { startServer } from './serve.ts';
import { prepareTextSearch, textSearches } from './text-search.ts';

/** One run of the server beside PostgreSQL's text search; figures of both are from the same minutes. */
export interface ServerFigures {
  readonly size: number;
  readonly searchers: number;
  readonly queries: number;
  readonly importSeconds: number;
  readonly readySeconds: number;
  readonly firstSearchSeconds: number;
  readonly server: readonly LoadFigures[];
  readonly ranked: readonly LoadFigures[];
  readonly capped: readonly LoadFigures[];
}

const SEARCHERS = 20;
const QUERIES = 400;
/** Each is measured this often in turn, so that a busy moment hits all alike. */
const ROUNDS = 3;

/** Measures on an embedded PostgreSQL that is thrown away afterwards. */
export async function benchServer(
  size: number,
  seed: number,
  seconds: number,
  tell: (text: string) => void,
): Promise<ServerFigures> {
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
    const server = await startServer(
      `postgres://${user}:${password}@${host}:${String(port)}/${name}`,
    );
    try {
      const queries = timedQueries(await labelledQueries(), QUERIES);
      const searches = { server: server.search, ...textSearches(database.pool) };
      const figures: Record<keyof typeof searches, LoadFigures[]> = {
        server: [],
        ranked: [],
        capped: [],
      };
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const kind of ['server', 'ranked', 'capped'] as const) {
          const measured = await load(searches[kind], queries, SEARCHERS, seconds);
          tell(`${kind}: p95 ${measured.p95.toFixed(1)} ms, ${measured.perSecond.toFixed(0)}/s`);
          figures[kind].push(measured);
        }
      }
      const { readySeconds, firstSearchSeconds } = server;
      return {
        size,
        searchers: SEARCHERS,
        queries: queries.length,
        importSeconds,
        readySeconds,
        firstSearchSeconds,
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
