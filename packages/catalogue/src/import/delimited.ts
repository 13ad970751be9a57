import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CsvError } from 'csv-parse';
import { parse } from 'csv-parse';

import type { Encoding, Progress } from './decode.ts';
import { readHead, readText } from './decode.ts';
import { FileFault } from './issue.ts';
import type { TableRow } from './table.ts';

const delimiters: ReadonlySet<string> = new Set(['\t', ';', ',']);
/** Characters of one row; more is a quotation mark that was never closed. */
const longestRow = 1_000_000;

/** The delimiter that the first row with any holds most of, outside quotation marks; else a comma. */
export function delimiterOf(head: string): string {
  let quoted = false;
  const counts = new Map<string, number>();
  for (const character of head) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n' || character === '\r') {
      if (counts.size > 0) break;
    } else if (delimiters.has(character)) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best?.[0] ?? ',';
}

function faultOf(error: CsvError, row: number): FileFault {
  const quotes = /QUOTE|RECORD_SIZE/.test(error.code);
  return new FileFault({ code: quotes ? 'bad-quotes' : 'unreadable' }, row);
}

/**
 * Reads the rows of a CSV or TSV file as they come; memory does not grow with the file.
 *
 * @throws {FileFault} where a quotation mark is opened and never closed.
 */
export async function* readDelimited(
  path: string,
  encoding: Encoding,
  progress?: Progress,
): AsyncGenerator<TableRow> {
  const delimiter = delimiterOf(await readHead(path, encoding));
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRow,
  });
  // What goes wrong is thrown by the parser's own iteration.
  const fed = pipeline(Readable.from(readText(path, encoding, progress)), parser).catch(
    () => undefined,
  );
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1;
      yield { row, cells };
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_')) {
      throw faultOf(error as CsvError, row + 1);
    }
    throw error;
  } finally {
    parser.destroy();
    await fed;
  }
}
