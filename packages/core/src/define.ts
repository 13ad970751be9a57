import { VERSION } from './generated/version.ts';

const VERSION_OF = Symbol.for('@gerai/core/version');
const warned = new Set<string>();

/**
 * Registers an element once. A second copy of the same version is silent; one of another version
 * warns once per tag, and the first stays in charge. Never throws; does nothing where there is no
 * registry (server-side rendering).
 */
export function defineElement(
  tag: string,
  element: CustomElementConstructor,
  version: string = VERSION,
): void {
  if (typeof customElements === 'undefined') return;
  const present = customElements.get(tag) as
    (CustomElementConstructor & { [VERSION_OF]?: string }) | undefined;
  if (!present) {
    try {
      Object.defineProperty(element, VERSION_OF, { value: version, configurable: true });
      customElements.define(tag, element);
    } catch (error) {
      warnOnce(tag, `could not be defined: ${String(error)}`);
    }
    return;
  }
  if (present === element || present[VERSION_OF] === version) return;
  const other = present[VERSION_OF] ?? 'of unknown origin';
  warnOnce(tag, `is already defined (${other}); version ${version} stays unused`);
}

function warnOnce(tag: string, message: string): void {
  if (warned.has(tag)) return;
  warned.add(tag);
  console.warn(`[gerai] <${tag}> ${message}.`);
}
