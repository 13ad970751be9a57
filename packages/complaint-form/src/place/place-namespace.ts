import { registerNamespace } from '@gerai/core';
import type dictionary from './generated/locales/id.ts';

/** The words of a position and of the map. */
export type PlaceDictionary = typeof dictionary;

/** Registers the words; importing has no effect. */
export function registerPlaceNamespace(): void {
  registerNamespace('complaint-form-place', {
    id: () => import('./generated/locales/id.ts'),
    en: () => import('./generated/locales/en.ts'),
  });
}
