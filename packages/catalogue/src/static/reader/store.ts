import type { Guide, Manifest } from '../format.ts';
import { FORMAT, filePath, manifestName } from '../format.ts';
import { decodeKeys } from '../keys.ts';
import { CatalogueError } from './errors.ts';
import { Keep } from './keep.ts';
import { Shared } from './shared.ts';

/** Decoded files in memory at most. */
const mostFiles = 400;
/** Nothing that a builder writes is nearly as large; more would be an attack on memory. */
const mostBytes = 32_000_000;

/**
 * Gets a file of the catalogue by its path; undefined where there is none. `fresh` asks for it as
 * it is now. Rejects where nothing can be reached.
 */
export type ReadFile = (
  path: string,
  options: { readonly signal: AbortSignal; readonly fresh: boolean },
) => Promise<Uint8Array<ArrayBuffer> | undefined>;

/** What is published, with the time at which it was known to be the newest. */
export interface CatalogueState {
  readonly version: string;
  readonly guide: Guide;
  /** ISO 8601. */
  readonly fetchedAt: string;
  /** It comes from what was kept, since the host could not be reached. */
  readonly offline: boolean;
  /** Suffix by key of the files that are not of the first build. */
  readonly changed: ReadonlyMap<string, string>;
  /** Keys of the files of terms. */
  readonly keys: readonly string[];
}

function isManifest(value: unknown): value is Manifest {
  const { version, guide } = value as Partial<Manifest>;
  return typeof version === 'string' && typeof guide === 'string';
}

function isGuide(value: unknown): value is Guide {
  if (typeof value !== 'object' || value === null) return false;
  const { size, builds, changed, terms, buckets } = value as Partial<Guide>;
  return (
    typeof size === 'number' &&
    typeof terms === 'string' &&
    Array.isArray(builds) &&
    Array.isArray(changed) &&
    typeof buckets === 'object'
  );
}

async function inflate(bytes: Uint8Array<ArrayBuffer>, path: string): Promise<string> {
  let stream: DecompressionStream;
  try {
    stream = new DecompressionStream('deflate-raw');
  } catch (error) {
    throw new CatalogueError('unsupported', path, error);
  }
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length > mostBytes) {
      await reader.cancel();
      throw new CatalogueError('corrupt', path);
    }
  }
}

/** Fetches, decodes and remembers the files of one catalogue. */
export class Store {
  readonly #read: ReadFile;
  readonly #keep: Keep | undefined;
  readonly #base: string;
  /** Path → file, the least lately used first. */
  readonly #files = new Map<string, Shared<unknown>>();

  /** @param base - Ends in a slash; what is kept is kept under it. */
  constructor(base: string, read: ReadFile, keeps: boolean) {
    this.#base = base;
    this.#read = read;
    this.#keep = keeps ? new Keep() : undefined;
  }

  /** What is published now, or what was kept. */
  async state(signal: AbortSignal): Promise<CatalogueState> {
    const url = this.#base + manifestName;
    let bytes: Uint8Array<ArrayBuffer> | undefined;
    let fetchedAt = new Date().toISOString();
    let offline = false;
    try {
      bytes = await this.#read(manifestName, { signal, fresh: true });
    } catch (error) {
      signal.throwIfAborted();
      const kept = await this.#keep?.find(url);
      if (!kept) throw new CatalogueError('unreachable', manifestName, error);
      bytes = kept.bytes;
      fetchedAt = kept.at;
      offline = true;
    }
    if (!bytes) throw new CatalogueError('missing', manifestName);
    let manifest: unknown;
    try {
      manifest = JSON.parse(new TextDecoder().decode(bytes));
    } catch (error) {
      throw new CatalogueError('corrupt', manifestName, error);
    }
    if (typeof manifest !== 'object' || manifest === null || !('format' in manifest)) {
      throw new CatalogueError('corrupt', manifestName);
    }
    if (manifest.format !== FORMAT) throw new CatalogueError('unsupported', manifestName);
    if (!isManifest(manifest)) throw new CatalogueError('corrupt', manifestName);
    const { version, guide: path } = manifest;
    const guide = await this.#shared(path, (content) => content).wait(signal);
    if (!isGuide(guide)) throw new CatalogueError('corrupt', path);
    if (!offline) void this.#keep?.put(url, bytes, fetchedAt);
    const { builds } = guide;
    const changed = new Map(
      guide.changed.flatMap((keys, at) =>
        decodeKeys(keys).map((key) => [key, builds[at + 1] ?? ''] as const),
      ),
    );
    return { version, guide, fetchedAt, offline, changed, keys: decodeKeys(guide.terms) };
  }

  /** The content of a file, decoded by `decode` once. */
  async file<T>(
    { guide, changed }: CatalogueState,
    key: string,
    decode: (content: unknown) => T,
    signal?: AbortSignal,
  ): Promise<T> {
    const path = filePath(key, changed.get(key) ?? guide.builds[0] ?? '');
    const file = this.#shared(path, decode);
    try {
      return (await file.wait(signal)) as T;
    } catch (error) {
      if (this.#files.get(path) === file && !signal?.aborted) this.#files.delete(path);
      throw error;
    }
  }

  #shared(path: string, decode: (content: unknown) => unknown): Shared<unknown> {
    let file = this.#files.get(path);
    this.#files.delete(path);
    if (!file || file.aborted) {
      file = new Shared((stop) => this.#load(path, decode, stop));
    }
    this.#files.set(path, file);
    for (const oldest of this.#files.keys()) {
      if (this.#files.size <= mostFiles) break;
      this.#files.delete(oldest);
    }
    return file;
  }

  async #load<T>(path: string, decode: (content: unknown) => T, signal: AbortSignal): Promise<T> {
    const url = this.#base + path;
    const read = async (bytes: Uint8Array<ArrayBuffer>): Promise<T> => {
      try {
        return decode(JSON.parse(await inflate(bytes, path)));
      } catch (error) {
        if (error instanceof CatalogueError) throw error;
        throw new CatalogueError('corrupt', path, error);
      }
    };
    const kept = await this.#keep?.get(url);
    // What was kept may have been damaged: then it is fetched again.
    const content = kept && (await read(kept.bytes).catch(() => undefined));
    if (content !== undefined) return content;
    let bytes: Uint8Array<ArrayBuffer> | undefined;
    try {
      bytes = await this.#read(path, { signal, fresh: false });
    } catch (error) {
      signal.throwIfAborted();
      const late = await this.#keep?.find(url);
      if (late) return read(late.bytes);
      throw new CatalogueError('unreachable', path, error);
    }
    if (!bytes) throw new CatalogueError('missing', path);
    const fetched = await read(bytes);
    void this.#keep?.put(url, bytes, new Date().toISOString());
    return fetched;
  }
}
