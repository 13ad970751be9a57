import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { partsOf, readDate, type DatePart, type DateParts } from './date-value.ts';
import type { FieldProblem, FormValue } from './form-field.ts';
import { calendarIcon } from './icons.ts';
import { submitImplicitly } from './implicit-submit.ts';
import { StringField } from './string-field.ts';
import { controlStyles } from './styles/control.styles.ts';
import { dateStyles } from './styles/date.styles.ts';
import { fieldStyles } from './styles/field.styles.ts';

const PARTS: readonly DatePart[] = ['day', 'month', 'year'];
const BIRTHDAY: Record<DatePart, 'bday-day' | 'bday-month' | 'bday-year'> = {
  day: 'bday-day',
  month: 'bday-month',
  year: 'bday-year',
};

/**
 * @summary A date in Indonesian order: day, month, year.
 *
 * Three labelled inputs rather than `<input type="date">`: the native one shows the order of the
 * browser's language, not the page's, so that a phone set to English turns 3 April into 4 March;
 * and a birth date is many swipes away in its calendar. Where the browser has a calendar, a button
 * opens it for days near by. Months may be typed as numbers or names. The value is `yyyy-mm-dd`, or
 * `''` while the parts make no date; what was typed is kept, and told exactly what is wrong with it.
 *
 * @tag gerai-date-field
 * @attr {string} value - The default value, `yyyy-mm-dd`.
 * @event input - The person has typed or picked.
 * @event change - The person has finished a change.
 * @event invalid - A check has failed.
 * @csspart field - The whole field.
 * @csspart label - The legend.
 * @csspart optional - The mark "(opsional)".
 * @csspart hint - The help text.
 * @csspart error - The error.
 * @csspart control - An input: day, month or year.
 * @csspart picker - The button that opens the browser's calendar.
 */
export class GeraiDateField extends StringField {
  static override styles = [StringField.styles, fieldStyles, controlStyles, dateStyles];

  /** The earliest date accepted, `yyyy-mm-dd`. */
  @property() min = '';

  /** The latest date accepted, `yyyy-mm-dd`. */
  @property() max = '';

  /** `bday` where a birth date is asked, so that the browser can fill it in. */
  @property() autocomplete = '';

  /** Leaves out the calendar button, e.g. for birth dates. */
  @property({ type: Boolean, attribute: 'hide-picker' }) hidePicker = false;

  #parts: DateParts = partsOf('');
  #lastValue = '';

  /** The first part that is wrong, or else the day. */
  protected override get focusTarget(): HTMLInputElement | null {
    return this.#input(this.#wrongParts()[0] ?? 'day');
  }

