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

const lastTier = 4;

/** Services that are used about as much share a tier: 0 from half of the most used on, then each a quarter as much. */
function tierOf(share: number): number {
  return share > 0 ? Math.min(lastTier, Math.max(0, Math.floor(-Math.log2(share) / 2))) : lastTier;
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The order of ranks: by tiers of use, then by agency, folded name and code. So what one agency
 * offers is together: lists of ranks are short to write, and few files hold what a query of an
 * agency or place finds.
 */
export function byRank(popularity: Popularity): (a: RankKey, b: RankKey) => number {
  const tier = ({ code }: RankKey) => tierOf(popularity.get(code) ?? 0);
  return (a, b) =>
    tier(a) - tier(b) ||
    inOrder(a.agency, b.agency) ||
    inOrder(a.name, b.name) ||
    inOrder(a.code, b.code);
}

/** What ranks are given by. */
export interface RankKey {
  readonly code: string;
  /** Code of the agency. */
  readonly agency: string;
  /** Folded. */
  readonly name: string;
}

/** The key of a service. */
export function rankKeyOf(service: Pick<Service, 'code' | 'name' | 'agency'>): RankKey {
  return { code: service.code, agency: service.agency.code, name: fold(service.name.id) };
}
