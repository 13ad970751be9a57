/** One line of an error summary. */
export interface FieldError {
  /** What is wrong and how to mend it. */
  message: string;
  /** Name of the field, where the message doesn't say which one it is about. */
  label?: string;
  /** What the line leads to; it is focused and scrolled to. */
  field?: HTMLElement;
}

/** What the summary needs of a field; also true of fields of another copy on the page. */
export interface ErrorSource extends HTMLElement {
  readonly label: string;
  readonly shownError: string;
  readonly errorIsSpecific: boolean;
  revealValidity(): boolean;
}

/** Whether an element is one of our fields, of this or another copy. */
export function isErrorSource(element: Element): element is ErrorSource {
  return 'revealValidity' in element && 'shownError' in element;
}

/** The summary's line for a field as it is shown now; `undefined` where it shows no error. */
export function errorOf(field: ErrorSource): FieldError | undefined {
  const { shownError, errorIsSpecific, label } = field;
  if (!shownError) return undefined;
  return { field, message: shownError, ...(errorIsSpecific ? {} : { label }) };
}

/**
 * Checks every field below `root`, shows their errors and lists them in the order of the page, for
 * `gerai-error-summary`. Moves no focus. An empty list means that all is well.
 */
export function collectFieldErrors(root: ParentNode): FieldError[] {
  const errors: FieldError[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (!isErrorSource(element)) continue;
    element.revealValidity();
    const error = errorOf(element);
    if (error) errors.push(error);
  }
  return errors;
}
