import { softWords, stopwords } from '../generated/stopwords.ts';
import { stem } from '../text/stem.ts';
import type { Token } from '../text/tokenise.ts';
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
  /** An open word as it was typed, where its standard spelling is another: `kel` for `kelurahan`. */
  readonly typed?: string;
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

/** What was typed for the last word, where it is one word that is spelt otherwise. */
function asTyped(text: string, tokens: readonly Token[]): Pick<Slot, 'typed'> {
  const last = tokens.at(-1);
  if (!last || tokens.at(-2)?.start === last.start) return {};
  const typed = fold(text.slice(last.start, last.end));
  return typed !== last.text && /^[a-z]+$/.test(typed) ? { typed } : {};
}

/** Reads a query: standard spelling, stopwords out, repeated words once. */
export function readQuery(text: string, prefix = true): Query {
  const tokens = tokenise(text);
  const words = tokens.map((token) => token.text);
  const endsInWord = prefix && /[\p{L}\p{M}\p{N}]$/u.test(fold(text));
  const slots = new Map<string, Slot>();
  words.forEach((word, position) => {
    const open = endsInWord && position === words.length - 1;
    const isAll = open && words.length === 1 && word.length > 1;
    if ((stops.has(word) && !isAll) || slots.size >= mostSlots) return;
    slots.set(word, {
      word,
      soft: softs.has(word) || softs.has(stem(word)),
      open: open || slots.get(word)?.open === true,
      ...(open ? asTyped(text, tokens) : {}),
    });
  });
  let list = [...slots.values()];
  // A query of nothing but words of asking asks for them.
  if (list.every((slot) => slot.soft)) list = list.map((slot) => ({ ...slot, soft: false }));
  return { slots: list, text: words.join(' ') };
}
