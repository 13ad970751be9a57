import { longestSpelling, standardSpelling } from './spelling.ts';
import { isRoot } from './stem.ts';
import type { Word } from './words.ts';
import { splitWords } from './words.ts';

/** One word of a text in its standard spelling, and where it stood. */
export interface Token {
  text: string;
  /** UTF-16 offsets in the original text; several tokens may share a span (`dimana` → di, mana). */
  start: number;
  end: number;
  /** The joined form of a hyphenated word whose parts are tokens too: `PBB-P2` → `pbbp2`. */
  joined?: string;
}

/** What a word has that may stand for something else. */
const unusual = /(.)\1\1|2|[xq]$/;

/**
 * What a word of a chat stands for: letters held down (`tolongggg`), `2` for a repetition (`anak2`,
 * `surat2nya`), `x` and `q` for the enclitics -nya and -ku (`syaratx`, `anakq`).
 */
function plain(typed: string): string {
  if (!unusual.test(typed)) return typed;
  const word = typed.replace(/([a-z])\1{2,}/g, '$1');
  const repeated = /^([a-z]{3,})2(?:nya|an)?$/.exec(word)?.[1];
  if (repeated !== undefined && /[aeiou]/.test(repeated)) return repeated;
  return /[xq]$/.test(word) && isRoot(word.slice(0, -1)) ? word.slice(0, -1) : word;
}

/**
 * The forms of one word: a repetition once (`syarat-syarat`), enclitics off (`KTP-nya`), one word
 * where a part is a single letter (`e-KTP` → `ektp`, `AK-1` → `ak1`), else the parts.
 */
function partsOf(word: Word): { parts: string[]; joined?: string } {
  if (word.parts.length === 1) return word;
  const parts = word.parts.filter((part, index) => index === 0 || part !== 'nya');
  if (parts.length === 1) return { parts };
  if (parts.every((part) => part === parts[0])) return { parts: parts.slice(0, 1) };
  const joined = parts.join('');
  if (standardSpelling(joined) || standardSpelling(parts.join(' '))) return { parts: [joined] };
  if (parts.some((part) => part.length === 1)) return { parts: [joined] };
  return { parts, joined };
}

/** The standard spelling of the longest run of tokens that has one, from a position on. */
function spellingAt(
  tokens: readonly Token[],
  position: number,
): { readonly length: number; readonly normal: readonly string[] } | undefined {
  const most = longestSpelling(tokens[position]?.text ?? '');
  for (let length = Math.min(most, tokens.length - position); length > 0; length--) {
    const run = tokens.slice(position, position + length);
    const normal = standardSpelling(run.map((token) => token.text).join(' '));
    if (normal) return { length, normal };
  }
  return undefined;
}

function spell(tokens: readonly Token[]): Token[] {
  const spelt: Token[] = [];
  for (let position = 0; position < tokens.length; position++) {
    const first = tokens[position];
    if (!first) break;
    const spelling = spellingAt(tokens, position);
    if (!spelling) {
      spelt.push(first);
      continue;
    }
    position += spelling.length - 1;
    const end = tokens[position]?.end ?? first.end;
    for (const text of spelling.normal) spelt.push({ text, start: first.start, end });
  }
  return spelt;
}

/** Splits a text into tokens in standard spelling, in the order of the text. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const word of splitWords(text)) {
    const { start, end } = word;
    const { parts, joined } = partsOf(word);
    parts.forEach((part, index) => {
      const token: Token = { text: plain(part), start, end };
      if (joined !== undefined && index === 0) token.joined = joined;
      tokens.push(token);
    });
  }
  return spell(tokens);
}

/**
 * A text in standard spelling: lower case, no punctuation, slang and old spellings replaced.
 * `"Ngurus e-KTP yg ilang?"` → `"mengurus ktp yang hilang"`.
 */
export function normalise(text: string): string {
  return tokenise(text)
    .map((token) => token.text)
    .join(' ');
}
