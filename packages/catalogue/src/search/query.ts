import { softWords, stopwords } from '../generated/stopwords.ts';
import { stem } from '../text/stem.ts';
import { tokenise } from '../text/tokenise.ts';
import { fold } from '../text/words.ts';

/** One word that a query asks for. */
export interface Slot {
  /** In standard spelling. */
  readonly word: string;
  /** A word of asking (`cara`, `urus`): counts where it matches, and may match nothing. */
  readonly soft: boolean;
  /** The last word as typed may be the beginning of a longer one. */
  readonly open: boolean;
}

/** A query as it is read. */
export interface Query {
  readonly slots: readonly Slot[];
  /** All words in standard spelling, joined by spaces. */
  readonly text: string;
}

/** More words than this narrow a search no further; they are read as if they were not there. */
const mostSlots = 12;

const stops = new Set(stopwords);
const softs = new Set(softWords);

/** Reads a query: standard spelling, stopwords out, repeated words once. */
export function readQuery(text: string, prefix = true): Query {
  const words = tokenise(text).map((token) => token.text);
  const endsInWord = prefix && /[\p{L}\p{M}\p{N}]$/u.test(fold(text));
  const slots = new Map<string, Slot>();
  words.forEach((word, position) => {
    const open = endsInWord && position === words.length - 1;
    const isAll = open && words.length === 1;
    if ((stops.has(word) && !isAll) || slots.size >= mostSlots) return;
    slots.set(word, {
      word,
      soft: softs.has(word) || softs.has(stem(word)),
      open: open || slots.get(word)?.open === true,
    });
  });
  let list = [...slots.values()];
  // A query of nothing but words of asking asks for them.
  if (list.every((slot) => slot.soft)) list = list.map((slot) => ({ ...slot, soft: false }));
  return { slots: list, text: words.join(' ') };
}
