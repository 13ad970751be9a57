import { choiceOf, codesOf } from './choices.ts';
import type { ColumnSpec, Layout } from './columns.ts';
import type { Draft } from './draft.ts';
import type { Fault, Issue, Place } from './issue.ts';
import { columnLetter, shorten } from './issue.ts';
import type { Cell, Parsed } from './values.ts';
import {
  parseDate,
  parseHours,
  parseMoment,
  parseMoney,
  parseNumber,
  parseYesNo,
  textOf,
} from './values.ts';

/** A row of a table. */
export interface TableRow {
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** Titles above the header are passed over, but not more than these rows. */
const mostTitleRows = 10;
const mostItems = 200;
/** A cell of a spreadsheet holds 32,767; a list of texts may come from elsewhere. */
const longestCell = 200_000;

interface Column {
  readonly index: number;
  readonly header: string;
  readonly spec: ColumnSpec;
}

type Report = (issue: Issue) => void;

function isBlank({ cells }: TableRow): boolean {
  return cells.every((cell) => textOf(cell) === '');
}

function isHeader({ cells }: TableRow, layout: Layout): boolean {
  const paths = new Set(cells.map((cell) => layout.columnOf(textOf(cell))?.path));
  return layout.required.slice(0, 2).every(([path]) => paths.has(path));
}

/** Splits the cell of a list: one item a `|` or line; `\|` is a `|` of the text. */
function itemsOf(text: string): string[] {
  return text
    .split(/(?<!\\)\||\r?\n/, mostItems + 1)
    .map((item) => item.replaceAll('\\|', '|').trim());
}

function parseCell(spec: ColumnSpec, cell: Cell): Parsed {
  switch (spec.kind) {
    case 'text':
      return { value: textOf(cell) };
    case 'number':
      return parseNumber(cell);
    case 'money':
      return parseMoney(cell);
    case 'date':
      return parseDate(cell);
    case 'moment':
      return parseMoment(cell);
    case 'yes-no':
      return parseYesNo(cell);
    case 'hours':
      return parseHours(cell);
    default: {
      const { choice } = spec.kind;
      const code = choiceOf(choice, textOf(cell));
      return code === undefined
        ? { fault: { code: 'unknown-value', params: { allowed: codesOf(choice) } } }
        : { value: code };
    }
  }
}

/** An object without a prototype's surprises. */
type Bag = Record<string, unknown>;

function bagAt(parent: Bag, key: string): Bag {
  const known = parent[key];
  if (typeof known === 'object' && known !== null && !Array.isArray(known)) return known as Bag;
  const made: Bag = {};
  parent[key] = made;
  return made;
}

function put(target: Bag, path: readonly string[], value: unknown): void {
  const last = path.at(-1);
  if (last === undefined) return;
  let bag = target;
  for (const key of path.slice(0, -1)) bag = bagAt(bag, key);
  bag[last] = value;
}

function listAt(target: Bag, key: string): unknown[] {
  const known = target[key];
  if (Array.isArray(known)) return known;
  const made: unknown[] = [];
  target[key] = made;
  return made;
}

/** Puts item `index` of a list column: of `channels[].url` the `url` of `channels[index]`. */
function putItem(target: Bag, path: string, index: number, value: unknown): void {
  const [name = '', rest = ''] = path.split('[]');
  const list = listAt(target, name);
  if (rest === '') {
    list.push(value);
    return;
  }
  while (list.length <= index) list.push({});
  put(list[index] as Bag, rest.slice(1).split('.'), value);
}

/** A table: knows its columns, and makes a draft of each row. */
class Table {
  readonly #file: string;
  readonly #columns: readonly Column[];
  readonly #width: number;

  constructor(file: string, columns: readonly Column[], width: number) {
    this.#file = file;
    this.#columns = columns;
    this.#width = width;
  }

  #place(row: number, column: Column): Place {
    const { index, header } = column;
    return { file: this.#file, row, column: { letter: columnLetter(index), header } };
  }

