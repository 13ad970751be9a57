import { GeraiEvent } from '@gerai/core';

/** The status of an application is shown. Neither its number nor anything about its owner is told. */
export class TrackerLoadedEvent extends GeraiEvent<{ status: string }> {
  constructor(status: string) {
    super('gerai-tracker-loaded', { status });
  }
}

declare global {
  interface HTMLElementEventMap {
    'gerai-tracker-loaded': TrackerLoadedEvent;
  }
}
