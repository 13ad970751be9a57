import type { ReactiveController, ReactiveElement } from 'lit';

/** What a resident does, after which a page may move. */
const ACTS = ['click', 'keydown'] as const;

/**
 * Makes the elements of a class give back the room that was kept for them (reserved-styles.ts) and that they do not need: as
 * soon as their content alone fills what is seen and what follows is below, else at the first press or key. From then on such
 * an element is at least as high as its content was, so that shorter contents, such as "searching", move nothing. To be called
 * before the class is defined.
 */
export function giveBackRoom(widget: Pick<typeof ReactiveElement, 'addInitializer'>): void {
  widget.addInitializer((element: ReactiveElement) => {
    const giveBack = (act?: Event): void => {
      const bottom = element.renderRoot.lastElementChild?.getBoundingClientRect().bottom ?? 0;
      const height = Math.ceil(bottom - element.getBoundingClientRect().top);
      if (!act && Math.min(bottom, height) < innerHeight) return;
      element.removeController(watch);
      for (const type of ACTS) element.removeEventListener(type, giveBack);
      if (height > 0) element.style.setProperty('--gerai-room', `${height}px`);
    };

    const watch: ReactiveController = {
      hostUpdated: () => {
        giveBack();
      },
    };

    element.addController(watch);
    for (const type of ACTS) element.addEventListener(type, giveBack);
  });
}
