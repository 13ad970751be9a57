const LANGUAGE_SOURCES = 'gerai-config[lang], [lang]';

/** The nearest ancestor, across shadow roots, that matches; the element itself included. */
function closestAcross(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at;) {
    const found: Element | null = at.closest(selector);
    if (found) return found;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/**
 * A cheap guess at the language a widget will use, good enough to fetch its dictionaries early: what it says itself, the
 * nearest `<gerai-config>`, our script tag, any ancestor. The widget decides for itself; a wrong guess costs one small
 * request.
 */
export function languageOf(element: Element): string {
  const lang =
    element.getAttribute('lang') ||
    closestAcross(element, 'gerai-config[lang]')?.getAttribute('lang') ||
    document
      .querySelector('script[src*="loader.js"][data-lang], script[src*="gerai.js"][data-lang]')
      ?.getAttribute('data-lang') ||
    closestAcross(element, LANGUAGE_SOURCES)?.getAttribute('lang') ||
    '';
  return /^en\b/i.test(lang) ? 'en' : 'id';
}
