import type { FacetName, Listing } from '../model/listing.ts';
import { facetNames, facetValues } from '../model/listing.ts';
import { facetTerm } from '../model/terms.ts';
import { intersection, union } from './ranks.ts';
import type { FacetCounts, Source, TermEntry } from './source.ts';

/** Facet → accepted values; a listing passes when each named facet has one of its values. */
export type Filter = Readonly<Partial<Record<FacetName, readonly string[]>>>;

/** The facets that a filter narrows. */
export function narrowed(filter: Filter): FacetName[] {
  return facetNames.filter((facet) => (filter[facet]?.length ?? 0) > 0);
}

/** Whether a listing passes, optionally whatever its value in one facet. */
export function passes(listing: Listing, filter: Filter, except?: FacetName): boolean {
  return narrowed(filter).every(
    (facet) =>
      facet === except ||
      facetValues(listing, facet).some((value) => filter[facet]?.includes(value) === true),
  );
}

/** What the index knows of the values that a facet is narrowed to. */
export async function filterEntries(
  source: Source,
  filter: Filter,
  facet: FacetName,
): Promise<TermEntry[]> {
  const values = filter[facet] ?? [];
  const found = await Promise.all(values.map((value) => source.lookup(facetTerm(facet, value))));
  return found.filter((entry) => entry !== undefined);
}

/** Ranks of all services that pass, or undefined where the filter narrows nothing. */
export async function filterRanks(
  source: Source,
  filter: Filter,
  except?: FacetName,
): Promise<Uint32Array | undefined> {
  const facets = narrowed(filter).filter((facet) => facet !== except);
  if (facets.length === 0) return undefined;
  const lists = await Promise.all(
    facets.map(async (facet) => {
      const entries = await filterEntries(source, filter, facet);
      return union(await Promise.all(entries.map((entry) => entry.all())));
    }),
  );
  return intersection(lists);
}

/** Counts of listings that are all at hand: what would remain if a facet were set to a value. */
export function countListings(listings: readonly Listing[], filter: Filter): FacetCounts {
  const counts: FacetCounts = {};
  for (const facet of facetNames) {
    const ofFacet: Record<string, number> = {};
    for (const listing of listings) {
      if (!passes(listing, filter, facet)) continue;
      for (const value of facetValues(listing, facet)) ofFacet[value] = (ofFacet[value] ?? 0) + 1;
    }
    counts[facet] = ofFacet;
  }
  return counts;
}

/** Counts of ranks, where the source can give them. */
export async function countRanks(
  source: Source,
  ranks: Uint32Array,
  filter: Filter,
): Promise<FacetCounts> {
  if (!source.tally) return {};
  const passing = await filterRanks(source, filter);
  const counts = source.tally(passing ? intersection([ranks, passing]) : ranks);
  for (const facet of narrowed(filter)) {
    const others = await filterRanks(source, filter, facet);
    const ofFacet = source.tally(others ? intersection([ranks, others]) : ranks)[facet];
    if (ofFacet) counts[facet] = ofFacet;
  }
  return counts;
}
