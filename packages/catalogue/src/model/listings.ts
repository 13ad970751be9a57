import type { Service } from '@gerai/api';

import { fold } from '../text/words.ts';
import type { Listing, ListingName } from './listing.ts';
import { summaryOf } from './summary.ts';
import type { Thesaurus } from './thesaurus.ts';

/** Share of the most used service, 0 to 1, by code. */
export type Popularity = ReadonlyMap<string, number>;

function ownNames(service: Service): ListingName[] {
  const names: ListingName[] = [];
  for (const text of service.alternateNames) {
    names.push({ text, language: 'id', via: 'alternate-name', strength: 1 });
  }
  for (const text of service.replaces ?? []) {
    names.push({ text, language: 'id', via: 'former-name', strength: 1 });
  }
  return names;
}

/** A service as it is scored and shown. */
export function listingOf(
  service: Service,
  rank: number,
  thesaurus: Thesaurus,
  popularity = 0,
): Listing {
  const listing: Listing = {
    rank,
    popularity,
    summary: summaryOf(service),
    names: ownNames(service),
    output: service.output,
    lifeEvents: service.lifeEvents.map(({ code }) => code),
    regions: service.regions,
    audience: service.audience,
  };
  return { ...listing, names: [...listing.names, ...thesaurus.namesFor(listing)] };
}

/** The order of ranks: most used first, then by folded name, then by code. */
export function byRank(popularity: Popularity): (a: RankKey, b: RankKey) => number {
  return (a, b) =>
    (popularity.get(b.code) ?? 0) - (popularity.get(a.code) ?? 0) ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/** What ranks are given by. */
export interface RankKey {
  readonly code: string;
  /** Folded. */
  readonly name: string;
}

/** The key of a service. */
export function rankKeyOf(service: Pick<Service, 'code' | 'name'>): RankKey {
  return { code: service.code, name: fold(service.name.id) };
}

/** Services in the order of their ranks. */
export function rankedServices(
  services: readonly Service[],
  popularity: Popularity = new Map<string, number>(),
): Service[] {
  const keys = new Map(services.map((service) => [service, rankKeyOf(service)]));
  const compare = byRank(popularity);
  const key = (service: Service) => keys.get(service) ?? rankKeyOf(service);
  return [...services].sort((a, b) => compare(key(a), key(b)));
}
