import {
  registerCoreNamespace,
  registerNamespace,
  type CoreDictionary,
  type Translate,
} from '@gerai/core';
import type dictionary from './generated/locales/id.ts';

/** The words of everything below the box. */
export type PanelDictionary = typeof dictionary;

export type PanelTranslate = Translate<PanelDictionary, CoreDictionary>;

/** What the panel's words are looked up in. */
export const PANEL_NAMESPACES = ['service-search-panel', 'core'];

/** Registers the words; importing has no effect. */
export function registerPanelNamespaces(): void {
  registerCoreNamespace();
  registerNamespace('service-search-panel', {
    id: () => import('./generated/locales/id.ts'),
    en: () => import('./generated/locales/en.ts'),
  });
}
