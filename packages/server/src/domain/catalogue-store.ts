/**
 * Holds the searchable catalogue. The database is the source of truth; a change there is told by
 * `NOTIFY gerai_catalogue`, and a new edition replaces the old one while that still answers.
 */
import { join } from 'node:path';
import { setImmediate as immediate } from 'node:timers/promises';

import type { FastifyBaseLogger } from 'fastify';
import type { Kysely } from 'kysely';

import type { Notifications } from '../database/notifications.ts';
import type { Schema } from '../database/schema.ts';
import type { Edition } from './catalogue-edition.ts';
import { readEdition } from './catalogue-edition.ts';
import { identify } from './catalogue-reader.ts';
import { readSnapshot, writeSnapshot } from './catalogue-snapshot.ts';
import type { Catalogue } from './catalogue.ts';

/** The part of the notifications that is needed here. */
export type CatalogueNotifications = Pick<Notifications, 'listen'>;

/** Where the catalogue is had from. */
export interface CatalogueStore {
  /** Begins to read, so that the first search need not wait; nothing is read before this or `current`. */
  start(): void;
  /** The newest catalogue there is an index of. */
  current(): Promise<Catalogue>;
  /** The catalogue of a version if it is the current or the one before, for lists being paged through. */
  ofVersion(version: string): Promise<Catalogue | undefined>;
  /** Ends all work; resolves when none is under way any more. */
  close(): Promise<void>;
}

export interface CatalogueStoreOptions {
  readonly db: Kysely<Schema>;
  /** Without them the database is asked every few seconds. */
  readonly notifications: CatalogueNotifications | undefined;
  readonly log: Pick<FastifyBaseLogger, 'warn'>;
  /** Directory in which the last edition is kept for the next start; by default it is not. */
  readonly keepIn?: string | undefined;
  /** How long after a change the edition is kept; a minute by default. */
  readonly saveAfterMs?: number;
}

const CHANNEL = 'gerai_catalogue';
/** Several statements of one import are answered by one edition. */
const SETTLE_MS = 100;
/** A refresh that failed is tried again after this pause: nobody tells of the change twice. */
const RETRY_MS = 1000;
/** Without notifications the database is asked this often whether anything changed. */
const POLL_MS = 5000;
/** With them, this often: one may be lost together with its connection. */
const DOUBT_MS = 30_000;
const SAVE_AFTER_MS = 60_000;

/** Makes a store. */
export function createCatalogueStore(options: CatalogueStoreOptions): CatalogueStore {
  const { db, notifications, log, keepIn, saveAfterMs = SAVE_AFTER_MS } = options;
  const file = keepIn === undefined ? undefined : join(keepIn, 'index');
  let edition: Edition | undefined;
  let previous: Catalogue | undefined;
  /** Gives the edition of the last run. */
  let starting: Promise<Edition | undefined> | undefined;
  let refreshing: Promise<Edition> | undefined;
  let saving: Promise<void> | undefined;
  /** How often a refresh was asked for. */
  let asked = 0;
  let stopListening: (() => void) | undefined;
  let checkedAt = 0;
  const closing = new AbortController();
  const timers = new Map<'refresh' | 'save' | 'poll', NodeJS.Timeout>();

  async function pause(): Promise<void> {
    await immediate();
    closing.signal.throwIfAborted();
  }

  /** Does `work` later, unless it is to be done anyway. */
  function later(work: 'refresh' | 'save' | 'poll', afterMs: number, start: () => void): void {
    if (closing.signal.aborted || timers.has(work)) return;
    const timer = setTimeout(() => {
      timers.delete(work);
      start();
    }, afterMs);
    timers.set(work, timer.unref());
  }

  function warn(error: unknown, message: string): void {
    if (!closing.signal.aborted) log.warn({ err: error }, message);
  }

  async function refreshUntilFresh(): Promise<Edition> {
    for (;;) {
      const answered = asked;
      checkedAt = Date.now();
      const next = await readEdition(db, edition, pause);
      if (next !== edition) {
        previous = edition?.catalogue;
        later('save', edition ? saveAfterMs : 0, save);
        edition = next;
      }
      if (asked === answered) return next;
    }
  }

  function refresh(): Promise<Edition> {
    // What is being read may be older than the change that is told of now.
    asked += 1;
    refreshing ??= refreshUntilFresh().finally(() => {
      refreshing = undefined;
    });
    return refreshing;
  }

  function refreshSoon(afterMs = SETTLE_MS): void {
    later('refresh', afterMs, () => {
      refresh().catch((error: unknown) => {
        warn(error, 'the catalogue could not be refreshed');
        refreshSoon(RETRY_MS);
      });
    });
  }

  function save(): void {
    if (file === undefined || !edition) return;
    if (saving) {
      later('save', saveAfterMs, save);
      return;
    }
    const kept = edition;
    saving = identify(db)
      .then((database) => writeSnapshot(file, kept, database, pause))
      .catch((error: unknown) => {
        warn(error, 'the catalogue could not be kept for the next start');
      })
      .finally(() => {
        saving = undefined;
      });
  }

  async function restore(): Promise<Edition | undefined> {
    if (file === undefined) return undefined;
    try {
      return await readSnapshot(file, await identify(db), pause);
    } catch (error) {
      warn(error, 'the catalogue of the last run cannot be used');
      return undefined;
    }
  }

  async function listen(): Promise<void> {
    if (!notifications || stopListening) return;
    const onChange = (): void => {
      refreshSoon();
    };
    try {
      const stop = await notifications.listen(CHANNEL, {
        onNotification: onChange,
        onReconnect: onChange,
      });
      if (closing.signal.aborted) stop();
      else stopListening = stop;
    } catch (error) {
      warn(error, 'changes of the catalogue are polled for');
    }
  }

  function poll(): void {
    later('poll', POLL_MS, () => {
      void listen();
      if (!stopListening || Date.now() - checkedAt > DOUBT_MS) refreshSoon();
      poll();
    });
  }

  async function begin(): Promise<Edition | undefined> {
    edition = await restore();
    // Before anything is read, so that no change is missed between reading and listening.
    await listen();
    poll();
    if (edition) refreshSoon(0);
    return edition;
  }

  async function current(): Promise<Edition> {
    if (edition) return edition;
    const kept = await (starting ??= begin());
    return kept ?? refresh();
  }

  return {
    start() {
      current().catch((error: unknown) => {
        warn(error, 'the catalogue could not be read');
        refreshSoon(RETRY_MS);
      });
    },
    current: async () => (await current()).catalogue,
    async ofVersion(version) {
      const newest = (await current()).catalogue;
      return [newest, previous].find((catalogue) => catalogue?.version === version);
    },
    async close() {
      closing.abort();
      for (const timer of timers.values()) clearTimeout(timer);
      stopListening?.();
      await Promise.allSettled([starting, refreshing, saving]);
    },
  };
}
