import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { FieldProblem } from './form-field.ts';
import { keepPlace } from './keep-place.ts';
import type { FieldOption } from './options.ts';
import { StringField } from './string-field.ts';
import { choiceStyles } from './styles/choice.styles.ts';
import { fieldStyles } from './styles/field.styles.ts';

/**
 * @summary One choice of a few, all visible, each with an optional description.
 *
 * @tag gerai-radio-group
 * @attr {string} value - The default value.
 * @event input - The person has chosen.
 * @event change - The person has chosen.
 * @event invalid - A check has failed.
 * @csspart field - The whole field.
 * @csspart label - The legend.
 * @csspart optional - The mark "(opsional)".
 * @csspart hint - The help text.
 * @csspart error - The error.
 * @csspart option - One choice with its label and description.
 * @csspart control - A radio button.
 */
export class GeraiRadioGroup extends StringField {
  static override styles = [StringField.styles, fieldStyles, choiceStyles];

  /** The choices; an attribute holds them as JSON. */
  @property({ type: Array }) options: readonly FieldOption[] = [];

  /** Draws each choice as a card, for choices that need a description. */
  @property({ type: Boolean }) cards = false;

  /** The chosen option, where one is. */
  get selectedOption(): FieldOption | undefined {
    return this.value ? this.options.find(({ value }) => value === this.value) : undefined;
  }

  /** The chosen radio button, or else the first that can be chosen. */
  protected override get focusTarget(): HTMLInputElement | null {
    return this.inner('input:checked') ?? this.inner('input:enabled') ?? this.inner('input');
  }

  protected override get formValue() {
    return { value: this.selectedOption?.value ?? null, state: this.value };
  }

  protected override findProblem(): FieldProblem | undefined {
    return this.required && !this.selectedOption
      ? this.missing(this.t('fields.requiredChoice'))
      : undefined;
  }

  protected override render(): TemplateResult {
    return this.renderGroup(
      html`<div class=${this.cards ? 'options cards' : 'options'}>
        ${this.options.map((option, index) => this.#renderOption(option, index))}
      </div>`,
      'radiogroup',
    );
  }

  #renderOption(option: FieldOption, index: number): TemplateResult {
    const id = `option-${index}`;
    return html`
      <div class="option" part="option" lang=${option.lang ?? nothing}>
        <input
          id=${id}
          class="choice radio"
          part="control"
          type="radio"
          name="choice"
          value=${option.value}
          aria-describedby=${option.description ? `${id}-description` : nothing}
          ?disabled=${this.isDisabled || Boolean(option.disabled)}
          .checked=${live(option.value === this.value)}
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

  /** Undoing the click is the only way to keep a radio button as it is yet focusable. */
  readonly #onClick = (event: Event): void => {
    if (this.readonly) event.preventDefault();
  };

  readonly #onInput = (event: Event): void => {
    this.acceptEdit((event.currentTarget as HTMLInputElement).value);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-radio-group': GeraiRadioGroup;
  }
}
