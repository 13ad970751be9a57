import { registerNamespace } from '@gerai/core';
import type dictionary from './generated/locales/id.ts';

/** The words of the tracker. */
export type TrackerDictionary = typeof dictionary;

/** Registers the words; called by the element's constructor, so that importing has no effect. */
export function registerTrackerNamespace(): void {
  registerNamespace('application-tracker', {
    id: () => import('./generated/locales/id.ts'),
    en: () => import('./generated/locales/en.ts'),
  });
}
