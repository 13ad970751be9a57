import { registerNamespace } from '@gerai/core';
import type dictionary from './generated/locales/id.ts';

/** The words about reports that are kept on the device. */
export type QueueDictionary = typeof dictionary;

/** Registers the words; importing has no effect. */
export function registerQueueNamespace(): void {
  registerNamespace('complaint-form-queue', {
    id: () => import('./generated/locales/id.ts'),
    en: () => import('./generated/locales/en.ts'),
  });
}
