import { registerNamespace } from '@gerai/core';
import type dictionary from './generated/locales/id.ts';

/** The words of similar reports. */
export type SimilarDictionary = typeof dictionary;

/** Registers the words; importing has no effect. */
export function registerSimilarNamespace(): void {
  registerNamespace('complaint-form-similar', {
    id: () => import('./generated/locales/id.ts'),
    en: () => import('./generated/locales/en.ts'),
  });
}
