import { registerNamespace } from '../i18n/i18n.ts';
import type dictionary from './generated/locales/id.ts';

/** The words of the lookup form and the timeline. */
export type CaseDictionary = typeof dictionary;

/** Registers the words; called by the elements' constructors, so that importing has no effect. */
export function registerCaseNamespace(): void {
  registerNamespace('case', {
    id: () => import('./generated/locales/id.ts'),
    en: () => import('./generated/locales/en.ts'),
  });
}
