import { registerNamespace } from '../i18n/i18n.ts';
import type dictionary from './generated/locales/id.ts';

/** The fields' own words. They are apart from core's, so that a widget without fields does not fetch them. */
export type FieldsDictionary = typeof dictionary;

/** Registers the words; called by the fields' constructors, so that importing has no effect. */
export function registerFieldsNamespace(): void {
  registerNamespace('fields', {
    id: () => import('./generated/locales/id.ts'),
    en: () => import('./generated/locales/en.ts'),
  });
}
