import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { countCharacters } from './characters.ts';
import { TypedField } from './typed-field.ts';
import { controlStyles } from './styles/control.styles.ts';
import { fieldStyles } from './styles/field.styles.ts';
import { textareaStyles } from './styles/textarea.styles.ts';

/** The count is spoken after a pause in typing, and only once this share of the room is left. */
const SPEAK_BELOW = 0.25;
const SPEAK_AFTER_MS = 1000;

/**
 * @summary Several lines of text, growing with what is typed.
 *
 * With `maxlength` a count is shown while typing. It counts code points, lets the person go over
 * (nothing typed or pasted is ever cut off) and says by how much. Screen readers hear the limit with
 * the field, and the count only after a pause when the room runs short.
 *
 * @tag gerai-textarea
 * @attr {string} value - The default value.
 * @event input - The person has typed.
 * @event change - The person has finished a change.
 * @event invalid - A check has failed.
 * @csspart field - The whole field.
 * @csspart label - The label.
 * @csspart optional - The mark "(opsional)".
 * @csspart hint - The help text.
 * @csspart error - The error.
 * @csspart control - The textarea.
 * @csspart count - The visible character count.
 * @cssproperty --gerai-field-max-inline-size - Width beyond which the control doesn't grow.
 */
export class GeraiTextarea extends TypedField {
  static override styles = [TypedField.styles, fieldStyles, controlStyles, textareaStyles];

  /** Lines shown while the text is short. */
  @property({ type: Number }) rows = 4;

  @state() private counting = false;

  #timer: ReturnType<typeof setTimeout> | undefined;
  #spokenCount = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override get focusTarget(): HTMLTextAreaElement | null {
    return this.inner<HTMLTextAreaElement>('#control');
  }

  protected override sanitise(value: string): string {
    return value.replace(/\r\n?/g, '\n');
  }

  protected override render(): TemplateResult {
    const { maxLength } = this;
    return this.renderField(
      html`
        <textarea
          id="control"
          class="control"
          part="control"
          rows=${this.rows}
          autocomplete=${this.autocomplete || nothing}
          placeholder=${this.placeholder || nothing}
          aria-describedby=${this.describedBy(maxLength !== undefined && 'limit')}
          aria-invalid=${this.ariaInvalidValue}
          aria-required=${String(this.required)}
          ?disabled=${this.isDisabled}
          ?readonly=${this.readonly}
          .value=${live(this.value)}
          @input=${this.#onInput}
          @change=${this.emitChange}
        ></textarea>
      `,
      maxLength === undefined ? nothing : this.#renderCount(maxLength),
    );
  }

  #renderCount(max: number): TemplateResult {
    const over = countCharacters(this.value) > max;
    return html`
      <div id="limit" class="visually-hidden">${this.#words('limit', max)}</div>
      <div class=${over ? 'count over' : 'count'} part="count" aria-hidden="true">
        ${this.counting || over || this.value ? this.#countText(max) : this.#words('limit', max)}
      </div>
    `;
  }

  #countText(max: number): string {
    const left = max - countCharacters(this.value);
    return left >= 0 ? this.#words('charactersLeft', left) : this.#words('charactersOver', -left);
  }

  #words(key: 'limit' | 'charactersLeft' | 'charactersOver', count: number): string {
    return this.t(`fields.${key}`, { count, number: this.formatNumber(count) });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.focusTarget?.style.setProperty('--_rows', String(this.rows));
    this.#grow();
  }

  /** Where the browser can't size a textarea by its content (`field-sizing`), we do. */
  #grow(): void {
    if (CSS.supports('field-sizing', 'content')) return;
    const area = this.focusTarget;
    if (!area) return;
    area.style.setProperty('block-size', 'auto');
    const borders = area.offsetHeight - area.clientHeight;
    area.style.setProperty('block-size', `${area.scrollHeight + borders}px`);
  }

  readonly #onInput = (): void => {
    this.counting = true;
    this.acceptEdit(this.focusTarget?.value ?? '');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#speakCount(), SPEAK_AFTER_MS);
  };

  #speakCount(): void {
    const max = this.maxLength;
    if (max === undefined) return;
    const left = max - countCharacters(this.value);
    const words = left <= max * SPEAK_BELOW ? this.#countText(max) : '';
    if (words === this.#spokenCount) return;
    this.#spokenCount = words;
    this.say(words);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-textarea': GeraiTextarea;
  }
}
