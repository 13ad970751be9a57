import { roots } from '../generated/roots.ts';
import { stemExceptions } from '../generated/stem-exceptions.ts';

const known = new Set(roots);
const exceptions = new Map(stemExceptions);

const vowel = /^[aeiou]/;
const particle = /(?:lah|kah|tah|pun)$/;
const possessive = /(?:nya|ku|mu)$/;

/** A stem must keep two syllables' worth of letters, or `makan` would become `mak`. */
const shortest = 4;
/** Affixes are nested at most this deep: `memperkerjakannya` has four. */
const deepest = 4;

/** Whether the word is a root of the language that the table knows. */
export function isRoot(word: string): boolean {
  return known.has(word);
}

/**
 * What a prefix may have been put before. The nasal prefixes (`meN-`, `peN-`) swallow the first
 * letter of some roots (`tulis` → `menulis`), so they give several candidates, likeliest first.
 */
function withoutPrefix(word: string): string[] {
  const rest = (length: number) => word.slice(length);
  const nasal = /^(?:me|pe)(ny|ng|n|m|l|r|w|y)?/.exec(word);
  const found: string[] = [];
  if (nasal) {
    const after = word.slice(nasal[0].length);
    switch (nasal[1]) {
      case 'ny':
        found.push(`s${after}`, `c${after}`, `ny${after}`);
        break;
      case 'ng':
        if (vowel.test(after)) {
          found.push(after, `k${after}`);
          if (after.startsWith('e')) found.push(after.slice(1));
        } else found.push(after);
        break;
      case 'n':
        found.push(vowel.test(after) ? `t${after}` : after, `n${after}`);
        break;
      case 'm':
        if (vowel.test(after)) found.push(`p${after}`, `m${after}`);
        else found.push(after);
        break;
      case 'l':
      case 'r':
      case 'w':
      case 'y':
        found.push(`${nasal[1]}${after}`);
        if (word.startsWith('per')) found.push(after);
        if (word.startsWith('pelajar')) found.push('ajar');
        break;
      default:
        found.push(after);
    }
  }
  // Speech drops the first syllable: ngurus, nyari, nulis, mukul.
  const spoken = /^(?:nge?|ny|[nm](?=[aeiou]))/.exec(word)?.[0] ?? '';
  if (spoken === 'ny') found.push(`s${rest(2)}`, `c${rest(2)}`);
  else if (spoken === 'n') found.push(`t${rest(1)}`, `c${rest(1)}`);
  else if (spoken === 'm') found.push(`p${rest(1)}`);
  else if (spoken !== '') found.push(rest(spoken.length), rest(2), `k${rest(2)}`);
  if (/^(?:di|ke|se)/.test(word)) found.push(rest(2));
  if (/^(?:ber|ter)/.test(word)) found.push(rest(3), rest(2));
  else if (/^be[^aeiou]er/.test(word)) found.push(rest(2));
  return found;
}

function withoutSuffix(word: string): string[] {
  const found: string[] = [];
  if (particle.test(word)) found.push(word.replace(particle, ''));
  if (possessive.test(word)) found.push(word.replace(possessive, ''));
  if (word.endsWith('kan')) found.push(word.slice(0, -3));
  // Speech of the west: malem, simpen, pinjem.
  if (/e[^aeiou]$/.test(word)) found.push(`${word.slice(0, -2)}a${word.slice(-1)}`);
  if (word.endsWith('in')) found.push(word.slice(0, -2));
  if (word.endsWith('an')) found.push(word.slice(0, -2));
  if (word.endsWith('i')) found.push(word.slice(0, -1));
  return found;
}

/** Breadth first: the known root that takes the fewest affixes off, the longest of those. */
function findRoot(word: string): string | undefined {
  let level = [word];
  const seen = new Set(level);
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    const next: string[] = [];
    for (const form of level) {
      for (const shorter of [...withoutSuffix(form), ...withoutPrefix(form)]) {
        if (shorter.length < 2 || seen.has(shorter)) continue;
        seen.add(shorter);
        next.push(shorter);
      }
    }
    const found = next.filter(isRoot).sort((a, b) => b.length - a.length)[0];
    if (found !== undefined) return found;
    level = next;
  }
  return undefined;
}

/** For words of no known root: the likeliest affixes, taken off while enough is left. */
function strip(word: string): string {
  let form = word;
  for (const ending of [particle, possessive]) {
    const shorter = form.replace(ending, '');
    if (shorter.length >= shortest + 1) form = shorter;
  }
  for (let depth = 0; depth < deepest; depth++) {
    const hasPrefix = /^(?:me|pe|di|ke|ber|ter)/.test(form);
    const bare = hasPrefix ? withoutPrefix(form)[0] : undefined;
    if (bare === undefined || bare.length < shortest || !/[aeiou].*[aeiou]/.test(bare)) break;
    form = bare;
  }
  for (;;) {
    const bare = form.replace(/(?:kan|an|i)$/, '');
    if (bare === form || bare.length < shortest || !/[aeiou].*[aeiou]/.test(bare)) return form;
    form = bare;
  }
}

function stemByRules(word: string): string {
  const exception = exceptions.get(word);
  if (exception !== undefined) return exception;
  if (word.length <= shortest || /\d/.test(word) || isRoot(word)) return word;
  return findRoot(word) ?? strip(word);
}

const memoryLimit = 20_000;
const stemmed = new Map<string, string>();

/**
 * The stem of an Indonesian word in lower case: `perpanjangan` → `panjang`. Exceptions come first,
 * then roots that are known, then rules. Forms of one root share a stem; it needs not be a word.
 */
export function stem(word: string): string {
  let found = stemmed.get(word);
  if (found === undefined) {
    found = stemByRules(word);
    if (stemmed.size >= memoryLimit) stemmed.clear();
    stemmed.set(word, found);
  }
  return found;
}

/** The singular of an English word in lower case: `licences` → `licence`, `taxes` → `tax`. */
export function stemEnglish(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
