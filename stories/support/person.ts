import { userEvent, waitFor } from 'storybook/test';

const PATIENCE_MS = 5000;

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
export function see(canvas: Element, path: string): Promise<HTMLElement> {
  return waitFor(
    () => {
      const found = find(canvas, path);
      if (!found?.checkVisibility()) throw new Error(`not to be seen: ${path}`);
      return found;
    },
    { timeout: PATIENCE_MS },
  );
}

export async function press(canvas: Element, path: string): Promise<void> {
  await userEvent.click(await see(canvas, path));
}

/** Replaces what stands in a control, as a paste does: letter by letter would only be slower to watch. */
export async function write(canvas: Element, path: string, text: string): Promise<void> {
  const control = (await see(canvas, path)) as HTMLInputElement;
  await userEvent.click(control);
  await userEvent.clear(control);
  if (text) await userEvent.paste(text);
}

/** Types letter by letter, for what reacts to each. */
export async function type(canvas: Element, path: string, text: string): Promise<void> {
  const control = await see(canvas, path);
  await userEvent.click(control);
  await userEvent.keyboard(text);
}
