// Finding things through shadow roots, waiting for them, and touching them as a resident does.

export const TAGS = ['gerai-service-search', 'gerai-application-tracker', 'gerai-complaint-form'];

type Root = Document | Element | ShadowRoot;

const { setTimeout: later } = window;

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => later(resolve, milliseconds));

/** All elements that match, in open shadow roots too. */
export function findAll(root: Root, selector: string): HTMLElement[] {
  const found: HTMLElement[] = [];
  const visit = (at: Root): void => {
    if (at instanceof Element && at.shadowRoot) visit(at.shadowRoot);
    for (const element of at.querySelectorAll<HTMLElement>('*')) {
      if (element.matches(selector)) found.push(element);
      if (element.shadowRoot) visit(element.shadowRoot);
    }
  };
  visit(root);
  return found;
}

export const widgets = (): HTMLElement[] => findAll(document, TAGS.join());

/** Waits until something is there. */
export async function until<Found>(
  what: string,
  look: () => Found | undefined | false,
): Promise<Found> {
  for (let waited = 0; waited < 25_000; waited += 50) {
    const found = look();
    if (found) return found;
    await pause(50);
  }
  throw new Error(`waited in vain for ${what}`);
}

export const find = (root: Root, selector: string): Promise<HTMLElement> =>
  until(selector, () => findAll(root, selector)[0]);

/** What a press at this point would meet. */
function hitAt(x: number, y: number): Element | null {
  let hit = document.elementFromPoint(x, y);
  while (hit?.shadowRoot) {
    const inner = hit.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  return hit;
}

/** Presses an element that can be seen and is not covered. */
export async function press(element: HTMLElement): Promise<void> {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const name = `${element.localName}${element.id && `#${element.id}`}`;
  await until(`${name} to be where a finger can reach it`, () => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.contains(hitAt(left + width / 2, top + height / 2));
  });
  element.focus();
  element.click();
}

/** Types into a field that can be seen. */
export async function type(field: HTMLElement, text: string): Promise<void> {
  await press(field);
  (field as HTMLInputElement).value = text;
  const about = { bubbles: true, composed: true, inputType: 'insertText', data: text };
  field.dispatchEvent(new InputEvent('input', about));
}
