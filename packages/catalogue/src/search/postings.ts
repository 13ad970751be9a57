import { stem, stemEnglish } from '../text/stem.ts';
import type { Token } from '../text/tokenise.ts';
import { tokenise } from '../text/tokenise.ts';
import type { CatalogueRecord, FieldName, FieldValue } from './types.ts';

/** One text of one record: a phrase that can be matched as a whole. */
export interface Phrase {
  record: number;
  field: FieldName;
  language: 'id' | 'en';
  /** Position in the field's list. */
  index: number;
  text: string;
  /** Tokens in it. */
  length: number;
}

/** One occurrence of a term. */
export interface Posting {
  phrase: number;
  /** Position among the tokens of the phrase. */
  position: number;
  start: number;
  end: number;
}

/** What one term of a field is worth. The name says what a service is; a requirement hardly does. */
export const fieldWeights: Readonly<Record<FieldName, number>> = {
  name: 10,
  synonyms: 8,
  output: 4,
  agency: 3,
  category: 2,
  description: 2,
  requirements: 1,
};

/** Fields that say what a service is for, against those that only mention things. */
export const tellingFields: ReadonlySet<FieldName> = new Set<FieldName>([
  'name',
  'synonyms',
  'output',
  'agency',
  'category',
]);

export interface Postings {
  phrases: Phrase[];
  /** Standard spelling → occurrences. */
  surface: Map<string, Posting[]>;
  /** Indonesian and English stems; English ones only of English texts. */
  stems: Map<string, Posting[]>;
  englishStems: Map<string, Posting[]>;
  /** Surface words in code-point order, for beginnings. */
  vocabulary: string[];
}

interface Text {
  language: 'id' | 'en';
  index: number;
  text: string;
}

function textsOf(value: FieldValue): Text[] {
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((entry: FieldValue, index): Text[] => {
    if (typeof entry === 'string') return [{ language: 'id', index, text: entry }];
    if (!('id' in entry)) return [];
    const id: Text = { language: 'id', index, text: entry.id };
    return entry.en === undefined ? [id] : [id, { language: 'en', index, text: entry.en }];
  });
}

function add(map: Map<string, Posting[]>, term: string, posting: Posting): void {
  const list = map.get(term);
  if (list) list.push(posting);
  else map.set(term, [posting]);
}

/** Inverts the records: which words and stems stand where. */
export function buildPostings(records: readonly CatalogueRecord[]): Postings {
  const phrases: Phrase[] = [];
  const surface = new Map<string, Posting[]>();
  const stems = new Map<string, Posting[]>();
  const englishStems = new Map<string, Posting[]>();

  const addToken = (token: Token, position: number, phrase: number, language: 'id' | 'en') => {
    const posting = { phrase, position, start: token.start, end: token.end };
    add(surface, token.text, posting);
    if (token.joined !== undefined) add(surface, token.joined, posting);
    if (language === 'en') add(englishStems, stemEnglish(token.text), posting);
    else add(stems, stem(token.text), posting);
  };

  records.forEach((record, recordNumber) => {
    for (const [field, value] of Object.entries(record.fields) as [FieldName, FieldValue][]) {
      for (const { language, index, text } of textsOf(value)) {
        const tokens = tokenise(text);
        const phrase = phrases.length;
        phrases.push({ record: recordNumber, field, language, index, text, length: tokens.length });
        tokens.forEach((token, position) => {
          addToken(token, position, phrase, language);
        });
      }
    }
  });

  return { phrases, surface, stems, englishStems, vocabulary: [...surface.keys()].sort() };
}

/** The words of the vocabulary that begin with `prefix`, in order, at most `limit`. */
export function completions(
  vocabulary: readonly string[],
  prefix: string,
  limit: number,
): string[] {
  let low = 0;
  let high = vocabulary.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((vocabulary[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; at < vocabulary.length && found.length < limit; at++) {
    const word = vocabulary[at] ?? '';
    if (!word.startsWith(prefix)) break;
    found.push(word);
  }
  return found;
}
