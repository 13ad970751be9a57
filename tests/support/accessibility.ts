import assert from 'node:assert/strict';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with what axe finds, each with the element concerned. The page must have been given axe's script. */
export async function checkAxe(page: Page, where: string): Promise<void> {
  const found = await page.evaluate(async (tags) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: tags,
      resultTypes: ['violations'],
      preload: false,
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`,
      ),
    );
  }, TAGS);
  assert.deepEqual(found, [], where);
}

/** Fails where something is wider than the screen, so that one would have to scroll sideways to read. */
export async function checkReflow(page: Page, where: string): Promise<void> {
  const { scroll, client, wide } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const elements: string[] = [];
    const look = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.getBoundingClientRect().right > clientWidth + 1) {
          elements.push(`${element.localName}.${element.className}`);
        }
        if (element.shadowRoot) look(element.shadowRoot);
      }
    };
    if (scrollWidth > clientWidth) look(document);
    return { scroll: scrollWidth, client: clientWidth, wide: elements.slice(0, 10) };
  });
  assert.ok(scroll <= client, `${where}: ${scroll} px on ${client}: ${wide.join(', ')}`);
}

/**
 * Fails where a control of the complaint form can't be pressed where it stands once it has the focus: something lies over it, or it
 * is out of sight (WCAG 2.4.11).
 */
export async function checkUncovered(page: Page, where: string): Promise<void> {
  const covered = await page.evaluate(() => {
    const controls: HTMLElement[] = [];
    const look = (root: Element | ShadowRoot): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        const focusable = element.matches('a[href], button, input, select, textarea, summary');
        if (focusable && element.tabIndex >= 0 && element.checkVisibility()) controls.push(element);
        if (element.shadowRoot) look(element.shadowRoot);
      }
    };
    for (const form of document.querySelectorAll('gerai-complaint-form')) {
      if (form.shadowRoot) look(form.shadowRoot);
    }
    // An open dialogue leaves nothing else to be pressed.
    const dialogs = controls.flatMap(
      (control) => control.closest<HTMLElement>('dialog:modal') ?? [],
    );
    const usable = controls.filter((each) => dialogs.length === 0 || each.closest('dialog:modal'));
    const before = document.activeElement;
    const bad = usable.flatMap((control) => {
      control.focus();
      // A choice is pressed by its words, its own dot may be drawn by these.
      const label = (control as HTMLInputElement).labels?.[0];
      const box = [control, label].find((each) => (each?.getBoundingClientRect().width ?? 0) > 2);
      const rect = (box ?? control).getBoundingClientRect();
      const x = (Math.max(rect.left, 0) + Math.min(rect.right, innerWidth)) / 2;
      const y = (Math.max(rect.top, 0) + Math.min(rect.bottom, innerHeight)) / 2;
      let hit = document.elementFromPoint(x, y);
      while (hit?.shadowRoot) {
        const inside = hit.shadowRoot.elementFromPoint(x, y);
        if (!inside || inside === hit) break;
        hit = inside;
      }
      const reached = hit && (control.contains(hit) || label?.contains(hit));
      if (reached) return [];
      const name = control.getAttribute('aria-label') ?? control.innerText;
      const at = `${String(Math.round(x))}, ${String(Math.round(y))}`;
      return [
        `${control.localName}#${control.id} "${name}" at ${at}: ${hit?.outerHTML.slice(0, 90) ?? 'nothing'}`,
      ];
    });
    if (before instanceof HTMLElement) before.focus();
    return bad;
  });
  assert.deepEqual(covered, [], where);
}
