import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '@gerai/server';
import { median } from '../statistics.ts';
import type { RunningServer } from './serve.ts';

/** How a running server takes up a change of one service. */
export interface RefreshFigures {
  readonly changes: number;
  /** From the commit until a search finds the new name; seconds. */
  readonly medianSeconds: number;
  readonly longestSeconds: number;
  /** Longest time that another request had to wait meanwhile; milliseconds. */
  readonly longestWaitMs: number;
}

const CHANGES = 8;
const GIVE_UP_MS = 60_000;
/** Words that nothing in the catalogue resembles. */
const WORDS = ['xqjzvw', 'wvzjqx', 'zqxwjv', 'vjxqzw', 'jwqvxz', 'qzvxwj', 'xwvqjz', 'zjwxvq'];

async function rename(pool: Database['pool'], position: number, word: string): Promise<void> {
  await pool.query(
    `update services set updated_at = now(),
       document = jsonb_set(document, '{name,id}', to_jsonb($2::text || ' ' || (document->'name'->>'id')))
     where code = (select code from services order by code offset $1 limit 1)`,
    [position, word],
  );
}

/** Changes one service after the other and waits until the server finds each by its new name. */
export async function measureRefresh(
  pool: Database['pool'],
  server: RunningServer,
  size: number,
): Promise<RefreshFigures> {
  const seconds: number[] = [];
  let longestWaitMs = 0;
  const finished = new AbortController();
  const health = new URL('/healthz', server.url);
  const watch = (async () => {
    while (!finished.signal.aborted) {
      const before = performance.now();
      await (await fetch(health)).arrayBuffer();
      longestWaitMs = Math.max(longestWaitMs, performance.now() - before);
      await pause(2);
    }
  })();
  for (const [number, word] of WORDS.slice(0, CHANGES).entries()) {
    await rename(pool, Math.floor((size * number) / CHANGES), word);
    const before = performance.now();
    while ((await server.search(word)) === 0) {
      if (performance.now() - before > GIVE_UP_MS) throw new Error('the change was not taken up');
      await pause(10);
    }
    seconds.push((performance.now() - before) / 1000);
  }
  finished.abort();
  await watch;
  return {
    changes: seconds.length,
    medianSeconds: median(seconds),
    longestSeconds: Math.max(...seconds),
    longestWaitMs,
  };
}
