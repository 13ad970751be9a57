// Five hundred people watch their applications: how soon does a step show, and what stays of viewers who left?
import { Agent, get, type ClientRequest } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { median, percentile } from '../statistics.ts';
import { openSetting, postJson, type Setting } from './setting.ts';

const APPLICATIONS = 50;
const VIEWERS = 500;
const STEPS = 20;
const RECONNECTS = 1000;
const AT_ONCE = 50;

/** Times in milliseconds, memory of the server process in megabytes. */
export interface LiveFigures {
  readonly viewers: number;
  readonly shown: number;
  readonly median: number;
  readonly p99: number;
  readonly longest: number;
  readonly memory: {
    readonly idle: number;
    readonly watched: number;
    readonly afterReconnects: readonly number[];
  };
}

interface Viewer {
  readonly request: ClientRequest;
  onEvent: (title: string) => void;
}

/** Opens a stream; resolves once it has begun. */
function view(agent: Agent, address: string, token: string): Promise<Viewer> {
  return new Promise((resolve, reject) => {
    const request = get(address, {
      agent,
      headers: { accept: 'text/event-stream', authorization: `Bearer ${token}` },
    });
    const viewer: Viewer = { request, onEvent: () => undefined };
    request.once('error', reject);
    request.once('response', (response) => {
      if (response.statusCode !== 200) {
        reject(new Error(`a viewer was answered with ${String(response.statusCode)}`));
        return;
      }
      response.on('error', () => undefined);
      let rest = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        const blocks = `${rest}${text}`.split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) {
          if (block.startsWith('retry:')) resolve(viewer);
          const data = /^data: (.*)$/m.exec(block)?.[1];
          if (data) viewer.onEvent((JSON.parse(data) as { title: { id: string } }).title.id);
        }
      });
    });
  });
}

async function tokens({ server, applications, secret }: Setting): Promise<string[]> {
  const found: string[] = [];
  for (const { number } of applications) {
    const { body } = await postJson(`${server.url}/applications/lookup`, { number, secret });
    found.push((body as { token: string }).token);
  }
  return found;
}

/** Records a step of every application, each in a transaction of its own, as back offices would. */
async function recordAll({ database, applications }: Setting, sequence: number): Promise<void> {
  const title = JSON.stringify({ id: `tahap ${String(sequence)}` });
  await Promise.all(
    applications.map(({ id }) =>
      database.db
        .insertInto('application_events')
        .values({
          application_id: id,
          sequence,
          type: 'step-reached',
          actor: 'agency',
          title,
          occurred_at: new Date(),
        })
        .execute(),
    ),
  );
}

/** Measures. */
export async function benchLive(tell: (text: string) => void): Promise<LiveFigures> {
  const setting = await openSetting(APPLICATIONS);
  const agent = new Agent({ maxSockets: Infinity });
  try {
    const { server, applications } = setting;
    const memory = async (): Promise<number> =>
      Math.round((await server.residentBytes()) / 2 ** 20);
    const bearers = await tokens(setting);
    await recordAll(setting, 1);
    const open = async (index: number): Promise<Viewer> => {
      const at = index % APPLICATIONS;
      const address = `${server.url}/applications/${applications[at]?.id ?? ''}/events`;
      return view(agent, address, bearers[at] ?? '');
    };
    const idle = await memory();

    const viewers: Viewer[] = [];
    for (let from = 0; from < VIEWERS; from += AT_ONCE) {
      const some = Array.from({ length: AT_ONCE }, (_, index) => open(from + index));
      viewers.push(...(await Promise.all(some)));
    }
    const watched = await memory();
    tell(`${String(viewers.length)} viewers, ${String(watched)} MB`);

    const times: number[] = [];
    for (let step = 2; step < 2 + STEPS; step += 1) {
      const title = `tahap ${String(step)}`;
      const start = performance.now();
      const seen = viewers.map(
        (viewer) =>
          new Promise<void>((resolve) => {
            viewer.onEvent = (shown) => {
              if (shown !== title) return;
              times.push(performance.now() - start);
              resolve();
            };
          }),
      );
      await recordAll(setting, step);
      await Promise.all(seen);
      await pause(200);
    }
    for (const { request } of viewers) request.destroy();

    const afterReconnects: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      for (let count = 0; count < RECONNECTS; count += AT_ONCE) {
        const some = await Promise.all(
          Array.from({ length: AT_ONCE }, (_, index) => open(count + index)),
        );
        for (const { request } of some) request.destroy();
      }
      await pause(1000);
      afterReconnects.push(await memory());
      tell(`${String((round + 1) * RECONNECTS)} reconnects, ${String(afterReconnects.at(-1))} MB`);
    }
    return {
      viewers: VIEWERS,
      shown: times.length,
      median: median(times),
      p99: percentile(times, 0.99),
      longest: Math.max(...times),
      memory: { idle, watched, afterReconnects },
    };
  } finally {
    agent.destroy();
    await setting.close();
  }
}

/** The figures in words. */
export function describeLive(figures: LiveFigures): string {
  const { memory } = figures;
  return [
    `${String(figures.viewers)} viewers, ${String(figures.shown)} steps shown: median ${figures.median.toFixed(0)} ms, ` +
      `p99 ${figures.p99.toFixed(0)} ms, longest ${figures.longest.toFixed(0)} ms after they were recorded`,
    `memory of the server: ${String(memory.idle)} MB idle, ${String(memory.watched)} MB watched, ` +
      `${memory.afterReconnects.join(', ')} MB after each thousand of reconnects`,
  ].join('\n');
}
