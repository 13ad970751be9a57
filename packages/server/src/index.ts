/**
 * `@gerai/server`: the reference server of the common API. `createApp` makes the HTTP application on a
 * database that `openDatabase` opened and `migrate` brought up to date.
 */
export { createApp } from './http/app.ts';
export type { AppOptions } from './http/app.ts';
export type { StreamLimits } from './operations/application-stream.ts';
export type { Mail, MailTransport } from './domain/subscriptions/mail.ts';
export { createLogger } from './http/logging.ts';
export type { RateLimitOptions } from './http/rate-limit.ts';
export type { PublicCaching } from './http/caching.ts';
export type { StaticRoot } from './http/static-files.ts';
export {
  connectToEmbedded,
  migrate,
  MigrationHistoryError,
  openDatabase,
} from './database/index.ts';
export type { Database, OpenDatabaseOptions, Schema } from './database/index.ts';
export { PostgresError } from './postgres/index.ts';
export { runningDatabaseUrl } from './postgres/beside.ts';
export { importDataset } from './import/index.ts';
export type { Dataset } from './import/index.ts';
export { openSeal } from './domain/events/sealing.ts';
export type { Seal } from './domain/events/sealing.ts';
export { createKey, listKeys, revokeKey } from './domain/events/sources.ts';
export { hashSecret } from './domain/secret-hash.ts';
export { consoleLog, silentLog } from './log.ts';
export type { Log } from './log.ts';
