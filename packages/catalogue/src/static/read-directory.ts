import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { ReadFile } from './reader/store.ts';

/** Reads the files of a catalogue from a directory instead of a web server. */
export function readDirectory(directory: string): ReadFile {
  return async (path, { signal }) => {
    try {
      return new Uint8Array(await readFile(join(directory, path), { signal }));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  };
}
