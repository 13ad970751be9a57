import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { constants, deflateRaw, inflateRaw } from 'node:zlib';

import type { Guide, Manifest } from '../format.ts';
import { FORMAT, filePath, guidePath, manifestName } from '../format.ts';
import { decodeKeys, encodeKeys } from '../keys.ts';

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);
/** Beyond this many exceptions the manifest names all files anew: it must stay small. */
const mostChanged = 1500;
const suffixLength = 10;
const stagingName = '.building';
const ours = new RegExp(`-[0-9a-f]{${String(suffixLength)}}$`);

/** What a build did to the directory. */
export interface Written {
  readonly version: string;
  readonly files: number;
  /** Files that were not there before. */
  readonly written: number;
  /** Bytes of all files of the catalogue. */
  readonly bytes: number;
  readonly removed: number;
}

type Builds = Pick<Guide, 'builds' | 'changed'>;

function suffixes({ builds, changed }: Builds): (key: string) => string {
  const exceptions = new Map<string, string>();
  changed.forEach((keys, at) => {
    for (const key of decodeKeys(keys)) exceptions.set(key, builds[at + 1] ?? '');
  });
  return (key) => exceptions.get(key) ?? builds[0] ?? '';
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
}

/** The manifest of a directory and the guide that it names, if there are any that can be read. */
async function readPublished(directory: string): Promise<(Manifest & Builds) | undefined> {
  const bytes = await readIfThere(join(directory, manifestName));
  if (!bytes) return undefined;
  try {
    const manifest = JSON.parse(bytes.toString()) as Manifest;
    const guide = await readIfThere(join(directory, manifest.guide));
    if (manifest.format !== FORMAT || !guide) return undefined;
    const { builds, changed } = JSON.parse((await inflate(guide)).toString()) as Guide;
    return { ...manifest, builds, changed };
  } catch {
    return undefined;
  }
}

/** The same bytes on every machine: nothing here depends on its memory or processors. */
function packed(content: unknown): Promise<Buffer> {
  return deflate(JSON.stringify(content), { level: constants.Z_BEST_COMPRESSION });
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, suffixLength);
}

/**
 * The files of a catalogue in the making. They stand aside until all are there; then those that
 * differ from what is published move to their places, and the manifest last.
 */
export class Files {
  /** For files that only the build needs. Removed with it. */
  readonly staging: string;
  readonly #directory: string;
  /** Key → hash of the bytes. */
  readonly #hashes = new Map<string, string>();
  readonly #folders = new Set<string>();
  #bytes = 0;

  private constructor(directory: string) {
    this.#directory = directory;
    this.staging = join(directory, stagingName);
  }

  /** What an interrupted build left is removed. */
  static async begin(directory: string): Promise<Files> {
    const files = new Files(directory);
    await rm(files.staging, { recursive: true, force: true });
    await mkdir(join(files.staging, 'files'), { recursive: true });
    return files;
  }

