import {
  newIdempotencyKey,
  SATISFACTION_ELEMENTS,
  satisfactionGrade,
  satisfactionIndex,
  type Satisfaction,
  type SatisfactionElement,
  type SatisfactionScores,
} from '@gerai/api';
import { FetchController, formatNumber } from '@gerai/core';
import type { GeraiTextarea } from '@gerai/core/fields';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { CasePart } from '../case-part.ts';
import { ratingStyles } from './rating.styles.ts';

const SCORES = [1, 2, 3, 4] as const;
const COMMENT_MAX = 1000;
const COMMENT_ROWS = 3;

/**
 * @summary Part of `gerai-application-tracker`: the satisfaction survey (SKM) by its nine elements, on the scale of
 * PermenPANRB 14/2017, and what it came to.
 * @tag gerai-application-rating
 */
export class GeraiApplicationRating extends CasePart {
  static override styles = [...CasePart.styles, ratingStyles];

  /** What the resident has answered already. */
  @property({ attribute: false }) satisfaction: Satisfaction | undefined;
  /** Called when the answer has arrived. */
  @property({ attribute: false }) onDone: (() => void) | undefined;

  @state() private scores: Readonly<Partial<Record<SatisfactionElement, number>>> = {};
  @state() private tried = false;
  @query('gerai-textarea') private readonly commentField!: GeraiTextarea | null;

  #key = newIdempotencyKey();
  readonly #send = new FetchController(this, async ([scores]: [SatisfactionScores], signal) => {
    const { access } = this;
    if (!access) return;
    const comment = this.commentField?.value.trim();
    this.satisfaction = await this.client.post('/applications/{applicationId}/satisfaction', {
      path: { applicationId: access.id },
      body: { scores, ...(comment && { comment }) },
      token: access.token,
      idempotencyKey: this.#key,
      signal,
    });
    this.onDone?.();
  });

  protected override render(): TemplateResult {
    return html`<section class="stack">
      ${this.heading(0, this.t('rating.title'))}
      ${this.satisfaction ? this.#renderResult(this.satisfaction) : this.#renderForm()}
    </section>`;
  }

  #renderResult({ scores }: Satisfaction): TemplateResult {
    const index = satisfactionIndex([scores]);
    return html`<p class="notice success" role="status">
      ${this.t('rating.result', {
        index: formatNumber(index, this.language, { minimumFractionDigits: 2 }),
        grade: this.t(`rating.grades.${satisfactionGrade(index)}`),
      })}
    </p>`;
  }

  #renderForm(): TemplateResult {
    const busy = this.#send.state === 'loading';
    return html`<form novalidate @submit=${this.#submit}>
      <p class="muted">${this.t('rating.intro')}</p>
      ${SATISFACTION_ELEMENTS.map((element) => this.#renderElement(element))}
      <gerai-textarea
        name="comment"
        label=${this.t('rating.comment')}
        rows=${COMMENT_ROWS}
        maxlength=${COMMENT_MAX}
      ></gerai-textarea>
      <div>
        ${this.outcome('', this.#send.error)}
        <button class="button primary" type="submit" aria-disabled=${busy ? 'true' : nothing}>
          ${this.t(busy ? 'status.sending' : 'rating.send')}
        </button>
      </div>
    </form>`;
  }

  #renderElement(element: SatisfactionElement): TemplateResult {
    const missing = this.tried && this.scores[element] === undefined;
    return html`<fieldset aria-describedby=${missing ? `${element}-error` : nothing}>
      <legend>${this.t(`rating.elements.${element}`)}</legend>
      ${missing ? html`<p class="error" id="${element}-error">${this.t('rating.missing')}</p>` : nothing}
      <div class="scores">
        ${SCORES.map(
          (score) =>
            html`<label class="score">
              <input
                type="radio"
                name=${element}
                value=${score}
                .checked=${live(this.scores[element] === score)}
                @change=${() => (this.scores = { ...this.scores, [element]: score })}
              />
              <span>${this.t(`rating.scores.${score}`)}</span>
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#send.state === 'loading') return;
    this.tried = true;
    const missing = SATISFACTION_ELEMENTS.find((element) => this.scores[element] === undefined);
    if (missing) {
      this.renderRoot.querySelector<HTMLElement>(`input[name=${missing}]`)?.focus();
      return;
    }
    await this.#send.run(this.scores as SatisfactionScores);
    if (this.#send.error) this.failed(this.#send.error, 'application-rating');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-application-rating': GeraiApplicationRating;
  }
}
