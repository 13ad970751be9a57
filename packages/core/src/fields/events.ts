/**
 * What a field shows as its error has changed. Stays inside the tree it was fired in (not bubbling,
 * not composed): an error summary listens for it to keep its list true.
 */
export class FieldErrorChangeEvent extends Event {
  static readonly type = 'gerai-field-error-change';

  constructor() {
    super(FieldErrorChangeEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    'gerai-field-error-change': FieldErrorChangeEvent;
  }
}
