import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import type { Entry, ZipFile } from 'yauzl';
import { open } from 'yauzl';

import { FileFault } from '../issue.ts';

const mostEntries = 2_000;
/** Bytes of one part, unpacked. A sheet of a million rows of services stays below. */
const largestPart = 2_000_000_000;
/** Sheets pack well, but not this well: a part that grows more is a trap. */
const mostGrowth = 400;
const smallPart = 10_000_000;

const openZip = promisify(open) as (
  path: string,
  options: { lazyEntries: true; autoClose: false },
) => Promise<ZipFile>;

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      if (entries.size > mostEntries) reject(new FileFault({ code: 'too-large' }));
      else zip.readEntry();
    });
    zip.once('end', () => {
      resolve(entries);
    });
    zip.once('error', reject);
    zip.readEntry();
  });
}

/** The parts of a packed file. Sizes are bounded, and checked against what is declared. */
export class Archive {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** @throws {Error} where it is no zip file. */
  static async open(path: string): Promise<Archive> {
    const zip = await openZip(path, { lazyEntries: true, autoClose: false });
    try {
      return new Archive(zip, await entriesOf(zip));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** Reads a part; an absent one is empty. @throws {FileFault} where it is too large. */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(name);
    if (!entry) return;
    const { compressedSize, uncompressedSize } = entry;
    const grown = uncompressedSize > smallPart && uncompressedSize > compressedSize * mostGrowth;
    if (grown || uncompressedSize > largestPart) throw new FileFault({ code: 'too-large' });
    const stream = await new Promise<Readable>((resolve, reject) => {
      this.#zip.openReadStream(entry, (error, opened) => {
        if (error) reject(error);
        else resolve(opened);
      });
    });
    yield* stream as AsyncIterable<Buffer>;
  }

  close(): void {
    this.#zip.close();
  }
}
