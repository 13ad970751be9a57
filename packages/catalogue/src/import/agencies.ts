import { agencyLayout } from './columns.ts';
import type { Agencies } from './complete.ts';
import { foldName } from './complete.ts';
import type { Plain } from './plain.ts';
import { copyOf } from './plain.ts';
import type { Report } from './side-table.ts';
import { readSideTable } from './side-table.ts';
import { validate } from './validate.ts';

/**
 * Reads the agencies that services name by code, abbreviation or name: a table (CSV, TSV, XLSX) or a
 * JSON list of `Agency`.
 *
 * @throws {ImportError} after all that is wrong has been reported.
 */
export async function readAgencies(path: string, report?: Report): Promise<Agencies> {
  const agencies = new Map<string, Plain>();
  const take = (value: unknown) => {
    const checked = validate('AgencyRef', copyOf(value));
    if ('faults' in checked) return checked.faults;
    const agency = checked.value;
    for (const name of [agency.code, agency.abbreviation, agency.name.id, agency.name.en]) {
      const key = foldName(name ?? '');
      if (key !== '' && !agencies.has(key)) agencies.set(key, { ...agency });
    }
    return [];
  };
  await readSideTable(path, agencyLayout, ['agencies', 'items'], take, report);
  return agencies;
}
