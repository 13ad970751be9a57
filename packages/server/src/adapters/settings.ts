/** Which adapters run: a JSON file that the operator writes. */
import { readFile } from 'node:fs/promises';

import type { Kysely } from 'kysely';

import type { Schema } from '../database/schema.ts';
import type { Seal } from '../domain/events/sealing.ts';
import type { Adapter } from './adapter.ts';
import { createWebhook } from './webhook.ts';

/** The name of the variable that names the file. */
export const ADAPTERS_VARIABLE = 'GERAI_ADAPTERS';

/** An entry of the file. */
interface Entry {
  readonly adapter: string;
  readonly source: string;
  readonly url?: string;
}

interface Surroundings {
  readonly db: Kysely<Schema>;
  readonly seal: Seal;
}

const LOCAL: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

function readUrl(text: string | undefined): URL {
  const url = URL.parse(text ?? '');
  const isSafe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && LOCAL.has(url.hostname));
  if (!url || !isSafe) throw new Error(`"${text ?? ''}" must be an https address`);
  return url;
}

/** The kinds of adapters, by the name that they have in the file. */
const KINDS: Readonly<Record<string, (entry: Entry, surroundings: Surroundings) => Adapter>> = {
  webhook: ({ source, url }, surroundings) =>
    createWebhook({ source, url: readUrl(url), ...surroundings }),
};

function isEntry(value: unknown): value is Entry {
  const { adapter, source, url = '' } = (value ?? {}) as Record<string, unknown>;
  return typeof adapter === 'string' && typeof source === 'string' && typeof url === 'string';
}

/**
 * Makes the adapters that a file lists: `[{"adapter": "webhook", "source": "/systems/lapor", "url": "https://…"}]`.
 *
 * @throws Error that says what is wrong with the file.
 */
export async function readAdapters(file: string, surroundings: Surroundings): Promise<Adapter[]> {
  const fail = (what: string, cause?: unknown): Error =>
    new Error(`${ADAPTERS_VARIABLE}: ${file}: ${what}`, { cause });
  let entries: unknown;
  try {
    entries = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw fail('can not be read as JSON', error);
  }
  if (!Array.isArray(entries)) throw fail('must be a list');
  const adapters = entries.map((entry: unknown) => {
    if (!isEntry(entry)) throw fail('each entry needs "adapter" and "source"');
    const make = Object.hasOwn(KINDS, entry.adapter) ? KINDS[entry.adapter] : undefined;
    if (!make) throw fail(`there is no adapter "${entry.adapter}"`);
    try {
      return make(entry, surroundings);
    } catch (error) {
      throw fail(error instanceof Error ? error.message : 'is wrong', error);
    }
  });
  if (new Set(adapters.map(({ name }) => name)).size < adapters.length) {
    throw fail('names one source twice');
  }
  return adapters;
}
