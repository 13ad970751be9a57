import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { FormField, type FieldProblem, type FormValue } from './form-field.ts';
import { choiceStyles } from './styles/choice.styles.ts';
import { fieldStyles } from './styles/field.styles.ts';

/**
 * @summary One yes-or-no choice.
 *
 * Submits `value` (`on` where none is given) when ticked and nothing when not, as a native checkbox
 * does. With `required` it must be ticked. It carries no "(opsional)": a tick is always a choice.
 *
 * @tag gerai-checkbox
 * @attr {boolean} checked - Ticked by default.
 * @event input - The person has ticked or unticked it.
 * @event change - The person has ticked or unticked it.
 * @event invalid - A check has failed.
 * @csspart field - The whole field.
 * @csspart label - The label.
 * @csspart hint - The help text.
 * @csspart error - The error.
 * @csspart control - The checkbox.
 */
export class GeraiCheckbox extends FormField {
  static override styles = [FormField.styles, fieldStyles, choiceStyles];

  /** What is submitted when ticked. */
  @property() value = 'on';

  #checked = false;
  #default = false;
  #dirty = false;

  /** Ticked in the markup (attribute `checked`); a reset goes back to it. */
  @property({ type: Boolean, attribute: 'checked' })
  get defaultChecked(): boolean {
    return this.#default;
  }
  set defaultChecked(checked: boolean) {
    this.#default = checked;
    if (this.#dirty) return;
    this.#checked = this.#default;
    this.valueStored();
  }

  /** Ticked now. Setting it fires no event. */
  @property({ attribute: false })
  get checked(): boolean {
    return this.#checked;
  }
  set checked(checked: boolean) {
    this.#dirty = true;
    this.#checked = checked;
    this.valueStored();
  }

  protected override get focusTarget(): HTMLInputElement | null {
    return this.inner('#control');
  }

  protected override get formValue(): FormValue {
    return {
      value: this.#checked ? this.value : null,
      state: this.#checked ? 'checked' : 'unchecked',
    };
  }

  protected override findProblem(): FieldProblem | undefined {
    return this.required && !this.#checked
      ? this.missing(this.t('fields.requiredTick'))
      : undefined;
  }

  protected override resetValue(): void {
    this.#dirty = false;
    this.#checked = this.#default;
  }

  protected override restoreValue(state: File | string | FormData): void {
    this.#dirty = true;
    this.#checked = state === 'checked';
  }

  protected override get showsOptional(): boolean {
    return false;
  }

  protected override render(): TemplateResult {
    return html`
      <div class=${this.fieldClass} part="field">
        ${this.renderError()}
        <div class="option">
          <input
            id="control"
            class="choice"
            part="control"
            type="checkbox"
            aria-describedby=${this.describedBy()}
            aria-invalid=${this.ariaInvalidValue}
            aria-required=${this.required ? 'true' : nothing}
            aria-readonly=${this.readonly ? 'true' : nothing}
            ?disabled=${this.isDisabled}
            .checked=${live(this.#checked)}
            @click=${this.#onClick}
            @input=${this.#onInput}
            @change=${this.emitChange}
          />
          <label
            id="label"
            class=${this.hideLabel ? 'option-label visually-hidden' : 'option-label'}
            part="label"
            for="control"
            >${this.label}</label
          >
          ${
            this.hint
              ? html`<div id="hint" class="description" part="hint">${this.hint}</div>`
              : nothing
          }
        </div>
        ${this.renderStatus()}
      </div>
    `;
  }

  readonly #onClick = (event: Event): void => {
    if (this.readonly) event.preventDefault();
  };

  readonly #onInput = (): void => {
    this.#dirty = true;
    this.#checked = this.focusTarget?.checked ?? false;
    this.valueEdited();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-checkbox': GeraiCheckbox;
  }
}
