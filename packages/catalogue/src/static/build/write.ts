import { stem } from '../../text/stem.ts';
import { TOP_LIMIT } from '../../search/source.ts';
import { SPELLING_LIMIT, foldedLetter, spellingVocabulary } from '../../search/spellings.ts';
import { LISTINGS_PER_FILE, bucketOf, fileKey, prefixName } from '../format.ts';
import { encodeKeys, placeOfPrefix } from '../keys.ts';
import { burst } from './burst.ts';
import type { Entry } from './entries.ts';
import { entryOf, entryOfPrefix } from './entries.ts';
import type { Files } from './files.ts';
import type { TermIndex } from './index-terms.ts';
import { longLists, packListings, packTerms } from './pack.ts';

/** Entries in one bucket, about. */
const perBucket = { marks: 4, pairs: 2, codes: 512 };

/** A power of two, so that the buckets of a growing catalogue change seldom. */
function bucketsFor(entries: number, each: number): number {
  return entries > each ? 2 ** Math.ceil(Math.log2(entries / each)) : 1;
}

function grouped<T>(
  items: Iterable<T>,
  keyOf: (item: T) => string,
  count: number,
): [number, T[]][] {
  // An empty bucket has a file too: a reader cannot know that it is empty.
  const groups = Array.from({ length: count }, (_, bucket): [number, T[]] => [bucket, []]);
  for (const item of items) groups[bucketOf(keyOf(item), count)]?.[1].push(item);
  return groups;
}

async function addTerms(
  files: Files,
  index: TermIndex,
  key: string,
  entries: readonly Entry[],
): Promise<void> {
  await files.add(
    key,
    packTerms(entries, (ranks) => index.listings(ranks)),
  );
}

async function addLists(files: Files, entries: readonly Entry[]): Promise<void> {
  for (const [name, runs] of longLists(entries)) await files.add(fileKey('l', name), runs);
}

/** What is written of words: see {@link writeWords}. */
export interface WrittenWords {
  /** Keys of the files of terms. */
  readonly terms: string;
  /** Number of the buckets of pairs. */
  readonly pairs: number;
}

/** Words and stems, pairs of frequent ones, and all beginnings that span several files. */
export async function writeWords(files: Files, index: TermIndex): Promise<WrittenWords> {
  const words = index.entries();
  const frequent = new Set(words.flatMap(({ term, count }) => (count > TOP_LIMIT ? [term] : [])));
  const pairs = index.pairs((stem) => frequent.has(stem));
  const partners = partnersOf(pairs);
  const entries = words.map((entry) =>
    entry.count > TOP_LIMIT ? { ...entry, partners: partners.get(stem(entry.term)) } : entry,
  );
  const leaves = burst(entries, (rank) => index.listing(rank));
  const keys = leaves.map(({ key }) => key);
  for (const leaf of leaves) await addTerms(files, index, fileKey('t', leaf.key), leaf.entries);
  await addLists(files, entries);
  for (const { node, below } of nodesOf(keys, entries)) {
    const entry = entryOfPrefix(node, below);
    await addTerms(files, index, fileKey('n', node), [entry]);
    await addLists(files, [{ ...entry, term: prefixName(node) }]);
  }
  const count = bucketsFor(pairs.length, perBucket.pairs);
  for (const [bucket, group] of grouped(pairs, ({ term }) => term, count)) {
    await addTerms(files, index, fileKey('p', bucket), group);
  }
  return { terms: encodeKeys(keys), pairs: count };
}

/** Stem → stems that it has a pair with. */
function partnersOf(pairs: readonly Entry[]): Map<string, Set<string>> {
  const partners = new Map<string, Set<string>>();
  const add = (stem: string, other: string): void => {
    const known = partners.get(stem);
    if (known) known.add(other);
    else partners.set(stem, new Set([other]));
  };
  for (const { term } of pairs) {
    const [first = '', second = ''] = term.slice(1).split(' ');
    add(first, second);
    add(second, first);
  }
  return partners;
}

/** Beginnings whose terms are in several files, each with its terms. */
function* nodesOf(
  keys: readonly string[],
  entries: readonly Entry[],
): Generator<{ node: string; below: Entry[] }> {
  const nodes = new Set<string>();
  for (const key of keys) {
    const characters = Array.from(key);
    for (let length = 1; length <= characters.length; length++) {
      const place = placeOfPrefix(keys, characters.slice(0, length).join(''));
      if (place && 'node' in place) nodes.add(place.node);
    }
  }
  for (const node of [...nodes].sort()) {
    yield { node, below: entries.filter(({ term }) => term.startsWith(node)) };
  }
}

/** Values of facets. Gives the number of buckets. */
export async function writeMarks(files: Files, index: TermIndex): Promise<number> {
  const terms = index.marks.terms();
  const count = bucketsFor(terms.length, perBucket.marks);
  for (const [bucket, group] of grouped(terms, (term) => term, count)) {
    const entries = group.map((term) =>
      entryOf(term, [index.marks.get(term)], undefined, () => true),
    );
    await addTerms(files, index, fileKey('f', bucket), entries);
    await addLists(files, entries);
  }
  return count;
}

/** Codes of services → ranks. Gives the number of buckets. */
export async function writeCodes(files: Files, index: TermIndex): Promise<number> {
  const count = bucketsFor(index.codes.size, perBucket.codes);
  for (const [bucket, group] of grouped(index.codes, ([code]) => code, count)) {
    group.sort(([a], [b]) => (a < b ? -1 : 1));
    await files.add(fileKey('c', bucket), group);
  }
  return count;
}

/** Words that corrections are chosen from, by first letter. Gives the letters. */
export async function writeSpellings(files: Files, index: TermIndex): Promise<string> {
  const byLetter = new Map<string, [string[], number[]]>();
  for (const { word, count } of spellingVocabulary(index.spellings()).slice(0, SPELLING_LIMIT)) {
    const letter = foldedLetter(word.charAt(0));
    const list = byLetter.get(letter) ?? [[], []];
    list[0].push(word);
    list[1].push(count);
    byLetter.set(letter, list);
  }
  const letters = [...byLetter.keys()].sort();
  for (const letter of letters) await files.add(fileKey('s', letter), byLetter.get(letter));
  return letters.join('');
}

/** Listings by rank. */
export async function writeListings(
  files: Files,
  index: TermIndex,
  onProgress: (done: number) => void,
): Promise<void> {
  for (let from = 0; from < index.size; from += LISTINGS_PER_FILE) {
    const length = Math.min(LISTINGS_PER_FILE, index.size - from);
    const ranks = Array.from({ length }, (_, at) => from + at);
    await files.add(fileKey('b', from / LISTINGS_PER_FILE), packListings(index.listings(ranks)));
    onProgress(from + length);
  }
}
