import { html, nothing, type ComplexAttributeConverter, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { FormField, type FieldProblem, type FormValue } from './form-field.ts';
import { keepPlace } from './keep-place.ts';
import type { FieldOption } from './options.ts';
import { choiceStyles } from './styles/choice.styles.ts';
import { fieldStyles } from './styles/field.styles.ts';

/** Values in an attribute are separated by spaces. */
const tokens: ComplexAttributeConverter<readonly string[]> = {
  fromAttribute: (attribute) => attribute?.split(/\s+/).filter(Boolean) ?? [],
};

/**
 * @summary Any number of choices of a few, all visible.
 *
 * Submits one entry per ticked choice, in the order of `options`. With `required` at least one must
 * be ticked.
 *
 * @tag gerai-checkbox-group
 * @attr {string} value - The default values, separated by spaces.
 * @event input - The person has ticked or unticked a choice.
 * @event change - The person has ticked or unticked a choice.
 * @event invalid - A check has failed.
 * @csspart field - The whole field.
 * @csspart label - The legend.
 * @csspart optional - The mark "(opsional)".
 * @csspart hint - The help text.
 * @csspart error - The error.
 * @csspart option - One choice with its label and description.
 * @csspart control - A checkbox.
 */
export class GeraiCheckboxGroup extends FormField {
  static override styles = [FormField.styles, fieldStyles, choiceStyles];

  /** The choices; an attribute holds them as JSON. */
  @property({ type: Array }) options: readonly FieldOption[] = [];

  #values: readonly string[] = [];
  #default: readonly string[] = [];
  #dirty = false;

  /** The values the markup gave (attribute `value`); a reset goes back to them. */
  @property({ attribute: 'value', converter: tokens })
  get defaultValue(): readonly string[] {
    return this.#default;
  }
  set defaultValue(values: readonly string[] | null) {
    this.#default = [...(values ?? [])];
    if (this.#dirty) return;
    this.#values = this.#default;
    this.valueStored();
  }

  /** The ticked values. Setting them fires no event. */
  @property({ attribute: false })
  get value(): readonly string[] {
    return this.#values;
  }
  set value(values: readonly string[] | null | undefined) {
    this.#dirty = true;
    this.#values = [...(values ?? [])];
    this.valueStored();
  }

  /** The ticked options, in the order of `options`. */
  get selectedOptions(): FieldOption[] {
    return this.options.filter(({ value }) => this.#values.includes(value));
  }

  protected override get focusTarget(): HTMLInputElement | null {
    return this.inner('input:enabled') ?? this.inner('input');
  }

  protected override get formValue(): FormValue {
    const value = new FormData();
    if (this.name) {
      for (const option of this.selectedOptions) value.append(this.name, option.value);
    }
    const state = new FormData();
    for (const ticked of this.#values) state.append('value', ticked);
    return { value, state };
  }

  protected override findProblem(): FieldProblem | undefined {
    return this.required && this.selectedOptions.length === 0
      ? this.missing(this.t('fields.requiredAny'))
      : undefined;
  }

  protected override resetValue(): void {
    this.#dirty = false;
    this.#values = this.#default;
  }

  protected override restoreValue(state: File | string | FormData): void {
    if (!(state instanceof FormData)) return;
    this.#dirty = true;
    this.#values = state.getAll('value').map(String);
  }

  protected override render(): TemplateResult {
    return this.renderGroup(
      html`<div class="options">
        ${this.options.map((option, index) => this.#renderOption(option, index))}
      </div>`,
      'group',
    );
  }

  #renderOption(option: FieldOption, index: number): TemplateResult {
    const id = `option-${index}`;
    return html`
      <div class="option" part="option" lang=${option.lang ?? nothing}>
        <input
          id=${id}
          class="choice"
          part="control"
          type="checkbox"
          value=${option.value}
          aria-describedby=${option.description ? `${id}-description` : nothing}
          aria-invalid=${this.ariaInvalidValue}
          aria-readonly=${this.readonly ? 'true' : nothing}
          ?disabled=${this.isDisabled || Boolean(option.disabled)}
          .checked=${live(this.#values.includes(option.value))}
          @click=${this.#onClick}
          @input=${this.#onInput}
          @change=${this.emitChange}
        />
        <label class="option-label" for=${id} @mousedown=${keepPlace}>${option.label}</label>
        ${
          option.description
            ? html`<div id="${id}-description" class="description">${option.description}</div>`
            : nothing
        }
      </div>
    `;
  }

  readonly #onClick = (event: Event): void => {
    if (this.readonly) event.preventDefault();
  };

  readonly #onInput = (event: Event): void => {
    const { value, checked } = event.currentTarget as HTMLInputElement;
    const others = this.#values.filter((ticked) => ticked !== value);
    this.#dirty = true;
    this.#values = checked ? [...others, value] : others;
    this.valueEdited();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-checkbox-group': GeraiCheckboxGroup;
  }
}
