/**
 * Writes the page's history, as a step for Back or in the present one. Browsers take a hundred notes in some seconds and Safari throws
 * at the next (also at the host's): then there is one step less to go back to, which harms nobody.
 *
 * @param address - What the address bar shows; as it is when empty.
 */
export function writeHistory(how: 'push' | 'replace', state: unknown, address = ''): void {
  try {
    if (how === 'push') history.pushState(state, '', address);
    else history.replaceState(state, '', address);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'SecurityError') throw error;
  }
}
