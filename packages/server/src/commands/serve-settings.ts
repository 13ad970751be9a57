/** The environment of `serve`, checked before anything starts. */
import { resolve } from 'node:path';

import { ADAPTERS_VARIABLE } from '../adapters/settings.ts';
import type { OpenDatabaseOptions } from '../database/index.ts';
import type { AppOptions } from '../http/app.ts';

/** What `serve` needs to know. */
export interface ServeSettings {
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
  /** What keys of back-office systems are sealed with; 32 bytes in Base64. */
  readonly sealingKey: string | undefined;
  /** Where mail goes out; without it residents can't be told of changes. */
  readonly mail: { readonly url: string; readonly from: string } | undefined;
  /** The file that lists adapters. */
  readonly adaptersFile: string | undefined;
  readonly database: Pick<OpenDatabaseOptions, 'dataDir' | 'databaseUrl'>;
  readonly app: Pick<
    AppOptions,
    'catalogueDir' | 'corsOrigins' | 'trustProxy' | 'rateLimit' | 'open311'
  >;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];
const WINDOW_SECONDS = 60;

function integer(name: string, text: string, min: number, max: number): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new Error(`${name} must be a whole number from ${String(min)} to ${String(max)}`);
}

function list(text: string): string[] {
  return text.split(/[\s,]+/).filter((entry) => entry !== '');
}

function origins(text: string): '*' | string[] {
  if (text.trim() === '*') return '*';
  return list(text).map((entry) => {
    const { origin } = new URL(entry);
    if (origin !== entry) throw new Error(`GERAI_CORS_ORIGINS: ${entry} is not an origin`);
    return origin;
  });
}

function mailSettings(url: string | undefined, from: string | undefined): ServeSettings['mail'] {
  if (url === undefined) return undefined;
  if (!/^smtps?:\/\/\S+$/.test(url))
    throw new Error('GERAI_SMTP_URL must begin with smtp:// or smtps://');
  if (!from?.includes('@'))
    throw new Error('GERAI_MAIL_FROM must be the address that mail comes from');
  return { url, from };
}

/**
 * Reads PORT, HOST, GERAI_DATA, DATABASE_URL, GERAI_CORS_ORIGINS (origins, or `*`), GERAI_TRUST_PROXY
 * (addresses of proxies), GERAI_RATE_LIMIT (requests a minute and address), GERAI_SEALING_KEY, GERAI_SMTP_URL and
 * GERAI_MAIL_FROM (mail to residents), GERAI_OPEN311 (the `jurisdiction_id` of the Open311 facade), GERAI_ADAPTERS
 * (a file that lists adapters), and LOG_LEVEL.
 *
 * @throws Error that names the variable and what it must be.
 */
export function readServeSettings(
  environment: Readonly<Record<string, string | undefined>>,
): ServeSettings {
  const read = (name: string): string | undefined => environment[name] || undefined;
  const logLevel = read('LOG_LEVEL') ?? 'info';
  if (!LOG_LEVELS.includes(logLevel)) {
    throw new Error(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}`);
  }
  const corsOrigins = read('GERAI_CORS_ORIGINS');
  const trustProxy = read('GERAI_TRUST_PROXY');
  const rateLimit = read('GERAI_RATE_LIMIT');
  const dataDir = read('GERAI_DATA');
  return {
    port: integer('PORT', read('PORT') ?? '8080', 0, 65_535),
    host: read('HOST') ?? '127.0.0.1',
    logLevel,
    sealingKey: read('GERAI_SEALING_KEY'),
    mail: mailSettings(read('GERAI_SMTP_URL'), read('GERAI_MAIL_FROM')),
    adaptersFile: read(ADAPTERS_VARIABLE),
    database: { dataDir, databaseUrl: read('DATABASE_URL') },
    app: {
      open311: read('GERAI_OPEN311'),
      catalogueDir: resolve(dataDir ?? '.gerai', 'catalogue'),
      ...(corsOrigins ? { corsOrigins: origins(corsOrigins) } : {}),
      ...(trustProxy ? { trustProxy: list(trustProxy) } : {}),
      ...(rateLimit
        ? {
            rateLimit: {
              max: integer('GERAI_RATE_LIMIT', rateLimit, 1, 999_999_999),
              windowSeconds: WINDOW_SECONDS,
            },
          }
        : {}),
    },
  };
}
