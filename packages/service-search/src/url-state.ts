/** Parameter name → what the address of the page tells about the search. */
const PARAMETERS = {
  q: 'query',
  agency: 'agency',
  region: 'region',
  event: 'lifeEvent',
  audience: 'audience',
  channel: 'channel',
  category: 'category',
  service: 'service',
} as const;

/** What an address tells: a text, chosen facets, the service whose details are open. */
export type UrlState = Readonly<
  Partial<Record<(typeof PARAMETERS)[keyof typeof PARAMETERS], string>>
>;

/** Longer values are not ours. */
const LONGEST = 200;

/**
 * What our parameters start with: `gerai-` for the first search of a page, `gerai-<id>-` (or its
 * number) for every further one, so that they do not answer each other's addresses.
 */
export function urlPrefix(element: Element): string {
  const synced = [...element.ownerDocument.querySelectorAll(element.localName)].filter(
    (other) => other.getAttribute('url-sync') !== 'off',
  );
  const place = synced.indexOf(element);
  return place <= 0 ? 'gerai-' : `gerai-${element.id || String(place + 1)}-`;
}

/** Reads our own parameters of an address; all others belong to the page. */
export function readUrlState(address: string, prefix: string): UrlState {
  const parameters = new URL(address).searchParams;
  const state: Partial<Record<keyof UrlState, string>> = {};
  for (const [name, key] of Object.entries(PARAMETERS)) {
    const value = parameters
      .get(prefix + name)
      ?.trim()
      .slice(0, LONGEST);
    if (value) state[key] = value;
  }
  return state;
}

/** The same address with our parameters set; the page's own parameters and its fragment stay. */
export function writeUrlState(address: string, prefix: string, state: UrlState): string {
  const url = new URL(address);
  for (const [name, key] of Object.entries(PARAMETERS)) {
    const value = state[key]?.trim();
    if (value) url.searchParams.set(prefix + name, value);
    else url.searchParams.delete(prefix + name);
  }
  return url.href;
}

/** Whether two states show the same thing. */
export function sameUrlState(a: UrlState, b: UrlState): boolean {
  return Object.values(PARAMETERS).every((key) => (a[key] ?? '') === (b[key] ?? ''));
}
