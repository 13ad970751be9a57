import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { FieldProblem } from './form-field.ts';
import { submitImplicitly } from './implicit-submit.ts';
import { TypedField } from './typed-field.ts';
import { controlStyles } from './styles/control.styles.ts';
import { fieldStyles } from './styles/field.styles.ts';

export type TextFieldType = 'text' | 'email' | 'tel' | 'search' | 'number' | 'password' | 'url';

/** Deliberately lenient: only what can't be an address is refused. */
const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

/**
 * @summary One line of text: a name, a number, an e-mail address, a search.
 *
 * `type="number"` is a text input with a numeric keyboard: spinners, wheels and `e` have no place in
 * a NIK or a phone number. Nothing is reformatted or cut off while the person types.
 *
 * @tag gerai-text-field
 * @attr {string} value - The default value.
 * @attr {string} autocapitalize - As on a native input; handed on to it.
 * @attr {string} spellcheck - As on a native input; handed on to it.
 * @slot start - Before the text, inside the frame, e.g. an icon.
 * @slot end - After the text, inside the frame, e.g. a unit.
 * @event input - The person has typed.
 * @event change - The person has finished a change.
 * @event invalid - A check has failed.
 * @csspart field - The whole field.
 * @csspart label - The label.
 * @csspart optional - The mark "(opsional)".
 * @csspart hint - The help text.
 * @csspart error - The error.
 * @csspart box - The frame around the input.
 * @csspart control - The input.
 * @cssproperty --gerai-field-max-inline-size - Width beyond which the control doesn't grow.
 */
export class GeraiTextField extends TypedField {
  static override styles = [TypedField.styles, fieldStyles, controlStyles];

  /** Kind of text; decides the keyboard and, for `email`, a check. */
  @property() type: TextFieldType = 'text';

  /** On-screen keyboard where it differs from the type's own. */
  @property({ attribute: 'inputmode' }) override inputMode = '';

  /** Width of the control in characters, where the answer has a known length. */
  @property({ type: Number }) size: number | undefined;

  /** Label of the Enter key on on-screen keyboards. */
  @property({ attribute: 'enterkeyhint' }) override enterKeyHint = '';

  protected override get focusTarget(): HTMLInputElement | null {
    return this.inner('#control');
  }

  /** Selects the text, e.g. of a search that is to be replaced. */
  select(): void {
    this.focusTarget?.select();
  }

  protected override findProblem(): FieldProblem | undefined {
    const problem = super.findProblem();
    if (problem || this.value === '' || this.type !== 'email') return problem;
    return EMAIL.test(this.value.trim())
      ? undefined
      : { flag: 'typeMismatch', message: this.t('fields.email') };
  }

  protected override render(): TemplateResult {
    const { type } = this;
    return this.renderField(html`
      <div class=${this.size ? 'box sized' : 'box'} part="box">
        <slot name="start"></slot>
        <input
          id="control"
          class="control"
          part="control"
          type=${type === 'number' ? 'text' : type}
          size=${this.size ?? nothing}
          inputmode=${this.inputMode || (type === 'number' && 'numeric') || nothing}
          autocomplete=${this.autocomplete || nothing}
          autocapitalize=${this.getAttribute('autocapitalize') ?? (type === 'email' ? 'none' : nothing)}
          spellcheck=${this.getAttribute('spellcheck') ?? (type === 'email' || type === 'number' ? 'false' : nothing)}
          enterkeyhint=${this.enterKeyHint || (type === 'search' ? 'search' : nothing)}
          placeholder=${this.placeholder || nothing}
          aria-describedby=${this.describedBy()}
          aria-invalid=${this.ariaInvalidValue}
          aria-required=${String(this.required)}
          ?disabled=${this.isDisabled}
          ?readonly=${this.readonly}
          .value=${live(this.value)}
          @input=${this.#onInput}
          @change=${this.emitChange}
          @keydown=${this.#onKeyDown}
        />
        <slot name="end"></slot>
      </div>
    `);
  }

  readonly #onInput = (): void => {
    this.acceptEdit(this.focusTarget?.value ?? '');
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return;
    submitImplicitly(this.form);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-text-field': GeraiTextField;
  }
}
