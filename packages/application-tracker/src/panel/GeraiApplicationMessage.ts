import { newIdempotencyKey } from '@gerai/api';
import { FetchController } from '@gerai/core';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { GeraiTextarea } from '@gerai/core/fields';
import { CasePart } from './case-part.ts';

const ROWS = 3;

/**
 * @summary Part of `gerai-application-tracker`: a message to the office. What was typed stays until it has arrived.
 * @tag gerai-application-message
 */
export class GeraiApplicationMessage extends CasePart {
  /** Characters. */
  @property({ attribute: false }) maxLength: number | undefined;
  /** Called when a message has arrived. */
  @property({ attribute: false }) onDone: (() => void) | undefined;

  @state() private draft = '';
  @state() private missing = false;
  @state() private said = '';
  @query('gerai-textarea') private readonly field!: GeraiTextarea | null;

  #key = newIdempotencyKey();
  readonly #send = new FetchController(this, async ([text]: [string], signal) => {
    const { access } = this;
    if (!access) return;
    await this.client.post('/applications/{applicationId}/messages', {
      path: { applicationId: access.id },
      body: { text, language: this.language },
      token: access.token,
      idempotencyKey: this.#key,
      signal,
    });
    this.#key = newIdempotencyKey();
    this.draft = '';
    this.said = this.t('messages.sent');
    this.onDone?.();
  });

  protected override render(): TemplateResult {
    const busy = this.#send.state === 'loading';
    return html`<form novalidate @submit=${this.#submit}>
      <gerai-textarea
        name="message"
        label=${this.t('messages.write')}
        rows=${ROWS}
        maxlength=${this.maxLength ?? nothing}
        required
        hide-optional
        .value=${this.draft}
        error=${this.missing ? this.t('messages.missing') : ''}
        @input=${this.#onInput}
      ></gerai-textarea>
      <div>
        ${this.outcome(this.said, this.#send.error)}
        <button class="button" type="submit" aria-disabled=${busy ? 'true' : nothing}>
          ${this.t(busy ? 'status.sending' : 'messages.send')}
        </button>
      </div>
    </form>`;
  }

  readonly #onInput = (): void => {
    this.draft = this.field?.value ?? '';
    this.missing = false;
    this.said = '';
    // Another text is another message, also where the last one's fate is unknown.
    if (this.#send.state === 'error') {
      this.#send.reset();
      this.#key = newIdempotencyKey();
    }
  };

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#send.state === 'loading') return;
    const text = this.draft.trim();
    const tooLong = this.maxLength !== undefined && Array.from(text).length > this.maxLength;
    this.missing = text === '';
    if (this.missing || tooLong) {
      this.field?.focus();
      return;
    }
    await this.#send.run(text);
    if (this.#send.error) this.failed(this.#send.error, 'application-message');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-application-message': GeraiApplicationMessage;
  }
}
