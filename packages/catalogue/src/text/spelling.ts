import { slang } from '../generated/slang.ts';
import { fold } from './words.ts';

/**
 * Standard spellings by typed form. Keys are words joined by one space; a hyphenated word is looked
 * up by its joined form (`ktpel`) and by its parts (`ktp el`).
 */
const table = new Map(slang.map(([typed, normal]) => [fold(typed), fold(normal).split(' ')]));

const longest = new Map<string, number>();
for (const typed of table.keys()) {
  const words = typed.split(' ');
  const first = words[0] ?? '';
  longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
}

/** Words in the longest typed form that begins with a word; 0 where none does. */
export function longestSpelling(first: string): number {
  return longest.get(first) ?? 0;
}

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
