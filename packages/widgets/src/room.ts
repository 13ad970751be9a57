import type { ReactiveElement } from 'lit';

/** What a resident does, after which a page may move. */
const ACTS = ['click', 'keydown'] as const;

/**
 * Makes the elements of a class give back the room that was kept for them (reserved-styles.ts) and that they do not need, at the
 * first press or key. From then on such an element is at least as high as its content was, so that shorter contents, such as
 * "searching", move nothing. To be called before the class is defined.
 */
export function giveBackRoom(widget: Pick<typeof ReactiveElement, 'addInitializer'>): void {
  widget.addInitializer((element: ReactiveElement) => {
    const giveBack = (): void => {
      for (const type of ACTS) element.removeEventListener(type, giveBack);
      const content = element.renderRoot.lastElementChild?.getBoundingClientRect();
      if (!content) return;
      const height = content.bottom - element.getBoundingClientRect().top;
      element.style.setProperty('--gerai-room', `${height}px`);
    };
    for (const type of ACTS) element.addEventListener(type, giveBack);
  });
}
