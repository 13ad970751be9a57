import { registerNamespace } from '@gerai/core';
import type dictionary from './generated/locales/id.ts';

/** The words of choosing, covering and sending files. */
export type FilesDictionary = typeof dictionary;

/** Registers the words; importing has no effect. */
export function registerFilesNamespace(): void {
  registerNamespace('complaint-form-files', {
    id: () => import('./generated/locales/id.ts'),
    en: () => import('./generated/locales/en.ts'),
  });
}
