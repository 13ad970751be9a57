import type { FetchController } from '@gerai/core';

/** Elements that are fetched when they are wanted. */
export type LazyPart = FetchController<[], true>;

export async function loadAnswer(): Promise<true> {
  const { defineAnswer } = await import('./answer/define.ts');
  defineAnswer();
  return true;
}

export async function loadRating(): Promise<true> {
  const { defineRating } = await import('./rating/define.ts');
  defineRating();
  return true;
}

export async function loadShare(): Promise<true> {
  const { defineShare } = await import('./share/define.ts');
  defineShare();
  return true;
}
