import { newIdempotencyKey } from '@gerai/api';
import { FetchController, formatNumber } from '@gerai/core';
import type { GeraiFileField, GeraiTextarea } from '@gerai/core/fields';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Config } from '../api.ts';
import { AfterPart } from './after-part.ts';
import { ReplyFiles, UnreadablePhoto } from './reply-files.ts';

const ROWS = 3;

/**
 * @summary Part of `gerai-complaint-form`: a message to the agency, with files. What was typed and chosen stays until it has
 * arrived.
 * @tag gerai-complaint-reply
 */
export class GeraiComplaintReply extends AfterPart {
  @property({ attribute: false }) config: Config | undefined;
  @property({ type: Boolean }) anonymous = false;
  /** Called when a message has arrived. */
  @property({ attribute: false }) onDone: (() => void) | undefined;

  @state() private draft = '';
  @state() private missing = false;
  @state() private said = '';
  @state() private files: readonly File[] = [];
  @state() private notes: ReadonlyMap<File, string> = new Map();
  @query('gerai-textarea') private readonly field!: GeraiTextarea | null;
  @query('gerai-file-field') private readonly fileField!: GeraiFileField | null;

  #key = newIdempotencyKey();
  readonly #uploads = new ReplyFiles();
  readonly #send = new FetchController(this, async ([text]: [string], signal) => {
    const { access, files } = this;
    if (!access) return;
    const uploads = await this.#uploads.send(this.client, files, signal, this.#onProgress);
    await this.client.post('/complaints/{complaintId}/messages', {
      path: { complaintId: access.id },
      body: { text, language: this.language, ...(uploads.length > 0 && { uploads }) },
      token: access.token,
      idempotencyKey: this.#key,
      signal,
    });
    this.#key = newIdempotencyKey();
    this.#uploads.forget();
    this.draft = '';
    this.files = [];
    this.notes = new Map();
    this.said = this.t('follow.replySent');
    this.onDone?.();
  });

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => {
      this.field?.focus(options);
    });
  }

  protected override render(): TemplateResult {
    const { config } = this;
    const busy = this.#send.state === 'loading';
    return html`<form class="part" novalidate @submit=${this.#submit}>
      <gerai-textarea
        name="message"
        label=${this.t('follow.reply')}
        hint=${this.anonymous ? this.t('follow.replyHint') : ''}
        rows=${ROWS}
        maxlength=${config?.limits.messageTextMax ?? nothing}
        required
        hide-optional
        .value=${this.draft}
        error=${this.missing ? this.t('follow.replyRequired') : ''}
        @input=${this.#onInput}
      ></gerai-textarea>
      ${this.#renderFiles()}
      <div>
        ${this.outcome(this.said, this.#failure())}
        <button class="button primary" type="submit" aria-disabled=${busy ? 'true' : nothing}>
          ${this.t(busy ? 'follow.replySending' : 'follow.replySend')}
        </button>
      </div>
    </form>`;
  }

  #renderFiles(): TemplateResult | typeof nothing {
    const { config } = this;
    if (!config?.features.uploads || config.limits.attachmentCount === 0) return nothing;
    const { attachmentTypes, attachmentBytes, attachmentCount } = config.limits;
    const types = this.anonymous
      ? attachmentTypes.filter((type) => type.startsWith('image/'))
      : attachmentTypes;
    return html`<gerai-file-field
      name="files"
      label=${this.t('follow.attach')}
      hint=${this.t(this.anonymous ? 'follow.attachPictures' : 'follow.attachStripped')}
      accept=${types.join(',')}
      max-size=${attachmentBytes}
      max-files=${attachmentCount}
      .files=${this.files}
      .notes=${this.notes}
      @change=${this.#onFiles}
    ></gerai-file-field>`;
  }

  #failure(): string {
    const { error } = this.#send;
    if (!error) return '';
    const why =
      error instanceof UnreadablePhoto
        ? this.t('follow.attachUnreadable', { name: error.name })
        : this.errorText(error);
    return `${this.t('follow.replyFailed')} ${why}`;
  }

  /** Another message is another one, also where the last one's fate is unknown. */
  #changed(): void {
    this.said = '';
    if (this.#send.state !== 'error') return;
    this.#send.reset();
    this.#key = newIdempotencyKey();
  }

  readonly #onInput = (): void => {
    this.draft = this.field?.value ?? '';
    this.missing = false;
    this.#changed();
  };

  readonly #onFiles = (): void => {
    this.files = this.fileField?.files ?? [];
    this.#changed();
  };

  readonly #onProgress = (file: File, share: number): void => {
    const words = formatNumber(share, this.language, {
      style: 'percent',
      maximumFractionDigits: 0,
    });
    this.notes = new Map(this.notes).set(
      file,
      share === 1 ? this.t('follow.attachArrived') : this.t('follow.attachSent', { share: words }),
    );
  };

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#send.state === 'loading') return;
    const text = this.draft.trim();
    const most = this.config?.limits.messageTextMax ?? Infinity;
    this.missing = text === '';
    if (this.missing || Array.from(text).length > most) {
      this.field?.focus();
      return;
    }
    await this.#send.run(text);
    const { error } = this.#send;
    if (!error) return;
    if (error.code.startsWith('upload-')) this.#uploads.forget();
    this.failed(error, 'complaint-message');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-complaint-reply': GeraiComplaintReply;
  }
}
