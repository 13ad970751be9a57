/**
 * Tells viewers of applications what happens to them, as it happens. A change is told by `NOTIFY
 * gerai_application` with the application's id; what happened is then read once for all who watch it.
 */
import type { FastifyBaseLogger } from 'fastify';
import type { Kysely } from 'kysely';

import type { ApiSchema } from '../../api-schema.ts';
import type { Notifications } from '../../database/notifications.ts';
import type { Schema } from '../../database/schema.ts';
import { readEventsAfter, findEvents } from '../case-events.ts';

type CaseEvent = ApiSchema<'CaseEvent'>;

/** Who watches an application. */
export interface Viewer {
  /** Events that are new to the viewer, oldest first. */
  onEvents(events: readonly CaseEvent[]): void;
  /** Where the viewer stands, told once at the start: what comes later is told by {@link onEvents}. */
  onStart(newestId: string): void;
}

/** Applications being watched. */
export interface LiveEvents {
  /**
   * Watches an application.
   *
   * @param lastEventId The last event that the viewer knows; what came after it is told at once. Without it, what
   *   comes from now on.
   * @returns A function that ends it.
   */
  follow(
    applicationId: string,
    lastEventId: string | undefined,
    viewer: Viewer,
  ): Promise<() => void>;
  /** Watched applications, for tests and measurements. */
  readonly size: number;
  close(): void;
}

const CHANNEL = 'gerai_application';
/** Events read at once; a viewer who was away longer gets them in several parts. */
const PAGE = 100;
/** What could not be read is tried again after this pause. */
const RETRY_MS = 1000;

interface Following {
  readonly viewer: Viewer;
  /** The greatest sequence that was told. */
  told: number;
}

interface Watched {
  readonly viewers: Set<Following>;
  /** A reading is under way. */
  reading: boolean;
  /** Somebody may be behind. */
  due: boolean;
  /** Something changed, be it an event or not. */
  changed: boolean;
}

/** Makes the live events of a database; nothing is listened to before somebody watches. */
export function createLiveEvents(
  db: Kysely<Schema>,
  notifications: Pick<Notifications, 'listen'>,
  log: Pick<FastifyBaseLogger, 'warn'>,
): LiveEvents {
  const watched = new Map<string, Watched>();
  const retries = new Set<NodeJS.Timeout>();
  let listening: Promise<() => void> | undefined;
  let closed = false;

  /**
   * Tells each viewer the events that are new to it.
   *
   * @param changed Whoever knows all events is told the newest once more: something else has changed then, such
   *   as a step.
   */
  async function tell(id: string, viewers: Set<Following>, changed: boolean): Promise<void> {
    const informed = new Set<Following>();
    let newest: CaseEvent | undefined;
    let after = Math.min(...[...viewers].map(({ told }) => told)) - 1;
    for (let more = viewers.size > 0; more;) {
      const events = await readEventsAfter(db, id, after, PAGE);
      more = events.length === PAGE;
      newest = events.at(-1) ?? newest;
      after = newest?.sequence ?? after;
      for (const following of viewers) {
        const fresh = events.filter(({ sequence }) => sequence > following.told);
        if (fresh.length === 0) continue;
        following.told = after;
        informed.add(following);
        following.viewer.onEvents(fresh);
      }
    }
    if (!changed || !newest) return;
    for (const following of viewers) {
      if (!informed.has(following)) following.viewer.onEvents([newest]);
    }
  }

  async function refresh(id: string, changed: boolean): Promise<void> {
    const entry = watched.get(id);
    if (!entry) return;
    entry.due = true;
    entry.changed ||= changed;
    if (entry.reading) return;
    entry.reading = true;
    try {
      while (entry.due) {
        const repeat = entry.changed;
        entry.due = false;
        entry.changed = false;
        await tell(id, entry.viewers, repeat);
      }
    } catch (error) {
      if (closed) return;
      log.warn({ err: error }, 'reading the events of a watched application failed');
      const retry = setTimeout(() => {
        retries.delete(retry);
        void refresh(id, true);
      }, RETRY_MS);
      retries.add(retry);
    } finally {
      entry.reading = false;
    }
  }

  async function listen(): Promise<void> {
    listening ??= notifications.listen(CHANNEL, {
      onNotification: (id) => void refresh(id, true),
      onReconnect: () => {
        for (const id of watched.keys()) void refresh(id, true);
      },
    });
    try {
      await listening;
    } catch (error) {
      listening = undefined;
      throw error;
    }
  }

  function add(id: string, following: Following): () => void {
    const entry = watched.get(id) ?? {
      viewers: new Set(),
      reading: false,
      due: false,
      changed: false,
    };
    watched.set(id, entry);
    entry.viewers.add(following);
    return () => {
      entry.viewers.delete(following);
      if (entry.viewers.size === 0 && watched.get(id) === entry) watched.delete(id);
    };
  }

  return {
    async follow(id, lastEventId, viewer) {
      // Listening first: what happens while we read is then told rather than missed.
      await listen();
      const { known, newest } = await findEvents(db, id, lastEventId);
      if (newest && (lastEventId === undefined || known === newest.sequence)) {
        viewer.onStart(newest.id);
      }
      // An event that is known no more: the newest is told, and with it that much may have changed.
      const unknown = Math.max(0, (newest?.sequence ?? 0) - 1);
      const told = lastEventId === undefined ? (newest?.sequence ?? 0) : (known ?? unknown);
      const stop = add(id, { viewer, told });
      if (newest && told < newest.sequence) void refresh(id, false);
      return stop;
    },
    get size() {
      return watched.size;
    },
    close() {
      closed = true;
      for (const retry of retries) clearTimeout(retry);
      void listening?.then(
        (stop) => {
          stop();
        },
        () => undefined,
      );
    },
  };
}
