import type { Spelling } from './source.ts';

/** Words that corrections are chosen from: the most frequent of a catalogue. */
export const SPELLING_LIMIT = 20_000;
const shortestWord = 2;

/** The words that a misspelt or joined word is compared with, out of all words, in code-point order. */
export function spellingVocabulary(words: readonly Spelling[]): Spelling[] {
  const fitting = words
    .filter(({ word }) => word.length >= shortestWord && !/\d/.test(word))
    .sort((a, b) => (a.word < b.word ? -1 : 1));
  if (fitting.length <= SPELLING_LIMIT) return fitting;
  const counts = Uint32Array.from(fitting, ({ count }) => count).sort();
  const least = counts.at(-SPELLING_LIMIT) ?? 0;
  // Of the least count only as many as there is room for.
  let open = SPELLING_LIMIT - fitting.filter(({ count }) => count > least).length;
  return fitting.filter(({ count }) => count > least || (count === least && open-- > 0));
}

/** Letters that sound alike at the start of a word share a list. */
export function foldedLetter(letter: string): string {
  if (letter === 'f' || letter === 'v') return 'p';
  if (letter === 'z' || letter === 'd') return 'j';
  if (letter === 'q' || letter === 'c') return 'k';
  return letter;
}

/** Words by their folded first letter. */
export class SpellingList {
  readonly #byLetter = new Map<string, Spelling[]>();

  constructor(words: readonly Spelling[]) {
    for (const spelling of spellingVocabulary(words)) {
      const letter = foldedLetter(spelling.word.charAt(0));
      const list = this.#byLetter.get(letter);
      if (list) list.push(spelling);
      else this.#byLetter.set(letter, [spelling]);
    }
  }

  /** @param letter - As {@link foldedLetter} gives it. */
  of(letter: string): readonly Spelling[] {
    return this.#byLetter.get(letter) ?? [];
  }
}
