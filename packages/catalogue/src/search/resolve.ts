import { familiesOf } from '../model/terms.ts';
import { corrections, splitWords } from './corrections.ts';
import type { Slot } from './query.ts';
import type { Source, TermEntry } from './source.ts';

/** Weight of a word that no service knows, as a share of the rarest's. */
const unknownShare = 0.5;

/** Weight of a word of asking: it is common in every catalogue, and not worth looking up. */
const softWeight = 3.5;

/** A word by which a slot is looked for in texts. */
export interface Form {
  readonly word: string;
  readonly open: boolean;
  /** Below 1 where it is not what was typed. */
  readonly factor: number;
}

/** A slot of a query with what the index knows of it. */
export interface ResolvedSlot extends Slot {
  readonly forms: readonly Form[];
  /** Several where the word was misspelt and may have been any of several. */
  readonly entries: readonly TermEntry[];
  /** Listings with it in a telling field. */
  readonly count: number;
  /** What a match is worth: rare words more. */
  readonly weight: number;
  /** Services that merely mention it; looked up where no telling field has it. */
  readonly mentioned: Uint32Array | undefined;
  /** What was looked for instead of the word. */
  readonly meant: string | undefined;
}

/** What is known of a word, or of its family where it is not known itself. */
async function entryOf(source: Source, slot: Slot): Promise<TermEntry | undefined> {
  const own = await (slot.open ? source.complete(slot.word) : source.lookup(slot.word));
  if (own) return own;
  const found = await Promise.all(
    familiesOf(slot.word)
      .filter((family) => family !== slot.word || slot.open)
      .map((family) => source.lookup(family)),
  );
  return found.find((entry) => entry !== undefined);
}

async function resolve(source: Source, slot: Slot): Promise<ResolvedSlot> {
  const worth = (count: number) => Math.log(1 + source.size / (1 + count));
  const words = slot.typed === undefined ? [slot.word] : [slot.word, slot.typed];
  const forms = words.map((word): Form => ({ word, open: slot.open, factor: 1 }));
  if (slot.soft) {
    return {
      ...slot,
      forms,
      entries: [],
      count: 0,
      weight: softWeight,
      mentioned: undefined,
      meant: undefined,
    };
  }
  const entries = (
    await Promise.all(words.map((word) => entryOf(source, { ...slot, word })))
  ).filter((entry) => entry !== undefined);
  const count = entries.reduce((sum, entry) => sum + entry.count, 0);
  const known = {
    ...slot,
    forms,
    entries,
    count,
    weight: worth(count),
    mentioned: undefined,
    meant: undefined,
  };
  if (entries.length > 0) return known;
  const mentioned = await source.mentions(slot.word);
  if (mentioned.length > 0) {
    return { ...known, mentioned, count: mentioned.length, weight: worth(mentioned.length) };
  }
  const meantForms = await corrections(source, slot.word);
  // What no service knows tells less than what one of them does.
  if (meantForms.length === 0) return { ...known, weight: known.weight * unknownShare, mentioned };
  const found = await Promise.all(meantForms.map(({ word }) => source.lookup(word)));
  const meant = found.filter((candidate) => candidate !== undefined);
  const ofMeant = meant.reduce((sum, candidate) => sum + candidate.count, 0);
  return {
    ...known,
    forms: meantForms,
    entries: meant,
    count: ofMeant,
    weight: worth(ofMeant),
    mentioned,
    meant: meantForms[0]?.word,
  };
}

/** A word that nothing is known of may be two that were joined. */
async function resolveJoined(source: Source, slot: Slot): Promise<ResolvedSlot[]> {
  const resolved = await resolve(source, slot);
  const isKnown = resolved.entries.length > 0 || (resolved.mentioned?.length ?? 0) > 0;
  if (isKnown || slot.soft) return [resolved];
  const pair = await splitWords(source, slot.word);
  if (!pair) return [resolved];
  const [first, second] = await Promise.all(
    pair.map((word) => resolve(source, { word, soft: false, open: slot.open && word === pair[1] })),
  );
  return first && second
    ? [{ ...first, word: slot.word, meant: pair.join(' ') }, second]
    : [resolved];
}

/** Looks all slots up at once. */
export async function resolveSlots(
  source: Source,
  slots: readonly Slot[],
): Promise<ResolvedSlot[]> {
  return (await Promise.all(slots.map((slot) => resolveJoined(source, slot)))).flat();
}
