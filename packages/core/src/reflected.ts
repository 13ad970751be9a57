/**
 * Decorates a property that is nothing but the attribute of its name: `undefined` and `null` where that is absent or is
 * to be removed.
 */
export function reflected() {
  return (prototype: Element, name: string): void => {
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: Element) {
        return this.getAttribute(name) ?? undefined;
      },
      set(this: Element, value: string | null | undefined) {
        if (value == null) this.removeAttribute(name);
        else this.setAttribute(name, value);
      },
    });
  };
}

/**
 * Takes over what a page has set before the element was defined, which would otherwise hide these properties for good:
 * frameworks that set properties do not wait. Call when connected.
 */
export function takeEarly(element: Element, ...names: readonly string[]): void {
  for (const name of names) {
    if (!Object.hasOwn(element, name)) continue;
    const early: unknown = Reflect.get(element, name);
    Reflect.deleteProperty(element, name);
    Reflect.set(element, name, early);
  }
}
