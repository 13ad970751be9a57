import type { Language, LocalizedText, ServiceSummary } from '@gerai/api';

/** How a name came to a service; the engine trusts its own names more than what was added. */
export type NameOrigin =
  | 'alternate-name'
  /** A name that the service took the place of: IMB of PBG. */
  | 'former-name'
  /** A resident's term of the thesaurus. */
  | 'synonym'
  /** A term of the thesaurus in another language. */
  | 'translation';

/** A name beside the official one, matched as a phrase of its own. */
export interface ListingName {
  readonly text: string;
  readonly language: Language;
  readonly via: NameOrigin;
  /**
   * How fully the service is what the term means: 1 for its own names, less where the thesaurus
   * found the meaning in a part of a longer name only. In steps of 0.05.
   */
  readonly strength: number;
  /** Told to the resident whose query used the name, for instance "IMB sekarang PBG". */
  readonly note?: LocalizedText;
}

/** A service as it is scored and shown. Small: many of them travel in one file. */
export interface Listing {
  /** Place by use, agency, folded name and code (see `byRank`); 0 is the first. */
  readonly rank: number;
  /** Share of the most used service, 0 to 1; 0 where it is not known. */
  readonly popularity: number;
  /** As the common API lists it, without `matches`. */
  readonly summary: ServiceSummary;
  /** Own names in the order of the service, then those that the thesaurus added, by text. */
  readonly names: readonly ListingName[];
  readonly output?: LocalizedText;
  /** Codes to filter by. Agency, category and channel are told by the summary. */
  readonly lifeEvents: readonly string[];
  /** Region codes; empty where the service is offered everywhere. */
  readonly regions: readonly string[];
  readonly audience: readonly string[];
}

/** The facets that a search can be narrowed by. */
export const facetNames = [
  'agency',
  'category',
  'lifeEvent',
  'region',
  'audience',
  'channel',
] as const;

export type FacetName = (typeof facetNames)[number];

/** The value of the region facet of services that are offered everywhere. */
export const everywhere = '*';

/** The values of a listing in one facet. */
export function facetValues(listing: Listing, facet: FacetName): readonly string[] {
  switch (facet) {
    case 'agency':
      return [listing.summary.agency.code];
    case 'category':
      return [listing.summary.category.code];
    case 'lifeEvent':
      return listing.lifeEvents;
    case 'region':
      return listing.regions.length > 0 ? listing.regions : [everywhere];
    case 'audience':
      return listing.audience;
    case 'channel':
      return listing.summary.channels;
  }
}
