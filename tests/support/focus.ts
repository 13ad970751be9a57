import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** More stops than any page here has. */
const MOST_STOPS = 150;

/** Whether the element itself, in whichever shadow root, has the focus. */
export function hasFocus(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active === element;
  });
}

/** Waits until the element has the focus. */
export async function waitForFocus(locator: Locator): Promise<void> {
  await locator.waitFor();
  const element = await locator.elementHandle();
  await locator.page().waitForFunction((wanted) => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active === wanted;
  }, element);
}

/** Moves on with Tab (or back with Shift+Tab) until the element has the focus. */
export async function tabTo(
  page: Page,
  locator: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await locator.waitFor();
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press(key);
    if (await hasFocus(locator)) return;
  }
  assert.fail(`${String(locator)} is not reached with ${key}`);
}
