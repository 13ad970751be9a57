import type { EmergencyNumber, ServiceList, ServiceSummary } from '@gerai/api';

import type { SearchResult } from '../search/search.ts';
import type { FacetLabels } from './facets.ts';
import { facetsOf } from './facets.ts';

const mostNumbers = 10;
const mostNotes = 10;
const longestSuggestion = 200;

/** What an answer needs beside what was found. */
export interface ServiceListOptions {
  readonly labels: FacetLabels;
  /** Numbers that the found hotlines may stand for. */
  readonly emergencyNumbers?: readonly EmergencyNumber[];
  /** Of the next page, where there is one. */
  readonly nextCursor?: string | undefined;
}

function numbersOf(
  items: readonly ServiceSummary[],
  known: readonly EmergencyNumber[],
): EmergencyNumber[] {
  const hotlines = items.filter(({ kind }) => kind === 'hotline').map(({ phone }) => phone);
  return known.filter(({ number }) => hotlines.includes(number)).slice(0, mostNumbers);
}

/** What was found, as the common API answers it. */
export function serviceListOf(result: SearchResult, options: ServiceListOptions): ServiceList {
  const { hits, total, didYouMean } = result;
  const items = hits.map(({ listing, matches }): ServiceSummary => ({
    ...listing.summary,
    ...(matches.length > 0 ? { matches: [...matches] } : {}),
  }));
  const sought = hits.some(({ matches }) => matches.length > 0);
  const numbers = sought ? numbersOf(items, options.emergencyNumbers ?? []) : [];
  const notes = result.notes.slice(0, mostNotes);
  return {
    items,
    total,
    facets: facetsOf(result.facets, options.labels),
    ...(options.nextCursor === undefined ? {} : { nextCursor: options.nextCursor }),
    ...(didYouMean ? { didYouMean: didYouMean.slice(0, longestSuggestion) } : {}),
    ...(notes.length > 0 ? { notes: [...notes] } : {}),
    ...(numbers.length > 0 ? { emergencyNumbers: numbers } : {}),
  };
}
