/**
 * Misspelt and unfinished queries, made from official names by a seeded program: they test the
 * rules of spelling, since nobody wrote them down.
 */

/** Numbers in [0, 1) that follow from the seed alone (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Ways in which residents spell by ear or by the school of their days. */
const byEar: readonly (readonly [RegExp, string])[] = [
  [/f|v/, 'p'],
  [/p/, 'f'],
  [/z/, 's'],
  [/j/, 'dj'],
  [/c/, 'tj'],
  [/u/, 'oe'],
  [/sy/, 's'],
  [/kh/, 'k'],
  [/i(?=[^aeiou]*$)/, 'e'],
  [/u(?=[^aeiou]*$)/, 'o'],
  [/h$/, ''],
  [/k$/, ''],
];

/** What a hasty hand does to a word: at `at`, where 0 is the first letter. */
const slips: readonly ((word: string, at: number, random: () => number) => string)[] = [
  // A letter left out, one written twice, two swapped, a neighbouring key.
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at + 1) + word.slice(at),
  (word, at) =>
    word.slice(0, at) + word.slice(at + 1, at + 2) + word.charAt(at) + word.slice(at + 2),
  (word, at, random) => {
    const row = rows.find((keys) => keys.includes(word.charAt(at))) ?? '';
    const key = row.indexOf(word.charAt(at));
    const beside = [row[key - 1], row[key + 1]].filter((letter) => letter !== undefined);
    return (
      word.slice(0, at) + (beside[Math.floor(random() * beside.length)] ?? '') + word.slice(at + 1)
    );
  },
  (word) => {
    const vowels = [...word.matchAll(/(?<=[^aeiou])[aeiou](?=[^aeiou])/g)];
    const vowel = vowels[Math.floor(vowels.length / 2)];
    return vowel ? word.slice(0, vowel.index) + word.slice(vowel.index + 1) : word;
  },
];

/** The word misspelt once, by ear or by a slip after its first letter. */
function misspeltWord(word: string, random: () => number): string {
  for (;;) {
    const heard = byEar.filter(([sound]) => sound.test(word));
    const [sound, written] = heard[Math.floor(random() * heard.length)] ?? [];
    const slip = slips[Math.floor(random() * slips.length)];
    const at = 1 + Math.floor(random() * (word.length - 2));
    const wrong =
      sound && random() < 0.4 ? word.replace(sound, written ?? '') : slip?.(word, at, random);
    if (wrong !== undefined && wrong !== word) return wrong;
  }
}

/** The text with one of its words of five letters or more misspelt; undefined where none is. */
export function misspell(text: string, random: () => number): string | undefined {
  const words = text.toLowerCase().split(' ');
  const long = words.flatMap((word, index) => (/^[a-z]{5,}$/.test(word) ? [index] : []));
  const chosen = long[Math.floor(random() * long.length)];
  if (chosen === undefined) return undefined;
  return words
    .map((word, index) => (index === chosen ? misspeltWord(word, random) : word))
    .join(' ');
}

/** The text while its last word of five letters or more is still being typed. */
export function unfinished(text: string, random: () => number): string | undefined {
  const words = text.toLowerCase().split(' ');
  while (!/^[a-z]{5,}$/.test(words.at(-1) ?? 'enough')) words.pop();
  const last = words.pop();
  if (last === undefined) return undefined;
  const typed = 3 + Math.floor(random() * (last.length - 4));
  return [...words, last.slice(0, typed)].join(' ');
}
