// Which application a step of the page's history shows. Only its opaque id is kept there: never number or secret.

const KEY = 'gerai-tracker';

type State = Readonly<Record<string, unknown>> | null;

/** Id of the application that the present step shows. */
export function shownInHistory(): string | undefined {
  const id = (history.state as State)?.[KEY];
  return typeof id === 'string' ? id : undefined;
}

/** Notes what is shown: as a step for Back, or in the present one. What others keep in the state stays. */
export function noteInHistory(id: string | undefined, how: 'push' | 'replace'): void {
  const { [KEY]: _, ...others } = { ...(history.state as State) };
  const state = id === undefined ? others : { ...others, [KEY]: id };
  if (how === 'push') history.pushState(state, '');
  else history.replaceState(state, '');
}
