/**
 * Word lists as browsers load them: they are a third of what the search has to load. Packed by
 * `npm run generate`.
 */

/**
 * Words, each after the number of letters (0 to 9) that it shares with the one before: `0abai1cara` →
 * abai, acara.
 */
export function unpackWords(packed: string): string[] {
  let word = '';
  return Array.from(packed.matchAll(/(\d)(\D*)/g), ([, shared, rest = '']) => {
    word = word.slice(0, Number(shared)) + rest;
    return word;
  });
}

/**
 * Pairs grouped by what they lead to: `meninggal,alm;saja,aj,aja` → alm → meninggal, aj → saja,
 * aja → saja.
 */
export function unpackPairs(packed: string): (readonly [from: string, to: string])[] {
  return packed.split(';').flatMap((group) => {
    const [to = '', ...from] = group.split(',');
    return from.map((word) => [word, to] as const);
  });
}
