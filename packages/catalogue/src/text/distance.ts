import { mistaken, sound } from './phonetic.ts';

/** Hundredths of an edit. Letters that are hard to hear or easy to miss cost less than one. */
const edit = { letter: 100, vowel: 75, silent: 50, swap: 75, sound: 25 };

const longestWord = 64;
/** Fewer letters than this may stand for too many words. */
const shortestWithoutVowels = 4;
const width = longestWord + 2;
// Three rows of the matrix, kept between calls: a scan compares thousands of words.
const cells = new Uint16Array(3 * width);

const h = 104;
const k = 107;
const vowels = new Set([97, 101, 105, 111, 117]);

/** What a letter costs that only one of the words has. */
function missing(letter: number, last: boolean): number {
  if (letter === h || (last && letter === k)) return edit.silent;
  return vowels.has(letter) ? edit.vowel : edit.letter;
}

/** Weighted Damerau–Levenshtein (optimal string alignment), or more than `limit` once exceeded. */
function alignment(a: string, b: string, limit: number): number {
  const columns = b.length;
  let before = 0;
  let last = width;
  let current = 2 * width;
  cells[last] = 0;
  for (let column = 1; column <= columns; column++) {
    cells[last + column] =
      (cells[last + column - 1] ?? 0) + missing(b.charCodeAt(column - 1), column === columns);
  }
  for (let row = 1; row <= a.length; row++) {
    const letter = a.charCodeAt(row - 1);
    const dropped = missing(letter, row === a.length);
    let best = (cells[last] ?? 0) + dropped;
    cells[current] = best;
    for (let column = 1; column <= columns; column++) {
      const other = b.charCodeAt(column - 1);
      let cost = Math.min(
        (cells[last + column - 1] ?? 0) + mistaken(letter, other),
        (cells[last + column] ?? 0) + dropped,
        (cells[current + column - 1] ?? 0) + missing(other, column === columns),
      );
      if (
        row > 1 &&
        column > 1 &&
        letter === b.charCodeAt(column - 2) &&
        other === a.charCodeAt(row - 2) &&
        letter !== other
      ) {
        cost = Math.min(cost, (cells[before + column - 2] ?? 0) + edit.swap);
      }
      cells[current + column] = cost;
      best = Math.min(best, cost);
    }
    if (best > limit) return best;
    [before, last, current] = [last, current, before];
  }
  return cells[last + columns] ?? limit + 1;
}

/**
 * Cost of a word whose vowels were left out, as in chats (`pndftrn` for `pendaftaran`): small, since
 * all consonants stand in their order. `Infinity` where anything else is missing.
 */
function withoutVowels(word: string, candidate: string): number {
  if (candidate.charCodeAt(0) !== word.charCodeAt(0)) return Infinity;
  let at = 0;
  let skipped = 0;
  for (let position = 0; position < candidate.length; position++) {
    const letter = candidate.charCodeAt(position);
    if (letter === word.charCodeAt(at)) at++;
    else if (vowels.has(letter)) skipped++;
    else return Infinity;
  }
  return at === word.length ? Math.min(edit.vowel, edit.silent + 5 * skipped) : Infinity;
}

/** The letters of a word as bits. */
function lettersOf(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at++) set |= 1 << (word.charCodeAt(at) & 31);
  return set;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/**
 * Compares candidates with one word: the cost of taking the candidate for the word, in edits, or
 * `Infinity` beyond `limit`. One edit is a letter too many, too few or wrong; less is a swap of
 * neighbours, a vowel left out, a neighbouring key, and least what sounds alike. Meant for a scan
 * over thousands of words: most are ruled out without being aligned.
 *
 * @param word In standard spelling, lower case, at most 64 letters.
 * @param limit Edits, for instance {@link tolerance} of the word.
 */
export function near(word: string, limit: number): (candidate: string) => number {
  const most = Math.round(limit * 100);
  // Half an edit, the cheapest, may change the length by one.
  const lengths = Math.ceil(most / edit.silent);
  const heard = sound(word);
  const set = lettersOf(word);
  return (candidate) => {
    if (candidate === word) return 0;
    if (candidate.length > word.length && word.length >= shortestWithoutVowels) {
      const cost = withoutVowels(word, candidate);
      if (cost <= most) return cost / 100;
    }
    if (Math.abs(candidate.length - word.length) > lengths || candidate.length > longestWord) {
      return Infinity;
    }
    if (word.length > longestWord || bits(set ^ lettersOf(candidate)) > lengths + 1)
      return Infinity;
    const same = sound(candidate);
    const asWritten = alignment(word, candidate, most);
    const asHeard =
      same === candidate && heard === word ? asWritten : alignment(heard, same, most) + edit.sound;
    const cost = Math.min(asWritten, asHeard);
    return cost > most ? Infinity : cost / 100;
  };
}

/**
 * How many edits a word of this length may be away from what was meant. Short words are too close
 * to one another: of three letters none is corrected, of four only what sounds or stands alike.
 */
export function tolerance(word: string): number {
  if (/\d/.test(word)) return 0;
  if (word.length < 4) return 0;
  if (word.length === 4) return 0.75;
  if (word.length < 8) return 1;
  return word.length < 11 ? 1.5 : 2;
}

/**
 * The ways to read a word as two that were joined (`suratpindah` → `surat`, `pindah`), where
 * `isWord` knows the first. Longest first part first.
 */
export function splits(word: string, isWord: (part: string) => boolean): [string, string][] {
  const found: [string, string][] = [];
  for (let at = word.length - 2; at >= 2; at--) {
    const first = word.slice(0, at);
    if (isWord(first)) found.push([first, word.slice(at)]);
  }
  return found;
}
