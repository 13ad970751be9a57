import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { comboboxPopup } from './combobox-popup.ts';
import { ComboboxSearch, type ComboboxSource } from './combobox-search.ts';
import type { FieldProblem, FormValue } from './form-field.ts';
import { chevronIcon, closeIcon } from './icons.ts';
import { submitImplicitly } from './implicit-submit.ts';
import { namesOption } from './option-match.ts';
import type { FieldOption } from './options.ts';
import { StringField } from './string-field.ts';
import { comboboxStyles } from './styles/combobox.styles.ts';
import { controlStyles } from './styles/control.styles.ts';
import { fieldStyles } from './styles/field.styles.ts';

export type { ComboboxSource } from './combobox-search.ts';

/** More options than this are counted, not listed: typing finds them sooner than scrolling. */
const MOST_SHOWN = 100;

/** The count is spoken when typing has paused, not after each letter. */
const SPEAK_AFTER_MS = 700;

/**
 * @summary One choice from a long list, found by typing.
 *
 * An editable combobox with list autocomplete (ARIA Authoring Practices): Down and Up move through
 * the list, Enter takes the option, Escape closes and then clears, Tab moves on. Nothing is chosen
 * unless the person does, except that a text which is an option's exact name means that option.
 * What was typed is never wiped: where it names no option, the field says so.
 *
 * Options come from `options`, or from an asynchronous `source`. Screen readers on phones, which
 * leave the input to explore the list, can press an option as any element.
 *
 * @tag gerai-combobox
 * @attr {string} value - The default value.
 * @event input - The person has typed or chosen.
 * @event change - The value has changed by the person's choice.
 * @event invalid - A check has failed.
 * @csspart field - The whole field.
 * @csspart label - The label.
 * @csspart optional - The mark "(opsional)".
 * @csspart hint - The help text.
 * @csspart error - The error.
 * @csspart box - The frame around input and list.
 * @csspart control - The input.
 * @csspart clear - The button that empties the field.
 * @csspart popup - The list with its messages.
 * @csspart option - An option in the list.
 * @csspart match - The part of an option that matches what was typed.
 * @cssproperty --gerai-field-max-inline-size - Width beyond which the control doesn't grow.
 */
export class GeraiCombobox extends StringField {
  static override styles = [StringField.styles, fieldStyles, controlStyles, comboboxStyles];

  /** The choices, where all are at hand; an attribute holds them as JSON. */
  @property({ type: Array }) options: readonly FieldOption[] = [];

  /** Finds the choices for what is typed; takes the place of `options`. */
  @property({ attribute: false }) source: ComboboxSource | undefined;

  /** Characters to be typed before `source` is asked. */
  @property({ type: Number, attribute: 'min-length' }) minLength = 1;

  /** Example inside the empty control. Never instead of a label or a hint. */
  @property() placeholder = '';

  @state() private query = '';
  @state() private open = false;
  @state() private active = -1;

  readonly #search = new ComboboxSearch(() => this.#onSearched());
  #selected: FieldOption | undefined;
  #lastValue = '';
  #speakTimer: ReturnType<typeof setTimeout> | undefined;

  /** The chosen option. Setting it also sets `value`, and tells what to show for it. */
  get selectedOption(): FieldOption | undefined {
    return this.#selected;
  }
  set selectedOption(option: FieldOption | null | undefined) {
    this.#selected = option ?? undefined;
    this.value = option?.value ?? '';
    this.query = option?.label ?? '';
  }

