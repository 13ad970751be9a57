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
