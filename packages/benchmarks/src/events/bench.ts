import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCaseNumber, generateSecret } from '@gerai/api/case-number';
import type { Schema } from '@gerai/api';
import { loadDataset } from '@gerai/demo/dataset';
import {
  deliver,
  Random,
  readSystems,
  tellStory,
  writeEvent,
  type SenderKey,
  type SimulatedSystem,
  type Story,
} from '@gerai/demo/simulators';
import {
  createKey,
  importDataset,
  migrate,
  openDatabase,
  openSeal,
  silentLog,
  type Database,
} from '@gerai/server';
import { startServer } from '../server/serve.ts';
import { percentile } from '../statistics.ts';

type CloudEvent = Schema<'CloudEvent'>;

/** One way of sending; milliseconds are those of a request. */
export interface DeliveryFigures {
  readonly name: string;
  /** Events of a request, at most. */
  readonly batch: number;
  readonly events: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** Events of six systems at once, one request after the other each. */
export interface EventFigures {
  readonly applications: number;
  readonly deliveries: readonly DeliveryFigures[];
  /** Applications whose status is not that of their story; none, or the other figures mean nothing. */
  readonly wrong: number;
}

const REGISTRATIONS = 50;
const BATCH = 100;
const TWICE = 0.2;
const MINUTE_MS = 60_000;
const BEGIN = Date.parse('2026-03-02T01:00:00Z');
const REGISTERED = 'id.gerai.application.registered.v1';

function tellStories(
  random: Random,
  systems: readonly SimulatedSystem[],
  events: number,
  name: string,
): Story[] {
  const stories: Story[] = [];
  for (let told = 0; told < events;) {
    for (const system of systems) {
      const story = tellStory(random, system, systems, {
        subject: `${name}_${String(stories.length)}`,
        number: generateCaseNumber('application'),
        secret: generateSecret(),
      });
      stories.push(story);
      told += story.events.length;
    }
  }
  return stories;
}

function eventsOf(stories: readonly Story[]): CloudEvent[] {
  return stories.flatMap(({ events }) =>
    events.map((event) => writeEvent(event, new Date(BEGIN + event.minute * MINUTE_MS))),
  );
}

/** Sends events from all systems at once. */
class Senders {
  readonly #api: string;
  readonly #keys: ReadonlyMap<string, SenderKey>;

  constructor(api: string, keys: ReadonlyMap<string, SenderKey>) {
    this.#api = api;
    this.#keys = keys;
  }

  async send(name: string, events: readonly CloudEvent[], batch: number): Promise<DeliveryFigures> {
    const times: number[] = [];
    const { signal } = new AbortController();
    const bySource = Map.groupBy(events, ({ source }) => source);
    const begin = performance.now();
    await Promise.all(
      [...bySource].map(async ([source, own]) => {
        const key = this.#keys.get(source);
        if (!key) throw new Error(`there is no key of ${source}`);
        for (let from = 0; from < own.length; from += batch) {
          const before = performance.now();
          await deliver(this.#api, key, own.slice(from, from + batch), signal);
          times.push(performance.now() - before);
        }
      }),
    );
    const seconds = (performance.now() - begin) / 1000;
    return {
      name,
      batch,
      events: events.length,
      perSecond: events.length / seconds,
      p50: percentile(times, 0.5),
      p99: percentile(times, 0.99),
    };
  }
}

async function makeKeys(
  db: Database['db'],
  key: string,
  systems: readonly SimulatedSystem[],
): Promise<ReadonlyMap<string, SenderKey>> {
  const seal = await openSeal({ key });
  if (!seal) throw new Error('there is no sealing key');
  const keys = new Map<string, SenderKey>();
  for (const { source, agencyCode } of systems) {
    const wanted = { source, agencyCodes: [agencyCode], pullsComplaints: false };
    keys.set(source, await createKey(db, seal, wanted));
  }
  return keys;
}

async function countWrong(db: Database['db'], stories: readonly Story[]): Promise<number> {
  const rows = await db.selectFrom('applications').select(['number', 'status']).execute();
  const statuses = new Map(rows.map(({ number, status }) => [number, status]));
  return stories.filter(({ number, end }) => statuses.get(number) !== end.status).length;
}

/**
 * Measures a server of its own on an embedded PostgreSQL that is thrown away afterwards.
 *
 * @param count How many events come in batches, shuffled and a fifth of them twice; a tenth as many come one by one.
 */
export async function benchEvents(
  count: number,
  seed: number,
  tell: (text: string) => void,
): Promise<EventFigures> {
  const dataDir = await mkdtemp(join(tmpdir(), 'gerai-bench-'));
  const database = await openDatabase({ dataDir, databaseUrl: '', log: silentLog });
  try {
    await migrate(database.db);
    const dataset = await loadDataset();
    await importDataset(database.db, { ...dataset, applications: [], complaints: [] });
    const target = database.embedded?.target;
    if (!target) throw new Error('there is no embedded PostgreSQL');
    const { user, password, host, port, database: name } = target;
    const sealingKey = randomBytes(32).toString('base64');
    const systems = await readSystems();
    const keys = await makeKeys(database.db, sealingKey, systems);
    const server = await startServer(
      `postgres://${user}:${password}@${host}:${String(port)}/${name}`,
      { GERAI_SEALING_KEY: sealingKey },
    );
    try {
      const random = new Random(seed);
      const stories = tellStories(random, systems, count, 'batch');
      const single = tellStories(random, systems, Math.ceil(count / 10), 'single');
      const all = eventsOf(stories);
      const singles = eventsOf(single);
      const isRegistration = ({ type }: CloudEvent) => type === REGISTERED;
      const rest = all.filter((event) => !isRegistration(event));
      const again = rest.filter(() => random.chance(TWICE));
      const senders = new Senders(server.url, keys);
      const deliveries: DeliveryFigures[] = [];
      for (const [what, events, batch] of [
        ['registrations', [...all, ...singles].filter(isRegistration), REGISTRATIONS],
        ['shuffled, a fifth twice', random.shuffle([...rest, ...again]), BATCH],
        ['in order, one by one', singles.filter((event) => !isRegistration(event)), 1],
      ] as const) {
        const figures = await senders.send(what, events, batch);
        tell(`${what}: ${figures.perSecond.toFixed(0)}/s, p99 ${figures.p99.toFixed(0)} ms`);
        deliveries.push(figures);
      }
      const told = [...stories, ...single];
      return {
        applications: told.length,
        deliveries,
        wrong: await countWrong(database.db, told),
      };
    } finally {
      await server.stop();
    }
  } finally {
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