  /** The column that a part of a service comes from: `/channels/0/url` from `channels[].url`. */
  #locate(row: number, pointer: string): Place {
    const path = pointer.replace(/^\//, '').replace(/\/\d+/g, '[]').replaceAll('/', '.');
    const root = path.split(/[.[]/, 1)[0] ?? path;
    const column =
      this.#columns.find(({ spec }) => spec.path === path) ??
      this.#columns.find(({ spec }) => spec.path.startsWith(`${path}.`)) ??
      this.#columns.find(({ spec }) => spec.path.split(/[.[]/, 1)[0] === root);
    return column ? this.#place(row, column) : { file: this.#file, row };
  }

  draftOf({ row, cells }: TableRow): Draft {
    const value: Bag = {};
    const issues: Issue[] = [];
    const tell = (column: Column, cell: unknown, fault: Fault) => {
      issues.push({
        severity: 'error',
        code: fault.code,
        place: this.#place(row, column),
        value: shorten(cell),
        params: fault.params ?? {},
      });
    };
    for (const column of this.#columns) {
      const cell = cells[column.index];
      const text = cell === undefined ? '' : textOf(cell);
      if (cell === undefined || text === '') continue;
      if (text.length > longestCell) {
        tell(column, text, { code: 'too-long', params: { limit: longestCell } });
      } else if (column.spec.path.includes('[]')) {
        const items = typeof cell === 'string' ? itemsOf(text) : [cell];
        if (items.length > mostItems) {
          tell(column, text, { code: 'too-many', params: { limit: mostItems } });
          continue;
        }
        items.forEach((item, index) => {
          if (item === '') return;
          const parsed = parseCell(column.spec, item);
          if ('fault' in parsed) tell(column, item, parsed.fault);
          else putItem(value, column.spec.path, index, parsed.value);
        });
      } else {
        const parsed = parseCell(column.spec, cell);
        if ('fault' in parsed) tell(column, text, parsed.fault);
        else put(value, column.spec.path.split('.'), parsed.value);
      }
    }
    const extra = cells.findIndex((cell, index) => index >= this.#width && textOf(cell) !== '');
    if (extra >= 0) {
      issues.push({
        severity: 'error',
        code: 'extra-cells',
        place: { file: this.#file, row, column: { letter: columnLetter(extra), header: '' } },
        value: shorten(textOf(cells[extra] ?? '')),
        params: { columns: this.#width },
      });
    }
    return { row, value, issues, locate: (pointer) => this.#locate(row, pointer) };
  }
}

/** Reads a header. Undefined where the table can't be read by it; why has then been reported. */
function tableOf(
  file: string,
  header: TableRow,
  layout: Layout,
  report: Report,
): Table | undefined {
  const columns: Column[] = [];
  const taken = new Map<string, string>();
  let readable = true;
  header.cells.forEach((cell, index) => {
    const name = textOf(cell);
    if (name === '') return;
    const spec = layout.columnOf(name);
    const shown = shorten(name);
    const place = { file, row: header.row, column: { letter: columnLetter(index), header: shown } };
    const former = spec && taken.get(spec.path);
    if (!spec) {
      report({ severity: 'warning', code: 'unknown-column', place, params: {} });
    } else if (former !== undefined) {
      readable = false;
      const params = { first: former };
      report({ severity: 'error', code: 'duplicate-column', place, params });
    } else {
      taken.set(spec.path, columnLetter(index));
      columns.push({ index, header: shown, spec });
    }
  });
  for (const [path, name] of layout.required) {
    if (taken.has(path)) continue;
    readable = false;
    const place = { file, row: header.row };
    report({ severity: 'error', code: 'missing-column', place, params: { column: name } });
  }
  const width = header.cells.findLastIndex((cell) => textOf(cell) !== '') + 1;
  return readable ? new Table(file, columns, width) : undefined;
}

/**
 * Reads the rows of a table as drafts. The header is the first row that names the code and the name
 * of things; a few rows of title may stand above it.
 */
export async function* draftsOfTable(
  file: string,
  rows: AsyncIterable<TableRow>,
  layout: Layout,
  report: Report,
): AsyncGenerator<Draft> {
  const above: TableRow[] = [];
  let table: Table | undefined;
  for await (const row of rows) {
    if (isBlank(row)) continue;
    if (table) {
      yield table.draftOf(row);
      continue;
    }
    above.push(row);
    const found = isHeader(row, layout);
    if (!found && above.length < mostTitleRows) continue;
    table = tableOf(file, (found ? row : above[0]) ?? row, layout, report);
    if (!table) return;
  }
  if (table) return;
  const [first] = above;
  if (first) tableOf(file, first, layout, report);
  else report({ severity: 'error', code: 'empty-file', place: { file }, params: {} });
}
