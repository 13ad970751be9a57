import { newIdempotencyKey } from '@gerai/api';
import { FetchController, formatDate } from '@gerai/core';
import type { GeraiTextarea } from '@gerai/core/fields';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Schemas } from '../api.ts';
import { AfterPart } from './after-part.ts';

const REASON_MIN = 10;
const REASON_MAX = 4000;

/**
 * @summary Part of `gerai-complaint-form`: reopens a report while that is possible, and leads to a new one afterwards.
 * @tag gerai-complaint-reopening
 */
export class GeraiComplaintReopening extends AfterPart {
  @property({ attribute: false }) until: string | undefined;
  /** Whether it may still be reopened. */
  @property({ type: Boolean }) possible = false;
  /** Called with the report as it stands once it is open again. */
  @property({ attribute: false }) onDone: ((now: Schemas['Complaint']) => void) | undefined;
  /** Begins a new report that goes on from this one. */
  @property({ attribute: false }) onAnew: (() => void) | undefined;

  @state() private writing = false;
  @state() private short = false;
  @query('gerai-textarea') private readonly reason!: GeraiTextarea | null;

  #key = newIdempotencyKey();
  readonly #send = new FetchController(this, async ([reason]: [string], signal) => {
    const { access } = this;
    if (!access) return;
    const now = await this.client.post('/complaints/{complaintId}/reopening', {
      path: { complaintId: access.id },
      body: { reason },
      token: access.token,
      idempotencyKey: this.#key,
      signal,
    });
    this.onDone?.(now);
  });

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    if (changed.has('writing') && this.writing) this.reason?.focus();
  }

  protected override render(): TemplateResult {
    const { language, timeZone } = this;
    return html`<section class="card part">
      ${this.heading(0, this.t('reopen.title'))}
      ${
        this.possible
          ? html`${
              this.until
                ? html`<p>
                    ${this.t('reopen.until', {
                      date: formatDate(this.until, language, { timeZone, weekday: true }),
                    })}
                  </p>`
                : nothing
            }
            ${this.writing ? this.#form() : this.#offer()}`
          : this.#anew()
      }
    </section>`;
  }

  #offer(): TemplateResult {
    return html`<div class="actions">
      <button class="button" type="button" data-reopen @click=${() => (this.writing = true)}>
        ${this.t('reopen.begin')}
      </button>
    </div>`;
  }

  #anew(): TemplateResult {
    return html`<p>${this.t('reopen.over')}</p>
      ${
        this.onAnew
          ? html`<p>${this.t('reopen.anew')}</p>
              <div class="actions">
                <button class="button" type="button" data-anew @click=${() => this.onAnew?.()}>
                  ${this.t('reopen.anewBegin')}
                </button>
              </div>`
          : nothing
      }`;
  }

  #form(): TemplateResult {
    const busy = this.#send.state === 'loading';
    const { error } = this.#send;
    return html`<form class="part" novalidate @submit=${this.#submit}>
      <gerai-textarea
        name="reason"
        label=${this.t('reopen.reason')}
        rows="3"
        maxlength=${REASON_MAX}
        required
        hide-optional
        error=${this.short ? this.t('reopen.short', { count: REASON_MIN }) : ''}
        @input=${this.#onInput}
      ></gerai-textarea>
      <div>
        ${this.outcome('', error ? this.errorText(error) : '')}
        <button class="button primary" type="submit" aria-disabled=${busy ? 'true' : nothing}>
          ${this.t(busy ? 'status.sending' : 'reopen.send')}
        </button>
      </div>
    </form>`;
  }

  readonly #onInput = (): void => {
    this.short = false;
    if (this.#send.state === 'error') this.#key = newIdempotencyKey();
  };

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#send.state === 'loading') return;
    const reason = this.reason?.value.trim() ?? '';
    const length = Array.from(reason).length;
    this.short = length < REASON_MIN;
    if (this.short || length > REASON_MAX) {
      this.reason?.focus();
      return;
    }
    await this.#send.run(reason);
    if (this.#send.error) this.failed(this.#send.error, 'complaint-reopening');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-complaint-reopening': GeraiComplaintReopening;
  }
}
