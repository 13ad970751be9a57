import type axe from 'axe-core';

/** axe-core is no ES module: in a browser it is a global that its script sets. */
async function loadAxe(): Promise<typeof axe> {
  await import('axe-core');
  return (globalThis as unknown as { axe: typeof axe }).axe;
}

/** Runs axe on an element, shadow roots included, and throws with the violations in words. */
export async function expectAccessible(
  element: Element,
  options: axe.RunOptions = {},
): Promise<void> {
  const { run } = await loadAxe();
  const { violations } = await run(element, { resultTypes: ['violations'], ...options });
  if (violations.length === 0) return;
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.flat().join(' ')})`),
  );
  throw new Error(lines.join('\n'));
}
