import { FileFault } from '../issue.ts';
import type { TableRow } from '../table.ts';
import type { Cell } from '../values.ts';
import { Archive } from './archive.ts';
import { readDateStyles, readSharedTexts, readWorkbook, readXml } from './parts.ts';

/** Cells to the right of this are not read. */
const mostColumns = 1_000;
const longestText = 200_000;
const day = 86_400_000;

interface Book {
  readonly texts: readonly string[];
  readonly dates: ReadonlySet<number>;
  readonly from1904: boolean;
}

/** 0 for `A7`, 26 for `AA7`. */
function columnIndex(reference: string): number {
  let index = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '') {
    index = index * 26 + letter.charCodeAt(0) - 64;
  }
  return index - 1;
}

/** A day number of a spreadsheet. Excel counts a 29 February 1900 that never was. */
function dateOf(serial: number, from1904: boolean): Date | number {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const date = new Date(start + Math.round(serial * day));
  return Number.isNaN(date.getTime()) ? serial : date;
}

function cellOf(type: string, style: number, text: string, book: Book): Cell {
  switch (type) {
    case 's':
      return book.texts[Number(text)] ?? '';
    case 'b':
      return text === '1';
    case 'inlineStr':
    case 'str':
    case 'e':
    case 'd':
      return text;
    default: {
      const number = Number(text);
      if (text === '' || !Number.isFinite(number)) return text;
      return book.dates.has(style) ? dateOf(number, book.from1904) : number;
    }
  }
}

/** Collects rows out of a sheet's elements. */
class RowCollector {
  readonly #book: Book;
  #row = 0;
  #cells: Cell[] = [];
  #column = -1;
  #type = '';
  #style = 0;
  #text = '';
  #reading = false;
  #phonetic = false;
  ready: TableRow[] = [];

  constructor(book: Book) {
    this.#book = book;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      const row = Number(attributes['r']);
      this.#row = Number.isInteger(row) && row > this.#row ? row : this.#row + 1;
      this.#cells = [];
      this.#column = -1;
    } else if (name === 'c') {
      const column = columnIndex(attributes['r'] ?? '');
      this.#column = column >= 0 ? column : this.#column + 1;
      this.#type = attributes['t'] ?? 'n';
      this.#style = Number(attributes['s'] ?? 0);
      this.#text = '';
    } else if (name === 'rPh') this.#phonetic = true;
    else if (name === 'v' || name === 't') this.#reading = !this.#phonetic;
  }

  text(text: string): void {
    if (!this.#reading) return;
    this.#text += text;
    if (this.#text.length > longestText) throw new FileFault({ code: 'too-large' }, this.#row);
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#reading = false;
    else if (name === 'rPh') this.#phonetic = false;
    else if (name === 'c' && this.#text !== '' && this.#column < mostColumns) {
      while (this.#cells.length < this.#column) this.#cells.push('');
      this.#cells[this.#column] = cellOf(this.#type, this.#style, this.#text, this.#book);
    } else if (name === 'row') this.ready.push({ row: this.#row, cells: this.#cells });
  }

  take(): TableRow[] {
    const rows = this.ready;
    this.ready = [];
    return rows;
  }
}

function isFault(error: unknown): boolean {
  return error instanceof FileFault || (error instanceof Error && 'syscall' in error);
}

/**
 * Reads the rows of the first visible sheet of an Excel workbook (`.xlsx`). Only the table of shared
 * texts is held in memory.
 *
 * @throws {FileFault} where it is no workbook, has a password, or unpacks to more than a table would.
 */
export async function* readWorkbookRows(path: string): AsyncGenerator<TableRow> {
  let archive: Archive | undefined;
  try {
    archive = await Archive.open(path);
    const { sheet, from1904 } = await readWorkbook(archive);
    const texts = await readSharedTexts(archive);
    const collector = new RowCollector({ texts, dates: await readDateStyles(archive), from1904 });
    for await (const _ of readXml(archive, sheet, collector)) {
      yield* collector.take();
    }
  } catch (error) {
    // What is wrong with the content comes from several parsers; what the system refuses is told as it is.
    throw isFault(error) ? error : new FileFault({ code: 'bad-workbook' });
  } finally {
    archive?.close();
  }
}
