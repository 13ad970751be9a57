import { synonyms as builtIn } from '../generated/synonyms.ts';
import { fold } from '../text/words.ts';
import { matchSlot } from './matcher.ts';
import { buildPostings } from './postings.ts';
import { Thesaurus, readQuery } from './query.ts';
import type { Candidate } from './ranking.ts';
import { rank } from './ranking.ts';
import type {
  CatalogueIndex,
  CatalogueRecord,
  FieldValue,
  IndexOptions,
  SearchOptions,
  SearchResult,
  Suggestion,
} from './types.ts';

const defaultLimit = 20;
const suggestionLimit = 8;

function nameOf(value: FieldValue): string {
  if (typeof value === 'string') return value;
  if ('id' in value) return value.id;
  return value[0] === undefined ? '' : nameOf(value[0]);
}

type Filter = NonNullable<SearchOptions['filter']>;

function passes(record: CatalogueRecord, filter: Filter, except?: string): boolean {
  return Object.entries(filter).every(([facet, wanted]) => {
    if (facet === except || wanted === undefined) return true;
    const accepted = typeof wanted === 'string' ? [wanted] : wanted;
    if (accepted.length === 0) return true;
    return record.facets?.[facet]?.some((value) => accepted.includes(value)) === true;
  });
}

/**
 * An index of services held in memory. Build it once for a catalogue; searching changes nothing.
 *
 * @throws {Error} when two records have one code.
 */
export function createIndex(
  records: readonly CatalogueRecord[],
  options: IndexOptions = {},
): CatalogueIndex {
  const byCode = new Map(records.map((record, index) => [fold(record.code), index]));
  if (byCode.size !== records.length) throw new Error('two records have one code');

  const postings = buildPostings(records);
  const thesaurus = new Thesaurus(builtIn, options.synonyms ?? []);
  const byName = records
    .map((record, index) => ({ index, name: fold(nameOf(record.fields.name)), code: record.code }))
    .sort((a, b) => (a.name === b.name ? (a.code < b.code ? -1 : 1) : a.name < b.name ? -1 : 1))
    .map(({ index }): Candidate => ({
      record: index,
      score: 0,
      urgent: false,
      matches: [],
      closest: undefined,
    }));

  function find(text: string, prefix: boolean) {
    const query = readQuery(text, thesaurus, prefix);
    const matches = query.slots.map((slot) => matchSlot(postings, slot, records.length));
    const candidates = query.slots.length > 0 ? rank(records, postings, query.slots, matches) : [];
    const named = byCode.get(fold(text.trim()));
    if (named !== undefined && !candidates.some((candidate) => candidate.record === named)) {
      candidates.unshift({
        record: named,
        score: (candidates[0]?.score ?? 0) + 1,
        urgent: false,
        matches: [],
        closest: undefined,
      });
    }
    const corrected = matches.reduce(
      (words, { correction }) =>
        correction
          ? words.map((word) => (word === correction.typed ? correction.meant : word))
          : words,
      query.text.split(' '),
    );
    const didYouMean = corrected.join(' ');
    return {
      candidates,
      notes: query.notes,
      ...(candidates.length > 0 && didYouMean !== query.text ? { didYouMean } : {}),
    };
  }

  function countFacets(candidates: readonly Candidate[], filter: Filter): SearchResult['facets'] {
    const counts: SearchResult['facets'] = {};
    for (const { record: index } of candidates) {
      const record = records[index];
      if (!record?.facets) continue;
      for (const [facet, values] of Object.entries(record.facets)) {
        if (!passes(record, filter, facet)) continue;
        const ofFacet = (counts[facet] ??= {});
        for (const value of values) ofFacet[value] = (ofFacet[value] ?? 0) + 1;
      }
    }
    return counts;
  }

  function search(text: string, searchOptions: SearchOptions = {}): SearchResult {
    const { filter = {}, limit = defaultLimit, offset = 0, prefix = true } = searchOptions;
    const { candidates, ...rest } =
      text.trim() === '' ? { candidates: byName, notes: [] } : find(text, prefix);
    const passing = candidates.filter(({ record: index }) => {
      const record = records[index];
      return record !== undefined && passes(record, filter);
    });
    return {
      hits: passing.slice(offset, offset + limit).map(({ record, score, matches }) => ({
        code: records[record]?.code ?? '',
        score,
        matches,
      })),
      total: passing.length,
      facets: countFacets(candidates, filter),
      ...rest,
    };
  }

  function suggest(typed: string, limit = suggestionLimit): Suggestion[] {
    if (typed.trim() === '') return [];
    return find(typed, true)
      .candidates.slice(0, limit)
      .flatMap(({ record: index, matches, closest }) => {
        const record = records[index];
        if (!record) return [];
        const inName = matches.filter(
          ({ field, language }) => field === 'name' && language === 'id',
        );
        const phrase = closest === undefined ? undefined : postings.phrases[closest];
        return {
          code: record.code,
          text: nameOf(record.fields.name),
          matches: inName.map(({ start, end }) => ({ start, end })),
          ...(phrase?.field === 'synonyms' ? { alias: phrase.text } : {}),
        };
      });
  }

  return { size: records.length, search, suggest };
}
