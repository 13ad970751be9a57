import { registerNamespace } from '@gerai/core';
import type dictionary from './generated/locales/id.ts';

/** The words of the receipt and of following a report. */
export type AfterDictionary = typeof dictionary;

/** Registers the words; importing has no effect. */
export function registerAfterNamespace(): void {
  registerNamespace('complaint-form-after', {
    id: () => import('./generated/locales/id.ts'),
    en: () => import('./generated/locales/en.ts'),
  });
}
