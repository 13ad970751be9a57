import { TAGS } from './deep.ts';
import { FRAMES } from './frames.ts';
import type { HostFacts } from './report.ts';

const OURS = `${TAGS.join()}, ${FRAMES}, script[src*="/gerai/"], link[href*="/gerai/"]`;

const LAYOUT =
  /^(width|height|grid-template-.*|(block|inline)-size|perspective-origin|transform-origin|(inset|top|left|right|bottom)(-.*)?)$/;

const lengthAtFirst = history.length;

const keys = (object: object): string[] => Reflect.ownKeys(object).map(String).sort();

/** The host's own elements, by a path that stays the same while widgets come and go. */
function* hostElements(): Generator<[path: string, element: Element]> {
  let number = 0;
  for (const element of document.querySelectorAll('html, body, body *')) {
    if (element.closest(OURS)) continue;
    yield [`${number++} ${element.localName}${element.id && `#${element.id}`}`, element];
  }
}

/** Computed styles of the host's elements, sizes apart. */
function styles(): Pick<HostFacts, 'looks' | 'sizes'> {
  const looks: Record<string, string> = {};
  const sizes: Record<string, string> = {};
  for (const [path, element] of hostElements()) {
    const style = getComputedStyle(element);
    const [look, size]: [string[], string[]] = [[], []];
    for (const name of style) {
      if (name.startsWith('--')) continue;
      (LAYOUT.test(name) ? size : look).push(`${name}: ${style.getPropertyValue(name)}`);
    }
    looks[path] = look.join('; ');
    sizes[path] = size.join('; ');
  }
  return { looks, sizes };
}

async function storage(): Promise<string[]> {
  const kept = [`cookies: ${document.cookie}`];
  for (const [name, store] of Object.entries({ localStorage, sessionStorage })) {
    for (const key of Object.keys(store).sort()) kept.push(`${name} ${key}: ${store.getItem(key)}`);
  }
  const databases = await indexedDB.databases();
  for (const { name } of databases) kept.push(`database ${name}`);
  if ('caches' in window) kept.push(...(await caches.keys()).map((name) => `cache ${name}`));
  return kept;
}

/** Takes down what of the page is the host's. */
export async function hostFacts(): Promise<HostFacts> {
  const shared = [Object, Array, String, Element, HTMLElement, Node, EventTarget, Promise];
  return {
    globals: keys(window),
    prototypes: shared.flatMap(({ prototype }) => keys(prototype as object)),
    storage: await storage(),
    head: [...document.head.children].map(({ outerHTML }) => outerHTML),
    history: [history.length - lengthAtFirst, history.state, location.pathname, location.hash],
    ...styles(),
  };
}
