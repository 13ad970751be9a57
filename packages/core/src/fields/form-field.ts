import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FormControl } from './form-control.ts';
import { alertIcon } from './icons.ts';

export type { FieldProblem, FormValue, RestoredState } from './form-control.ts';

/**
 * A form control with the words around it: label, hint and error, in one anatomy.
 *
 * They live in one shadow root with the control. The error is tied to it by `aria-describedby` and
 * `aria-invalid`; not by `aria-errormessage` as well, because screen readers that know both would
 * read it twice and TalkBack knows only the former.
 */
export abstract class FormField extends FormControl {
  /** The visible name of the field. */
  @property() label = '';

  /** Help that is always visible, between the label and the control. */
  @property() hint = '';

  /** Leaves out the mark "(opsional)", e.g. on a search box. */
  @property({ type: Boolean, attribute: 'hide-optional' }) hideOptional = false;

  /** Hides the label from sight only, where the surroundings name the field. */
  @property({ type: Boolean, attribute: 'hide-label' }) hideLabel = false;

  @state() private spoken = '';

  protected get showsOptional(): boolean {
    return !this.required && !this.hideOptional && !this.readonly;
  }

  /** Speaks politely through the field's own live region; the same words twice are spoken twice. */
  protected say(words: string): void {
    this.spoken = words && words === this.spoken ? `${words}\u00a0` : words;
  }

  /** A number as the reader's language writes it. */
  protected formatNumber(number: number): string {
    return new Intl.NumberFormat(this.language).format(number);
  }

  /** `id`s for `aria-describedby`, in reading order. */
  protected describedBy(...more: (string | false)[]): string | typeof nothing {
    const ids = [this.hint && 'hint', this.shownError && 'error', ...more].filter(Boolean);
    return ids.length > 0 ? ids.join(' ') : nothing;
  }

  protected get ariaInvalidValue(): 'true' | 'false' {
    return this.shownError ? 'true' : 'false';
  }

  /** The anatomy of a field with one control: label, hint, error, control. */
  protected renderField(
    control: TemplateResult,
    after: TemplateResult | typeof nothing = nothing,
  ): TemplateResult {
    return html`
      <div class=${this.fieldClass} part="field" @focusout=${this.#onFocusOut}>
        <label
          id="label"
          class=${this.hideLabel ? 'label visually-hidden' : 'label'}
          part="label"
          for="control"
          >${this.label}${this.renderOptional()}</label
        >
        ${this.renderHint()}${this.renderError()}${control}${after}${this.renderStatus()}
      </div>
    `;
  }

  /** The anatomy of a field with several controls: a fieldset whose legend is the label. */
  protected renderGroup(controls: TemplateResult, role: 'group' | 'radiogroup'): TemplateResult {
    return html`
      <div class=${this.fieldClass} part="field" @focusout=${this.#onFocusOut}>
        <fieldset
          role=${role}
          aria-describedby=${this.describedBy()}
          aria-invalid=${role === 'radiogroup' ? this.ariaInvalidValue : nothing}
          aria-required=${role === 'radiogroup' ? String(this.required) : nothing}
          aria-readonly=${role === 'radiogroup' && this.readonly ? 'true' : nothing}
        >
          <legend
            id="label"
            class=${this.hideLabel ? 'label visually-hidden' : 'label'}
            part="label"
          >
            ${this.label}${this.renderOptional()}
          </legend>
          ${this.renderHint()}${this.renderError()}${controls}
        </fieldset>
        ${this.renderStatus()}
      </div>
    `;
  }

  protected get fieldClass(): string {
    return [
      'field',
      this.shownError && 'invalid',
      this.isDisabled && 'disabled',
      this.readonly && 'readonly',
    ]
      .filter(Boolean)
      .join(' ');
  }

  protected renderOptional(): TemplateResult | typeof nothing {
    return this.showsOptional
      ? html` <span class="optional" part="optional">${this.t('fields.optional')}</span>`
      : nothing;
  }

  protected renderHint(): TemplateResult | typeof nothing {
    return this.hint ? html`<div id="hint" class="hint" part="hint">${this.hint}</div>` : nothing;
  }

  protected renderError(): TemplateResult | typeof nothing {
    return this.shownError
      ? html`<div id="error" class="error" part="error">
          ${alertIcon}
          <div>
            <span class="visually-hidden">${this.t('fields.errorPrefix')}</span>
            ${this.renderErrorText()}
          </div>
        </div>`
      : nothing;
  }

  protected renderErrorText(): unknown {
    return this.shownError;
  }

  protected renderStatus(): TemplateResult {
    return html`<div class="visually-hidden" role="status">${this.spoken}</div>`;
  }

  /** The focus has left the field altogether. */
  protected onLeave(): void {
    if (this.revealEdited()) this.say(this.validationMessage);
  }

  readonly #onFocusOut = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    if (to instanceof Node && this.renderRoot.contains(to)) return;
    this.onLeave();
  };
}
