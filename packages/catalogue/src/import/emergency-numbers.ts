import type { EmergencyNumber } from '@gerai/api';

import { emergencyLayout } from './columns.ts';
import { copyOf } from './plain.ts';
import type { Report } from './side-table.ts';
import { readSideTable } from './side-table.ts';
import { validate } from './validate.ts';

/**
 * Reads the numbers that hotlines among the services stand for: a table with `number`, `name_id`,
 * `name_en`, `when_id` and `when_en`, or a JSON list of `EmergencyNumber`.
 *
 * @throws {ImportError} after all that is wrong has been reported.
 */
export async function readEmergencyNumbers(
  path: string,
  report?: Report,
): Promise<EmergencyNumber[]> {
  const numbers: EmergencyNumber[] = [];
  const take = (value: unknown) => {
    const checked = validate('EmergencyNumber', copyOf(value));
    if ('faults' in checked) return checked.faults;
    numbers.push(checked.value);
    return [];
  };
  await readSideTable(path, emergencyLayout, ['emergencyNumbers', 'items'], take, report);
  return numbers;
}
