import { userEvent } from 'storybook/test';

const PATIENCE_MS = 10_000;

/** One step of a path may match in the element itself or anywhere in its shadow root. */
function step(scope: Element, selector: string): HTMLElement | null {
  return (scope.shadowRoot ?? scope).querySelector<HTMLElement>(selector);
}

/** Finds an element by a path of selectors, `>>>` leading into an element's shadow root. */
export function find(canvas: Element, path: string): HTMLElement | null {
  let found: Element | null = canvas;
  for (const selector of path.split('>>>')) {
    found = found && step(found, selector.trim());
  }
  return found as HTMLElement | null;
}

/** Waits until an element is there and can be seen. */
export async function see(canvas: Element, path: string): Promise<HTMLElement> {
  const limit = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = find(canvas, path);
    if (found?.checkVisibility()) return found;
    if (performance.now() > limit) throw new Error(`not to be seen: ${path}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export async function press(canvas: Element, path: string): Promise<void> {
  await userEvent.click(await see(canvas, path));
}

/**
 * Replaces what stands in a control, as a paste does. `userEvent` can press what is in a shadow root but not write there: it
 * asks the document what has the focus, and is told the host.
 */
export async function write(canvas: Element, path: string, text: string): Promise<void> {
  const control = (await see(canvas, path)) as HTMLInputElement | HTMLTextAreaElement;
  control.focus();
  control.value = text;
  const input = { bubbles: true, composed: true, inputType: 'insertFromPaste', data: text };
  control.dispatchEvent(new InputEvent('input', input));
}

/** Chooses an option of a select by its value. */
export async function choose(canvas: Element, path: string, value: string): Promise<void> {
  const select = (await see(canvas, path)) as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Presses and lets go a key. */
export async function pressKey(canvas: Element, path: string, key: string): Promise<void> {
  const control = await see(canvas, path);
  for (const type of ['keydown', 'keyup']) {
    const event = { bubbles: true, composed: true, cancelable: true, key };
    control.dispatchEvent(new KeyboardEvent(type, event));
  }
}

/** Moves on from a control that was written in. */
export async function leave(canvas: Element, path: string): Promise<void> {
  const control = await see(canvas, path);
  control.dispatchEvent(new Event('change', { bubbles: true }));
  control.blur();
}
