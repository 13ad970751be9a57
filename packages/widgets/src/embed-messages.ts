/** Events of the widgets that the page around a frame is told of. Their details hold nothing personal. */
export const TOLD_EVENTS = [
  'gerai-search-results',
  'gerai-search-select',
  'gerai-tracker-loaded',
  'gerai-tracker-changed',
  'gerai-complaint-submitted',
  'gerai-error',
] as const;

/** What the page in the frame tells the page around it by `postMessage`; `gerai` is the version of this protocol. */
export type EmbedMessage = { readonly gerai: 1 } & (
  | { readonly type: 'height'; readonly height: number }
  | { readonly type: 'event'; readonly name: string; readonly detail: unknown }
  | { readonly type: 'address'; readonly parameters: string }
  | { readonly type: 'refused'; readonly names: readonly string[] }
);

/** The parameters of an address that are ours, as a query without `?`; empty where there are none. */
export function ownParameters(search: string): string {
  const own = [...new URLSearchParams(search)].filter(([name]) => name.startsWith('gerai-'));
  return new URLSearchParams(own).toString();
}
