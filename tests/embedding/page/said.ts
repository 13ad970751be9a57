/** What has been said in the console, thrown, or blocked by a policy since `listenToErrors`. */
export const said: string[] = [];

/** Writes down what goes wrong in this page from now on. */
export function listenToErrors(): void {
  for (const kind of ['error', 'warn'] as const) {
    const original = console[kind].bind(console);
    console[kind] = (...words: unknown[]) => {
      said.push(`${kind}: ${words.map(String).join(' ')}`);
      original(...words);
    };
  }
  addEventListener('error', ({ message }) => said.push(`uncaught: ${message}`));
  addEventListener('unhandledrejection', ({ reason }) => said.push(`rejected: ${String(reason)}`));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    said.push(`blocked: ${violatedDirective} ${blockedURI} ${sample}`),
  );
}
