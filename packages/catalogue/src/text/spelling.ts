import { slang } from '../generated/slang.ts';
import { fold } from './words.ts';

/**
 * Standard spellings by typed form. Keys are words joined by one space; a hyphenated word is looked
 * up by its joined form (`ktpel`) and by its parts (`ktp el`).
 */
const table = new Map(slang.map(([typed, normal]) => [fold(typed), fold(normal).split(' ')]));

/** Words in the longest typed form. */
export const longestSpelling = Math.max(...[...table.keys()].map((key) => key.split(' ').length));

/** The standard words for a typed form of one or more words, or undefined when it is standard. */
export function standardSpelling(typed: string): readonly string[] | undefined {
  return table.get(typed);
}

/** The shortest typed form that a misspelt one is compared with. */
const shortestCompared = 5;

/** Typed forms of one word with their one standard word: what is typed may be a slip of slang, too. */
export const slangWords: readonly { readonly typed: string; readonly word: string }[] = [
  ...table,
].flatMap(([typed, [word, ...others]]) =>
  word === undefined ||
  others.length > 0 ||
  !/^[a-z]+$/.test(typed) ||
  typed.length < shortestCompared
    ? []
    : [{ typed, word }],
);
