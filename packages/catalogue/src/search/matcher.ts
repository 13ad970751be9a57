import { near } from '../text/distance.ts';
import { stem, stemEnglish } from '../text/stem.ts';
import type { Posting, Postings } from './postings.ts';
import { completions, fieldWeights, tellingFields } from './postings.ts';
import type { Slot } from './query.ts';

/** How well a word stands for the word that was typed. */
const quality = { same: 1, stem: 0.85, beginning: 0.6, misspelt: 0.6, expansion: 0.8 };

/** More completions than this say nothing any more. */
const completionLimit = 60;
/** Words shorter than this are not corrected: too many others are one letter away. */
const correctable = 5;
const twoMistakes = 8;
const correctionLimit = 3;
/** What further fields add to the best one. */
const echo = 0.15;

export interface Occurrence {
  posting: Posting;
  quality: number;
}

/** How one slot matches one record. */
export interface RecordMatch {
  score: number;
  /** It matches in a field that says what the service is for. */
  telling: boolean;
  occurrences: Occurrence[];
}

export interface SlotMatch {
  records: Map<number, RecordMatch>;
  /** What a match is worth: rare words more. */
  weight: number;
  /** The misspelt word and the word that was searched instead. */
  correction?: { typed: string; meant: string };
}

function forms(postings: Postings, word: string): Map<Posting, number> {
  const found = new Map<Posting, number>();
  const add = (list: readonly Posting[] | undefined, value: number) => {
    for (const posting of list ?? []) {
      if ((found.get(posting) ?? 0) < value) found.set(posting, value);
    }
  };
  add(postings.surface.get(word), quality.same);
  add(postings.stems.get(stem(word)), quality.stem);
  add(postings.englishStems.get(stemEnglish(word)), quality.stem);
  return found;
}

function addBeginnings(postings: Postings, word: string, found: Map<Posting, number>): void {
  for (const longer of completions(postings.vocabulary, word, completionLimit)) {
    if (longer === word) continue;
    const value = quality.beginning + 0.2 * (word.length / longer.length);
    for (const posting of postings.surface.get(longer) ?? []) {
      if ((found.get(posting) ?? 0) < value) found.set(posting, value);
    }
  }
}

/** The nearest words of the vocabulary, those with the same first letter and more uses first. */
function corrections(postings: Postings, word: string): string[] {
  if (word.length < correctable || /\d/.test(word)) return [];
  let nearest = word.length >= twoMistakes ? 2 : 1;
  const compare = near(word, nearest);
  let found: string[] = [];
  for (const candidate of postings.vocabulary) {
    if (candidate.length < correctable - 1 || /\d/.test(candidate)) continue;
    const distance = compare(candidate);
    if (distance > nearest) continue;
    if (distance < nearest) {
      nearest = distance;
      found = [];
    }
    found.push(candidate);
  }
  const rank = (candidate: string) =>
    (candidate.startsWith(word.charAt(0)) ? 1_000_000 : 0) +
    (postings.surface.get(candidate)?.length ?? 0);
  return found.sort((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1)).slice(0, correctionLimit);
}

function byRecord(
  postings: Postings,
  found: ReadonlyMap<Posting, number>,
): Map<number, RecordMatch> {
  const records = new Map<number, RecordMatch>();
  const fields = new Map<number, Map<string, number>>();
  for (const [posting, value] of found) {
    const phrase = postings.phrases[posting.phrase];
    if (!phrase) continue;
    let match = records.get(phrase.record);
    if (!match) {
      match = { score: 0, telling: false, occurrences: [] };
      records.set(phrase.record, match);
      fields.set(phrase.record, new Map());
    }
    match.occurrences.push({ posting, quality: value });
    match.telling ||= tellingFields.has(phrase.field);
    const best = fields.get(phrase.record);
    const score = fieldWeights[phrase.field] * value * (0.5 + 0.5 / phrase.length);
    if (best && (best.get(phrase.field) ?? 0) < score) best.set(phrase.field, score);
  }
  for (const [record, best] of fields) {
    const match = records.get(record);
    if (!match) continue;
    const scores = [...best.values()];
    const most = Math.max(...scores);
    match.score = most + echo * (scores.reduce((sum, score) => sum + score, 0) - most);
  }
  return records;
}

/** The records that match all of the lists. */
function intersect(lists: readonly Map<number, RecordMatch>[]): Map<number, RecordMatch> {
  const [first, ...others] = lists;
  if (!first || others.length === 0) return first ?? new Map<number, RecordMatch>();
  const both = new Map<number, RecordMatch>();
  for (const [record, match] of first) {
    const rest = others.map((list) => list.get(record));
    if (!rest.every((other) => other !== undefined)) continue;
    both.set(record, {
      score: (match.score + rest.reduce((sum, other) => sum + other.score, 0)) / lists.length,
      telling: match.telling && rest.every((other) => other.telling),
      occurrences: [...match.occurrences, ...rest.flatMap((other) => other.occurrences)],
    });
  }
  return both;
}

function merge(
  into: Map<number, RecordMatch>,
  from: Map<number, RecordMatch>,
  factor: number,
): void {
  for (const [record, match] of from) {
    const other = into.get(record);
    const score = match.score * factor;
    into.set(record, {
      score: Math.max(score, other?.score ?? 0),
      telling: match.telling || (other?.telling ?? false),
      occurrences: [
        ...(other?.occurrences ?? []),
        ...match.occurrences.map((occurrence) => ({
          ...occurrence,
          quality: occurrence.quality * factor,
        })),
      ],
    });
  }
}

/** All records that satisfy one slot of a query, by its own words or by an expansion of them. */
export function matchSlot(postings: Postings, slot: Slot, recordCount: number): SlotMatch {
  let correction: SlotMatch['correction'];
  const own = slot.words.map((word, index) => {
    const found = forms(postings, word);
    if (slot.open && index === slot.words.length - 1) addBeginnings(postings, word, found);
    if (found.size === 0 && slot.expansions.length === 0 && !slot.soft) {
      const meant = corrections(postings, word);
      for (const candidate of meant) {
        for (const [posting, value] of forms(postings, candidate)) {
          found.set(posting, Math.max(found.get(posting) ?? 0, value * quality.misspelt));
        }
      }
      if (meant[0] !== undefined) correction = { typed: word, meant: meant[0] };
    }
    return byRecord(postings, found);
  });
  const records = new Map<number, RecordMatch>();
  merge(records, intersect(own), 1);
  for (const words of slot.expansions) {
    const lists = words.map((word) => byRecord(postings, forms(postings, word)));
    merge(records, intersect(lists), quality.expansion);
  }
  const telling = [...records.values()].filter((match) => match.telling).length;
  return {
    records,
    weight: Math.log(1 + recordCount / (1 + telling)),
    ...(correction ? { correction } : {}),
  };
}
