import { zipSync, type Zippable } from 'fflate';
import type { Files } from './files.ts';

const UNIX = 3;
/** A regular file, `rw-r--r--`, where Unix keeps it. */
const ATTRIBUTES = 0o100644 << 16;

/** A ZIP with all files inside one directory: the same files give the same bytes. */
export function zip(files: Files, directory: string): Uint8Array {
  const entries: Zippable = {};
  for (const path of [...files.keys()].sort()) {
    entries[`${directory}/${path}`] = files.get(path) ?? new Uint8Array();
  }
  // ZIP keeps local time: a moment told in local time gives the same bytes in every time zone.
  const mtime = new Date(2000, 0, 1);
  return zipSync(entries, { level: 9, mtime, os: UNIX, attrs: ATTRIBUTES });
}
