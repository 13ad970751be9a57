// Which case a step of the page's history shows. Only its opaque id is kept there: never number or secret.

import { writeHistory } from '../write-history.ts';

type State = Readonly<Record<string, unknown>> | null;

/**
 * Id of the case that the present step shows.
 *
 * @param key - One a widget, such as `gerai-tracker`.
 */
export function shownInHistory(key: string): string | undefined {
  const id = (history.state as State)?.[key];
  return typeof id === 'string' ? id : undefined;
}

/** Notes what is shown: as a step for Back, or in the present one. What others keep in the state stays. */
export function noteInHistory(key: string, id: string | undefined, how: 'push' | 'replace'): void {
  const { [key]: _, ...others } = { ...(history.state as State) };
  writeHistory(how, id === undefined ? others : { ...others, [key]: id });
}
