import { readFile } from 'node:fs/promises';
import type { LocalizedText } from '@gerai/api';

const directory = new URL('../../data/', import.meta.url);

/** A row of a table by the names of its columns; an empty cell is an empty string. */
export type TableRow = Readonly<Record<string, string>>;

/**
 * Reads `data/<name>.tsv`: a header line, then one row a line.
 *
 * @throws {Error} when a row has more or fewer cells than the header.
 */
export async function readTable(name: string): Promise<TableRow[]> {
  const text = await readFile(new URL(`${name}.tsv`, directory), 'utf8');
  const [header = '', ...lines] = text.split('\n').filter((line) => line !== '');
  const columns = header.split('\t');
  return lines.map((line, index) => {
    const cells = line.split('\t');
    if (cells.length !== columns.length) {
      throw new Error(
        `${name}.tsv line ${String(index + 2)}: ${String(columns.length)} cells expected`,
      );
    }
    return Object.fromEntries(columns.map((column, position) => [column, cells[position] ?? '']));
  });
}

/** Reads `data/<name>.json`. */
export async function readJson<Content>(name: string): Promise<Content> {
  return JSON.parse(await readFile(new URL(`${name}.json`, directory), 'utf8')) as Content;
}

/** A cell, or an error that names the column. */
export function cell(row: TableRow, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`no column ${column}`);
  return value;
}

/** A cell of `a|b` as a list; an empty cell is an empty list. */
export function list(row: TableRow, column: string): string[] {
  const value = cell(row, column);
  return value === '' ? [] : value.split('|');
}

/** The columns `<name>_id` and `<name>_en` as one text, or undefined where there is none. */
export function optionalText(row: TableRow, name: string): LocalizedText | undefined {
  const id = cell(row, `${name}_id`);
  const en = cell(row, `${name}_en`);
  if (id === '') return undefined;
  return en === '' ? { id } : { id, en };
}

/** The columns `<name>_id` and `<name>_en` as one text. */
export function text(row: TableRow, name: string): LocalizedText {
  const found = optionalText(row, name);
  if (!found) throw new Error(`${name}_id is empty in ${JSON.stringify(row)}`);
  return found;
}

/** Rows by their code or key. */
export function byColumn(rows: readonly TableRow[], column: string): Map<string, TableRow> {
  return new Map(rows.map((row) => [cell(row, column), row]));
}

/** The entry of a key. @throws {Error} naming the key that is missing. */
export function entry<Value>(map: ReadonlyMap<string, Value>, key: string, what: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`unknown ${what}: ${key}`);
  return value;
}

/** Puts values into the `{placeholders}` of a text. */
export function fill(
  template: LocalizedText,
  values: Readonly<Record<string, LocalizedText>>,
): LocalizedText {
  const put = (pattern: string, language: 'id' | 'en') =>
    pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (!value) throw new Error(`no value for {${name}} in "${pattern}"`);
      return language === 'en' ? (value.en ?? value.id) : value.id;
    });
  const id = put(template.id, 'id');
  return template.en === undefined ? { id } : { id, en: put(template.en, 'en') };
}

/** For use inside a sentence: only where no abbreviation begins, `surat …` but `KTP-el`. */
export function lowerFirst(value: string): string {
  return /^\p{Lu}\p{Ll}/u.test(value) ? value.charAt(0).toLowerCase() + value.slice(1) : value;
}
