/** The base of all our events: bubbling and composed, so that a page can listen anywhere above. */
export abstract class GeraiEvent<Detail = undefined> extends Event {
  /** What happened; never holds personal data. */
  readonly detail: Detail;

  constructor(type: string, detail: Detail, options: { cancelable?: boolean } = {}) {
    super(type, { bubbles: true, composed: true, cancelable: options.cancelable ?? false });
    this.detail = detail;
  }
}

export interface GeraiErrorDetail {
  /** The stable error code of the common API, or the client's own (`offline`, `timeout`, …). */
  code: string;
  /** Which call or part failed, e.g. `services` or `complaint-submit`. */
  where: string;
}

/** Something failed in a widget, which has told the resident already; for the page's own records. */
export class GeraiErrorEvent extends GeraiEvent<GeraiErrorDetail> {
  constructor(detail: GeraiErrorDetail) {
    super('gerai-error', detail);
  }
}

declare global {
  /** Of elements, documents and windows alike, which the events bubble up to. */
  interface GlobalEventHandlersEventMap {
    'gerai-error': GeraiErrorEvent;
  }
}
