/**
 * The last edition of the catalogue in a file, so that a server which starts answers at once. It holds public data of the
 * catalogue only. What cannot be read, is of other software or of another database counts as absent.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { Synonym } from '@gerai/catalogue';
import { MemorySource } from '@gerai/catalogue';
import type { LocalizedText } from '@gerai/api';

import type { Edition, Names, Pause } from './catalogue-edition.ts';
import { analysisFingerprint, editionOf, namedFacets } from './catalogue-edition.ts';
import type { CatalogueState } from './catalogue-reader.ts';

/** Changes with what is written here. */
const FORMAT = 1;
const HASH_BYTES = 32;
const LENGTH_BYTES = 8;
/** What is hashed at once. */
const CHUNK_BYTES = 1 << 20;
/** Files of writers that were killed are removed after this time. */
const ABANDONED_MS = 60 * 60_000;

interface Head {
  readonly format: number;
  readonly software: string;
  readonly database: string;
  readonly version: string;
  readonly state: CatalogueState;
  readonly synonyms: readonly Synonym[];
  readonly names: Readonly<Record<string, readonly (readonly [string, LocalizedText])[]>>;
}

async function hashOf(pieces: readonly Uint8Array[], pause: Pause): Promise<Buffer> {
  const hash = createHash('sha256');
  for (const piece of pieces) {
    for (let from = 0; from < piece.length; from += CHUNK_BYTES) {
      hash.update(piece.subarray(from, from + CHUNK_BYTES));
      await pause();
    }
  }
  return hash.digest();
}

async function removeAbandoned(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const path = join(directory, name);
    if (!name.endsWith('.new')) continue;
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > ABANDONED_MS) await rm(path, { force: true });
  }
}

/**
 * Writes an edition. The file of before stays until the new one is on disk.
 *
 * @param database - Which database it is of.
 */
export async function writeSnapshot(
  file: string,
  { source, names, synonyms, state }: Edition,
  database: string,
  pause: Pause,
): Promise<void> {
  const head: Head = {
    format: FORMAT,
    software: await analysisFingerprint(),
    database,
    version: source.version,
    state,
    synonyms,
    names: Object.fromEntries(namedFacets.map((facet) => [facet, [...names[facet]]])),
  };
  const text = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeBigUInt64BE(BigInt(text.length));
  const pieces = [length, text, ...(await source.save({ pause }))];
  const hash = await hashOf(pieces, pause);

  const directory = dirname(file);
  await mkdir(directory, { recursive: true });
  await removeAbandoned(directory);
  const path = join(directory, `${randomUUID()}.new`);
  try {
    const handle = await open(path, 'wx');
    try {
      await handle.writev([hash, ...pieces]);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(path, file);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** Reads an edition; undefined where there is none of this database and software. */
export async function readSnapshot(
  file: string,
  database: string,
  pause: Pause,
): Promise<Edition | undefined> {
  const bytes = await readFile(file).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  if (!bytes) return undefined;
  const content = bytes.subarray(HASH_BYTES);
  const hash = await hashOf([content], pause);
  if (content.length < LENGTH_BYTES || !hash.equals(bytes.subarray(0, HASH_BYTES))) {
    throw new Error('the snapshot of the catalogue is damaged');
  }
  const start = LENGTH_BYTES + Number(content.readBigUInt64BE());
  const head = JSON.parse(content.toString('utf8', LENGTH_BYTES, start)) as Head;
  const isOurs =
    head.format === FORMAT &&
    head.database === database &&
    head.software === (await analysisFingerprint());
  if (!isOurs) return undefined;
  const { version, synonyms, state } = head;
  const names = Object.fromEntries(
    namedFacets.map((facet) => [facet, new Map(head.names[facet])]),
  ) as unknown as Names;
  const source = await MemorySource.restore(content.subarray(start), { version, synonyms, pause });
  return editionOf({ source, names, synonyms, state });
}
