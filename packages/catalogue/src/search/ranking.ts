import type { Occurrence, SlotMatch } from './matcher.ts';
import type { Posting, Postings } from './postings.ts';
import type { Slot } from './query.ts';
import type { CatalogueRecord, FieldMatch } from './types.ts';

/** Where not all of the query matches, this share of its weight must. */
const enough = 0.5;
/** What a name that equals the query is worth beyond its words. */
const phraseBonus = 14;
/** Mean quality from which a phrase counts as said in full. */
const saidInFull = 0.8;

export interface Candidate {
  record: number;
  score: number;
  /** A hotline whose purpose the query names. */
  urgent: boolean;
  matches: FieldMatch[];
  /** The name or synonym that the query covers best. */
  closest: number | undefined;
}

interface Weighed {
  record: number;
  /** Weight of the required slots that match in a telling field. */
  told: number;
  all: boolean;
  telling: boolean;
  score: number;
  occurrences: { slot: number; occurrence: Occurrence }[];
}

function weigh(slots: readonly Slot[], matches: readonly SlotMatch[], record: number): Weighed {
  const weighed: Weighed = {
    record,
    told: 0,
    all: true,
    telling: false,
    score: 0,
    occurrences: [],
  };
  matches.forEach((slotMatch, index) => {
    const match = slotMatch.records.get(record);
    const soft = slots[index]?.soft === true;
    if (!match) {
      if (!soft) weighed.all = false;
      return;
    }
    if (match.telling && !soft) {
      weighed.telling = true;
      weighed.told += slotMatch.weight;
    }
    weighed.score += match.score * slotMatch.weight * (soft ? 0.3 : 1);
    for (const occurrence of match.occurrences) {
      weighed.occurrences.push({ slot: index, occurrence });
    }
  });
  return weighed;
}

interface Coverage {
  phrase: number;
  /** Share of the phrase, and of the query, that they have in common. */
  ofPhrase: number;
  ofQuery: number;
  /** The query says the whole phrase, not only the beginnings of its words. */
  whole: boolean;
}

/** How far the query and each name or synonym of a record are the same words. */
function coverages(postings: Postings, slots: readonly Slot[], weighed: Weighed): Coverage[] {
  const byPhrase = new Map<number, { positions: Map<number, number>; slots: Set<number> }>();
  for (const { slot, occurrence } of weighed.occurrences) {
    const { posting, quality } = occurrence;
    const field = postings.phrases[posting.phrase]?.field;
    if (field !== 'name' && field !== 'synonyms') continue;
    let covered = byPhrase.get(posting.phrase);
    if (!covered)
      byPhrase.set(posting.phrase, (covered = { positions: new Map(), slots: new Set() }));
    covered.slots.add(slot);
    const best = covered.positions.get(posting.position) ?? 0;
    covered.positions.set(posting.position, Math.max(best, quality));
  }
  const required = slots.reduce((sum, slot) => sum + (slot.soft ? 0 : slot.words.length), 0);
  return [...byPhrase].map(([phrase, covered]) => {
    const positions = [...covered.positions.values()].reduce((sum, value) => sum + value, 0);
    const length = postings.phrases[phrase]?.length ?? 1;
    const wordsOf = (filter: (index: number) => boolean) =>
      slots.reduce((sum, slot, index) => sum + (filter(index) ? slot.words.length : 0), 0);
    const matched = wordsOf((index) => covered.slots.has(index));
    const extra = wordsOf((index) => covered.slots.has(index) && slots[index]?.soft === true);
    return {
      phrase,
      ofPhrase: Math.min(1, positions / length),
      ofQuery: matched / Math.max(1, required + extra),
      whole: covered.positions.size === length && positions / length >= saidInFull,
    };
  });
}

function fieldMatches(postings: Postings, weighed: Weighed): FieldMatch[] {
  const found = new Map<string, FieldMatch>();
  for (const { occurrence } of weighed.occurrences) {
    const { phrase: number, start, end }: Posting = occurrence.posting;
    const phrase = postings.phrases[number];
    if (!phrase) continue;
    found.set(`${String(number)}:${String(start)}`, {
      field: phrase.field,
      language: phrase.language,
      index: phrase.index,
      start,
      end,
    });
  }
  return [...found.values()].sort(
    (a, b) =>
      a.field.localeCompare(b.field, 'en') ||
      a.index - b.index ||
      a.language.localeCompare(b.language, 'en') ||
      a.start - b.start,
  );
}

/**
 * The records that satisfy a query, best first. All required slots must match. Where no record has
 * all of them, those that carry most of the query's meaning stand in. Records that merely mention
 * the words (as a requirement, in a description) count only where no other does. Hotlines whose
 * purpose the query names come first; records of equal score follow their codes.
 */
export function rank(
  records: readonly CatalogueRecord[],
  postings: Postings,
  slots: readonly Slot[],
  matches: readonly SlotMatch[],
): Candidate[] {
  const numbers = new Set(matches.flatMap((match) => [...match.records.keys()]));
  const weighed = [...numbers].map((record) => weigh(slots, matches, record));
  const total = matches.reduce(
    (sum, match, index) => sum + (slots[index]?.soft === true ? 0 : match.weight),
    0,
  );
  const complete = weighed.filter((record) => record.all);
  const partial = () => weighed.filter((record) => record.told / total >= enough);
  const satisfied = complete.length > 0 ? complete : partial();
  const telling = satisfied.filter((record) => record.telling);
  const chosen = new Set(telling.length > 0 ? telling : satisfied);

  const candidates: Candidate[] = [];
  for (const record of weighed) {
    const emergency = records[record.record]?.emergency === true;
    if (!chosen.has(record) && !emergency) continue;
    const covered = coverages(postings, slots, record);
    const urgent = emergency && covered.some((coverage) => coverage.whole);
    if (!chosen.has(record) && !urgent) continue;
    let bonus = 0;
    let closest: number | undefined;
    for (const coverage of covered) {
      const value = phraseBonus * (coverage.ofPhrase * coverage.ofQuery) ** 2;
      if (value > bonus) {
        bonus = value;
        closest = coverage.phrase;
      }
    }
    candidates.push({
      record: record.record,
      score: Math.round((record.score + bonus) * 1000) / 1000,
      urgent,
      matches: fieldMatches(postings, record),
      closest,
    });
  }
  const code = (candidate: Candidate) => records[candidate.record]?.code ?? '';
  return candidates.sort(
    (a, b) =>
      Number(b.urgent) - Number(a.urgent) || b.score - a.score || (code(a) < code(b) ? -1 : 1),
  );
}
