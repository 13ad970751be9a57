import { loadNamespaces, type Language } from '@gerai/core';

let loading: Promise<void> | undefined;

/**
 * Loads the receipt and the follow-up with their words, which the first steps need nothing of. A
 * failure isn't remembered: the next call tries again.
 */
export async function loadAfter(language: Language): Promise<void> {
  loading ??= import('./after/define.ts').then(({ registerAfterNamespace }) => {
    registerAfterNamespace();
  });
  try {
    await loading;
  } catch (error) {
    loading = undefined;
    throw error;
  }
  await loadNamespaces(language, ['complaint-form-after', 'case']);
}
