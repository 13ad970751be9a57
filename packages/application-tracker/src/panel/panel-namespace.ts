import { registerNamespace } from '@gerai/core';
import type dictionary from './generated/locales/id.ts';

/** The words of everything that shows an application. */
export type PanelDictionary = typeof dictionary;

/** What the panel's words are looked up in. */
export const PANEL_NAMESPACE = 'application-tracker-panel';

/** Registers the words; importing has no effect. */
export function registerPanelNamespace(): void {
  registerNamespace(PANEL_NAMESPACE, {
    id: () => import('./generated/locales/id.ts'),
    en: () => import('./generated/locales/en.ts'),
  });
}
