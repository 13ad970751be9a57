import type { ConfigName, Theme } from './config.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what TypeScript asks of a mixin
type Class<Instance> = abstract new (...args: any[]) => Instance;

function reflect(element: Element, name: ConfigName, value: string | null | undefined): void {
  if (value == null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** The common attributes as properties. */
export interface ConfigAttributes {
  /** Base URL of the common API as set on this element. */
  get api(): string | undefined;
  set api(value: string | null | undefined);
  /** The theme as set on this element. */
  get theme(): Theme | undefined;
  set theme(value: Theme | null | undefined);
}

/** Gives a class of elements the common attributes as properties; `lang` is the platform's own. */
export function withConfigAttributes<Base extends Class<Element>>(
  base: Base,
): Base & Class<ConfigAttributes> {
  abstract class WithConfigAttributes extends base implements ConfigAttributes {
    /** Base URL of the common API as set on this element; an ancestor's or the script tag's applies otherwise. */
    get api(): string | undefined {
      return this.getAttribute('api') ?? undefined;
    }

    set api(value: string | null | undefined) {
      reflect(this, 'api', value);
    }

    /** The theme as set on this element; an ancestor's or the script tag's applies otherwise. */
    get theme(): Theme | undefined {
      return (this.getAttribute('theme') as Theme | null) ?? undefined;
    }

    set theme(value: Theme | null | undefined) {
      reflect(this, 'theme', value);
    }
  }
  return WithConfigAttributes;
}
