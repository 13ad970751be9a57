/** A run of letters and digits in a text, with what joins it. */
export interface Word {
  /** Letters and digits in lower case, NFKC, without accents. */
  parts: string[];
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
}

/** What most texts are; they need no folding but of case. */
const plainText = /^[\x20-\x7e]*$/;
const plainWords = /[a-z0-9]+(?:[-'][a-z0-9]+)*/gi;
const anyWords = /[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011'\u2019][\p{L}\p{M}\p{N}]+)*/gu;

/** Case, compatibility forms and accents folded: `É` → `e`, `ＫＴＰ` → `ktp`. */
export function fold(text: string): string {
  if (plainText.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFKC')
    .toLowerCase();
}

function partsOf(word: string): string[] {
  if (/^[a-z0-9]+$/i.test(word)) return [word.toLowerCase()];
  return word
    .split(/[-\u2010\u2011]/u)
    .map((part) => fold(part.replace(/['\u2019]/gu, '')))
    .filter((part) => part !== '');
}

/** Splits a text into words. A hyphen joins parts (`KTP-el`), an apostrophe is dropped (`Jum'at`). */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(plainText.test(text) ? plainWords : anyWords)) {
    const parts = partsOf(match[0]);
    if (parts.length > 0) {
      words.push({ parts, start: match.index, end: match.index + match[0].length });
    }
  }
  return words;
}
