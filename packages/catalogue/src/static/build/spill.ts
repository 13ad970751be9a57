import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** Appends byte strings to a temporary file and reads them back in any order. */
export class Spill {
  readonly #file: number;
  #pending: Buffer[] = [];
  #pendingSize = 0;
  #flushed = 0;

  constructor(path: string) {
    this.#file = openSync(path, 'wx+');
  }

  /** Position of what was appended. */
  append(bytes: Buffer): number {
    const position = this.#flushed + this.#pendingSize;
    this.#pending.push(bytes);
    this.#pendingSize += bytes.length;
    if (this.#pendingSize > 4_000_000) this.#flush();
    return position;
  }

  read(position: number, length: number): Buffer {
    if (position + length > this.#flushed) this.#flush();
    const bytes = Buffer.allocUnsafe(length);
    if (readSync(this.#file, bytes, 0, length, position) !== length) {
      throw new Error('a temporary file was cut off');
    }
    return bytes;
  }

  close(): void {
    closeSync(this.#file);
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#pending);
    this.#pending = [];
    this.#pendingSize = 0;
    let written = 0;
    while (written < bytes.length) {
      written += writeSync(this.#file, bytes, written, bytes.length - written, this.#flushed);
      this.#flushed += written;
    }
  }
}

/** JSON documents by number, on disk. Holds sixteen bytes for each. */
export class DocumentSpill<T> {
  readonly #spill: Spill;
  readonly #positions: number[] = [];
  readonly #lengths: number[] = [];

  constructor(path: string) {
    this.#spill = new Spill(path);
  }

  add(document: T): void {
    const bytes = Buffer.from(JSON.stringify(document));
    this.#positions.push(this.#spill.append(bytes));
    this.#lengths.push(bytes.length);
  }

  get(index: number): T {
    const bytes = this.#spill.read(this.#positions[index] ?? 0, this.#lengths[index] ?? 0);
    return JSON.parse(bytes.toString()) as T;
  }

  close(): void {
    this.#spill.close();
  }
}

/** Largest rank that a posting can hold beside its impact. */
export const MOST_SERVICES = 2 ** 24;

interface Segment {
  readonly position: number;
  readonly length: number;
}

/**
 * Lists of postings by term, each a number `rank * 256 + impact`. What has been added is held up to
 * a limit and then moved to disk, so that memory grows with the vocabulary only.
 */
export class PostingsSpill {
  readonly #spill: Spill;
  readonly #limit: number;
  readonly #segments = new Map<string, Segment[]>();
  #held = new Map<string, number[]>();
  #heldSize = 0;

  /** @param limit - Postings held in memory. */
  constructor(path: string, limit: number) {
    this.#spill = new Spill(path);
    this.#limit = limit;
  }

  /** Ranks of one term must come in ascending order. */
  add(term: string, rank: number, impact: number): void {
    const list = this.#held.get(term);
    if (list) list.push(rank * 256 + impact);
    else this.#held.set(term, [rank * 256 + impact]);
    if (++this.#heldSize > this.#limit) this.#flush();
  }

  has(term: string): boolean {
    return this.#segments.has(term) || this.#held.has(term);
  }

  terms(): string[] {
    return [...new Set([...this.#segments.keys(), ...this.#held.keys()])].sort();
  }

  count(term: string): number {
    const segments = this.#segments.get(term) ?? [];
    const written = segments.reduce((sum, { length }) => sum + length, 0);
    return written + (this.#held.get(term)?.length ?? 0);
  }

  /** Ascending. */
  get(term: string): Uint32Array {
    const list = new Uint32Array(this.count(term));
    let size = 0;
    for (const { position, length } of this.#segments.get(term) ?? []) {
      const bytes = this.#spill.read(position, length * 4);
      list.set(
        new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + length * 4)),
        size,
      );
      size += length;
    }
    list.set(this.#held.get(term) ?? [], size);
    return list;
  }

  close(): void {
    this.#spill.close();
  }

  #flush(): void {
    for (const [term, list] of this.#held) {
      const bytes = Buffer.from(Uint32Array.from(list).buffer);
      const segment = { position: this.#spill.append(bytes), length: list.length };
      const segments = this.#segments.get(term);
      if (segments) segments.push(segment);
      else this.#segments.set(term, [segment]);
    }
    this.#held = new Map();
    this.#heldSize = 0;
  }
}
