import type { Listing, ListingName, NameOrigin } from '../../model/listing.ts';
import { wordsOf } from '../../model/phrases.ts';
import { familiesOf } from '../../model/terms.ts';
import { TOP_LIMIT } from '../../search/source.ts';
import { SPELLING_LIMIT, foldedLetter, spellingVocabulary } from '../../search/spellings.ts';
import type { NamesFile } from '../format.ts';
import { LISTINGS_PER_FILE, bucketOf, fileKey } from '../format.ts';
import { encodeKeys, placeOfPrefix } from '../keys.ts';
import { encodeRuns } from '../runs.ts';
import { burst } from './burst.ts';
import type { Entry } from './entries.ts';
import { entryOf, entryOfPrefix } from './entries.ts';
import type { Files } from './files.ts';
import type { TermIndex } from './index-terms.ts';
import { packListings, packNames, packTerms, ranksOfTops } from './pack.ts';

/** Entries in one bucket, about. */
const perBucket = { marks: 4, codes: 512, mentions: 24 };
/** Numbers in a list that shares a file with others. */
const sharedList = 1500;

/** Listings beyond the best of a beginning whose names are written. */
const mostFurther = 2000;

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

function isOwn(via: NameOrigin): boolean {
  return via === 'alternate-name' || via === 'former-name';
}

/**
 * The names that listings in a file of terms must have: their own, and those of the thesaurus with
 * a word that leads to this file. Another name counts only if another word of the query is in it:
 * then the file of that word has it, unless the word is too frequent for its file to be complete.
 */
function keptNames(
  entries: readonly Entry[],
  isFrequent: (term: string) => boolean,
): (name: ListingName) => boolean {
  const leading = new Set(entries.flatMap(({ term }) => [term, ...familiesOf(term)]));
  const isNeeded = (form: string) => leading.has(form) || isFrequent(form);
  return ({ text, language, via }) =>
    isOwn(via) ||
    wordsOf(text, language).some(
      (word) =>
        isNeeded(word.text) ||
        isNeeded(word.stem) ||
        (word.joined !== undefined && isNeeded(word.joined)),
    );
}

/** Words and stems, and all beginnings that span several files. Gives the keys of the files. */
export async function writeTerms(files: Files, index: TermIndex, longest: number): Promise<string> {
  const entries = index.entries(longest);
  const listingOf = (rank: number) => index.listing(rank);
  const leaves = burst(entries, listingOf);
  const keys = leaves.map(({ key }) => key);
  const frequent = new Set(
    entries.filter(({ count }) => count > TOP_LIMIT).map(({ term }) => term),
  );
  const isFrequent = (term: string) => frequent.has(term);
  const listingsOf = (ranks: readonly number[]) => index.listings(ranks);
  for (const leaf of leaves) {
    await files.add(
      fileKey('t', leaf.key),
      packTerms(leaf.entries, listingsOf, keptNames(leaf.entries, isFrequent)),
    );
  }
  for (const { node, below } of nodesOf(keys, entries)) {
    const entry = entryOfPrefix(node, below, longest);
    const packed = packTerms([entry], listingsOf, keptNames(below, isFrequent));
    const further = namesBeyond(entry, below, isFrequent, listingOf);
    const more = further.names.length > 0 && further.names.length <= mostFurther;
    await files.add(fileKey('n', node), more ? { ...packed, more } : packed);
    if (more) await files.add(fileKey('x', node), further);
  }
  return encodeKeys(keys);
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

/**
 * The names by which listings have a word with a beginning, of those that are not among its best.
 * Needed where a query has another word: that word's file may lack them.
 */
function namesBeyond(
  { term: prefix, top }: Entry,
  below: readonly Entry[],
  isFrequent: (term: string) => boolean,
  listingOf: (rank: number) => Listing,
): NamesFile {
  const rare = below.filter(({ term }) => !isFrequent(term));
  const best = new Set(top.map((posting) => posting >>> 8));
  const ranks = ranksOfTops(rare).filter((rank) => !best.has(rank));
  const terms = new Set(rare.map(({ term }) => term));
  const isKept = ({ text, language, via }: ListingName) =>
    !isOwn(via) &&
    wordsOf(text, language).some((word) =>
      [word.text, word.joined ?? ''].some((form) => form.startsWith(prefix) && terms.has(form)),
    );
  const listings = ranks.slice(0, mostFurther + 1).map(listingOf);
  return packNames(
    listings.filter(({ names }) => names.some(isKept)),
    isKept,
  );
}

/** Values of facets. Gives the number of buckets. */
export async function writeMarks(files: Files, index: TermIndex): Promise<number> {
  const terms = index.marks.terms();
  const count = bucketsFor(terms.length, perBucket.marks);
  for (const [bucket, group] of grouped(terms, (term) => term, count)) {
    const entries = group.map((term) => entryOf(term, [index.marks.get(term)], Infinity));
    const long = entries.filter(({ ranks }) => ranks && encodeRuns(ranks).length > sharedList);
    await files.add(
      fileKey('f', bucket),
      packTerms(
        entries,
        (ranks) => index.listings(ranks),
        ({ via }) => isOwn(via),
        (entry) => long.includes(entry),
      ),
    );
    for (const { term, ranks } of long)
      await files.add(fileKey('l', term), encodeRuns(ranks ?? []));
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

/** Words that services merely mention. Gives the number of buckets. */
export async function writeMentions(files: Files, index: TermIndex): Promise<number> {
  const { mentions } = index;
  const stems = mentions.terms();
  const count = bucketsFor(stems.length, perBucket.mentions);
  for (const [bucket, group] of grouped(stems, (stem) => stem, count)) {
    const lists: [string, number[] | 0][] = [];
    for (const stem of group) {
      const runs = encodeRuns(mentions.get(stem).map((posting) => posting >>> 8));
      const isLong = runs.length > sharedList;
      if (isLong) await files.add(fileKey('l', `~${stem}`), runs);
      lists.push([stem, isLong ? 0 : runs]);
    }
    await files.add(fileKey('m', bucket), lists);
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
