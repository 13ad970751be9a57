import type { Listing } from '../model/listing.ts';
import { stem } from '../text/stem.ts';
import { pairTerm } from '../model/terms.ts';
import type { Filter } from './narrow.ts';
import { filterRanks, passes } from './narrow.ts';
import { holds, intersection, union, without } from './ranks.ts';
import type { ResolvedSlot } from './resolve.ts';
import type { Measure, Scored } from './score.ts';
import { byScore, scorer } from './score.ts';
import type { Source } from './source.ts';
import { TOP_LIMIT } from './source.ts';

/** Where not all of a query matches, this share of its weight must. */
const enough = 0.35;

/** Where the best of each word are as many as this, a list of all is not measured but follows them. */
const enoughBest = 5;

/** So few listings cost less to look at than a list of ranks that leaves some of them out. */
const fewListings = 3;

/** The services that a query finds. */
export interface Found {
  /** Measured and in order. Where `rest` is empty, these are all that match, whatever the filter. */
  readonly scored: readonly Scored[];
  /** Further ranks that pass the filter, in their order, behind the measured ones. */
  readonly rest: Uint32Array;
  /** Ranks of all matches whatever the filter; undefined where `scored` holds them all. */
  readonly all: Uint32Array | undefined;
}

const nothing: Found = { scored: [], rest: new Uint32Array(0), all: undefined };

function distinct(listings: Iterable<Listing>): Listing[] {
  return [...new Map([...listings].map((listing) => [listing.rank, listing])).values()];
}

function topsOf(slots: readonly ResolvedSlot[]): Listing[] {
  return distinct(slots.flatMap(({ entries }) => entries.flatMap(({ top }) => top)));
}

function hotlinesOf(slots: readonly ResolvedSlot[]): Listing[] {
  return topsOf(slots).filter(({ summary }) => summary.kind === 'hotline');
}

function isListed({ entries }: ResolvedSlot): boolean {
  return entries.every(({ listed }) => listed !== 'no');
}

function isNear({ entries }: ResolvedSlot): boolean {
  return entries.every(({ listed }) => listed === 'near');
}

/**
 * The best of two frequent words that stand side by side in a name. The best of each may lack them:
 * `rumah sakit` is neither the best of houses nor of illness.
 */
async function bestOfPair(source: Source, required: readonly ResolvedSlot[]): Promise<Listing[]> {
  let rarest: readonly [ResolvedSlot, ResolvedSlot] | undefined;
  required.forEach((slot, at) => {
    const next = required[at + 1];
    if (!next || next.word === slot.word) return;
    if (!rarest || slot.count + next.count < rarest[0].count + rarest[1].count) {
      rarest = [slot, next];
    }
  });
  if (!rarest) return [];
  const [first = '', second = ''] = rarest.map(({ forms, word }) => forms[0]?.word ?? word);
  const mayHave = ({ entries }: ResolvedSlot, word: string) =>
    entries.some(({ partners }) => partners?.has(stem(word)) ?? true);
  if (!mayHave(rarest[0], second) || !mayHave(rarest[1], first)) return [];
  const entry = await source.lookup(pairTerm(first, second));
  return [...(entry?.top ?? [])];
}

async function allOf(slot: ResolvedSlot): Promise<Uint32Array> {
  return union(await Promise.all(slot.entries.map((entry) => entry.all())));
}

/** What has every required word in a telling field, and hotlines whose purpose the query names. */
interface Told extends Found {
  /** Not only such hotlines. */
  readonly any: boolean;
}

/** Services with every required word in a telling field, where the rarest word is of few: measured all. */
function amongFew(rarest: ResolvedSlot, slots: readonly ResolvedSlot[], measure: Measure): Told {
  const scored = distinct([...topsOf([rarest]), ...hotlinesOf(slots)])
    .map((listing) => measure(listing))
    .filter(({ all, urgent }) => all || urgent)
    .sort(byScore);
  return { ...nothing, scored, any: scored.some(({ all }) => all) };
}