  /** What stands in the input, whether or not it names an option. */
  get typedText(): string {
    return this.query;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.#onPointerDownOutside);
    clearTimeout(this.#speakTimer);
    this.#search.stop();
    this.open = false;
  }

  protected override get focusTarget(): HTMLInputElement | null {
    return this.inner('#control');
  }

  protected override get formValue(): FormValue {
    return { value: this.value, state: JSON.stringify({ value: this.value, text: this.query }) };
  }

  protected override findProblem(): FieldProblem | undefined {
    if (this.value) return undefined;
    if (this.query.trim())
      return { flag: 'badInput', message: this.t('fields.combobox.notInList') };
    return this.required ? this.missing(this.t('fields.requiredChoice')) : undefined;
  }

  /** Shows the option of a value that was set; one that isn't known yet is shown when it is. */
  protected override valueSet(): void {
    if (this.#selected?.value !== this.value) this.#selected = this.#known(this.value);
    this.query = this.#selected?.label ?? '';
    this.#lastValue = this.value;
  }

  protected override restoreValue(restored: File | string | FormData): void {
    if (typeof restored !== 'string') return;
    const { value, text } = parseState(restored);
    if (value) this.#selected = { value, label: text };
    this.value = value;
    this.query = text;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('options') && this.value) {
      const known = this.#known(this.value);
      if (known) {
        if (this.query === (this.#selected?.label ?? '')) this.query = known.label;
        this.#selected = known;
      }
    }
    if (changed.has('options') && this.open && !this.source) this.#find();
    super.willUpdate(changed);
  }

  protected override render(): TemplateResult {
    const expanded = this.open && this.#shown.length > 0;
    return this.renderField(html`
      <div class="box" part="box" @pointerdown=${this.#onPointerDown}>
        <input
          id="control"
          class="control"
          part="control"
          type="text"
          role="combobox"
          autocomplete="off"
          autocapitalize="none"
          autocorrect="off"
          spellcheck="false"
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-expanded=${String(expanded)}
          aria-controls="listbox"
          aria-labelledby="label"
          aria-activedescendant=${expanded && this.active >= 0 ? `item-${this.active}` : nothing}
          aria-describedby=${this.describedBy()}
          aria-invalid=${this.ariaInvalidValue}
          aria-required=${String(this.required)}
          placeholder=${this.placeholder || nothing}
          ?disabled=${this.isDisabled}
          ?readonly=${this.readonly}
          .value=${live(this.query)}
          @input=${this.#onInput}
          @change=${this.#stop}
          @click=${this.#onClick}
          @keydown=${this.#onKeyDown}
        />
        ${this.#renderButton()}${comboboxPopup({
          options: expanded ? this.#shown : [],
          query: this.#search.query,
          value: this.value,
          active: this.active,
          message: this.open ? this.#resultWords() : '',
          retry: this.#search.state === 'failed' ? this.t('actions.retry') : '',
          onPick: this.#onPick,
          onRetry: this.#onRetry,
        })}
      </div>
    `);
  }

  /** Out of the tab order, since Escape does the same. */
  #renderButton(): TemplateResult {
    if (!this.query || this.isDisabled || this.readonly) return html`${chevronIcon}`;
    return html`<button
      class="clear"
      part="clear"
      type="button"
      tabindex="-1"
      aria-label=${`${this.t('fields.combobox.clear')}: ${this.label}`}
      @click=${this.#onClear}
    >
      ${closeIcon}
    </button>`;
  }

  /** What is said of the result, in the list and aloud; `''` where the list says it all. */
  #resultWords(): string {
    const { state: searching, results } = this.#search;
    if (searching === 'loading') return this.t('fields.combobox.loading');
    if (searching === 'failed') return this.t('fields.combobox.failed');
    if (searching === 'idle') return '';
    if (results.length === 0) return this.t('fields.combobox.noResults');
    if (results.length <= MOST_SHOWN) return '';
    return this.t('fields.combobox.firstOf', {
      shown: this.formatNumber(MOST_SHOWN),
      total: this.formatNumber(results.length),
    });
  }

  get #shown(): readonly FieldOption[] {
    return this.#search.results.slice(0, MOST_SHOWN);
  }

