import type { Match } from '@gerai/api';

import type { Phrase } from '../model/phrases.ts';
import type { Occurrence, Scored } from './score.ts';

const mostMatches = 10;
const mostRanges = 20;
const longestText = 500;

function fieldOf({ field, via }: Phrase): Match['field'] {
  if (field !== 'names') return field;
  return via === 'alternate-name' || via === 'former-name' ? via : 'keyword';
}

function kindOf(phrase: Phrase, occurrences: readonly Occurrence[]): Match['kind'] {
  if (occurrences.some(({ corrected }) => corrected)) return 'typo';
  if (phrase.via === 'former-name' || phrase.via === 'synonym' || phrase.via === 'translation') {
    return phrase.via;
  }
  return occurrences.every(({ quality }) => quality === 1) ? 'exact' : 'stem';
}

/** Why a listing was found, in the order of its fields, as the common API says it. */
export function matchesOf(scored: Scored): Match[] {
  const byPhrase = new Map<Phrase, Occurrence[]>();
  for (const occurrence of scored.occurrences()) {
    const list = byPhrase.get(occurrence.phrase);
    if (list) list.push(occurrence);
    else byPhrase.set(occurrence.phrase, [occurrence]);
  }
  const matches: Match[] = [];
  for (const [phrase, found] of byPhrase) {
    if (matches.length === mostMatches) break;
    const limit = Math.min(phrase.text.length, longestText);
    const ranges = new Map<number, { start: number; end: number }>();
    for (const { position } of found) {
      const word = phrase.words[position];
      if (word && word.end <= limit) ranges.set(word.start, { start: word.start, end: word.end });
    }
    if (ranges.size === 0) continue;
    matches.push({
      field: fieldOf(phrase),
      kind: kindOf(phrase, found),
      language: phrase.language,
      text: phrase.text.slice(0, longestText),
      ranges: [...ranges.values()].sort((a, b) => a.start - b.start).slice(0, mostRanges),
    });
  }
  return matches;
}
