import type { ReactiveController } from 'lit';
import type { BoxHost } from '../search-host.ts';

/** Where the focus goes: the first of these that is there. */
const TARGETS = {
  title: ['[data-title]'],
  query: ['#query'],
  chosen: ['.chosen .remove'],
  filters: ['.chosen .remove', '.filters > summary', '.entry button'],
} as const;

export type FocusTarget = keyof typeof TARGETS;

/** These follow a press whose button is gone; whoever has moved on meanwhile is left in peace. */
const ONLY_IF_LOST: readonly FocusTarget[] = ['chosen', 'filters'];

function isLost(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body;
}

/** Moves the focus once what it is to move to has been rendered. */
export class PanelFocus implements ReactiveController {
  readonly #box: BoxHost;
  #next: FocusTarget | undefined;

  constructor(box: BoxHost) {
    this.#box = box;
    box.addController(this);
  }

  moveTo(target: FocusTarget): void {
    this.#next = target;
    this.#box.requestUpdate();
  }

  hostUpdated(): void {
    const next = this.#next;
    if (!next) return;
    if (ONLY_IF_LOST.includes(next) && !isLost()) {
      this.#next = undefined;
      return;
    }
    for (const selector of TARGETS[next]) {
      const target = this.#box.root.querySelector<HTMLElement>(selector);
      if (!target) continue;
      this.#next = undefined;
      target.focus();
      return;
    }
  }
}
