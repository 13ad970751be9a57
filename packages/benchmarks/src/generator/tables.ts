import { readFile } from 'node:fs/promises';

/** A row of a table by the names of its columns. */
export type Row = Readonly<Record<string, string>>;

/** Reads `data/<name>.tsv` of this package: a header line, then one row a line. */
export async function readTable(name: string): Promise<Row[]> {
  return parseTable(
    await readFile(new URL(`../../data/${name}.tsv`, import.meta.url), 'utf8'),
    '\t',
  );
}

/** Rows of a text with a header line; cells are separated by a character that no cell holds. */
export function parseTable(text: string, separator: string): Row[] {
  const [header = '', ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  const columns = header.split(separator);
  return lines.map((line) => {
    const cells = line.split(separator);
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

/** A cell of `a|b` as a list. */
export function list(row: Row, column: string): string[] {
  return (row[column] ?? '').split('|').filter((entry) => entry !== '');
}
