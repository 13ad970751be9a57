import { basename } from 'node:path';

import { agencyLayout } from './columns.ts';
import type { Agencies } from './complete.ts';
import { foldName } from './complete.ts';
import { encodingOf } from './decode.ts';
import { readDelimited } from './delimited.ts';
import type { Draft } from './draft.ts';
import { documentDraft } from './draft.ts';
import { formatOf } from './format.ts';
import type { Issue } from './issue.ts';
import { shorten } from './issue.ts';
import { readItems } from './json.ts';
import type { Plain } from './plain.ts';
import { copyOf, wordsOf } from './plain.ts';
import { ImportError, reportFile } from './read-services.ts';
import { draftsOfTable } from './table.ts';
import { validate } from './validate.ts';
import { readWorkbookRows } from './xlsx/rows.ts';

type Report = (issue: Issue) => void;

async function* draftsOf(path: string, report: Report): AsyncGenerator<Draft> {
  const file = basename(path);
  const encoding = await encodingOf(path);
  const format = await formatOf(path, encoding);
  if (format === 'xlsx') {
    yield* draftsOfTable(file, readWorkbookRows(path), agencyLayout, report);
  } else if (format === 'csv' || format === 'tsv') {
    yield* draftsOfTable(file, readDelimited(path, encoding), agencyLayout, report);
  } else {
    for await (const { row, value } of readItems(path, encoding, undefined, [
      'agencies',
      'items',
    ])) {
      yield documentDraft(file, row, value);
    }
  }
}

/**
 * Reads the agencies that services name by code, abbreviation or name: a table (CSV, TSV, XLSX) or a
 * JSON list of `Agency`.
 *
 * @throws {ImportError} after all that is wrong has been reported.
 */
export async function readAgencies(
  path: string,
  report: Report = () => undefined,
): Promise<Agencies> {
  let errors = 0;
  const tell: Report = (issue) => {
    // Other columns about agencies are of no use here, and no mistake.
    if (issue.code === 'unknown-column') return;
    if (issue.severity === 'error') errors += 1;
    report(issue);
  };
  const agencies = new Map<string, Plain>();
  try {
    for await (const draft of draftsOf(path, tell)) {
      draft.issues.forEach(tell);
      const checked = validate('AgencyRef', copyOf(draft.value));
      if ('faults' in checked) {
        for (const { code, pointer, found, params } of checked.faults) {
          const value = found === undefined ? {} : { value: shorten(found) };
          tell({
            severity: 'error',
            code,
            place: draft.locate(pointer),
            ...value,
            params: params ?? {},
          });
        }
        continue;
      }
      const agency = checked.value;
      for (const name of [agency.code, agency.abbreviation, agency.name.id, agency.name.en]) {
        const key = foldName(wordsOf(name) ?? '');
        if (key !== '' && !agencies.has(key)) agencies.set(key, { ...agency });
      }
    }
  } catch (error) {
    reportFile(path, error, tell);
  }
  if (errors > 0) throw new ImportError(errors);
  return agencies;
}
