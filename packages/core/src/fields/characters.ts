/** Length in code points, so that an emoji or a rare letter counts once. A line break counts once. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}
