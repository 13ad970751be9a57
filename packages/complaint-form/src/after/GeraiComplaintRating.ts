import { newIdempotencyKey } from '@gerai/api';
import { FetchController } from '@gerai/core';
import type { GeraiRadioGroup, GeraiTextarea } from '@gerai/core/fields';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Schemas } from '../api.ts';
import { AfterPart } from './after-part.ts';

const SCORES = [1, 2, 3, 4, 5] as const;
const COMMENT_MAX = 1000;

/**
 * @summary Part of `gerai-complaint-form`: how the handling was, from 1 to 5, and whether the matter is settled.
 * @tag gerai-complaint-rating
 */
export class GeraiComplaintRating extends AfterPart {
  /** What the resident has said already. */
  @property({ attribute: false }) rating: Schemas['Rating'] | undefined;
  /** Called with the report as it stands once it is rated. */
  @property({ attribute: false }) onDone: ((now: Schemas['Complaint']) => void) | undefined;

  @state() private missing = false;
  @query('[name=score]') private readonly score!: GeraiRadioGroup | null;
  @query('[name=resolved]') private readonly resolved!: GeraiRadioGroup | null;
  @query('gerai-textarea') private readonly comment!: GeraiTextarea | null;

  #key = newIdempotencyKey();
  readonly #send = new FetchController(
    this,
    async ([body]: [Schemas['RatingInput']], signal): Promise<void> => {
      const { access } = this;
      if (!access) return;
      const now = await this.client.post('/complaints/{complaintId}/rating', {
        path: { complaintId: access.id },
        body,
        token: access.token,
        idempotencyKey: this.#key,
        signal,
      });
      this.onDone?.(now);
    },
  );

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => {
      this.score?.focus(options);
    });
  }

  protected override render(): TemplateResult {
    return html`<section class="card part">
      ${this.heading(0, this.t('rate.title'))}
      ${this.rating ? this.#given(this.rating) : this.#form()}
    </section>`;
  }

  #given({ score }: Schemas['Rating']): TemplateResult {
    const known = SCORES.find((each) => each === score) ?? 3;
    return html`<p class="notice success" role="status">
      ${this.t('rate.given', { score: this.t(`rate.scores.${known}`), count: score })}
    </p>`;
  }

  #form(): TemplateResult {
    const busy = this.#send.state === 'loading';
    const { error } = this.#send;
    return html`<form class="part" novalidate @submit=${this.#submit} @input=${this.#onInput}>
      <gerai-radio-group
        name="score"
        label=${this.t('rate.score')}
        required
        hide-optional
        error=${this.missing ? this.t('rate.missing') : ''}
        .options=${SCORES.map((score) => ({
          value: String(score),
          label: this.t(`rate.scores.${score}`),
        }))}
      ></gerai-radio-group>
      <gerai-radio-group
        name="resolved"
        label=${this.t('rate.resolved')}
        .options=${(['yes', 'no'] as const).map((value) => ({
          value,
          label: this.t(`rate.${value}`),
        }))}
      ></gerai-radio-group>
      <gerai-textarea
        name="comment"
        label=${this.t('rate.comment')}
        rows="2"
        maxlength=${COMMENT_MAX}
      ></gerai-textarea>
      <div>
        ${this.outcome('', error ? this.errorText(error) : '')}
        <button class="button primary" type="submit" aria-disabled=${busy ? 'true' : nothing}>
          ${this.t(busy ? 'status.sending' : 'rate.send')}
        </button>
      </div>
    </form>`;
  }

  readonly #onInput = (): void => {
    this.missing = false;
    if (this.#send.state === 'error') this.#key = newIdempotencyKey();
  };

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#send.state === 'loading') return;
    const score = Number(this.score?.value);
    this.missing = score === 0;
    if (this.missing) {
      this.score?.focus();
      return;
    }
    const resolved = this.resolved?.value;
    const comment = this.comment?.value.trim();
    await this.#send.run({
      score,
      ...(resolved && { resolved: resolved === 'yes' }),
      ...(comment && { comment }),
    });
    if (this.#send.error) this.failed(this.#send.error, 'complaint-rating');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-complaint-rating': GeraiComplaintRating;
  }
}
