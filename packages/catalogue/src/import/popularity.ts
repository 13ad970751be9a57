import { usageLayout } from './columns.ts';
import { isPlain, wordsOf } from './plain.ts';
import type { Report } from './side-table.ts';
import { readSideTable } from './side-table.ts';
import type { PointedFault } from './validate.ts';
import { missing } from './validate.ts';

/**
 * Reads how often services are used: a table with `code` and `count`; rows of one code, for instance
 * of several months, are added up. The most used service has 1, others their share of it.
 *
 * @throws {ImportError} after all that is wrong has been reported.
 */
export async function readPopularity(
  path: string,
  report?: Report,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const take = (value: unknown): PointedFault[] => {
    const row = isPlain(value) ? value : {};
    const code = wordsOf(row['code']);
    const count = row['count'];
    if (code === undefined) return [missing('/code')];
    if (typeof count !== 'number') return [missing('/count')];
    if (count < 0) {
      const params = { comparison: '>=', limit: 0 };
      return [{ code: 'out-of-range', pointer: '/count', found: count, params }];
    }
    counts.set(code, (counts.get(code) ?? 0) + count);
    return [];
  };
  await readSideTable(path, usageLayout, ['items'], take, report);
  const most = Math.max(1, ...counts.values());
  return new Map([...counts].map(([code, count]) => [code, count / most]));
}
