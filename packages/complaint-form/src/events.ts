import { GeraiEvent } from '@gerai/core';
import type { ReportClass } from './report-class.ts';

/** What a page may know of a report: neither its number, nor its text, nor anything of its sender. */
export interface ComplaintSubmittedDetail {
  readonly class: ReportClass;
  readonly categoryCode: string;
}

/** A report has been stored by the service and its receipt is on the screen. */
export class ComplaintSubmittedEvent extends GeraiEvent<ComplaintSubmittedDetail> {
  constructor(detail: ComplaintSubmittedDetail) {
    super('gerai-complaint-submitted', detail);
  }
}

declare global {
  /** Of elements, documents and windows alike, which the events bubble up to. */
  interface GlobalEventHandlersEventMap {
    'gerai-complaint-submitted': ComplaintSubmittedEvent;
  }
}
