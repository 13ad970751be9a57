import { glob, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip as gzipCallback } from 'node:zlib';

const gzip = promisify(gzipCallback);

/** What files weigh. */
export interface Weight {
  readonly files: number;
  readonly rawBytes: number;
  /** As a host sends it: text compressed with gzip, what is compressed already as it is. */
  readonly sentBytes: number;
}

/** Files that a host compresses. */
const TEXT = /\.(?:css|html|js|json|svg)$/;

/** Leaves a compressed copy (`.gz`) beside each file that hosts compress, and weighs all. */
export async function compress(directory: string): Promise<Weight> {
  let files = 0;
  let rawBytes = 0;
  let sentBytes = 0;
  for await (const entry of glob('**/*', { cwd: directory, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('.gz')) continue;
    const path = join(entry.parentPath, entry.name);
    const { size } = await stat(path);
    files += 1;
    rawBytes += size;
    if (TEXT.test(entry.name)) {
      const compressed = await gzip(await readFile(path), { level: 9 });
      await writeFile(`${path}.gz`, compressed);
      sentBytes += compressed.length;
    } else {
      sentBytes += size;
    }
  }
  return { files, rawBytes, sentBytes };
}