/** Services with every required word in a telling field, where all words are frequent. */
async function amongMany(
  source: Source,
  required: readonly ResolvedSlot[],
  filter: Filter,
  measure: Measure,
): Promise<Told> {
  const isSure = ({ listing, all, urgent }: Scored) => (all || urgent) && passes(listing, filter);
  const near = required.filter(isNear);
  const nearLists = await Promise.all(near.map(allOf));
  // Only hotlines count that lack a word.
  const mayCount = ({ rank, summary }: Listing) =>
    summary.kind === 'hotline' || nearLists.every((list) => holds(list, rank));
  const tops = topsOf(required).filter(mayCount);
  let measured = tops.map((listing) => measure(listing));
  const isSaid = measured.some((one) => one.whole.length > 0 && isSure(one));
  if (!isSaid || measured.filter(isSure).length < enoughBest) {
    const pair = await bestOfPair(source, required);
    measured = distinct([...tops, ...pair.filter(mayCount)]).map((listing) => measure(listing));
  }
  const sure = measured.filter(isSure);
  if (sure.length >= enoughBest && !required.every(isNear)) {
    return { ...nothing, scored: sure.sort(byScore), any: true };
  }
  const byCount = (a: ResolvedSlot, b: ResolvedSlot) => a.count - b.count;
  const far = required.filter((slot) => isListed(slot) && !isNear(slot)).sort(byCount);
  const listed: ResolvedSlot[] = [...near];
  let members = intersection(nearLists);
  for (const slot of far) {
    if (listed.length > 0 && members.length <= fewListings) break;
    const list = await allOf(slot);
    members = listed.length > 0 ? intersection([members, list]) : list;
    listed.push(slot);
  }
  const isComplete = listed.length === required.length;
  const best = measured
    .filter(
      ({ listing, all, urgent }) => urgent || (isComplete ? holds(members, listing.rank) : all),
    )
    .sort(byScore);
  const urgent = best.flatMap(({ listing, urgent }) => (urgent ? [listing.rank] : []));
  const all = union([members, Uint32Array.from(urgent).sort()]);
  const passing = await filterRanks(source, filter);
  const matching = passing ? intersection([all, passing]) : all;
  const shown = best.filter(({ listing }) => passes(listing, filter));
  if (listed.length > 0 && shown.length < enoughBest && matching.length <= TOP_LIMIT) {
    const listings = await source.listings(matching);
    const scored = listings
      .map((listing) => measure(listing))
      .filter((one) => isComplete || one.all || one.urgent)
      .sort(byScore);
    return { scored, rest: nothing.rest, all, any: scored.length > urgent.length };
  }
  // Of words too frequent to be listed, some services beyond the best may have others only.
  const rest = isComplete
    ? without(matching, new Set(shown.map(({ listing }) => listing.rank)))
    : nothing.rest;
  return {
    scored: shown,
    rest,
    all: isComplete ? all : undefined,
    any: shown.length + rest.length > 0,
  };
}

/** Services with every required word in a telling field. */
async function withAllWords(
  source: Source,
  slots: readonly ResolvedSlot[],
  filter: Filter,
  measure: Measure,
): Promise<Told> {
  const required = slots.filter(({ soft }) => !soft);
  const [rarest] = [...required].sort((a, b) => a.count - b.count);
  if (!rarest || required.some(({ entries }) => entries.length === 0)) {
    return { ...nothing, any: false };
  }
  return rarest.count <= TOP_LIMIT
    ? amongFew(rarest, slots, measure)
    : amongMany(source, required, filter, measure);
}

