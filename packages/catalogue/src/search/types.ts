/** A text in Indonesian with an optional English version. */
export interface BilingualText {
  id: string;
  en?: string | undefined;
}

/** What a field of a record holds: one text, one text in two languages, or a list of them. */
export type FieldValue = string | BilingualText | readonly (string | BilingualText)[];

/**
 * The fields that are searched, most telling first. A record may leave any out but `name`.
 * `synonyms` are the names that residents use: each entry is matched as a phrase of its own.
 */
export type FieldName =
  'name' | 'synonyms' | 'output' | 'agency' | 'category' | 'description' | 'requirements';

/** One service as the index takes it: a plain object, nothing of it is kept but its words. */
export interface CatalogueRecord {
  /** Unique, for instance `DK-01`. A query that is a code finds its record. */
  code: string;
  fields: { name: FieldValue } & Partial<Record<FieldName, FieldValue>>;
  /** Values to filter and count by, for instance `{agency: ['disdukcapil'], channel: ['daring']}`. */
  facets?: Readonly<Record<string, readonly string[]>>;
  /** A hotline: shown first when the query names what it is for. */
  emergency?: boolean;
}

/** A term that residents use and the terms that the services use instead. */
export interface Synonym {
  term: string;
  /** Any of these phrases satisfies the term; all words of a phrase must match. */
  expansions: readonly string[];
  kind: string;
  /** Told to the resident when the term was used, for instance "IMB sekarang PBG". */
  note?: BilingualText;
}

export interface IndexOptions {
  /** Added to the built-in list; a term given here replaces the built-in entry of that term. */
  synonyms?: readonly Synonym[];
}

/** Where a record matched: UTF-16 offsets in the text that was given for that field. */
export interface FieldMatch {
  field: FieldName;
  language: 'id' | 'en';
  /** Position in the list where the field holds several texts, else 0. */
  index: number;
  start: number;
  end: number;
}

export interface Hit {
  code: string;
  /** Larger is better; comparable within one answer only. */
  score: number;
  matches: FieldMatch[];
}

export interface SearchOptions {
  /** Facet → accepted values; a record passes when each named facet has one of its values. */
  filter?: Readonly<Record<string, readonly string[] | string | undefined>>;
  limit?: number;
  offset?: number;
  /** `false` when the last word is complete; by default it also matches as a beginning. */
  prefix?: boolean;
}

export interface SearchResult {
  hits: Hit[];
  /** All hits, also those beyond `limit`. */
  total: number;
  /** Facet → value → hits that would remain if that facet were set to that value. */
  facets: Record<string, Record<string, number>>;
  /** The query with its misspelt words put right, where that is what was searched. */
  didYouMean?: string;
  /** Remarks on old names in the query. */
  notes: BilingualText[];
}

export interface Suggestion {
  code: string;
  text: string;
  /** The resident's term that led here, where it is not part of the name. */
  alias?: string;
  /** What of `text` was typed: UTF-16 offsets. */
  matches: { start: number; end: number }[];
}

export interface CatalogueIndex {
  readonly size: number;
  /**
   * Searches. Without any word that counts (an empty query), all records that pass the filter are
   * returned by name. A query that nothing satisfies returns no hits. The same records and query
   * give the same answer and order everywhere.
   */
  search(query: string, options?: SearchOptions): SearchResult;
  /** Names that complete what has been typed, best first. */
  suggest(typed: string, limit?: number): Suggestion[];
}
