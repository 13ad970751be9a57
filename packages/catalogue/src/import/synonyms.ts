import type { Synonym } from '../model/synonym.ts';
import { synonymLayout, usageLayout } from './columns.ts';
import { isPlain, listOf, wordsOf } from './plain.ts';
import type { Report } from './side-table.ts';
import { readSideTable } from './side-table.ts';
import type { PointedFault } from './validate.ts';

const longestTerm = 200;

function missing(pointer: string): PointedFault {
  return { code: 'missing', pointer, found: undefined };
}

/**
 * Reads an agency's own terms: a table with `term`, `expansions` (a `|` between them), `kind`,
 * `note_id` and `note_en`.
 *
 * @throws {ImportError} after all that is wrong has been reported.
 */
export async function readSynonyms(path: string, report?: Report): Promise<Synonym[]> {
  const synonyms: Synonym[] = [];
  const take = (value: unknown): PointedFault[] => {
    const row = isPlain(value) ? value : {};
    const term = wordsOf(row['term']);
    const expansions = listOf(row['expansions']).flatMap((phrase) => wordsOf(phrase) ?? []);
    if (term === undefined) return [missing('/term')];
    if (expansions.length === 0) return [missing('/expansions')];
    if (term.length > longestTerm) {
      return [{ code: 'too-long', pointer: '/term', found: term, params: { limit: longestTerm } }];
    }
    const note = isPlain(row['note']) ? row['note'] : {};
    const id = wordsOf(note['id']);
    const en = wordsOf(note['en']);
    synonyms.push({
      term,
      expansions,
      kind: wordsOf(row['kind']) ?? 'colloquial',
      ...(id === undefined ? {} : { note: { id, ...(en === undefined ? {} : { en }) } }),
    });
    return [];
  };
  await readSideTable(path, synonymLayout, ['synonyms', 'items'], take, report);
  return synonyms;
}

/**
 * Reads how often services are used: a table with `code` and `count`. The most used one has 1.
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
    counts.set(code, count);
    return [];
  };
  await readSideTable(path, usageLayout, ['items'], take, report);
  const most = Math.max(1, ...counts.values());
  return new Map([...counts].map(([code, count]) => [code, count / most]));
}
