import axe from 'axe-core';

/** Runs axe on an element, shadow roots included, and throws with the violations in words. */
export async function expectAccessible(
  element: Element,
  options: axe.RunOptions = {},
): Promise<void> {
  const { violations } = await axe.run(element, { resultTypes: ['violations'], ...options });
  if (violations.length === 0) return;
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.flat().join(' ')})`),
  );
  throw new Error(lines.join('\n'));
}
