import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log.ts';

/** What a subscriber hears. */
export interface Listener {
  /** A `NOTIFY` on the channel. */
  onNotification(payload: string): void;
  /**
   * The connection was lost and is back: notifications may have been missed, so read everything anew.
   */
  onReconnect(): void;
}

/** One connection that listens to channels of the database, and comes back after a loss. */
export interface Notifications {
  /** Starts to listen; resolves once notifications are sure to arrive. Gives a function that ends it. */
  listen(channel: string, listener: Listener): Promise<() => void>;
  close(): Promise<void>;
}

const firstPauseMs = 100;
const longestPauseMs = 5_000;

/**
 * Listens on a connection of its own, because pooled connections come and go. It is opened by the first
 * `listen()`.
 *
 * @param configuration gives the way to the database each time, because it may have moved.
 */
export function openNotifications(configuration: () => pg.ClientConfig, log: Log): Notifications {
  const channels = new Map<string, Set<Listener>>();
  const closed = new AbortController();
  let client: pg.Client | undefined;
  let connecting: Promise<pg.Client> | undefined;

  async function connect(): Promise<pg.Client> {
    const next = new pg.Client({ ...configuration(), keepAlive: true });
    next.on('notification', ({ channel, payload }) => {
      for (const listener of channels.get(channel) ?? []) listener.onNotification(payload ?? '');
    });
    // A lost connection may report several errors; what counts is its end.
    next.on('error', () => undefined);
    await next.connect();
    for (const channel of channels.keys()) {
      await next.query(`listen ${pg.escapeIdentifier(channel)}`);
    }
    next.once('end', () => {
      if (client !== next) return;
      client = undefined;
      connecting = undefined;
      if (!closed.signal.aborted) void reconnect();
    });
    client = next;
    return next;
  }

  async function reconnect(): Promise<void> {
    log.warn({}, 'the connection for notifications was lost');
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      await sleep(pauseMs, undefined, { signal: closed.signal }).catch(() => undefined);
      if (closed.signal.aborted) return;
      try {
        connecting ??= connect();
        await connecting;
        break;
      } catch {
        connecting = undefined;
      }
    }
    for (const listeners of channels.values()) {
      for (const listener of listeners) listener.onReconnect();
    }
  }

  return {
    async listen(channel, listener) {
      const listeners = channels.get(channel) ?? new Set();
      channels.set(channel, listeners.add(listener));
      connecting ??= connect();
      try {
        const connected = await connecting;
        await connected.query(`listen ${pg.escapeIdentifier(channel)}`);
      } catch (error) {
        listeners.delete(listener);
        if (client === undefined) connecting = undefined;
        throw error;
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        channels.delete(channel);
        client?.query(`unlisten ${pg.escapeIdentifier(channel)}`).catch(() => undefined);
      };
    },
    async close() {
      closed.abort();
      const current = client ?? (await connecting?.catch(() => undefined));
      await current?.end().catch(() => undefined);
    },
  };
}
