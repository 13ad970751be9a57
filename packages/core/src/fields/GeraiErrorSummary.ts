import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { GeraiElement } from '../element.ts';
import { errorOf, isErrorSource, type FieldError } from './collect-errors.ts';
import { FieldErrorChangeEvent } from './events.ts';
import { registerFieldsNamespace, type FieldsDictionary } from './fields-namespace.ts';
import { alertIcon } from './icons.ts';
import { errorSummaryStyles } from './styles/error-summary.styles.ts';

export type { FieldError } from './collect-errors.ts';

/**
 * @summary What is wrong with a form, at its top, each line leading to its field.
 *
 * Set `errors` (see `collectFieldErrors`), then call `focus()` once the person has tried to go on:
 * the heading is read, and the links come next. A line goes when its field shows no error any more
 * and follows it when the error changes; the summary hides when none is left.
 *
 * @tag gerai-error-summary
 * @csspart summary - The frame.
 * @csspart title - The heading with its icon.
 * @csspart list - The lines.
 * @csspart link - A line that leads to a field.
 */
export class GeraiErrorSummary extends GeraiElement<FieldsDictionary> {
  static override readonly namespaces: readonly string[] = ['fields'];

  static override styles = [GeraiElement.styles, errorSummaryStyles];

  /** The lines, in the order of the fields. */
  @property({ attribute: false }) errors: readonly FieldError[] = [];

  /** Replaces the built-in heading. */
  @property() label = '';

  #watched: HTMLElement[] = [];

  constructor() {
    super();
    registerFieldsNamespace();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch();
  }

  /** Moves the focus to the summary, so that it is read and seen. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => {
      const summary = this.renderRoot.querySelector<HTMLElement>('.summary');
      summary?.focus(options);
      if (!options?.preventScroll) summary?.scrollIntoView({ block: 'nearest' });
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('errors')) this.#watch();
  }

  protected override render(): TemplateResult | typeof nothing {
    const count = this.errors.length;
    if (count === 0) return nothing;
    return html`
      <div class="summary" part="summary" role="group" aria-labelledby="title" tabindex="-1">
        <div class="title" part="title">
          ${alertIcon}${this.heading(0, this.label || this.t('fields.summary.title', { count }), {
            id: 'title',
          })}
        </div>
        <ul class="list" part="list">
          ${this.errors.map((error) => this.#renderError(error))}
        </ul>
      </div>
    `;
  }

  #renderError(error: FieldError): TemplateResult {
    const words = error.label ? `${error.label}: ${error.message}` : error.message;
    const { field } = error;
    if (!field) return html`<li><span>${words}</span></li>`;
    return html`<li>
      <a href="#" part="link" @click=${(event: Event) => this.#go(event, field)}>${words}</a>
    </li>`;
  }

  /** A fragment can't reach into a shadow root, so the link moves the focus itself. */
  #go(event: Event, field: HTMLElement): void {
    event.preventDefault();
    field.scrollIntoView({ block: 'center' });
    field.focus({ preventScroll: true });
  }

  #watch(): void {
    this.#unwatch();
    if (!this.isConnected) return;
    this.#watched = this.errors.flatMap(({ field }) => field ?? []);
    for (const field of this.#watched) {
      field.addEventListener(FieldErrorChangeEvent.type, this.#onErrorChange);
    }
  }

  #unwatch(): void {
    for (const field of this.#watched) {
      field.removeEventListener(FieldErrorChangeEvent.type, this.#onErrorChange);
    }
    this.#watched = [];
  }

  readonly #onErrorChange = (event: Event): void => {
    const changed = event.currentTarget;
    this.errors = this.errors.flatMap((error) => {
      if (error.field !== changed || !isErrorSource(error.field)) return error;
      return errorOf(error.field) ?? [];
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-error-summary': GeraiErrorSummary;
  }
}
