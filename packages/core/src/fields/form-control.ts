import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { GeraiElement } from '../element.ts';
import { FieldErrorChangeEvent } from './events.ts';
import { registerFieldsNamespace, type FieldsDictionary } from './fields-namespace.ts';

/** Why a value can't be accepted: the constraint and the words for it in the reader's language. */
export interface FieldProblem {
  flag: Exclude<keyof ValidityStateFlags, 'customError'>;
  message: string;
}

/** A value and the state it is restored from, as `ElementInternals.setFormValue` takes them. */
export interface FormValue {
  value: File | string | FormData | null;
  state?: File | string | FormData | null;
}

/** What the browser hands back when it restores a page; FormData arrives as entries in some. */
export type RestoredState = File | string | FormData | null;

/**
 * What every form control shares, whatever it looks like: form association, validity and the rule of
 * when an error shows.
 *
 * **An error shows** when the owner sets `error`; or, for the built-in checks, from the moment a
 * form is checked or submitted, `reportValidity()` or `revealValidity()` is called, or the person
 * leaves a field they have edited. It goes as soon as the value is acceptable, and doesn't come back
 * while the person is still typing.
 *
 * **`input` and `change`** fire only after the person has acted; never from a setter, a reset or
 * a restored page. Both bubble and cross shadow roots.
 */
export abstract class FormControl extends GeraiElement<FieldsDictionary> {
  static readonly formAssociated = true;

  static override readonly namespaces: readonly string[] = ['fields'];

  static override shadowRootOptions: ShadowRootInit = {
    ...GeraiElement.shadowRootOptions,
    delegatesFocus: true,
  };

  protected readonly internals = this.attachInternals();

  /** The owner's error. Shown at once while set; doesn't block a form (see `setCustomValidity`). */
  @property() error = '';

  /** Replaces the built-in words for a missing value, e.g. "Mohon tulis nama Anda." */
  @property({ attribute: 'required-message' }) requiredMessage = '';

  @state() private revealed = false;

  #customMessage = '';
  #edited = false;

  #quiet = false;
  #lastError = '';

  constructor() {
    super();
    registerFieldsNamespace();
  }

  /** The name under which the value is submitted. */
  @property()
  get name(): string {
    return this.getAttribute('name') ?? '';
  }
  set name(name: string | null) {
    this.#reflect('name', name);
    this.syncFormValue();
  }

  /** Whether a value must be given. Fields that needn't be filled are marked "(opsional)". */
  @property({ type: Boolean })
  get required(): boolean {
    return this.hasAttribute('required');
  }
  set required(required: boolean) {
    this.toggleAttribute('required', required);
  }

