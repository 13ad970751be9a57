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
