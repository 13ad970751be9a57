import type { LitElement } from 'lit';

/**
 * Sets `lang` on a node (the page's root by default) and waits until the given elements speak it.
 */
export async function setLanguage(
  lang: string,
  node: HTMLElement = document.documentElement,
  ...elements: readonly LitElement[]
): Promise<void> {
  node.lang = lang;
  await Promise.all(elements.map((element) => element.updateComplete));
}
