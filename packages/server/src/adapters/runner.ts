/**
 * Runs adapters: one event after the other, each kept as done before the next, by one replica at a time. A system that is
 * away is waited for; nothing overtakes what it has not taken.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Kysely } from 'kysely';

import type { Schema } from '../database/schema.ts';
import { pullEvents } from '../domain/events/outbox.ts';
import { findSource } from '../domain/events/sources.ts';
import { Problem } from '../http/problem.ts';
import type { Log } from '../log.ts';
import type { Adapter, OutboundEvent } from './adapter.ts';
import { RefusedError } from './adapter.ts';
import { keepCursor, lease, release, setRefused } from './positions.ts';

/** Pauses, in milliseconds. */
export interface RunnerPauses {
  /** Between two looks for new events. */
  readonly idle: number;
  /** After a first failure; doubled after each further one. */
  readonly retry: number;
  readonly longestRetry: number;
}

const PAUSES: RunnerPauses = { idle: 2_000, retry: 1_000, longestRetry: 5 * 60_000 };

/** How long what is under way may take once the server is told to stop. */
const GRACE_MS = 5_000;

/** Ends a run: no new event is begun, and a little later what is under way is given up. */
interface Ending {
  readonly soon: AbortSignal;
  readonly now: AbortSignal;
}

/** What the runner works with. */
export interface RunnerOptions {
  readonly db: Kysely<Schema>;
  readonly adapters: readonly Adapter[];
  readonly log: Pick<Log, 'info' | 'warn'>;
  readonly pauses?: Partial<RunnerPauses>;
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Whether there may be more at once. */
type Progress = 'more' | 'nothing';

class Run {
  readonly #db: Kysely<Schema>;
  readonly #adapter: Adapter;
  readonly #log: RunnerOptions['log'];
  readonly #pauses: RunnerPauses;
  readonly #ending: Ending;
  readonly #holder = randomUUID();

  constructor(adapter: Adapter, options: RunnerOptions, ending: Ending) {
    this.#adapter = adapter;
    this.#db = options.db;
    this.#log = options.log;
    this.#pauses = { ...PAUSES, ...options.pauses };
    this.#ending = ending;
  }

  async untilAborted(): Promise<void> {
    const { name } = this.#adapter;
    let failures = 0;
    while (!this.#ending.soon.aborted) {
      try {
        const progress = await this.#step();
        if (failures > 0) this.#log.info({ adapter: name }, 'events are delivered again');
        failures = 0;
        if (progress === 'nothing') await this.#pause(this.#pauses.idle);
      } catch (error) {
        const pause = Math.min(this.#pauses.longestRetry, this.#pauses.retry * 2 ** failures);
        failures += 1;
        const facts = { adapter: name, reason: messageOf(error), failures, pause };
        this.#log.warn(facts, 'an event could not be delivered');
        await this.#pause(pause);
      }
    }
    await release(this.#db, name, this.#holder).catch((error: unknown) => {
      this.#log.warn({ adapter: name, reason: messageOf(error) }, 'the lease was not given back');
    });
  }

  async #pause(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: this.#ending.soon }).catch(() => undefined);
  }

  async #step(): Promise<Progress> {
    const { name, source } = this.#adapter;
    const held = await lease(this.#db, name, this.#holder);
    if (!held) return 'nothing';
    const system = await findSource(this.#db, source);
    if (!system) throw new Error(`${source} is not registered`);
    const after = held.cursor === undefined ? {} : { after: held.cursor };
    let page: Awaited<ReturnType<typeof pullEvents>>;
    try {
      page = await pullEvents(this.#db, system, { ...after, limit: 1 });
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'cursor-expired') throw error;
      await keepCursor(this.#db, name, this.#holder, null);
      throw new Error('events were lost: they are kept for 30 days', { cause: error });
    }
    for (const event of page.items) await this.#deliver(event);
    if (page.cursor !== held.cursor) await keepCursor(this.#db, name, this.#holder, page.cursor);
    return page.more ? 'more' : 'nothing';
  }

  async #deliver(event: OutboundEvent): Promise<void> {
    const { name } = this.#adapter;
    try {
      await this.#adapter.deliver(event, this.#ending.now);
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      await setRefused(this.#db, name, event, error.message);
      const facts = { adapter: name, event: event.id, type: event.type };
      this.#log.warn(facts, 'an event was refused and set aside');
    }
  }
}

/** Begins to deliver; `close` ends it. */
export function startAdapters(options: RunnerOptions): { readonly close: () => Promise<void> } {
  const soon = new AbortController();
  const now = new AbortController();
  const ending = { soon: soon.signal, now: now.signal };
  const runs = options.adapters.map((adapter) => new Run(adapter, options, ending).untilAborted());
  return {
    close: async () => {
      soon.abort();
      const grace = setTimeout(() => {
        now.abort();
      }, GRACE_MS);
      await Promise.all(runs);
      clearTimeout(grace);
    },
  };
}
