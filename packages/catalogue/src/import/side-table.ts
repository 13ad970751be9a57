import { basename } from 'node:path';

import type { Layout } from './columns.ts';
import { encodingOf } from './decode.ts';
import { readDelimited } from './delimited.ts';
import type { Draft } from './draft.ts';
import { documentDraft } from './draft.ts';
import { formatOf } from './format.ts';
import type { Issue } from './issue.ts';
import { FileFault, shorten } from './issue.ts';
import { readItems } from './json.ts';
import { ImportError } from './import-error.ts';
import { draftsOfTable } from './table.ts';
import type { PointedFault } from './validate.ts';
import { readWorkbookRows } from './xlsx/rows.ts';

export type Report = (issue: Issue) => void;

/** Reports why a file can't be read any further. Rethrows what is no fault of the file. */
export function reportFile(path: string, error: unknown, report: Report): void {
  const file = basename(path);
  if (error instanceof FileFault) {
    const { fault, row } = error;
    const place = { file, ...(row === undefined ? {} : { row }) };
    report({ severity: 'error', code: fault.code, place, params: fault.params ?? {} });
  } else if (error instanceof Error && 'syscall' in error) {
    const params = { reason: error.message };
    report({ severity: 'error', code: 'unreadable', place: { file: path }, params });
  } else throw error;
}

async function* draftsOf(
  path: string,
  layout: Layout,
  lists: readonly string[],
  report: Report,
): AsyncGenerator<Draft> {
  const file = basename(path);
  const encoding = await encodingOf(path);
  const format = await formatOf(path, encoding);
  if (format === 'xlsx') {
    yield* draftsOfTable(file, readWorkbookRows(path), layout, report);
  } else if (format === 'csv' || format === 'tsv') {
    yield* draftsOfTable(file, readDelimited(path, encoding), layout, report);
  } else {
    for await (const { row, value } of readItems(path, encoding, undefined, lists)) {
      yield documentDraft(file, row, value);
    }
  }
}

/**
 * Reads a small file that goes with a catalogue: a table, or a JSON list (perhaps in an object, under
 * one of the names `lists`). `check` tells what is wrong with a draft, or takes it and tells nothing.
 *
 * @throws {ImportError} after all that is wrong has been reported.
 */
export async function readSideTable(
  path: string,
  layout: Layout,
  lists: readonly string[],
  check: (value: unknown) => readonly PointedFault[],
  report: Report = () => undefined,
): Promise<void> {
  let errors = 0;
  const tell: Report = (issue) => {
    // Such files serve other purposes as well.
    if (issue.code === 'unknown-column') return;
    if (issue.severity === 'error') errors += 1;
    report(issue);
  };
  try {
    for await (const draft of draftsOf(path, layout, lists, tell)) {
      draft.issues.forEach(tell);
      if (draft.issues.length > 0) continue;
      for (const { code, pointer, found, params = {} } of check(draft.value)) {
        const value = found === undefined ? {} : { value: shorten(found) };
        tell({ severity: 'error', code, place: draft.locate(pointer), ...value, params });
      }
    }
  } catch (error) {
    reportFile(path, error, tell);
  }
  if (errors > 0) throw new ImportError(errors);
}
