type Visit = (element: Element) => void;
type Root = Document | ShadowRoot;

/**
 * Calls `visit` for every element whose tag is in `tags`, now and whenever one is added to the page, also inside open
 * shadow roots. A shadow root is found when its host is: already there, or attached when the host's definition arrives.
 */
export class Discovery {
  readonly #tags: ReadonlySet<string>;
  readonly #visit: Visit;
  readonly #observer: MutationObserver;
  readonly #awaited = new WeakMap<Root, Set<string>>();
  #stopped = false;

  constructor(tags: Iterable<string>, visit: Visit) {
    this.#tags = new Set(tags);
    this.#visit = visit;
    this.#observer = new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) {
          if (node.nodeType === Node.ELEMENT_NODE) this.#scan(node as Element);
        }
      }
    });
  }

  /** Scans `root` and keeps watching it. */
  watch(root: Root): void {
    if (this.#stopped || this.#awaited.has(root)) return;
    this.#awaited.set(root, new Set());
    this.#observer.observe(root, { childList: true, subtree: true });
    for (const element of root.querySelectorAll('*')) this.#look(element);
  }

  /** Watches nothing any more. */
  stop(): void {
    this.#stopped = true;
    this.#observer.disconnect();
  }

  #scan(element: Element): void {
    this.#look(element);
    for (const inner of element.querySelectorAll('*')) this.#look(inner);
  }

  #look(element: Element): void {
    const tag = element.localName;
    if (this.#tags.has(tag)) this.#visit(element);
    else if (element.shadowRoot) this.watch(element.shadowRoot);
    else if (tag.includes('-')) this.#lookOnceDefined(tag, element.getRootNode() as Root);
  }

  /** A custom element attaches its shadow root when it is upgraded, which no observer reports. */
  #lookOnceDefined(tag: string, root: Root): void {
    const awaited = this.#awaited.get(root);
    if (!awaited || awaited.has(tag)) return;
    awaited.add(tag);
    customElements.whenDefined(tag).then(
      () => {
        if (this.#stopped) return;
        for (const { shadowRoot } of root.querySelectorAll(tag)) {
          if (shadowRoot) this.watch(shadowRoot);
        }
      },
      // Names that SVG and MathML reserve (font-face, …) are never defined, and the promise says so.
      () => undefined,
    );
  }
}
