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
/** Plain text in which nothing joins words; it is read sign by sign, since most texts are such. */
const unjoinedText = /^[\x20-\x26\x28-\x2c\x2e-\x7e]*$/;
const wordPattern = /[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011'\u2019][\p{L}\p{M}\p{N}]+)*/gu;

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

/** Digits and lower-case letters without accents. */
function isPlainSign(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

function splitUnjoined(text: string): Word[] {
  const lower = text.toLowerCase();
  const words: Word[] = [];
  let start = 0;
  for (let end = 0; end <= lower.length; end++) {
    // The code behind the last sign is NaN, which ends a word, too.
    if (isPlainSign(lower.charCodeAt(end))) continue;
    if (end > start) words.push({ parts: [lower.slice(start, end)], start, end });
    start = end + 1;
  }
  return words;
}

/** Splits a text into words. A hyphen joins parts (`KTP-el`), an apostrophe is dropped (`Jum'at`). */
export function splitWords(text: string): Word[] {
  if (unjoinedText.test(text)) return splitUnjoined(text);
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const parts = partsOf(match[0]);
    if (parts.length > 0) {
      words.push({ parts, start: match.index, end: match.index + match[0].length });
    }
  }
  return words;
}
