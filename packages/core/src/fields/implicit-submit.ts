/**
 * What Enter does in a native text field: it presses the form's first submit button, or submits
 * a form that has none. A control in a shadow root has no form of its own, so the field does it.
 */
export function submitImplicitly(form: HTMLFormElement | null): void {
  if (!form) return;
  const button = [...form.elements].find(isSubmitButton);
  if (!button) form.requestSubmit();
  else if (!button.matches(':disabled')) button.click();
}

function isSubmitButton(element: Element): element is HTMLButtonElement | HTMLInputElement {
  return (
    (element instanceof HTMLButtonElement && element.type === 'submit') ||
    (element instanceof HTMLInputElement && (element.type === 'submit' || element.type === 'image'))
  );
}
