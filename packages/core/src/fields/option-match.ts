import type { FieldOption } from './options.ts';

/** A piece of a label, and whether the query matched it. */
export interface LabelPart {
  text: string;
  match: boolean;
}

/** Lower case without diacritics, of the same length, so that positions carry over. */
function fold(text: string): string {
  return Array.from(text, (character) => {
    const folded = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return folded.length === character.length ? folded : character;
  }).join('');
}

function wordsOf(query: string): string[] {
  return fold(query).split(/\s+/).filter(Boolean);
}

/** Where words of the label begin count most, then the label's order. */
function rank(label: string, words: readonly string[]): number {
  if (label.startsWith(words.join(' '))) return 0;
  return words.every((word) => label.startsWith(word) || label.includes(` ${word}`)) ? 1 : 2;
}

/**
 * The options that hold every word of the query, in label, description or keywords; best first,
 * otherwise in the order given. An empty query finds all.
 */
export function matchOptions(options: readonly FieldOption[], query: string): FieldOption[] {
  const words = wordsOf(query);
  if (words.length === 0) return [...options];
  return options
    .map((option) => {
      const label = fold(option.label);
      const all = [label, option.description ?? '', ...(option.keywords ?? [])]
        .map(fold)
        .join('\n');
      return { option, all, rank: rank(label, words) };
    })
    .filter(({ all }) => words.every((word) => all.includes(word)))
    .sort((a, b) => a.rank - b.rank)
    .map(({ option }) => option);
}

/** Whether a text names an option exactly, case and diacritics aside. */
export function namesOption(text: string, option: FieldOption): boolean {
  return fold(text.trim()) === fold(option.label.trim());
}

/** Cuts a label where the query matches it, so that the matches can be marked. */
export function markMatches(label: string, query: string): LabelPart[] {
  const folded = fold(label);
  const marked = new Array<boolean>(label.length).fill(false);
  for (const word of wordsOf(query)) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      marked.fill(true, at, at + word.length);
    }
  }
  const parts: LabelPart[] = [];
  for (let at = 0; at < label.length; at += 1) {
    const match = marked[at] ?? false;
    const last = parts.at(-1);
    if (last?.match === match) last.text += label.charAt(at);
    else parts.push({ text: label.charAt(at), match });
  }
  return parts;
}
