// Runs in each page before its own scripts, as text: it may use nothing from outside.

/** What the probe writes down. */
export interface Probe {
  /** `performance.now()` when what a resident uses first was there to be used; 0 until then. */
  usableAt: number;
  /** What was thrown or blocked. */
  readonly errors: string[];
  readonly blocked: string[];
}

declare global {
  interface Window {
    probe: Probe;
  }
}

/** Waits for the selector, in shadow roots and frames of the same origin too. */
export function probe(selector: string): void {
  const found: Probe = { usableAt: 0, errors: [], blocked: [] };
  Object.defineProperty(window, 'probe', { value: found });
  addEventListener('error', ({ message }) => found.errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => found.errors.push(String(reason)));
  addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
    found.blocked.push(`${violatedDirective} ${sample}`),
  );
  // Selectors don't reach into shadow roots: the last part is looked for in all roots below the first.
  const [first = '', ...rest] = selector.split(' ');
  const wanted = rest.join(' ') || first;
  const within = (root: ParentNode): Element | undefined => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches(wanted)) return element;
      const { contentDocument = null } = element as Partial<HTMLIFrameElement>;
      const inner = [element.shadowRoot, contentDocument].map((more) => more && within(more));
      const hit = inner.find((one) => one);
      if (hit) return hit;
    }
    return undefined;
  };
  const look = (): void => {
    const subject = document.querySelector('#subject');
    const element = subject && within(subject);
    const { width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
    const isDisabled = element?.matches(':disabled, [aria-busy=true] *') ?? true;
    if (width > 0 && height > 0 && !isDisabled) found.usableAt = performance.now();
    else setTimeout(look, 20);
  };
  look();
}
