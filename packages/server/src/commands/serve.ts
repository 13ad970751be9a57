/** `gerai-server serve`: the API alone, until it is told to stop. */
import path from 'node:path';
import { startAdapters } from '../adapters/runner.ts';
import { readAdapters } from '../adapters/settings.ts';
import type { Database } from '../database/index.ts';
import { migrate, openDatabase } from '../database/index.ts';
import type { Seal } from '../domain/events/sealing.ts';
import { openSeal, SEALING_VARIABLE } from '../domain/events/sealing.ts';
import type { MailTransport } from '../domain/subscriptions/mail.ts';
import { createApp } from '../http/app.ts';
import { createLogger } from '../http/logging.ts';
import type { Log } from '../log.ts';
import type { ServeSettings } from './serve-settings.ts';
import { readServeSettings } from './serve-settings.ts';

/** How long open requests may take to finish once the server is told to stop. */
const SHUTDOWN_MS = 10_000;

/** Resolves with the first signal to stop. */
async function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      // Not once: a terminal signals the whole group, npm again its child; the second must not end us halfway.
      process.on(signal, () => {
        resolve(signal);
      });
    }
  });
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, timeout]);
  clearTimeout(timer);
}

/** The way for mail, where one is set; its library is loaded only then. */
async function openMail({ mail }: ServeSettings): Promise<MailTransport | undefined> {
  if (!mail) return undefined;
  const { createSmtpTransport } = await import('../domain/subscriptions/smtp.ts');
  return createSmtpTransport(mail.url, mail.from);
}

/** The adapters, where a file lists some; they begin at once. */
async function openAdapters(
  { adaptersFile }: ServeSettings,
  { db }: Database,
  seal: Seal | undefined,
  log: Log,
) {
  if (adaptersFile === undefined) return undefined;
  if (!seal) throw new Error(`adapters sign what they send: set ${SEALING_VARIABLE}`);
  const adapters = await readAdapters(adaptersFile, { db, seal });
  return startAdapters({ db, adapters, log });
}

/**
 * Serves until SIGTERM or SIGINT.
 *
 * @param settings Read from the environment by default.
 */
export async function serve(
  settings: ServeSettings = readServeSettings(process.env),
): Promise<void> {
  const log = createLogger(settings.logLevel);
  const stopped = stopSignal();
  const database = await openDatabase({ ...settings.database, log });
  try {
    await migrate(database.db);
    const seal = await openSeal({ key: settings.sealingKey, ...settings.database });
    const app = await createApp({
      db: database.db,
      pool: database.pool,
      notifications: database.notifications,
      log,
      seal,
      filesDir: path.resolve(settings.database.dataDir ?? '.gerai', 'files'),
      mail: await openMail(settings),
      ...settings.app,
    });
    const adapters = await openAdapters(settings, database, seal, log);
    const url = await app.listen({ port: settings.port, host: settings.host });
    process.stdout.write(`Gerai siap / ready: ${url}/v1\n`);
    await stopped;
    await adapters?.close();
    await within(SHUTDOWN_MS, app.close());
    // Whoever doesn't read the rest would keep the process alive.
    app.server.closeAllConnections();
  } finally {
    await database.close();
  }
}
