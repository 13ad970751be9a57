/** Editions of the searchable catalogue: each is made of the one before and of what has changed. */
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Synonym } from '@gerai/catalogue';
import { MemorySource, fixedLabels } from '@gerai/catalogue';
import type { LocalizedText } from '@gerai/api';
import type { Kysely } from 'kysely';

import type { ApiSchema } from '../api-schema.ts';
import type { Schema } from '../database/schema.ts';
import type { CatalogueState, NamesTable, Reading } from './catalogue-reader.ts';
import { readChanges } from './catalogue-reader.ts';
import type { Catalogue } from './catalogue.ts';

type Service = ApiSchema<'Service'>;

/** The facets whose values are named by the data. */
export const namedFacets = ['agency', 'category', 'region', 'lifeEvent'] as const;

/** Facet → value → name. */
export type Names = Readonly<
  Record<(typeof namedFacets)[number], ReadonlyMap<string, LocalizedText>>
>;

/** A catalogue together with what the next one is made of. Never changed. */
export interface Edition {
  readonly catalogue: Catalogue;
  readonly source: MemorySource;
  readonly names: Names;
  readonly synonyms: readonly Synonym[];
  readonly state: CatalogueState;
}

/** Lets requests have the thread. */
export type Pause = () => Promise<void>;

/** Services that are held at once while an index takes up changes. */
const CHANGES_AT_ONCE = 1000;
/** Where more than this share of the services has changed, it is quicker to index them all. */
const MOST_CHANGED = 0.3;
const VERSION_LENGTH = 16;

/** Puts an edition together. */
export function editionOf(parts: Omit<Edition, 'catalogue'>): Edition {
  const { source, names } = parts;
  return {
    ...parts,
    catalogue: { version: source.version, source, labels: { ...names, ...fixedLabels } },
  };
}

let fingerprint: Promise<string> | undefined;

async function hashOfAnalysis(): Promise<string> {
  const directory = dirname(fileURLToPath(import.meta.resolve('@gerai/catalogue')));
  const hash = createHash('sha256');
  const files = (await readdir(directory, { recursive: true })).filter(
    (name) => /\.[jt]s$/.test(name) && !/\.(?:d|test)\.ts$/.test(name),
  );
  for (const name of files.sort()) hash.update(name).update(await readFile(join(directory, name)));
  return hash.digest('base64url').slice(0, VERSION_LENGTH);
}

/** Changes with the software that analyses texts: another one makes another index of the same services. */
export function analysisFingerprint(): Promise<string> {
  return (fingerprint ??= hashOfAnalysis());
}

/** The same on every server that reads the same database with the same software. */
async function versionOf({ digests }: CatalogueState): Promise<string> {
  return createHash('sha256')
    .update(JSON.stringify([await analysisFingerprint(), digests]))
    .digest('base64url')
    .slice(0, VERSION_LENGTH);
}

async function nextNames(
  reading: Reading,
  lifeEvent: Names['lifeEvent'],
  before: Names | undefined,
): Promise<Names> {
  const read = async (facet: 'agency' | 'category' | 'region', table: NamesTable) =>
    before && !reading.changed.has(table) ? before[facet] : reading.names(table);
  return {
    agency: await read('agency', 'agencies'),
    category: await read('category', 'categories'),
    region: await read('region', 'regions'),
    lifeEvent,
  };
}

async function nextEdition(
  before: Edition | undefined,
  reading: Reading,
  pause: Pause,
): Promise<Edition> {
  const { state, changed, put, removed } = reading;
  const version = await versionOf(state);
  const lifeEvent = new Map(before?.names.lifeEvent);
  async function* services(codes: readonly string[]): AsyncGenerator<Service> {
    for await (const service of reading.services(codes)) {
      for (const { code, name } of service.lifeEvents) lifeEvent.set(code, name);
      yield service;
    }
  }
  const finish = async (source: MemorySource, synonyms: readonly Synonym[]): Promise<Edition> =>
    editionOf({
      source,
      synonyms,
      state,
      names: await nextNames(reading, lifeEvent, before?.names),
    });

  const tooMany = before && put.length + removed.length > MOST_CHANGED * before.source.size;
  if (!before || tooMany || changed.has('synonyms')) {
    const synonyms = await reading.synonyms();
    const codes = Object.values(state.rows).flatMap((rows) => Object.keys(rows));
    const source = await MemorySource.build(services(codes), { version, synonyms, pause });
    return finish(source, synonyms);
  }
  let { source } = before;
  for (let from = 0; from === 0 || from < put.length; from += CHANGES_AT_ONCE) {
    const part: Service[] = [];
    for await (const service of services(put.slice(from, from + CHANGES_AT_ONCE))) {
      part.push(service);
    }
    const changes = { put: part, removed: from === 0 ? removed : [] };
    source = await source.with(changes, { version, pause });
  }
  return finish(source, before.synonyms);
}

/** The catalogue as the database has it: the edition before where nothing has changed. */
export async function readEdition(
  db: Kysely<Schema>,
  before: Edition | undefined,
  pause: Pause,
): Promise<Edition> {
  return readChanges(db, before?.state, async (reading) => {
    const { put, removed, changed } = reading;
    if (before && put.length + removed.length + changed.size === 0) return before;
    return nextEdition(before, reading, pause);
  });
}
