/**
 * How Indonesian words sound, for comparing spellings. Residents write what they hear, in the
 * spelling of their school days (`oe`, `dj`, `tj` until 1972) or with letters that only loan words
 * tell apart (`f`, `v`, `p`; `z`, `j`, `s`).
 */

const olderSpellings: Readonly<Record<string, string>> = {
  oe: 'u',
  dj: 'j',
  tj: 'c',
  nj: 'ny',
  sj: 's',
  sy: 's',
  sh: 's',
  kh: 'k',
  ch: 'k',
  gh: 'g',
  dh: 'd',
  th: 't',
  ph: 'f',
  ck: 'k',
  q: 'k',
  x: 'ks',
};

const written = /oe|dj|tj|nj|s[jyh]|[kcgdtp]h|ck|q|x|(.)\1+/g;

/** One spelling for the ways to write a sound: `Soerjadi` → `surjadi`, `massal` → `masal`. */
export function sound(word: string): string {
  return word.replace(
    written,
    (letters: string, doubled?: string) => doubled ?? olderSpellings[letters] ?? letters,
  );
}

/** Letters that are heard as one another. */
const alike = ['fvp', 'zsj', 'zsc', 'ei', 'ou', 'kg', 'td', 'bp', 'iy', 'uw', 'kc', 'mn'];
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

const firstLetter = 97;
const letters = 26;

function code(letter: string): number {
  return letter.charCodeAt(0) - firstLetter;
}

/** Costs of writing one letter for another, in hundredths of an edit, 26 × 26. */
function substitutionCosts(other: number, beside: number, heard: number): Uint8Array {
  const costs = new Uint8Array(letters * letters).fill(other);
  const set = (a: string, b: string, cost: number) => {
    costs[code(a) * letters + code(b)] = cost;
    costs[code(b) * letters + code(a)] = cost;
  };
  rows.forEach((row, line) => {
    Array.from(row).forEach((key, column) => {
      const below = rows[line + 1] ?? '';
      // Each row of keys stands half a key to the right of the one above.
      for (const neighbour of [row[column + 1], below[column - 1], below[column]]) {
        if (neighbour !== undefined) set(key, neighbour, beside);
      }
    });
  });
  for (const group of alike) {
    for (const a of group) for (const b of group) if (a !== b) set(a, b, heard);
  }
  for (let letter = 0; letter < letters; letter++) costs[letter * letters + letter] = 0;
  return costs;
}

const costs = substitutionCosts(100, 75, 50);

/**
 * What it costs to take one letter for another, in hundredths of an edit: 50 where they sound
 * alike, 75 where the keys are neighbours, else 100. UTF-16 code units; 0 for the same one.
 */
export function mistaken(a: number, b: number): number {
  if (a === b) return 0;
  const from = a - firstLetter;
  const to = b - firstLetter;
  if (from < 0 || from >= letters || to < 0 || to >= letters) return 100;
  return costs[from * letters + to] ?? 100;
}