  /** The text of an option that is chosen already isn't a query. */
  get #effectiveQuery(): string {
    return this.value && this.query === this.#selected?.label ? '' : this.query;
  }

  #known(value: string): FieldOption | undefined {
    const among = (options: readonly FieldOption[]) =>
      options.find((option) => option.value === value);
    return value ? (among(this.options) ?? among(this.#search.results)) : undefined;
  }

  #find(immediately = false): void {
    const query = this.#effectiveQuery;
    if (!this.source) this.#search.match(this.options, query);
    else if (query.trim().length >= this.minLength)
      this.#search.ask(this.source, query, immediately);
    else this.#search.clear();
  }

  #onSearched(): void {
    this.active = -1;
    this.requestUpdate();
    clearTimeout(this.#speakTimer);
    if (!this.open || this.#search.state === 'loading' || this.#search.state === 'idle') return;
    this.#speakTimer = setTimeout(() => this.#speakResults(), SPEAK_AFTER_MS);
  }

  #speakResults(): void {
    if (!this.open) return;
    const count = this.#search.results.length;
    const number = this.formatNumber(count);
    this.say(this.#resultWords() || this.t('fields.combobox.results', { count, number }));
  }

  #show(immediately = false): void {
    if (this.isDisabled || this.readonly) return;
    if (!this.open) {
      this.open = true;
      document.addEventListener('pointerdown', this.#onPointerDownOutside);
    }
    this.#find(immediately);
    void this.#bringIntoView('.popup');
  }

  #hide(): void {
    this.open = false;
    this.active = -1;
    this.#search.stop();
    clearTimeout(this.#speakTimer);
    document.removeEventListener('pointerdown', this.#onPointerDownOutside);
  }

  async #bringIntoView(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector(selector)?.scrollIntoView({ block: 'nearest' });
  }

  /** Takes an option by the person's hand. */
  #pick(option: FieldOption): void {
    if (option.disabled) return;
    this.#selected = option;
    this.query = option.label;
    this.acceptEdit(option.value);
    this.#hide();
    this.say(this.t('fields.combobox.selected', { label: option.label }));
    this.emitInput();
    this.#emitIfChanged();
  }

  #emitIfChanged(): void {
    if (this.value === this.#lastValue) return;
    this.#lastValue = this.value;
    this.emitChange();
  }

  #move(step: 1 | -1): void {
    const { length } = this.#shown;
    if (length === 0) return;
    const from = this.active < 0 && step < 0 ? length : this.active;
    this.active = (from + step + length) % length;
    void this.#bringIntoView('.item.active');
  }

  #empty(): void {
    this.#selected = undefined;
    this.query = '';
    this.acceptEdit('');
    this.emitInput();
    this.#emitIfChanged();
  }

  protected override onLeave(): void {
    const text = this.query;
    const named = this.value ? undefined : this.#named(text);
    if (named) this.#pick(named);
    this.#emitIfChanged();
    super.onLeave();
  }

  /** The one option whose name was typed in full. */
  #named(text: string): FieldOption | undefined {
    if (!text.trim()) return undefined;
    const options = this.source ? this.#search.results : this.options;
    const named = options.filter((option) => !option.disabled && namesOption(text, option));
    return named.length === 1 ? named[0] : undefined;
  }

  readonly #onInput = (): void => {
    this.query = this.focusTarget?.value ?? '';
    this.#selected = undefined;
    this.acceptEdit('');
    this.#show();
  };

  readonly #onClick = (): void => {
    if (!this.open) this.#show();
  };

  readonly #onRetry = (): void => {
    this.#find(true);
    this.focusTarget?.focus();
  };

  readonly #onClear = (): void => {
    this.#hide();
    this.#empty();
    this.focusTarget?.focus();
  };

  readonly #onPick = (event: Event): void => {
    const item = (event.target as Element).closest<HTMLElement>('[data-index]');
    const option = item && this.#shown[Number(item.dataset['index'])];
    if (!option) return;
    this.#pick(option);
    this.focusTarget?.focus();
  };

  /** A press in the list must not take the focus out of the input. */
  readonly #onPointerDown = (event: PointerEvent): void => {
    if ((event.target as Element).closest('.listbox')) event.preventDefault();
  };

  readonly #onPointerDownOutside = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.#hide();
  };

  /** The input's own `change` says nothing about the value. */
  readonly #stop = (event: Event): void => {
    event.stopPropagation();
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        this.#onArrow(event.key === 'ArrowDown' ? 1 : -1, event.altKey);
        break;
      case 'Enter':
        this.#onEnter(event);
        break;
      case 'Escape':
        this.#onEscape(event);
        break;
      case 'Tab':
        this.#hide();
        break;
    }
  };

  #onArrow(step: 1 | -1, alt: boolean): void {
    if (alt && step < 0) this.#hide();
    else if (!this.open) {
      this.#show(true);
      if (!alt) this.#move(step);
    } else if (!alt) this.#move(step);
  }

  #onEnter(event: KeyboardEvent): void {
    const option = this.open ? this.#shown[this.active] : undefined;
    if (option) {
      event.preventDefault();
      this.#pick(option);
      return;
    }
    const named = this.value ? undefined : this.#named(this.query);
    if (named) this.#pick(named);
    else if (this.open) {
      event.preventDefault();
      this.#hide();
    } else submitImplicitly(this.form);
  }

  /** Where there is something to close or clear, the key is ours and no dialog's around us. */
  #onEscape(event: KeyboardEvent): void {
    if (!this.open && (!this.query || this.readonly)) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.open) this.#hide();
    else this.#empty();
  }
}

function parseState(state: string): { value: string; text: string } {
  try {
    const { value = '', text = '' } = JSON.parse(state) as { value?: string; text?: string };
    return { value, text };
  } catch {
    return { value: '', text: '' };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-combobox': GeraiCombobox;
  }
}
