import { ListingTable } from './listing-table.ts';
import type { MemoryIndex, TermKind } from './memory-index.ts';
import { assemble, termKinds } from './memory-index.ts';
import type { Steps } from './steps.ts';
import { TermTable } from './term-table.ts';

/** Changes with what is written here. */
const format = 1;
/** Values in one piece, so that none takes long to read. */
const valuesPerPiece = 256;
/** Numbers begin where their type may. */
const alignment = 8;

interface Head {
  readonly format: number;
  /** Bytes of each piece that follows. */
  readonly lengths: readonly number[];
}

/** Collects pieces in the order in which they are read back. */
class Writer {
  readonly pieces: Uint8Array[] = [];

  numbers(list: Uint32Array | Uint8Array): void {
    this.pieces.push(new Uint8Array(list.buffer, list.byteOffset, list.byteLength));
  }

  value(value: unknown): void {
    this.pieces.push(new TextEncoder().encode(JSON.stringify(value)));
  }

  *values(list: readonly unknown[]): Steps<void> {
    this.value(list.length);
    for (let from = 0; from < list.length; from += valuesPerPiece) {
      this.value(list.slice(from, from + valuesPerPiece));
      yield;
    }
  }
}

class Reader {
  readonly #pieces: readonly Uint8Array[];
  #next = 0;

  constructor(pieces: readonly Uint8Array[]) {
    this.#pieces = pieces;
  }

  bytes(): Uint8Array {
    const piece = this.#pieces[this.#next++];
    if (!piece) throw new Error('the snapshot is cut off');
    return new Uint8Array(piece);
  }

  numbers(): Uint32Array {
    const { buffer, byteLength } = this.bytes();
    if (byteLength % 4 !== 0) throw new Error('the snapshot is cut off');
    return new Uint32Array(buffer);
  }

  value(): unknown {
    return JSON.parse(new TextDecoder().decode(this.bytes()));
  }

  *values(): Steps<unknown[]> {
    const length = Number(this.value());
    const list: unknown[] = [];
    while (list.length < length) {
      for (const value of this.value() as unknown[]) list.push(value);
      yield;
    }
    return list;
  }
}

function padded(length: number): number {
  return Math.ceil(length / alignment) * alignment;
}

/** Writes an index as pieces of bytes. */
export function* save(index: MemoryIndex): Steps<Uint8Array[]> {
  const writer = new Writer();
  const { ranks, starts, cells, values } = (yield* index.listings.pack()).packed;
  for (const list of [ranks, starts, cells]) writer.numbers(list);
  yield* writer.values(values.map((value) => (value === undefined ? {} : { value })));
  for (const kind of termKinds) {
    const { packed } = yield* index.terms[kind].pack();
    yield* writer.values(packed.terms);
    writer.numbers(packed.starts);
    writer.numbers(packed.ranks);
    writer.value(packed.impacts !== undefined);
    if (packed.impacts) writer.numbers(packed.impacts);
  }
  const head: Head = { format, lengths: writer.pieces.map(({ byteLength }) => byteLength) };
  const text = new TextEncoder().encode(JSON.stringify(head));
  const first = new Uint8Array(padded(alignment + text.length));
  new DataView(first.buffer).setUint32(0, text.length);
  first.set(text, alignment);
  return [
    first,
    ...writer.pieces.map((piece) => {
      const whole = new Uint8Array(padded(piece.length));
      whole.set(piece);
      return whole;
    }),
  ];
}

function piecesOf(bytes: Uint8Array): Uint8Array[] {
  if (bytes.byteLength < alignment) throw new Error('the snapshot is cut off');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const text = new TextDecoder().decode(bytes.subarray(alignment, alignment + length));
  const head = JSON.parse(text) as Head;
  if (head.format !== format) throw new Error('the snapshot is of another format');
  let at = padded(alignment + length);
  return head.lengths.map((size) => {
    const piece = bytes.subarray(at, at + size);
    if (piece.length !== size) throw new Error('the snapshot is cut off');
    at += padded(size);
    return piece;
  });
}

/**
 * Reads an index. Whoever keeps the bytes sees to it that they are what was written.
 *
 * @throws {Error} when they are of another format.
 */
export function* restore(bytes: Uint8Array): Steps<MemoryIndex> {
  const reader = new Reader(piecesOf(bytes));
  const [ranks, starts, cells] = [reader.numbers(), reader.numbers(), reader.numbers()];
  const boxes = (yield* reader.values()) as { readonly value?: unknown }[];
  const listings = new ListingTable({
    ranks,
    starts,
    cells,
    values: boxes.map(({ value }) => value),
  });
  const tables: Partial<Record<TermKind, TermTable>> = {};
  for (const kind of termKinds) {
    const terms = (yield* reader.values()) as string[];
    const packed = { terms, starts: reader.numbers(), ranks: reader.numbers() };
    const impacts = reader.value() === true ? reader.bytes() : undefined;
    tables[kind] = yield* TermTable.of({ ...packed, impacts });
  }
  return yield* assemble(listings, tables as Record<TermKind, TermTable>);
}
