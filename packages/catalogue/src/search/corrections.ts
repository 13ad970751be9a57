import { quality } from '../model/terms.ts';
import { near, splits, tolerance } from '../text/distance.ts';
import { slangWords } from '../text/spelling.ts';
import { isRoot } from '../text/stem.ts';
import type { Form } from './resolve.ts';
import type { Source, Spelling } from './source.ts';
import { foldedLetter } from './spellings.ts';

const correctionLimit = 3;
/** Words as near as this to the nearest may have been meant too. */
const band = 0.25;
/** Shorter words are not offered as corrections: too many others are one letter away. */
const shortestCorrection = 4;
/** Shorter words are not joined unnoticed. */
const shortestJoined = 6;
const shortestRest = 3;
/** Ways to split a word that are tried, the longest first part first. */
const mostSplits = 2;

/**
 * Words as near as the limit. Those with the first letter are looked at first, and only where none
 * is near those with the second, for a first letter too many or two that changed places.
 */
async function wordsNear(source: Source, word: string, limit: number) {
  const costOf = near(word, limit);
  const nearOf = (spellings: readonly Spelling[]) =>
    spellings
      .filter((spelling) => spelling.word.length >= shortestCorrection)
      .map((spelling) => ({ ...spelling, cost: costOf(spelling.word) }))
      .filter(({ cost }) => cost <= limit);
  const slang = slangWords
    .map(({ typed, word: meant }) => ({ word: meant, count: 0, cost: costOf(typed) }))
    .filter(({ cost }) => cost <= limit);
  for (const letter of new Set(Array.from(word.slice(0, 2)).map(foldedLetter))) {
    const found = nearOf(await source.spellings(letter));
    if (found.length > 0) return found.concat(slang);
  }
  return slang;
}

/**
 * The words nearest to a misspelt one, the likeliest first; empty where none is near enough, and for
 * a word of the language that only this catalogue does not know.
 */
export async function corrections(source: Source, word: string): Promise<Form[]> {
  const limit = tolerance(word);
  if (limit === 0 || isRoot(word)) return [];
  const found = (await wordsNear(source, word, limit)).sort(
    (a, b) => a.cost - b.cost || b.count - a.count || (a.word < b.word ? -1 : 1),
  );
  const least = found[0]?.cost ?? 0;
  return found
    .filter(({ cost }) => cost <= least + band)
    .slice(0, correctionLimit)
    .map((candidate) => ({ word: candidate.word, open: false, factor: quality.misspelt }));
}

/** Two words that were typed as one, the longest first word that is known with a known second. */
export async function splitWords(
  source: Source,
  word: string,
): Promise<[string, string] | undefined> {
  if (word.length < shortestJoined) return undefined;
  const known = new Set(
    (await source.spellings(foldedLetter(word.charAt(0)))).map((spelling) => spelling.word),
  );
  const pairs = splits(word, (part) => known.has(part));
  for (const pair of pairs.filter(([, rest]) => rest.length >= shortestRest).slice(0, mostSplits)) {
    if (await source.lookup(pair[1])) return pair;
  }
  return undefined;
}
