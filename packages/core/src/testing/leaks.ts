import { watchedContext } from '../context-observer.ts';

/**
 * Mounts and unmounts an element many times and throws where something stays: nodes in the
 * document or its body, listeners or roots in the context observer.
 */
export async function expectNoLeaks(
  create: () => HTMLElement & { updateComplete?: Promise<unknown> },
  times = 50,
): Promise<void> {
  const count = (): Record<string, number> => ({
    nodes: document.querySelectorAll('*').length,
    ...watchedContext(),
  });
  const before = count();
  for (let round = 0; round < times; round += 1) {
    const element = create();
    document.body.append(element);
    await element.updateComplete;
    element.remove();
  }
  const after = count();
  for (const [what, number] of Object.entries(before)) {
    if (after[what] !== number) {
      throw new Error(
        `${String(after[what])} ${what} after ${String(times)} rounds, ${String(number)} before`,
      );
    }
  }
}
