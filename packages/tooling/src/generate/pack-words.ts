/**
 * Packs word lists for browsers: they are a third of what the search has to load. The reading side is
 * `packages/catalogue/src/text/packed.ts`.
 */

const mostShared = 9;

function refuse(words: Iterable<string>, sign: RegExp): void {
  for (const word of words) {
    if (sign.test(word)) throw new Error(`“${word}” cannot be packed: it has ${sign.source}`);
  }
}

function sharedLetters(a: string, b: string): number {
  let shared = 0;
  while (shared < Math.min(a.length, mostShared) && a[shared] === b[shared]) shared++;
  return shared;
}

/**
 * Words in their order, each after the number of letters that it shares with the one before: abai,
 * acara → `0abai1cara`.
 *
 * @throws {Error} when a word has a digit.
 */
export function packWords(words: readonly string[]): string {
  refuse(words, /\d/);
  return [...words]
    .sort()
    .map((word, at, sorted) => {
      const shared = sharedLetters(sorted[at - 1] ?? '', word);
      return `${String(shared)}${word.slice(shared)}`;
    })
    .join('');
}

/**
 * Pairs grouped by what they lead to: aj → saja, aja → saja, alm → meninggal as
 * `meninggal,alm;saja,aj,aja`.
 *
 * @throws {Error} when a text has a comma or a semicolon.
 */
export function packPairs(pairs: readonly (readonly string[])[]): string {
  refuse(pairs.flat(), /[,;]/);
  const groups = new Map<string, string[]>();
  for (const [from = '', to = ''] of pairs) groups.set(to, [...(groups.get(to) ?? []), from]);
  return [...groups]
    .map(([to, from]) => [to, ...from.sort()].join(','))
    .sort()
    .join(';');
}
