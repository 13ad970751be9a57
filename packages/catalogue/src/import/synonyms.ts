import type { Synonym } from '../model/synonym.ts';
import { wordsOf as analyse } from '../model/phrases.ts';
import { choiceOf, codesOf } from './choices.ts';
import { synonymLayout } from './columns.ts';
import type { Plain } from './plain.ts';
import { isPlain, listOf, wordsOf } from './plain.ts';
import type { Report } from './side-table.ts';
import { readSideTable } from './side-table.ts';
import type { PointedFault } from './validate.ts';
import { missing, textFaultsOf } from './validate.ts';

const longestTerm = 200;

/** What is wrong with a phrase that is to be searched for. */
function phraseFaults(pointer: string, phrase: string): PointedFault[] {
  if (phrase.length > longestTerm) {
    return [{ code: 'too-long', pointer, found: phrase, params: { limit: longestTerm } }];
  }
  const hasWord = analyse(phrase, 'id').some(({ isStop }) => !isStop);
  return hasWord ? [] : [{ code: 'no-words', pointer, found: phrase }];
}

function kindFaults(kind: string | undefined): PointedFault[] {
  if (kind === undefined || choiceOf('term', kind) !== undefined) return [];
  const params = { allowed: codesOf('term') };
  return [{ code: 'unknown-value', pointer: '/kind', found: kind, params }];
}

function synonymOf(row: Plain): { value: Synonym } | { faults: PointedFault[] } {
  const term = wordsOf(row['term']);
  const expansions = listOf(row['expansions']).flatMap((phrase) => wordsOf(phrase) ?? []);
  const kind = wordsOf(row['kind']);
  const note = isPlain(row['note']) ? row['note'] : {};
  const id = wordsOf(note['id']);
  const en = wordsOf(note['en']);
  const faults = [
    ...textFaultsOf(row),
    ...(term === undefined ? [missing('/term')] : phraseFaults('/term', term)),
    ...(expansions.length === 0 ? [missing('/expansions')] : []),
    ...expansions.flatMap((phrase, at) => phraseFaults(`/expansions/${String(at)}`, phrase)),
    ...kindFaults(kind),
    ...(en !== undefined && id === undefined ? [missing('/note/id')] : []),
  ];
  if (term === undefined || faults.length > 0) return { faults };
  return {
    value: {
      term,
      expansions,
      kind: choiceOf('term', kind ?? '') ?? 'colloquial',
      ...(id === undefined ? {} : { note: { id, ...(en === undefined ? {} : { en }) } }),
    },
  };
}

/**
 * Reads an agency's own terms: a table with `term`, `expansions` (a `|` between them), `kind`,
 * `note_id` and `note_en`.
 *
 * @throws {ImportError} after all that is wrong has been reported.
 */
export async function readSynonyms(path: string, report?: Report): Promise<Synonym[]> {
  const synonyms: Synonym[] = [];
  const take = (value: unknown): readonly PointedFault[] => {
    const read = synonymOf(isPlain(value) ? value : {});
    if ('faults' in read) return read.faults;
    synonyms.push(read.value);
    return [];
  };
  await readSideTable(path, synonymLayout, ['synonyms', 'items'], take, report);
  return synonyms;
}
