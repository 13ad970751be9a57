/** Lets the simulated complaints system handle what residents file while somebody watches. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database, Log, Seal } from '@gerai/server';
import type { DeskState } from './complaint-desk.ts';
import { COMPLAINTS_SOURCE, dueEvents, takeIn, told } from './complaint-desk.ts';
import { makeKeys } from './live.ts';
import { Random } from './random.ts';
import type { SenderKey } from './sender.ts';
import { deliver, pull } from './sender.ts';

/** Between two looks at what is new; a signature is good once a second. */
const LOOK_MS = 1_100;
/** The shortest and the longest time between two steps of a complaint. */
const STEP_SECONDS = [8, 25] as const;

async function readState(file: string): Promise<DeskState | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as DeskState;
  } catch {
    return undefined;
  }
}

async function keepState(file: string, state: DeskState): Promise<void> {
  await writeFile(`${file}.new`, JSON.stringify(state));
  await rename(`${file}.new`, file);
}

interface Talk {
  readonly api: string;
  readonly key: SenderKey;
  readonly signal: AbortSignal;
}

/** What was filed before the system began is left as it is. */
async function endOfList({ api, key, signal }: Talk): Promise<DeskState> {
  let page = await pull(api, key, undefined, signal);
  while (page.more) page = await pull(api, key, page.cursor, signal);
  return { cursor: page.cursor, complaints: {} };
}

async function handle(
  talk: Talk,
  options: { readonly stateFile: string; readonly lookMs: number; readonly secondMs: number },
): Promise<void> {
  const { api, key, signal } = talk;
  const { stateFile, lookMs, secondMs } = options;
  const random = new Random(Date.now());
  const delay = (): number => random.between(...STEP_SECONDS) * secondMs;
  let state = (await readState(stateFile)) ?? (await endOfList(talk));
  await keepState(stateFile, state);
  for (;;) {
    await sleep(lookMs, undefined, { signal });
    const page = await pull(api, key, state.cursor, signal);
    state = takeIn(state, page, random, Date.now(), delay);
    for (const { subject, event } of dueEvents(state, random, Date.now())) {
      const [receipt] = await deliver(api, key, [event], signal);
      state = told(state, subject, receipt?.state !== 'set-aside', Date.now() + delay());
      await keepState(stateFile, state);
    }
    await keepState(stateFile, state);
  }
}

/**
 * Handles complaints until it is stopped.
 *
 * @param options.api Address of the API with `/v1`.
 * @param options.agencyCodes The agencies that it speaks for.
 * @param options.stateFile Where it keeps what it was about.
 * @param options.secondMs How long a second of its work takes.
 */
export function startHandling(options: {
  readonly api: string;
  readonly db: Database['db'];
  readonly seal: Seal;
  readonly log: Pick<Log, 'warn'>;
  readonly agencyCodes: readonly string[];
  readonly stateFile: string;
  readonly lookMs?: number;
  readonly secondMs?: number;
}): { readonly stop: () => Promise<void> } {
  const { api, db, seal, log, agencyCodes, stateFile } = options;
  const handling = new AbortController();
  const { signal } = handling;
  const system = { source: COMPLAINTS_SOURCE, agencyCodes, pullsComplaints: true };
  const done = makeKeys(db, seal, [system])
    .then(async (keys) => {
      const key = keys.get(COMPLAINTS_SOURCE);
      if (!key) throw new Error('there is no key');
      const { lookMs = LOOK_MS, secondMs = 1000 } = options;
      await handle({ api, key, signal }, { stateFile, lookMs, secondMs });
    })
    .catch((error: unknown) => {
      if (signal.aborted) return;
      const reason = error instanceof Error ? error.message : String(error);
      log.warn({ reason }, 'the simulated complaints system has stopped');
    });
  return {
    stop: async () => {
      handling.abort();
      await done;
    },
  };
}
