import { html, type TemplateResult } from 'lit';

/** Part of a text; a whole one may not be broken at its hyphens. */
export interface TextPart {
  readonly text: string;
  readonly isWhole: boolean;
}

const HYPHENATED = /([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+)/u;
/** Fewer letters do not stand alone on a line: the `el` of `KTP-el`, the `e` of `e-KTP`; `undang-undang` may be broken. */
const SHORT = 3;
/** Longer words must be broken on narrow screens. */
const LONGEST = 20;

function isWhole(word: string): boolean {
  return word.length <= LONGEST && word.split('-').some(({ length }) => length <= SHORT);
}

/** Splits a text at the words whose hyphens are no place for a line to end. */
export function splitWholeWords(text: string): readonly TextPart[] {
  return text
    .split(HYPHENATED)
    .map((part, index) => ({ text: part, isWhole: index % 2 === 1 && isWhole(part) }))
    .filter((part) => part.text !== '');
}

/**
 * Keeps content on one line. It is markup, not a hyphen of another kind, so that what is copied and searched for on the page
 * is what was written.
 */
export function whole(content: unknown): TemplateResult {
  return html`<span class="whole">${content}</span>`;
}

/** A text in which `KTP-el` is not broken. */
export function wholeWords(text: string): string | TemplateResult {
  if (!text.includes('-')) return text;
  const parts = splitWholeWords(text);
  return html`${parts.map((part) => (part.isWhole ? whole(part.text) : part.text))}`;
}
