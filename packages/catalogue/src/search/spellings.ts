import type { Spelling } from './source.ts';

/** Words that corrections are chosen from: the most frequent of a catalogue. */
export const SPELLING_LIMIT = 20_000;
/** Shorter words are not offered as corrections: too many others are one letter away. */
export const SHORTEST_SPELLING = 4;

/** The words that corrections are chosen from, out of all words, in code-point order. */
export function spellingVocabulary(words: readonly Spelling[]): Spelling[] {
  const fitting = words
    .filter(({ word }) => word.length >= SHORTEST_SPELLING && !/\d/.test(word))
    .sort((a, b) => (a.word < b.word ? -1 : 1));
  if (fitting.length <= SPELLING_LIMIT) return fitting;
  const counts = Uint32Array.from(fitting, ({ count }) => count).sort();
  const least = counts.at(-SPELLING_LIMIT) ?? 0;
  // Of the least count only as many as there is room for.
  let open = SPELLING_LIMIT - fitting.filter(({ count }) => count > least).length;
  return fitting.filter(({ count }) => count > least || (count === least && open-- > 0));
}

/**
 * The first letters whose words are compared with a misspelt one: its own first, and the second,
 * for a first letter too many or two that changed places.
 */
export function spellingLetters(word: string): string[] {
  return [...new Set(Array.from(word.slice(0, 2)).map(foldedLetter))];
}

/** Letters that sound alike at the start of a word share a list. */
export function foldedLetter(letter: string): string {
  if (letter === 'f' || letter === 'v') return 'p';
  if (letter === 'z' || letter === 'd') return 'j';
  if (letter === 'q' || letter === 'c') return 'k';
  return letter;
}

/** Corrections by their folded first letter. */
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

  near(word: string): Spelling[] {
    return spellingLetters(word).flatMap((letter) => this.#byLetter.get(letter) ?? []);
  }
}
