/**
 * Reads and checks the word lists of the catalogue (`packages/catalogue/data/*.tsv`). All that is
 * wrong is told at once, each with the row and column where a spreadsheet shows it.
 */

/** Kinds of terms in the thesaurus: how a term differs from what services say. */
export const synonymKinds = [
  'abbreviation',
  'colloquial',
  'english',
  'hotline',
  'old-name',
  'symptom',
] as const;

interface Problem {
  row: number;
  column: string;
  message: string;
}

/** One row of a table: the cells by column, and the row's number in the file. */
export interface Row {
  readonly number: number;
  readonly cells: Readonly<Record<string, string>>;
}

function refuse(file: string, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const lines = problems.map(
    ({ row, column, message }) => `${file} row ${String(row)}, column ${column}: ${message}`,
  );
  throw new Error(lines.join('\n'));
}

/** @throws {Error} when the header or the number of cells is not as expected, or a first cell is repeated or empty. */
export function readTable(file: string, text: string, columns: readonly string[]): Row[] {
  const [header = '', ...lines] = text.replace(/\n+$/, '').split('\n');
  if (header !== columns.join('\t')) {
    throw new Error(`${file} row 1: the columns must be ${columns.join(', ')}`);
  }
  const problems: Problem[] = [];
  const rows = lines.map((line, index) => {
    const number = index + 2;
    const cells = line.split('\t');
    if (cells.length !== columns.length) {
      const message = `${String(columns.length)} cells expected, not ${String(cells.length)}`;
      problems.push({ row: number, column: columns[0] ?? '', message });
    }
    columns.forEach((column, at) => {
      const cell = cells[at] ?? '';
      if (cell !== cell.trim()) problems.push({ row: number, column, message: 'stray space' });
    });
    return {
      number,
      cells: Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ''])),
    };
  });
  const [key = ''] = columns;
  for (const { number, cells } of rows) {
    if (cells[key] === '') problems.push({ row: number, column: key, message: 'empty' });
  }
  refuse(file, problems);
  return rows;
}

/** @throws {Error} when a word is listed twice. */
export function refuseRepeated(
  file: string,
  rows: readonly Row[],
  columns: readonly string[],
): void {
  const seen = new Map<string, number>();
  const problems: Problem[] = [];
  for (const { number, cells } of rows) {
    const key = columns.map((column) => cells[column]).join(' → ');
    const first = seen.get(key);
    if (first === undefined) seen.set(key, number);
    else {
      const message = `“${key}” is already in row ${String(first)}`;
      problems.push({ row: number, column: columns[0] ?? '', message });
    }
  }
  refuse(file, problems);
}

/** The thesaurus. @throws {Error} as {@link readTable}, and when an entry makes no sense. */
export function readSynonyms(file: string, text: string): Row[] {
  const rows = readTable(file, text, ['term', 'expansions', 'kind', 'note_id', 'note_en']);
  refuseRepeated(file, rows, ['term', 'expansions']);
  const problems: Problem[] = [];
  let before = '';
  for (const { number, cells } of rows) {
    const { term = '', expansions = '', kind = '', note_id = '', note_en = '' } = cells;
    const problem = (column: string, message: string): void => {
      problems.push({ row: number, column, message });
    };
    if (term !== term.toLowerCase()) problem('term', 'terms are in lower case');
    if (expansions.split('|').some((phrase) => phrase.trim() === '')) {
      problem('expansions', 'an empty phrase');
    }
    if (expansions.split('|').includes(term)) problem('expansions', 'the term itself');
    if (!synonymKinds.includes(kind as (typeof synonymKinds)[number])) {
      problem('kind', `“${kind}” is none of ${synonymKinds.join(', ')}`);
    }
    if (note_en !== '' && note_id === '') problem('note_id', 'missing beside note_en');
    const place = [expansions, kind, term].join('\t');
    if (place < before) problem('expansions', 'out of order: expansions, kind, term');
    before = place;
  }
  refuse(file, problems);
  return rows;
}
