import { softWords, stopwords } from '../generated/stopwords.ts';
import { fold } from '../text/words.ts';
import { normalise, tokenise } from '../text/tokenise.ts';
import type { BilingualText, Synonym } from './types.ts';

/** One thing the query asks for: its own words, or any of the phrases that mean the same. */
export interface Slot {
  words: string[];
  expansions: string[][];
  /** A word of asking (`cara`, `urus`): counts where it matches, and may match nothing. */
  soft: boolean;
  /** The last word as typed may be the beginning of a longer one. */
  open: boolean;
}

export interface Query {
  slots: Slot[];
  notes: BilingualText[];
  /** The query in standard spelling. */
  text: string;
}

const stops = new Set(stopwords);
const softs = new Set(softWords);

/** Synonyms by their term in standard spelling. */
export class Thesaurus {
  readonly #entries = new Map<string, Synonym>();
  readonly #longest: number;

  constructor(...lists: (readonly Synonym[])[]) {
    let longest = 1;
    for (const synonym of lists.flat()) {
      const term = normalise(synonym.term);
      this.#entries.set(term, synonym);
      longest = Math.max(longest, term.split(' ').length);
    }
    this.#longest = longest;
  }

  /** The longest entry that the words start with, and how many words it takes. */
  longestAt(words: readonly string[], position: number): [Synonym, number] | undefined {
    for (let length = Math.min(this.#longest, words.length - position); length > 0; length--) {
      const entry = this.#entries.get(words.slice(position, position + length).join(' '));
      if (entry) return [entry, length];
    }
    return undefined;
  }
}

function expansionsOf(synonym: Synonym): string[][] {
  return synonym.expansions
    .map((phrase) => tokenise(phrase).map((token) => token.text))
    .map((words) => words.filter((word) => !stops.has(word)))
    .filter((words) => words.length > 0);
}

/** Reads a query: standard spelling, stopwords out, synonyms beside the resident's own words. */
export function readQuery(text: string, thesaurus: Thesaurus, prefix: boolean): Query {
  const words = tokenise(text).map((token) => token.text);
  const endsInWord = prefix && /[\p{L}\p{M}\p{N}]$/u.test(fold(text));
  const slots: Slot[] = [];
  const notes: BilingualText[] = [];
  for (let position = 0; position < words.length;) {
    const entry = thesaurus.longestAt(words, position);
    const length = entry?.[1] ?? 1;
    const own = words.slice(position, position + length);
    position += length;
    const open = endsInWord && position === words.length;
    const meaning = own.filter((word) => !stops.has(word));
    if (meaning.length === 0) continue;
    if (entry?.[0].note) notes.push(entry[0].note);
    slots.push({
      words: meaning,
      expansions: entry ? expansionsOf(entry[0]) : [],
      soft: !entry && meaning.every((word) => softs.has(word)),
      open,
    });
  }
  // A query of nothing but words of asking asks for them.
  if (slots.every((slot) => slot.soft)) for (const slot of slots) slot.soft = false;
  return { slots, notes, text: words.join(' ') };
}
