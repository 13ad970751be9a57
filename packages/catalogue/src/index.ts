/**
 * `@gerai/catalogue`: the only analysis of Indonesian text, and the engine that answers service
 * searches with it. Runs in browsers and in Node, without dependencies.
 */
export { facetsOf, fixedLabels } from './answer/facets.ts';
export type { FacetLabels } from './answer/facets.ts';
export { filterOf } from './answer/filter.ts';
export { serviceListOf } from './answer/service-list.ts';
export type { ServiceListOptions } from './answer/service-list.ts';
export { normalise, tokenise } from './text/tokenise.ts';
export type { Token } from './text/tokenise.ts';
export { stem } from './text/stem.ts';
export { everywhere, facetNames } from './model/listing.ts';
export type { FacetName, Listing, ListingName, NameOrigin } from './model/listing.ts';
export { summaryOf } from './model/summary.ts';
export type { Synonym } from './model/synonym.ts';
export { MemorySource } from './search/memory-source.ts';
export type { MemorySourceOptions } from './search/memory-source.ts';
export type { Filter } from './search/narrow.ts';
export { search } from './search/search.ts';
export type { Hit, SearchOptions, SearchResult } from './search/search.ts';
export type { FacetCounts, Source, Spelling, TermEntry } from './search/source.ts';
export { TOP_LIMIT } from './search/source.ts';
export { suggest } from './search/suggest.ts';
export type { SuggestOptions } from './search/suggest.ts';
