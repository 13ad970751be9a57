import type { Schemas } from './api.ts';

/** A question of a category: an Open311 service definition attribute. */
export type Question = Schemas['Question'];

/** Questions in the order they are asked. */
export function inOrder(questions: readonly Question[] | undefined): readonly Question[] {
  return [...(questions ?? [])].sort((a, b) => a.order - b.order);
}