  /** Takes the field out of use and out of the submission. */
  @property({ type: Boolean })
  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }
  set disabled(disabled: boolean) {
    this.toggleAttribute('disabled', disabled);
  }

  /** The value can be read, focused and is submitted, but not changed by the person. */
  @property({ type: Boolean })
  get readonly(): boolean {
    return this.hasAttribute('readonly');
  }
  set readonly(readonly: boolean) {
    this.toggleAttribute('readonly', readonly);
  }

  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  get labels(): NodeList {
    return this.internals.labels;
  }

  get validity(): ValidityState {
    this.syncValidity();
    return this.internals.validity;
  }

  get validationMessage(): string {
    this.syncValidity();
    return this.internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.internals.willValidate;
  }

  /** The error as it is shown at present, `''` where none is. */
  get shownError(): string {
    if (this.error) return this.error;
    return this.revealed && !this.isAcceptable ? this.validationMessage : '';
  }

  /** Whether `shownError` says by itself which field it is about, being worded by the owner. */
  get errorIsSpecific(): boolean {
    return Boolean(
      this.error || this.#customMessage || (this.validity.valueMissing && this.requiredMessage),
    );
  }

  /** Checks without showing anything; fires `invalid` as a native control does. */
  checkValidity(): boolean {
    this.syncValidity();
    this.#quiet = true;
    try {
      return this.internals.checkValidity();
    } finally {
      this.#quiet = false;
    }
  }

  /** Checks and shows the error, if any, without moving the focus. */
  revealValidity(): boolean {
    const valid = this.checkValidity();
    this.revealed = !valid;
    return valid;
  }

  /** Checks, shows the error and moves the focus here where there is one. */
  reportValidity(): boolean {
    const valid = this.revealValidity();
    if (!valid) this.focus();
    return valid;
  }

  /** Makes the field invalid with the owner's words until called with `''`. */
  setCustomValidity(message: string): void {
    this.#customMessage = message;
    this.syncValidity();
    this.requestUpdate();
  }

  override focus(options?: FocusOptions): void {
    const { focusTarget } = this;
    if (focusTarget) focusTarget.focus(options);
    else void this.updateComplete.then(() => this.focusTarget?.focus(options));
  }

  formResetCallback(): void {
    this.#edited = false;
    this.revealed = false;
    this.resetValue();
    this.valueStored();
  }

  formDisabledCallback(): void {
    this.requestUpdate();
  }

  formStateRestoreCallback(restored: RestoredState | [string, FormDataEntryValue][]): void {
    const state = Array.isArray(restored) ? formDataOf(restored) : restored;
    if (state === null) return;
    this.restoreValue(state);
    this.valueStored();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('invalid', this.#onInvalid);
  }

  /** The native control that the label, the focus and the browser's own messages belong to. */
  protected abstract get focusTarget(): HTMLElement | null;

  /** What is submitted, and what the browser keeps for a restored page. */
  protected abstract get formValue(): FormValue;

  /** The first built-in constraint the value breaks. */
  protected abstract findProblem(): FieldProblem | undefined;

  /** Goes back to the value the markup gave. */
  protected abstract resetValue(): void;

  protected abstract restoreValue(state: File | string | FormData): void;

  /** Disabled by itself or by a fieldset around it. */
  protected get isDisabled(): boolean {
    return this.disabled || (this.isConnected && this.matches(':disabled'));
  }

  /** Whether nothing is wrong with the value, or nobody can change it anyway. */
  protected get isAcceptable(): boolean {
    return !this.willValidate || this.validity.valid;
  }

  /** One element of the shadow root; `null` before the first render too. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector's
  protected inner<Wanted extends Element = HTMLInputElement>(selector: string): Wanted | null {
    return this.shadowRoot?.querySelector<Wanted>(selector) ?? null;
  }

  /** The value has changed, by whomever: tells the form and renders. */
  protected valueStored(): void {
    this.syncFormValue();
    this.syncValidity();
    this.requestUpdate();
  }

  /** The value has changed by the person's hand. */
  protected valueEdited(): void {
    this.#edited = true;
    this.valueStored();
  }

  protected emitInput(): void {
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  protected emitChange(): void {
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  protected syncFormValue(): void {
    const { value, state } = this.formValue;
    if (state === undefined) this.internals.setFormValue(value);
    else this.internals.setFormValue(value, state);
  }

  protected syncValidity(): void {
    const problem = this.findProblem();
    const flags: ValidityStateFlags = {};
    if (problem) flags[problem.flag] = true;
    if (this.#customMessage) flags.customError = true;
    const message = this.#customMessage || problem?.message;
    if (!message) {
      this.internals.setValidity({});
      return;
    }
    const anchor = this.focusTarget;
    if (anchor) this.internals.setValidity(flags, message, anchor);
    else this.internals.setValidity(flags, message);
  }

  protected missing(message: string): FieldProblem {
    return { flag: 'valueMissing', message: this.requiredMessage || message };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.syncFormValue();
    this.syncValidity();
    if (this.revealed && this.internals.validity.valid) this.revealed = false;
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.syncValidity();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { shownError } = this;
    if (shownError === this.#lastError) return;
    this.#lastError = shownError;
    this.dispatchEvent(new FieldErrorChangeEvent());
  }

  /** After the focus has left: shows the error of an edited field. Tells whether it does so now. */
  protected revealEdited(): boolean {
    if (!this.#edited || this.revealed || this.isAcceptable) return false;
    this.revealed = true;
    return true;
  }

  readonly #onInvalid = (): void => {
    if (!this.#quiet) this.revealed = true;
  };

  #reflect(attribute: string, value: string | null): void {
    if (value === null) this.removeAttribute(attribute);
    else if (value !== this.getAttribute(attribute)) this.setAttribute(attribute, value);
  }
}

function formDataOf(entries: readonly [string, FormDataEntryValue][]): FormData {
  const data = new FormData();
  for (const [name, entry] of entries) data.append(name, entry);
  return data;
}
