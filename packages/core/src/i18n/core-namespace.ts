import { registerNamespace } from './i18n.ts';

/** Registers core's own words; called by the base element, so that importing has no effect. */
export function registerCoreNamespace(): void {
  registerNamespace('core', {
    id: () => import('../generated/locales/id.ts'),
    en: () => import('../generated/locales/en.ts'),
  });
}
