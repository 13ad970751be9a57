import { newIdempotencyKey } from '@gerai/api';
import { FetchController } from '@gerai/core';
import type { GeraiTextarea } from '@gerai/core/fields';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Schemas } from '../api.ts';
import { alertIcon } from '../icons.ts';
import { AfterPart } from './after-part.ts';

const REASON_MAX = 1000;

/**
 * @summary Part of `gerai-complaint-form`: withdraws a report, once it has been asked whether that is meant.
 * @tag gerai-complaint-withdrawal
 */
export class GeraiComplaintWithdrawal extends AfterPart {
  /** Called with the report as it stands once it is withdrawn. */
  @property({ attribute: false }) onDone: ((now: Schemas['Complaint']) => void) | undefined;

  @state() private asking = false;
  @query('gerai-textarea') private readonly reason!: GeraiTextarea | null;

  #focus = '';
  #key = newIdempotencyKey();
  readonly #send = new FetchController(this, async ([reason]: [string], signal) => {
    const { access } = this;
    if (!access) return;
    const now = await this.client.post('/complaints/{complaintId}/withdrawal', {
      path: { complaintId: access.id },
      body: reason ? { reason } : {},
      token: access.token,
      idempotencyKey: this.#key,
      signal,
    });
    this.onDone?.(now);
  });

  protected override updated(): void {
    const target = this.#focus && this.renderRoot.querySelector<HTMLElement>(this.#focus);
    this.#focus = '';
    if (target) target.focus();
  }

  protected override render(): TemplateResult {
    if (!this.asking) {
      return html`<button
        class="button quiet"
        type="button"
        data-withdraw
        @click=${() => {
          this.#ask(true);
        }}
      >
        ${this.t('follow.withdraw')}
      </button>`;
    }
    const busy = this.#send.state === 'loading';
    const { error } = this.#send;
    return html`<div class="notice warning" role="group" aria-labelledby="confirm">
      ${alertIcon}
      <form class="grow part" novalidate @submit=${this.#submit}>
        <p id="confirm" tabindex="-1">${this.t('follow.withdrawConfirm')}</p>
        <gerai-textarea
          name="reason"
          label=${this.t('follow.withdrawReason')}
          hint=${this.t('follow.withdrawReasonHint')}
          rows="2"
          maxlength=${REASON_MAX}
          @input=${this.#onInput}
        ></gerai-textarea>
        ${this.outcome('', error ? `${this.t('follow.withdrawFailed')} ${this.errorText(error)}` : '')}
        <div class="actions">
          <button
            class="button danger"
            type="submit"
            data-withdraw-yes
            aria-disabled=${busy ? 'true' : nothing}
          >
            ${this.t(busy ? 'follow.withdrawing' : 'follow.withdrawYes')}
          </button>
          <button
            class="button"
            type="button"
            @click=${() => {
              this.#ask(false);
            }}
          >
            ${this.t('follow.withdrawNo')}
          </button>
        </div>
      </form>
    </div>`;
  }

  #ask(asking: boolean): void {
    this.asking = asking;
    this.#send.reset();
    this.#focus = asking ? '#confirm' : '[data-withdraw]';
  }

  readonly #onInput = (): void => {
    if (this.#send.state === 'error') this.#key = newIdempotencyKey();
  };

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#send.state === 'loading') return;
    const reason = this.reason?.value.trim() ?? '';
    if (Array.from(reason).length > REASON_MAX) {
      this.reason?.focus();
      return;
    }
    await this.#send.run(reason);
    if (this.#send.error) this.failed(this.#send.error, 'complaint-withdrawal');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-complaint-withdrawal': GeraiComplaintWithdrawal;
  }
}
