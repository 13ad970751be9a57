import { loadNamespaces, type Language } from '@gerai/core';
import type { sendComplaint } from '../send-complaint.ts';
import type { Outbox } from './outbox.ts';

interface QueueModule {
  readonly Outbox: typeof Outbox;
  readonly sendComplaint: typeof sendComplaint;
}

let loading: Promise<QueueModule> | undefined;

/** Loads what shows and sends reports on the device, with its words. A failure isn't remembered: the next call tries again. */
export async function loadQueue(language: Language): Promise<QueueModule> {
  loading ??= import('./define.ts').then((module) => {
    module.registerQueueNamespace();
    return { Outbox: module.Outbox, sendComplaint: module.sendComplaint };
  });
  try {
    const module = await loading;
    await loadNamespaces(language, ['complaint-form-queue']);
    return module;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}
