import type { EmergencyNumber, Language, LocalizedText } from '@gerai/api';

import type { NameOrigin } from '../model/listing.ts';

/** What builder and reader must agree on. A reader refuses a format that it does not know. */
export const FORMAT = 1;

export const manifestName = 'manifest.json';

/** Listings in one file of listings. */
export const LISTINGS_PER_FILE = 16;
/** Documents in one file of documents. */
export const DOCUMENTS_PER_FILE = 16;
/** Numbers in a list of ranks that shares a file with others. */
export const SHARED_LIST = 1000;
/** Numbers in the longest list of a word that is written at all; see `TermEntry.listed`. */
export const LONGEST_LIST = 30_000;
/** Partners of a word that are named; see `TermEntry.partners`. */
export const MOST_PARTNERS = 60;

/** A value of a facet with the services that have it. */
export interface CodeCount {
  readonly code: string;
  readonly name: LocalizedText;
  readonly count: number;
}

/** The only file that ever changes. */
export interface Manifest {
  readonly format: number;
  /** Hash of the content: the same catalogue has the same version whatever was built before. */
  readonly version: string;
  /** Path of the {@link Guide}. */
  readonly guide: string;
}

/** What a reader must have before its first query. */
export interface Guide {
  /** Number of services. */
  readonly size: number;
  /** ISO 8601; when the newest service was changed. Left out where no service tells. */
  readonly updatedAt?: string;
  /** Suffixes of file names: versions that wrote a file which is still in use. */
  readonly builds: readonly string[];
  /**
   * Keys of the files that `builds[n]` wrote, for n from 1 on, front-coded in their order; all
   * others are of `builds[0]`.
   */
  readonly changed: readonly string[];
  /** Where each file of terms begins, front-coded; see {@link decodeKeys}. */
  readonly terms: string;
  /** Numbers of the buckets of facet values, pairs and codes. */
  readonly buckets: { readonly marks: number; readonly pairs: number; readonly codes: number };
  /** First letters that have corrections. */
  readonly spellings: string;
  /** For an empty box: at most 50 each, those with most services first. */
  readonly categories: readonly CodeCount[];
  readonly lifeEvents: readonly CodeCount[];
  readonly agencies: readonly CodeCount[];
  readonly emergencyNumbers: readonly EmergencyNumber[];
}

/**
 * Ascending ranks, written as gaps: `5` for the rank five behind the one before (which is -1 at
 * first), `-3` for three ranks that follow at once.
 */
export type Runs = readonly number[];

/** How a name came to a listing: language, origin, strength and note. */
export type NameKind = readonly [Language, NameOrigin, number, LocalizedText?];

/** Listings as columns; see {@link summaryFields} and {@link listingFields}. */
export interface ListingsFile {
  readonly ranks: Runs;
  /** Names, each once: text and position in `kinds`. */
  readonly texts: readonly string[];
  readonly kindOf: readonly number[];
  readonly kinds: readonly NameKind[];
  /** Positions in `texts` of the names of each listing. */
  readonly names: readonly (readonly number[])[];
  /** Values, each once. */
  readonly values: readonly unknown[];
  /** Position in `values` plus one by field and listing; 0 where the listing has none. */
  readonly columns: readonly (readonly number[])[];
}

/** Terms that are neighbours, or that share a bucket. */
export interface TermsFile {
  readonly listings: ListingsFile;
  /** In code-point order. */
  readonly terms: readonly string[];
  readonly counts: readonly number[];
  /** The best listings of each term by impact: `[impact, positions in listings, …]`. */
  readonly tops: readonly (readonly (number | Runs)[])[];
  /** Position in `lists` plus one; 0 where `top` is complete, -1 where no list is written, -2 where it has a file. */
  readonly listOf: readonly number[];
  /** The same of the services that merely mention a term; 0 where none does. */
  readonly mentionsOf: readonly number[];
  /** Stems that have a pair with a term, joined by spaces; 0 where they are too many to name. */
  readonly partners: readonly (string | 0)[];
  readonly lists: readonly Runs[];
}

/** Fields of a summary in the order of their columns; then those of the listing itself. */
export const summaryFields = [
  'code',
  'status',
  'kind',
  'name',
  'category',
  'agency',
  'interaction',
  'channels',
  'requirementCount',
  'demonstration',
  'summary',
  'processingTime',
  'cost',
  'handoff',
  'replaces',
  'phone',
  'assuredDate',
] as const;

export const listingFields = ['popularity', 'output', 'lifeEvents', 'regions', 'audience'] as const;

/** Which of `count` buckets a key is in. FNV-1a over UTF-16 code units. */
export function bucketOf(key: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0) % count;
}

/** The path of a guide with a content of this hash. */
export function guidePath(hash: string): string {
  return filePath('g/guide', hash);
}

/** A file's key from its kind and what it holds: safe as a name on any host and file system. */
export function fileKey(kind: string, name: string | number): string {
  if (typeof name === 'number') return `${kind}/${String(Math.floor(name / 1000))}/${String(name)}`;
  const safe = name.replace(
    /[^a-z0-9]/gu,
    (letter) => `_${(letter.codePointAt(0) ?? 0).toString(16)}_`,
  );
  // A leading letter, since some names mean devices to some systems; a long name is cut by its hash.
  return safe.length <= 80
    ? `${kind}/-${safe}`
    : `${kind}/-${safe.slice(0, 80)}.${String(bucketOf(name, 2 ** 32))}`;
}

/** Name of the file with the long list of a beginning. */
export function prefixName(prefix: string): string {
  return `${prefix}*`;
}

/** The path of a file of a build. */
export function filePath(key: string, build: string): string {
  return `${key}-${build}`;
}