/** Services that have every required word, some of them only in what they mention. */
async function withMentions(
  source: Source,
  slots: readonly ResolvedSlot[],
  filter: Filter,
  measure: Measure,
): Promise<Found> {
  const required = slots.flatMap((slot, index) => (slot.soft ? [] : [{ slot, index }]));
  const lists = await Promise.all(
    required.map(async ({ slot }) => {
      const words = slot.forms.map(({ word }) => word);
      const mentioned =
        slot.mentioned ?? union(await Promise.all(words.map((word) => source.mentions(word))));
      const telling = isListed(slot) ? await allOf(slot) : new Uint32Array(0);
      return { index: slot, mentioned, ranks: union([mentioned, telling]) };
    }),
  );
  const passing = await filterRanks(source, filter);
  const all = intersection(lists.map(({ ranks }) => ranks));
  const matching = passing ? intersection([all, passing]) : all;
  const mentionedOf = new Map(required.map(({ index }, at) => [index, lists[at]?.mentioned]));
  const listings = await source.listings(matching.subarray(0, TOP_LIMIT));
  const scored = listings
    .map((listing) => measure(listing, (slot) => holds(mentionedOf.get(slot), listing.rank)))
    .sort(byScore);
  return {
    scored,
    rest: matching.subarray(TOP_LIMIT),
    all: passing || matching.length > TOP_LIMIT ? all : undefined,
  };
}

/**
 * Whether a part of a query may stand for the whole. Where the catalogue does not know a word at
 * all, one word that it knows is not enough (`harga iphone` is not about a price), unless that is a
 * name and most other words are known; nor is what only looks like a word that it knows.
 */
function isTrusted(scored: Scored, slots: readonly ResolvedSlot[]): boolean {
  const { whole } = scored;
  const required = slots.filter(({ soft }) => !soft);
  const isUnknown = ({ entries, mentioned, meant }: ResolvedSlot) =>
    meant !== undefined || (entries.length === 0 && (mentioned?.length ?? 0) === 0);
  const unknown = required.filter(isUnknown).length;
  if (unknown === 0 || (whole.length > 0 && 2 * unknown <= required.length)) return true;
  const certain = scored
    .occurrences()
    .filter(({ slot, corrected }) => !corrected && !slots[slot]?.soft);
  return new Set(certain.map(({ slot }) => slot)).size > 1;
}

/** Services that have the words which carry most of the query's weight. */
function withMostWeight(slots: readonly ResolvedSlot[], measure: Measure): Found {
  const total = slots.reduce((sum, { soft, weight }) => sum + (soft ? 0 : weight), 0);
  const scored = topsOf(slots)
    .map((listing) => measure(listing))
    .filter(
      (scored) =>
        scored.urgent ||
        (scored.told > 0 && scored.told / total >= enough && isTrusted(scored, slots)),
    )
    .sort(byScore);
  return { ...nothing, scored };
}

/**
 * What has all words, joined by what says one of its names in full and is the better answer though a
 * word is missing: `balik nama sertifikat warisan` is about the certificate.
 */
function withBetterNames(found: Found, slots: readonly ResolvedSlot[], measure: Measure): Found {
  const { scored, all } = found;
  const [best] = [...scored].sort((a, b) => b.score - a.score);
  if (!best || best.whole.length > 0) return found;
  const known = new Set(scored.map(({ listing }) => listing.rank));
  const better = withMostWeight(slots, measure).scored.filter(
    ({ listing, score, whole }) =>
      score > best.score && whole.length > 0 && !known.has(listing.rank),
  );
  const ranks = Uint32Array.from(better, ({ listing }) => listing.rank).sort();
  return {
    ...found,
    scored: [...scored, ...better].sort(byScore),
    all: all && union([all, ranks]),
  };
}

/**
 * The services that satisfy a query. Each way is tried only where the one before found nothing: all
 * words in fields that tell what a service is for, all words also in what it mentions, the words
 * that carry most of the weight.
 */
export async function findCandidates(
  source: Source,
  slots: readonly ResolvedSlot[],
  filter: Filter,
): Promise<Found> {
  const measure = scorer(slots);
  const told = await withAllWords(source, slots, filter, measure);
  if (told.any) return told.rest.length > 0 ? told : withBetterNames(told, slots, measure);
  const mentioned = await withMentions(source, slots, filter, measure);
  if (mentioned.scored.length > 0) {
    const urgent = told.scored.filter(
      ({ listing }) => !mentioned.scored.some((other) => other.listing.rank === listing.rank),
    );
    return { ...mentioned, scored: [...urgent, ...mentioned.scored] };
  }
  return withMostWeight(slots, measure);
}
