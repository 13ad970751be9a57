import { GeraiEvent } from '@gerai/core';

/** The status of an application is shown. Neither its number nor anything about its owner is told. */
export class TrackerLoadedEvent extends GeraiEvent<{ status: string }> {
  constructor(status: string) {
    super('gerai-tracker-loaded', { status });
  }
}

/** The status of an application has changed while it was shown. */
export class TrackerChangedEvent extends GeraiEvent<{ status: string }> {
  constructor(status: string) {
    super('gerai-tracker-changed', { status });
  }
}

/** A resident whose application is late wants to complain. Which one is not told. */
export class TrackerEscalateEvent extends GeraiEvent<{ class: 'complaint' }> {
  constructor() {
    super('gerai-tracker-escalate', { class: 'complaint' }, { cancelable: true });
  }
}

declare global {
  /** Of elements, documents and windows alike, which the events bubble up to. */
  interface GlobalEventHandlersEventMap {
    'gerai-tracker-loaded': TrackerLoadedEvent;
    'gerai-tracker-changed': TrackerChangedEvent;
    'gerai-tracker-escalate': TrackerEscalateEvent;
  }
}
