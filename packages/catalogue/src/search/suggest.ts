import type { Suggestion } from '@gerai/api';

import { find } from './search.ts';
import type { Occurrence, Scored } from './score.ts';
import type { Source } from './source.ts';
import type { Filter } from './narrow.ts';
import { passes } from './narrow.ts';

const defaultLimit = 8;
const mostRanges = 20;
const longestText = 200;

export interface SuggestOptions {
  readonly limit?: number;
  readonly filter?: Filter;
}

/** What to mark in the text of a phrase. */
function rangesIn(scored: Scored, isMarked: (occurrence: Occurrence) => boolean) {
  const ranges = new Map<number, { start: number; end: number }>();
  for (const occurrence of scored.occurrences()) {
    const word = occurrence.phrase.words[occurrence.position];
    if (!word || word.end > longestText || !isMarked(occurrence)) continue;
    ranges.set(word.start, { start: word.start, end: word.end });
  }
  return [...ranges.values()].sort((a, b) => a.start - b.start).slice(0, mostRanges);
}

function suggestionOf(scored: Scored): Suggestion {
  const { code, name } = scored.listing.summary;
  const { closest } = scored.parts;
  const alias = closest?.field === 'names' ? closest : undefined;
  const text = (alias?.text ?? name.id).slice(0, longestText);
  const ranges = rangesIn(scored, ({ phrase }) =>
    alias ? phrase === alias : phrase.field === 'name' && phrase.language === 'id',
  );
  return { text, kind: 'service', code, name, ...(ranges.length > 0 ? { ranges } : {}) };
}

/** Names that complete what has been typed, best first; a name that several services bear once. */
export async function suggest(
  source: Source,
  typed: string,
  { limit = defaultLimit, filter = {} }: SuggestOptions = {},
): Promise<Suggestion[]> {
  const finding = await find(source, typed, filter, true);
  const suggestions = new Map<string, Suggestion>();
  for (const scored of finding?.found.scored ?? []) {
    if (suggestions.size === limit) break;
    if (!passes(scored.listing, filter)) continue;
    const suggestion = suggestionOf(scored);
    const shown = `${suggestion.text}\n${scored.listing.summary.name.id}`.toLowerCase();
    if (!suggestions.has(shown)) suggestions.set(shown, suggestion);
  }
  return [...suggestions.values()];
}
