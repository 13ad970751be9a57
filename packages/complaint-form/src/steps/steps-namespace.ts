import { registerNamespace } from '@gerai/core';
import type dictionary from './generated/locales/id.ts';

/** The words of the steps after the first. */
export type StepsDictionary = typeof dictionary;

export const STEPS_NAMESPACE = 'complaint-form-steps';

/** Registers the words; importing has no effect. */
export function registerStepsNamespace(): void {
  registerNamespace(STEPS_NAMESPACE, {
    id: () => import('./generated/locales/id.ts'),
    en: () => import('./generated/locales/en.ts'),
  });
}
