/** Lets the systems tell their stories while somebody watches, over the public API and with keys of their own. */
import { setTimeout as sleep } from 'node:timers/promises';
import { generateCaseNumber, generateSecret } from '@gerai/api/case-number';
import type { LocalizedText } from '@gerai/api';
import { createKey, listKeys, revokeKey, type Database, type Log, type Seal } from '@gerai/server';
import { Random } from './random.ts';
import { deliver, type SenderKey } from './sender.ts';
import { tellStory, writeEvent, type Story } from './story.ts';
import { readSystems, type SimulatedSystem } from './systems.ts';

/** A minute of a story passes in this time, a step in some ten to a hundred seconds. */
const MINUTE_MS = 1_500;
/** Each system tells so many stories, one after the other. */
const STORIES = 2;
const STORY_MS = 6 * 60_000;

/** Stories to be told. */
export interface Plan {
  readonly systems: readonly SimulatedSystem[];
  /** With the time after which each goes on from its registration. */
  readonly stories: readonly { readonly story: Story; readonly delayMs: number }[];
}

/** Makes stories that nobody has told before. */
export async function planStories(seed: number): Promise<Plan> {
  const random = new Random(seed);
  const systems = await readSystems();
  const stories = Array.from({ length: STORIES }, (_, turn) =>
    systems.map((system) => ({
      story: tellStory(random, system, systems, {
        subject: `sim_${seed.toString(36)}_${system.agencyCode}_${String(turn)}`,
        number: generateCaseNumber('application'),
        secret: generateSecret(),
      }),
      delayMs: turn * STORY_MS,
    })),
  );
  return { systems, stories: stories.flat() };
}

/** What the page of samples says of a story. */
export function hintOf({ system }: Story): LocalizedText {
  return {
    id: `Bergerak sendiri: ${system.name.id} (simulasi)`,
    en: `Moves by itself: ${system.name.en ?? system.name.id} (simulated)`,
  };
}

/** Gives each system a key of its own; keys of earlier runs end. */
export async function makeKeys(
  db: Database['db'],
  seal: Seal,
  systems: readonly {
    readonly source: string;
    readonly agencyCodes: readonly string[];
    readonly pullsComplaints: boolean;
  }[],
): Promise<ReadonlyMap<string, SenderKey>> {
  const sources = new Set(systems.map(({ source }) => source));
  for (const { id, source, revokedAt } of await listKeys(db)) {
    if (sources.has(source) && revokedAt === null) await revokeKey(db, id);
  }
  const keys = new Map<string, SenderKey>();
  for (const { source, agencyCodes, pullsComplaints } of systems) {
    keys.set(source, await createKey(db, seal, { source, agencyCodes, pullsComplaints }));
  }
  return keys;
}

async function tell(
  { story, delayMs }: Plan['stories'][number],
  {
    api,
    keys,
    minuteMs,
    signal,
  }: {
    readonly api: string;
    readonly keys: ReadonlyMap<string, SenderKey>;
    readonly minuteMs: number;
    readonly signal: AbortSignal;
  },
): Promise<void> {
  const begin = Date.now();
  for (const event of story.events) {
    const due = event.minute === 0 ? begin : begin + delayMs + event.minute * minuteMs;
    await sleep(Math.max(0, due - Date.now()), undefined, { signal });
    const key = keys.get(event.source);
    if (!key) throw new Error(`there is no key of ${event.source}`);
    await deliver(api, key, [writeEvent(event, new Date())], signal);
  }
}

/**
 * Tells the stories of a plan.
 *
 * @param api Address of the API with `/v1`.
 * @returns `done` when they are over, and what ends them before.
 */
export function startTelling(
  { systems, stories }: Plan,
  options: {
    readonly api: string;
    readonly db: Database['db'];
    readonly seal: Seal;
    readonly log: Pick<Log, 'warn'>;
    /** How long a minute of a story takes; a second and a half by default. */
    readonly minuteMs?: number;
  },
): { readonly done: Promise<unknown>; readonly stop: () => Promise<void> } {
  const { api, db, seal, log, minuteMs = MINUTE_MS } = options;
  const telling = new AbortController();
  const { signal } = telling;
  const registered = systems.map(({ source, agencyCode }) => ({
    source,
    agencyCodes: [agencyCode],
    pullsComplaints: false,
  }));
  const told = makeKeys(db, seal, registered)
    .then((keys) => Promise.all(stories.map((one) => tell(one, { api, keys, minuteMs, signal }))))
    .catch((error: unknown) => {
      if (signal.aborted) return;
      const reason = error instanceof Error ? error.message : String(error);
      log.warn({ reason }, 'the simulated systems have stopped');
    });
  return {
    done: told,
    stop: async () => {
      telling.abort();
      await told;
    },
  };
}
