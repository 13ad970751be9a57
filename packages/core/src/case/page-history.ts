// Which case a step of the page's history shows. Only its opaque id is kept there: never number or secret.

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

/**
 * Notes what is shown: as a step for Back, or in the present one. What others keep in the state stays. Browsers refuse a hundred
 * notes within seconds (Safari throws): then there is one step less to go back to, which harms nobody.
 */
export function noteInHistory(key: string, id: string | undefined, how: 'push' | 'replace'): void {
  const { [key]: _, ...others } = { ...(history.state as State) };
  const state = id === undefined ? others : { ...others, [key]: id };
  try {
    if (how === 'push') history.pushState(state, '');
    else history.replaceState(state, '');
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'SecurityError') throw error;
  }
}
