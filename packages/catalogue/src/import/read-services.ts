import { basename } from 'node:path';
import type { Service } from '@gerai/api';

import type { Agencies } from './complete.ts';
import { Completer, isDerived } from './complete.ts';
import { fromCpsvAp } from './cpsv-ap.ts';
import type { Encoding, Progress } from './decode.ts';
import { encodingOf } from './decode.ts';
import { serviceLayout } from './columns.ts';
import { readDelimited } from './delimited.ts';
import type { Draft } from './draft.ts';
import { documentDraft } from './draft.ts';
import type { Format } from './format.ts';
import { formatOf } from './format.ts';
import { fromHsds, isHsds } from './hsds.ts';
import type { Issue } from './issue.ts';
import { shorten } from './issue.ts';
import { ImportError } from './import-error.ts';
import { readDocument, readItems } from './json.ts';
import type { Report } from './side-table.ts';
import { reportFile } from './side-table.ts';
import { draftsOfTable } from './table.ts';
import type { PointedFault } from './validate.ts';
import { validate } from './validate.ts';
import { readWorkbookRows } from './xlsx/rows.ts';

export interface ReadOptions {
  /** Of all files; by default told from the name and the content of each. */
  readonly format?: Format | undefined;
  readonly agencies?: Agencies | undefined;
  /** Called for all that is wrong or worth telling, in the order of the files. */
  readonly report?: ((issue: Issue) => void) | undefined;
  /** Leave out what is wrong instead of throwing at the end. */
  readonly skipBadRows?: boolean | undefined;
  readonly progress?: Progress | undefined;
}

async function* draftsOfItems(
  file: string,
  format: Format,
  path: string,
  encoding: Encoding,
  progress: Progress | undefined,
): AsyncGenerator<Draft> {
  if (format === 'cpsv-ap') {
    for (const { row, value } of fromCpsvAp(await readDocument(path, encoding, progress))) {
      yield documentDraft(file, row, value);
    }
    return;
  }
  for await (const item of readItems(path, encoding, progress)) {
    const foreign = format === 'hsds' || isHsds(item.value);
    const { row, value } = foreign ? fromHsds(item) : item;
    yield documentDraft(file, row, value);
  }
}

async function* draftsOf(
  path: string,
  options: ReadOptions,
  report: Report,
): AsyncGenerator<Draft> {
  const file = basename(path);
  const { progress } = options;
  const encoding = await encodingOf(path);
  const format = options.format ?? (await formatOf(path, encoding));
  if (encoding === 'windows-1252' && format !== 'xlsx') {
    report({ severity: 'warning', code: 'not-utf8', place: { file }, params: {} });
  }
  switch (format) {
    case 'xlsx':
      yield* draftsOfTable(file, readWorkbookRows(path), serviceLayout, report);
      break;
    case 'csv':
    case 'tsv':
      yield* draftsOfTable(file, readDelimited(path, encoding, progress), serviceLayout, report);
      break;
    default:
      yield* draftsOfItems(file, format, path, encoding, progress);
  }
}

/** What turns drafts into services. */
class Checker {
  readonly #completer: Completer;
  readonly #report: Report;
  /** Where each code was first met. */
  readonly #codes = new Map<string, string>();

  constructor(agencies: Agencies | undefined, report: Report) {
    this.#completer = new Completer(agencies);
    this.#report = report;
  }

  #faulty(draft: Draft, code: Issue['code'], pointer: string, found: unknown, params = {}): void {
    this.#report({
      severity: 'error',
      code,
      place: draft.locate(pointer),
      ...(found === undefined ? {} : { value: shorten(found) }),
      params,
    });
  }

  #tellFaults(draft: Draft, faults: readonly PointedFault[]): void {
    const told = new Set(draft.issues.map(({ place }) => place.column?.letter));
    const own = faults.filter(({ pointer }) => {
      // What a cell's own fault left out is not missing as well.
      const letter = draft.locate(pointer).column?.letter;
      return !isDerived(draft.value, pointer) && (letter === undefined || !told.has(letter));
    });
    const all = own.length + draft.issues.length > 0 ? own : faults;
    for (const { code, pointer, found, params } of all) {
      this.#faulty(draft, code, pointer, found, params);
    }
  }

  serviceOf(draft: Draft): Service | undefined {
    draft.issues.forEach((issue) => {
      this.#report(issue);
    });
    const checked = validate('Service', this.#completer.complete(draft.value));
    if ('faults' in checked) {
      this.#tellFaults(draft, checked.faults);
      return undefined;
    }
    if (draft.issues.length > 0) return undefined;
    const service = checked.value;
    if (this.#completer.isUnlisted(draft.value)) {
      this.#faulty(draft, 'unknown-agency', '/agency/code', service.agency.code);
      return undefined;
    }
    const { file, row } = draft.locate('');
    const first = this.#codes.get(service.code);
    if (first !== undefined) {
      this.#faulty(draft, 'duplicate-code', '/code', service.code, { first });
      return undefined;
    }
    this.#codes.set(service.code, `${file}:${String(row)}`);
    return service;
  }
}

/**
 * Reads services out of files of any known format, one after the other; memory does not grow with
 * them but for their codes (JSON-LD is read whole). Each is complete and valid by the common API,
 * and its code is its own.
 *
 * @throws {ImportError} after the last one, where anything was wrong and was not to be left out.
 */
export async function* readServices(
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<Service> {
  let errors = 0;
  let services = 0;
  const report: Report = (issue) => {
    if (issue.severity === 'error') errors += 1;
    options.report?.(issue);
  };
  const checker = new Checker(options.agencies, report);
  for (const path of paths) {
    try {
      for await (const draft of draftsOf(path, options, report)) {
        const service = checker.serviceOf(draft);
        if (service) {
          services += 1;
          yield service;
        }
      }
    } catch (error) {
      reportFile(path, error, report);
    }
  }
  if (services === 0 && errors === 0) {
    const place = { file: paths.map((path) => basename(path)).join(', ') };
    report({ severity: 'error', code: 'no-services', place, params: {} });
  }
  if (errors > 0 && (options.skipBadRows !== true || services === 0)) throw new ImportError(errors);
}
