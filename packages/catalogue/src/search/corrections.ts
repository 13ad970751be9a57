import { quality } from '../model/terms.ts';
import { near, splits, tolerance } from '../text/distance.ts';
import { slangWords } from '../text/spelling.ts';
import { isRoot } from '../text/stem.ts';
import type { Form } from './resolve.ts';
import type { Source } from './source.ts';

const correctionLimit = 3;
/** Words as near as this to the nearest may have been meant too. */
const band = 0.25;
/** Shorter words are not joined unnoticed. */
const shortestJoined = 6;
const longestAbbreviation = 3;
const shortestRest = 4;

/**
 * The words nearest to a misspelt one, the likeliest first; empty where none is near enough, and for
 * a word of the language that only this catalogue does not know.
 */
export async function corrections(source: Source, word: string): Promise<Form[]> {
  const limit = tolerance(word);
  if (limit === 0 || isRoot(word)) return [];
  const costOf = near(word, limit);
  const slang = slangWords.map(({ typed, word: meant }) => ({
    word: meant,
    count: 0,
    cost: costOf(typed),
  }));
  const spellings = await source.spellings(word);
  const found = spellings
    .map((spelling) => ({ ...spelling, cost: costOf(spelling.word) }))
    .concat(slang)
    .filter(({ cost }) => cost <= limit)
    .sort((a, b) => a.cost - b.cost || b.count - a.count || (a.word < b.word ? -1 : 1));
  const nearest = found[0]?.cost ?? 0;
  return found
    .filter(({ cost }) => cost <= nearest + band)
    .slice(0, correctionLimit)
    .map((candidate) => ({ word: candidate.word, open: false, factor: quality.misspelt }));
}

/** Two words that were typed as one, the longest first word that is known with a known second. */
export async function splitWords(
  source: Source,
  word: string,
): Promise<[string, string] | undefined> {
  if (word.length < shortestJoined) return undefined;
  const known = new Set((await source.spellings(word)).map((spelling) => spelling.word));
  for (const pair of splits(word, (part) => known.has(part))) {
    if (await source.lookup(pair[1])) return pair;
  }
  // Abbreviations are too short to be among the spellings.
  for (const [first, second] of splits(word, (part) => part.length <= longestAbbreviation)) {
    if (second.length < shortestRest) continue;
    if ((await source.lookup(first)) && (await source.lookup(second))) return [first, second];
  }
  return undefined;
}
