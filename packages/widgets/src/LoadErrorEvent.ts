import type { GeraiErrorDetail } from '@gerai/core';

/**
 * A widget's module could not be fetched, after several attempts. Dispatched on every element of that tag, which stays
 * as the author wrote it: the slotted fallback remains visible and usable. Has the type and shape of the widgets' own
 * `GeraiErrorEvent`, so that one listener hears both; the loader itself must not import them.
 */
export class LoadErrorEvent extends Event {
  readonly detail: GeraiErrorDetail = { code: 'module-unavailable', where: 'loader' };

  constructor() {
    super('gerai-error', { bubbles: true, composed: true });
  }
}
