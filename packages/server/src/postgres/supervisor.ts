import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log.ts';
import { chooseAccount, type Account } from './account.ts';
import { findBinaries, type Binaries, type BinariesOptions } from './binaries.ts';
import {
  clusterPaths,
  databaseName,
  prepareCluster,
  roleName,
  type ClusterPaths,
} from './cluster.ts';
import { PostgresError } from './errors.ts';
import { findFreePort } from './free-port.ts';
import { clearLeftovers } from './postmaster-file.ts';
import { startPostmaster, StartFailure, type Postmaster } from './postmaster.ts';
import { acquireServerLock, type ServerLock } from './server-lock.ts';

export interface EmbeddedPostgresOptions {
  /** Data directory of the server (`GERAI_DATA`); PostgreSQL gets `postgres/` in it. */
  readonly dataDir: string;
  readonly log: Log;
  /** Account to drop to when this process is root (`GERAI_POSTGRES_USER`). */
  readonly user?: string | undefined;
  /** Settings that override ours, for tests. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly binaries?: Pick<BinariesOptions, 'packageDir' | 'cacheDirs'>;
}

/** How to connect; the password is a secret. */
export interface ConnectionTarget {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** A PostgreSQL that this process started, watches, starts again after a crash, and stops. */
export interface EmbeddedPostgres {
  /** Where it listens now; after a crash it may be another port. */
  readonly target: ConnectionTarget;
  /** The number of the postmaster's process, or `undefined` between a crash and the restart. */
  readonly pid: number | undefined;
  /** Tells when the target has changed; gives a function that ends the telling. */
  onTargetChange(listener: (target: ConnectionTarget) => void): () => void;
  /** Shuts it down cleanly; safe to call again. */
  stop(): Promise<void>;
}

const firstPauseMs = 100;
const longestPauseMs = 5_000;
/** Having run this long, a crash counts as the first one again. */
const healthyMs = 30_000;

/**
 * Starts the embedded PostgreSQL of a data directory: creates it the first time, ends what a killed
 * server left behind, and keeps it running until `stop()`.
 *
 * @throws PostgresError with a message for the person who started the server.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const { log } = options;
  const paths = clusterPaths(resolve(options.dataDir));
  await makeRoot(paths);
  const lock = await acquireServerLock(paths.lock);
  try {
    await clearLeftovers(paths.cluster, log);
    const account = await chooseAccount(paths.cluster, options.user);
    const binaries = await findBinaries({ ...options.binaries, account });
    const password = await prepareCluster(paths, binaries, account, log);
    const supervisor = new Supervisor({ options, paths, lock, account, binaries, password });
    await supervisor.start();
    return supervisor;
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function makeRoot(paths: ClusterPaths): Promise<void> {
  try {
    await mkdir(paths.root, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new PostgresError(
      'data-dir-unusable',
      `The data directory ${paths.root} can't be made: ${(error as Error).message}. Set GERAI_DATA.`,
      { cause: error },
    );
  }
}

interface SupervisorParts {
  readonly options: EmbeddedPostgresOptions;
  readonly paths: ClusterPaths;
  readonly lock: ServerLock;
  readonly account: Account | undefined;
  readonly binaries: Binaries;
  readonly password: string;
}

class Supervisor implements EmbeddedPostgres {
  readonly #parts: SupervisorParts;
  readonly #listeners = new Set<(target: ConnectionTarget) => void>();
  readonly #stopSignal = new AbortController();
  #postmaster: Postmaster | undefined;
  #port: number | undefined;
  #watching: Promise<void> = Promise.resolve();
  #stopping: Promise<void> | undefined;

  constructor(parts: SupervisorParts) {
    this.#parts = parts;
  }

  get target(): ConnectionTarget {
    if (this.#port === undefined) throw new Error('PostgreSQL has not been started');
    return {
      host: '127.0.0.1',
      port: this.#port,
      user: roleName,
      password: this.#parts.password,
      database: databaseName,
    };
  }

  get pid(): number | undefined {
    return this.#postmaster?.pid;
  }

  onTargetChange(listener: (target: ConnectionTarget) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async start(): Promise<void> {
    const began = performance.now();
    const postmaster = await this.#launch();
    const { log } = this.#parts.options;
    const seconds = ((performance.now() - began) / 1000).toFixed(2);
    log.info({ port: postmaster.port, seconds }, 'PostgreSQL is ready');
    this.#watching = this.#watch(postmaster);
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async #stop(): Promise<void> {
    this.#stopSignal.abort();
    await this.#postmaster?.stop();
    await this.#watching;
    await this.#parts.lock.release();
  }

  get #isStopping(): boolean {
    return this.#stopSignal.signal.aborted;
  }

  /** Starts a postmaster on the port used before if that is free, else on another. */
  async #launch(): Promise<Postmaster> {
    const { options, paths, binaries, account } = this.#parts;
    for (let attempt = 1; ; attempt += 1) {
      const port = this.#port ?? (await findFreePort());
      try {
        const postmaster = await startPostmaster({
          cluster: paths.cluster,
          binaries,
          account,
          port,
          settings: options.settings,
          log: options.log,
        });
        this.#postmaster = postmaster;
        this.#port = port;
        return postmaster;
      } catch (error) {
        if (!(error instanceof StartFailure) || attempt >= 5) throw error;
        if (error.retryPort) this.#port = undefined;
        else if (error.retryLeftovers) await clearLeftovers(paths.cluster, options.log);
        else throw error;
      }
    }
  }

  /** Waits for the postmaster's end and starts it again, until `stop()`. */
  async #watch(first: Postmaster): Promise<void> {
    const { log } = this.#parts.options;
    let postmaster: Postmaster | undefined = first;
    let startedAt = Date.now();
    let pauseMs = firstPauseMs;
    while (!this.#isStopping) {
      if (postmaster) {
        const { code, signal } = await postmaster.ended;
        this.#postmaster = undefined;
        if (this.#stopSignal.signal.aborted) return;
        if (Date.now() - startedAt > healthyMs) pauseMs = firstPauseMs;
        log.error({ code, signal, pauseMs }, 'PostgreSQL ended unexpectedly; starting it again');
      }
      const { signal } = this.#stopSignal;
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
      postmaster = await this.#restart();
      startedAt = Date.now();
    }
    // Stopped while it was being started again: stop() has not seen this one.
    await postmaster?.stop();
  }

  async #restart(): Promise<Postmaster | undefined> {
    if (this.#isStopping) return undefined;
    const { paths, options } = this.#parts;
    const before = this.#port;
    try {
      // Backends outlive a killed postmaster for a moment and hold its shared memory.
      await clearLeftovers(paths.cluster, options.log);
      const postmaster = await this.#launch();
      options.log.info({ port: postmaster.port }, 'PostgreSQL is ready again');
      if (postmaster.port !== before) {
        for (const listener of this.#listeners) listener(this.target);
      }
      return postmaster;
    } catch (error) {
      options.log.error(
        { reason: (error as Error).message },
        'PostgreSQL could not be started again',
      );
      return undefined;
    }
  }
}
