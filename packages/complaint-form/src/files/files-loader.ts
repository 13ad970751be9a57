import { loadNamespaces, type Language } from '@gerai/core';
import type { Attachments } from './attachments.ts';
import type { Delivery } from './delivery.ts';

/** What creates the lists that the elements show. */
export interface FilesModule {
  readonly Attachments: typeof Attachments;
  readonly Delivery: typeof Delivery;
}

let loading: Promise<FilesModule> | undefined;

/**
 * Loads all that files need, with its words; the first steps do without. A failure isn't remembered: the next call tries
 * again.
 */
export async function loadFiles(language: Language): Promise<FilesModule> {
  loading ??= import('./define.ts').then((module) => {
    module.registerFilesNamespace();
    return { Attachments: module.Attachments, Delivery: module.Delivery };
  });
  try {
    const module = await loading;
    await loadNamespaces(language, ['complaint-form-files']);
    return module;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}