  async add(key: string, content: unknown): Promise<void> {
    if (this.#hashes.has(key)) throw new Error(`two files have the key ${key}`);
    const bytes = await packed(content);
    this.#hashes.set(key, createHash('sha256').update(bytes).digest('base64'));
    this.#bytes += bytes.length;
    const path = join(this.staging, 'files', key);
    await this.#makeFolder(dirname(path));
    await writeFile(path, bytes);
  }

  /** Publishes. Until the manifest is in its place, readers find what was there before. */
  async commit(content: Omit<Guide, 'builds' | 'changed'>, prune: boolean): Promise<Written> {
    const hash = createHash('sha256').update(JSON.stringify(content));
    const keys = [...this.#hashes.keys()].sort();
    for (const key of keys) hash.update(`\n${key} ${this.#hashes.get(key) ?? ''}`);
    const version = hash.digest('hex').slice(0, 32);
    const before = await readPublished(this.#directory);
    const { builds, written } = await this.#place(keys, version, before);
    const guide = await this.#placeGuide({ ...content, ...builds });
    const manifest: Manifest = { format: FORMAT, version, guide };
    const path = join(this.staging, manifestName);
    await writeFile(path, JSON.stringify(manifest));
    await rename(path, join(this.#directory, manifestName));
    const guides = [guide, ...(before ? [before.guide] : [])];
    const removed = prune
      ? await this.#prune(keys, [builds, ...(before ? [before] : [])], guides)
      : 0;
    return { version, files: keys.length, written, bytes: this.#bytes, removed };
  }

  async end(): Promise<void> {
    await rm(this.staging, { recursive: true, force: true });
  }

  async #placeGuide(guide: Guide): Promise<string> {
    const bytes = await packed(guide);
    this.#bytes += bytes.length;
    const path = guidePath(hashOf(bytes));
    await this.#makeFolder(join(this.#directory, dirname(path)));
    const aside = join(this.staging, 'guide');
    await writeFile(aside, bytes);
    await rename(aside, join(this.#directory, path));
    return path;
  }

  /** Moves changed files to their places. */
  async #place(
    keys: readonly string[],
    version: string,
    before: Builds | undefined,
  ): Promise<{ builds: Builds; written: number }> {
    const own = version.slice(0, suffixLength);
    const old = before && suffixes(before);
    const published = new Map<string, string>();
    const keysOf = new Map<string, string[]>();
    for (const key of keys) {
      const isKept = old && (await this.#isPublished(key, old(key)));
      if (isKept) published.set(key, old(key));
      const build = isKept ? old(key) : own;
      const list = keysOf.get(build);
      if (list) list.push(key);
      else keysOf.set(build, [key]);
    }
    const [base, ...others] = [...keysOf].sort(
      ([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1),
    );
    const exceptions = others.reduce((sum, [, list]) => sum + list.length, 0);
    const builds: Builds =
      exceptions > mostChanged
        ? { builds: [own], changed: [] }
        : {
            builds: [base?.[0] ?? own, ...others.map(([build]) => build)],
            changed: others.map(([, list]) => encodeKeys(list)),
          };
    const suffixOf = suffixes(builds);
    let written = 0;
    for (const key of keys) {
      const build = suffixOf(key);
      if (published.get(key) === build) continue;
      const path = join(this.#directory, filePath(key, build));
      await this.#makeFolder(dirname(path));
      await rename(join(this.staging, 'files', key), path);
      written++;
    }
    return { builds, written };
  }

  async #isPublished(key: string, build: string): Promise<boolean> {
    const bytes = await readIfThere(join(this.#directory, filePath(key, build)));
    if (!bytes) return false;
    return createHash('sha256').update(bytes).digest('base64') === this.#hashes.get(key);
  }

  /** Removes files of no build in use, and folders that become empty. */
  async #prune(
    keys: readonly string[],
    kept: readonly Builds[],
    guides: readonly string[],
  ): Promise<number> {
    const ofBuilds = kept.flatMap((builds) => {
      const suffixOf = suffixes(builds);
      return keys.map((key) => filePath(key, suffixOf(key)));
    });
    const names = new Set([...guides, ...ofBuilds]);
    const folders = new Set([...guides, ...keys].map((path) => path.split('/')[0] ?? ''));
    let removed = 0;
    const clean = async (folder: string): Promise<void> => {
      for (const item of await readdir(join(this.#directory, folder), { withFileTypes: true })) {
        const path = `${folder}/${item.name}`;
        if (item.isDirectory()) await clean(path);
        else if (ours.test(item.name) && !names.has(path)) {
          await rm(join(this.#directory, path));
          removed++;
        }
      }
      if ((await readdir(join(this.#directory, folder))).length === 0) {
        await rmdir(join(this.#directory, folder));
      }
    };
    for (const folder of folders) await clean(folder);
    return removed;
  }

  async #makeFolder(path: string): Promise<void> {
    if (this.#folders.has(path)) return;
    await mkdir(path, { recursive: true });
    this.#folders.add(path);
  }
}
