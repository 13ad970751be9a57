import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { FieldProblem, FormValue } from './form-field.ts';
import { chevronIcon } from './icons.ts';
import type { FieldOption } from './options.ts';
import { StringField } from './string-field.ts';
import { controlStyles } from './styles/control.styles.ts';
import { fieldStyles } from './styles/field.styles.ts';
import { selectStyles } from './styles/select.styles.ts';

/**
 * @summary One choice from a list, by the browser's own select.
 *
 * A native select, since phones show it in the way their owners know. A value whose option hasn't
 * arrived yet is kept and shown as soon as it does; only what can be seen is submitted.
 *
 * @tag gerai-select
 * @attr {string} value - The default value.
 * @event input - The person has chosen.
 * @event change - The person has chosen.
 * @event invalid - A check has failed.
 * @csspart field - The whole field.
 * @csspart label - The label.
 * @csspart optional - The mark "(opsional)".
 * @csspart hint - The help text.
 * @csspart error - The error.
 * @csspart box - The frame around the select.
 * @csspart control - The select.
 * @cssproperty --gerai-field-max-inline-size - Width beyond which the control doesn't grow.
 */
export class GeraiSelect extends StringField {
  static override styles = [StringField.styles, fieldStyles, controlStyles, selectStyles];

  /** The choices; an attribute holds them as JSON. */
  @property({ type: Array }) options: readonly FieldOption[] = [];

  /** Words of the entry that chooses nothing. */
  @property() placeholder = '';

  @property() autocomplete = '';

  /** The chosen option, where one is. */
  get selectedOption(): FieldOption | undefined {
    return this.value ? this.options.find(({ value }) => value === this.value) : undefined;
  }

  protected override get focusTarget(): HTMLSelectElement | null {
    return this.inner<HTMLSelectElement>('#control');
  }

  protected override get formValue(): FormValue {
    return { value: this.selectedOption?.value ?? '', state: this.value };
  }

  protected override findProblem(): FieldProblem | undefined {
    return this.required && !this.selectedOption
      ? this.missing(this.t('fields.requiredChoice'))
      : undefined;
  }

  protected override render(): TemplateResult {
    return this.renderField(html`
      <div class="box" part="box">
        <select
          id="control"
          class=${this.selectedOption ? 'control' : 'control empty'}
          part="control"
          autocomplete=${this.autocomplete || nothing}
          aria-describedby=${this.describedBy()}
          aria-invalid=${this.ariaInvalidValue}
          aria-required=${String(this.required)}
          aria-readonly=${this.readonly ? 'true' : nothing}
          ?disabled=${this.isDisabled}
          @input=${this.#onInput}
          @change=${this.emitChange}
        >
          ${this.#renderOption({ value: '', label: this.placeholder || this.t('fields.select.placeholder') })}
          ${this.#renderOptions()}
        </select>
        ${chevronIcon}
      </div>
    `);
  }

  #renderOptions(): TemplateResult[] {
    return [...groupByHeading(this.options)].map(([group, options]) =>
      group
        ? html`<optgroup label=${group}>
            ${options.map((option) => this.#renderOption(option))}
          </optgroup>`
        : html`${options.map((option) => this.#renderOption(option))}`,
    );
  }

  /** There is no native read-only select: the other options can't be chosen instead. */
  #renderOption({ value, label, disabled, lang }: FieldOption): TemplateResult {
    const selected = value === (this.selectedOption?.value ?? '');
    return html`<option
      value=${value}
      lang=${lang ?? nothing}
      ?disabled=${Boolean(disabled) || (this.readonly && !selected)}
    >
      ${label}
    </option>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const select = this.focusTarget;
    if (select) select.value = this.selectedOption?.value ?? '';
  }

  readonly #onInput = (): void => {
    this.acceptEdit(this.focusTarget?.value ?? '');
  };
}

function groupByHeading(options: readonly FieldOption[]): Map<string, FieldOption[]> {
  const groups = new Map<string, FieldOption[]>();
  for (const option of options) {
    const group = option.group ?? '';
    const members = groups.get(group);
    if (members) members.push(option);
    else groups.set(group, [option]);
  }
  return groups;
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-select': GeraiSelect;
  }
}
