/** What the address of the page tells about the search. */
export interface UrlState {
  /** Query text, trimmed; empty when there is none. */
  query: string;
  /** Code of the category that narrows the search. */
  category: string | undefined;
  /** Code of the service whose details are open. */
  service: string | undefined;
}

const NAMES = { query: 'gerai-q', category: 'gerai-category', service: 'gerai-service' } as const;

/** Reads our own parameters of an address; all others belong to the page. */
export function readUrlState(address: string): UrlState {
  const parameters = new URL(address).searchParams;
  return {
    query: parameters.get(NAMES.query)?.trim() ?? '',
    category: parameters.get(NAMES.category) ?? undefined,
    service: parameters.get(NAMES.service) ?? undefined,
  };
}

/** The same address with our parameters set; the page's own parameters and its fragment stay. */
export function writeUrlState(address: string, state: UrlState): string {
  const url = new URL(address);
  for (const [key, name] of Object.entries(NAMES) as [keyof UrlState, string][]) {
    const value = state[key];
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  return url.href;
}

/** Whether two states show the same thing. */
export function sameUrlState(a: UrlState, b: UrlState): boolean {
  return a.query === b.query && a.category === b.category && a.service === b.service;
}
