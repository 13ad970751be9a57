import { registerNamespace } from '@gerai/core';
import type dictionary from './generated/locales/id.ts';

/** The words of the box. */
export type SearchDictionary = typeof dictionary;

/** Registers the words; called by the element's constructor, so that importing has no effect. */
export function registerSearchNamespace(): void {
  registerNamespace('service-search', {
    id: () => import('./generated/locales/id.ts'),
    en: () => import('./generated/locales/en.ts'),
  });
}