  protected override get formValue(): FormValue {
    return { value: this.value, state: JSON.stringify(this.#parts) };
  }

  protected override sanitise(value: string): string {
    return readDate(partsOf(value)).state === 'ok' ? value : '';
  }

  protected override valueSet(): void {
    this.#parts = partsOf(this.value);
    this.#lastValue = this.value;
  }

  protected override restoreValue(restored: File | string | FormData): void {
    if (typeof restored !== 'string') return;
    const parts = parseParts(restored);
    const reading = readDate(parts);
    this.value = reading.state === 'ok' ? reading.iso : '';
    this.#parts = parts;
  }

  protected override findProblem(): FieldProblem | undefined {
    const reading = readDate(this.#parts);
    const bad = (message: string): FieldProblem => ({ flag: 'badInput', message });
    switch (reading.state) {
      case 'empty':
        return this.required ? this.missing(this.t('fields.requiredDate')) : undefined;
      case 'missing':
        if (reading.part === 'day') return bad(this.t('fields.date.missingDay'));
        if (reading.part === 'month') return bad(this.t('fields.date.missingMonth'));
        return bad(this.t('fields.date.missingYear'));
      case 'bad':
        if (reading.part === 'day') return bad(this.t('fields.date.badDay'));
        if (reading.part === 'month') return bad(this.t('fields.date.badMonth'));
        return bad(this.t('fields.date.badYear', { example: new Date().getFullYear() }));
      case 'no-such-day': {
        const month = this.#format(reading.year, reading.month, 1, false);
        return bad(this.t('fields.date.noSuchDay', { month, last: reading.last }));
      }
      case 'ok':
        return this.#outOfRange(reading.iso);
    }
  }

  #outOfRange(iso: string): FieldProblem | undefined {
    const [min, max] = [this.sanitise(this.min), this.sanitise(this.max)];
    if (min && iso < min) {
      const message = this.t('fields.date.tooEarly', { min: this.#formatIso(min) });
      return { flag: 'rangeUnderflow', message };
    }
    if (max && iso > max) {
      const message = this.t('fields.date.tooLate', { max: this.#formatIso(max) });
      return { flag: 'rangeOverflow', message };
    }
    return undefined;
  }

  #formatIso(iso: string): string {
    const { year, month, day } = partsOf(iso);
    return this.#format(Number(year), Number(month), Number(day), true);
  }

  #format(year: number, month: number, day: number, withDay: boolean): string {
    return new Intl.DateTimeFormat(this.language === 'en' ? 'en-GB' : this.language, {
      ...(withDay ? { day: 'numeric' } : {}),
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(Date.UTC(year, month - 1, day));
  }

  /** Which inputs are marked: the wrong part, or all where the date as a whole is the problem. */
  #wrongParts(): readonly DatePart[] {
    if (this.error) return PARTS;
    const reading = readDate(this.#parts);
    if (reading.state === 'missing' || reading.state === 'bad') return [reading.part];
    return reading.state === 'no-such-day' ? ['day'] : PARTS;
  }

  #input(part: DatePart): HTMLInputElement | null {
    return this.inner(`#${part}`);
  }

  protected override render(): TemplateResult {
    return this.renderGroup(
      html`<div class="parts">
        ${PARTS.map((part) => this.#renderPart(part))}${this.#renderPicker()}
      </div>`,
      'group',
    );
  }

  #renderPart(part: DatePart): TemplateResult {
    const wrong = Boolean(this.shownError) && this.#wrongParts().includes(part);
    return html`<div class="part ${part}">
      <label class="part-label" for=${part}>${this.t(`fields.date.${part}`)}</label>
      <input
        id=${part}
        class="control"
        part="control"
        type="text"
        data-part=${part}
        inputmode=${part === 'month' ? nothing : 'numeric'}
        autocomplete=${this.autocomplete === 'bday' ? BIRTHDAY[part] : 'off'}
        aria-invalid=${String(wrong)}
        aria-required=${String(this.required)}
        ?disabled=${this.isDisabled}
        ?readonly=${this.readonly}
        .value=${live(this.#parts[part])}
        @input=${this.#onInput}
        @change=${this.#onChange}
        @keydown=${this.#onKeyDown}
      />
    </div>`;
  }

  #renderPicker(): TemplateResult | typeof nothing {
    const possible = 'showPicker' in HTMLInputElement.prototype;
    if (!possible || this.hidePicker || this.isDisabled || this.readonly) return nothing;
    return html`<div class="picker">
      <input
        id="native"
        class="native"
        type="date"
        tabindex="-1"
        aria-hidden="true"
        min=${this.min || nothing}
        max=${this.max || nothing}
        .value=${live(this.value)}
        @input=${this.#onPicked}
        @change=${this.#onChange}
      />
      <button
        class="pick"
        part="picker"
        type="button"
        aria-label=${`${this.t('fields.date.pick')}: ${this.label}`}
        @click=${this.#onPick}
      >
        ${calendarIcon}
      </button>
    </div>`;
  }

  readonly #onInput = (event: Event): void => {
    const { dataset, value } = event.currentTarget as HTMLInputElement;
    this.#parts = { ...this.#parts, [dataset['part'] as DatePart]: value };
    const reading = readDate(this.#parts);
    this.acceptEdit(reading.state === 'ok' ? reading.iso : '');
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.isComposing) submitImplicitly(this.form);
  };

  readonly #onPick = (): void => {
    const native = this.renderRoot.querySelector<HTMLInputElement>('#native');
    try {
      native?.showPicker();
    } catch {
      // In a frame of another origin the browser refuses; the three inputs remain.
      this.focus();
    }
  };

  readonly #onPicked = (event: Event): void => {
    const iso = (event.currentTarget as HTMLInputElement).value;
    this.#parts = partsOf(iso);
    this.acceptEdit(iso);
  };

  /** Leaving one of the parts is no change of the date unless the date has changed. */
  readonly #onChange = (): void => {
    if (this.value === this.#lastValue) return;
    this.#lastValue = this.value;
    this.emitChange();
  };
}

function parseParts(state: string): DateParts {
  try {
    return { ...partsOf(''), ...(JSON.parse(state) as Partial<DateParts>) };
  } catch {
    return partsOf(state);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-date-field': GeraiDateField;
  }
}
