/**
 * Takes the notes of a test out of the page's history, and the fragment off its address. WebKit takes a hundred notes in ten
 * seconds, then makes one wait.
 */
export async function clearHistory(): Promise<void> {
  while (history.state !== null || location.hash) {
    try {
      history.replaceState(null, '', location.pathname + location.search);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}
