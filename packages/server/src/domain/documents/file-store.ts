/**
 * Files of residents and agencies, outside the database. A file is called by a random key and nothing else: what
 * people call it is in the database, so that no name can reach the file system.
 */
import { randomBytes } from 'node:crypto';
import type { ReadStream } from 'node:fs';
import { mkdir, open, opendir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** What became of a part. */
export interface Written {
  readonly bytes: number;
  /** `interrupted`: the sender broke off, and what arrived before was written. */
  readonly outcome: 'complete' | 'interrupted' | 'too-large';
}

/** Where files are kept. */
export interface FileStore {
  /** A key that no file has. */
  newKey(): string;
  /**
   * Writes a part at a place, cutting off what was there beyond it.
   *
   * @param limit Most bytes of the part.
   */
  write(key: string, offset: number, part: AsyncIterable<Buffer>, limit: number): Promise<Written>;
  /** Writes a whole file, under a key that no file has. */
  save(key: string, content: Buffer): Promise<void>;
  load(key: string): Promise<Buffer>;
  /** Opens a file for reading. */
  read(key: string): Promise<{ stream: ReadStream; size: number }>;
  /** Bytes of a file. */
  size(key: string): Promise<number>;
  /** First bytes of a file. */
  head(key: string, bytes: number): Promise<Buffer>;
  /** Erases a file; done also where there is none. */
  remove(key: string): Promise<void>;
  /** Keys of files that nobody has written to since a time, in no order. */
  untouchedSince(time: Date): AsyncIterable<string>;
}

const KEY_BYTES = 16;
const KEY = /^[0-9a-f]{32}$/;

/** The file is not there. */
export function isMissingFile(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT';
}

/** Keeps files below a directory, in folders by the beginning of their keys. */
export function createFileStore(directory: string): FileStore {
  const pathOf = (key: string): string => {
    if (!KEY.test(key)) throw new Error('not a key of a file');
    return path.join(directory, key.slice(0, 2), key);
  };
  const prepare = async (key: string): Promise<string> => {
    const file = pathOf(key);
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    return file;
  };

  return {
    newKey: () => randomBytes(KEY_BYTES).toString('hex'),

    async write(key, offset, part, limit) {
      const file = await prepare(key);
      const handle = await open(file, offset === 0 ? 'w' : 'r+', 0o600);
      let bytes = 0;
      try {
        await handle.truncate(offset);
        const chunks = part[Symbol.asyncIterator]();
        for (;;) {
          let next: IteratorResult<Buffer, unknown>;
          try {
            next = await chunks.next();
          } catch {
            await handle.sync();
            return { bytes, outcome: 'interrupted' };
          }
          if (next.done === true) break;
          const chunk = next.value;
          if (bytes + chunk.length > limit) {
            await chunks.return?.();
            return { bytes, outcome: 'too-large' };
          }
          await handle.write(chunk, 0, chunk.length, offset + bytes);
          bytes += chunk.length;
        }
        await handle.sync();
        return { bytes, outcome: 'complete' };
      } finally {
        await handle.close();
      }
    },

    async save(key, content) {
      const handle = await open(await prepare(key), 'wx', 0o600);
      try {
        await handle.writeFile(content);
        await handle.sync();
      } finally {
        await handle.close();
      }
    },

    load: (key) => readFile(pathOf(key)),

    async read(key) {
      const handle = await open(pathOf(key), 'r');
      try {
        const { size } = await handle.stat();
        return { stream: handle.createReadStream(), size };
      } catch (error) {
        await handle.close();
        throw error;
      }
    },

    size: async (key) => (await stat(pathOf(key))).size,

    async head(key, bytes) {
      const handle = await open(pathOf(key), 'r');
      try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0);
        return buffer.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    },

    remove: (key) => rm(pathOf(key), { force: true }),

    async *untouchedSince(time) {
      let entries;
      try {
        entries = await opendir(directory, { recursive: true });
      } catch (error) {
        if (isMissingFile(error)) return;
        throw error;
      }
      for await (const entry of entries) {
        if (!entry.isFile() || !KEY.test(entry.name)) continue;
        const { mtime } = await stat(path.join(entry.parentPath, entry.name));
        if (mtime < time) yield entry.name;
      }
    },
  };
}
