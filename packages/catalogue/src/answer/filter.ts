import { everywhere, facetNames } from '../model/listing.ts';
import type { FacetName } from '../model/listing.ts';
import type { Filter } from '../search/narrow.ts';

/** A region with everything above it: what is offered in a regency is offered in its villages. */
export function regionsAbove(code: string): string[] {
  const parts = code.split('.');
  return [...parts.map((_part, index) => parts.slice(0, index + 1).join('.')), everywhere];
}

/** The filter that the parameters of `GET /services` stand for. */
export function filterOf(parameters: Readonly<Partial<Record<FacetName, string>>>): Filter {
  const filter: Partial<Record<FacetName, readonly string[]>> = {};
  for (const facet of facetNames) {
    const value = parameters[facet];
    if (!value) continue;
    filter[facet] = facet === 'region' ? regionsAbove(value) : [value];
  }
  return filter;
}
