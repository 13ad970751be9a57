import type { FacetValue, Facets, LocalizedText } from '@gerai/api';

import type { FacetName } from '../model/listing.ts';
import { everywhere, facetNames } from '../model/listing.ts';
import type { FacetCounts } from '../search/source.ts';
import { FACET_VALUES } from '../search/source.ts';

/** Facet → value → name. */
export type FacetLabels = Readonly<Partial<Record<FacetName, ReadonlyMap<string, LocalizedText>>>>;

/** Facets whose values are the same in every catalogue. */
export const fixedLabels = {
  audience: new Map<string, LocalizedText>([
    ['citizen', { id: 'Warga', en: 'Citizens' }],
    ['business', { id: 'Pelaku usaha', en: 'Businesses' }],
    ['government', { id: 'Instansi pemerintah', en: 'Government agencies' }],
    ['foreigner', { id: 'Warga negara asing', en: 'Foreigners' }],
    ['community', { id: 'Lembaga dan komunitas', en: 'Organisations and communities' }],
  ]),
  channel: new Map<string, LocalizedText>([
    ['online', { id: 'Daring', en: 'Online' }],
    ['in-person', { id: 'Tatap muka', en: 'In person' }],
    ['hybrid', { id: 'Daring dan tatap muka', en: 'Online and in person' }],
  ]),
} as const;

/** Counts with their names, the largest first. A value without a name is named by its code. */
export function facetsOf(counts: FacetCounts, labels: FacetLabels): Facets {
  const facets: Facets = {};
  for (const facet of facetNames) {
    const ofFacet = counts[facet];
    if (!ofFacet) continue;
    facets[facet] = Object.entries(ofFacet)
      .filter(([code]) => code !== everywhere)
      .sort(([left, more], [right, less]) => less - more || (left < right ? -1 : 1))
      .slice(0, FACET_VALUES)
      .map(([code, count]): FacetValue => ({
        code,
        name: labels[facet]?.get(code) ?? { id: code },
        count,
      }));
  }
  return facets;
}
