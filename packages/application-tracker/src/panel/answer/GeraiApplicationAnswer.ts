import { newIdempotencyKey, type Application, type Limits } from '@gerai/api';
import { FetchController, formatNumber } from '@gerai/core';
import type { GeraiFileField } from '@gerai/core/fields';
import { beginUpload, sendUpload, type BegunUpload } from '@gerai/core/upload';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { CasePart } from '../case-part.ts';

/**
 * @summary Part of `gerai-application-tracker`: the documents that answer a request, uploaded where it is asked. What has
 * arrived stays so: after a failure only the rest is sent.
 * @tag gerai-application-answer
 */
export class GeraiApplicationAnswer extends CasePart {
  @property({ attribute: false }) requestId = '';
  @property({ attribute: false }) limits: Limits | undefined;
  /** Called with the application as it stands once the documents were taken. */
  @property({ attribute: false }) onDone: ((application: Application) => void) | undefined;

  @state() private files: readonly File[] = [];
  @state() private missing = false;
  @state() private notes: ReadonlyMap<File, string> = new Map();
  @query('gerai-file-field') private readonly field!: GeraiFileField | null;

  #key = newIdempotencyKey();
  #begun = new Map<File, BegunUpload>();
  readonly #send = new FetchController(this, async ([files]: [readonly File[]], signal) => {
    const { access } = this;
    if (!access) return;
    const uploads: string[] = [];
    for (const file of files) uploads.push(await this.#upload(file, signal));
    const application = await this.client.post('/applications/{applicationId}/documents', {
      path: { applicationId: access.id },
      body: { requestId: this.requestId, uploads },
      token: access.token,
      idempotencyKey: this.#key,
      signal,
    });
    this.onDone?.(application);
  });

  protected override render(): TemplateResult {
    const busy = this.#send.state === 'loading';
    const { limits } = this;
    return html`<form novalidate @submit=${this.#submit}>
      <gerai-file-field
        name="documents"
        label=${this.t('answer.files')}
        accept=${limits?.attachmentTypes.join(',') ?? ''}
        max-size=${limits?.attachmentBytes ?? nothing}
        max-files=${limits?.attachmentCount ?? nothing}
        required
        error=${this.missing ? this.t('answer.missing') : ''}
        .files=${this.files}
        .notes=${this.notes}
        @change=${this.#onChange}
      ></gerai-file-field>
      <div>
        ${this.outcome('', this.#send.error)}
        <button class="button primary" type="submit" aria-disabled=${busy ? 'true' : nothing}>
          ${this.t(busy ? 'status.sending' : 'answer.send')}
        </button>
      </div>
    </form>`;
  }

  readonly #onChange = (): void => {
    this.files = this.field?.files ?? [];
    this.missing = false;
    this.#key = newIdempotencyKey();
    this.#send.reset();
  };

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#send.state === 'loading') return;
    this.missing = this.files.length === 0;
    if (this.missing) {
      this.field?.focus();
      return;
    }
    await this.#send.run(this.files);
    const { error } = this.#send;
    if (!error) return;
    // Its uploads may be gone for good: the next try begins anew.
    if (error.code.startsWith('upload-')) this.#begun.clear();
    this.failed(error, 'application-documents');
  };

  async #upload(file: File, signal: AbortSignal): Promise<string> {
    const { baseUrl } = this.client;
    const begun = this.#begun.get(file) ?? (await beginUpload(baseUrl, file, signal));
    this.#begun.set(file, begun);
    await sendUpload(begun, file, {
      signal,
      onProgress: (bytes) => {
        this.#note(file, bytes);
      },
    });
    return begun.id;
  }

  #note(file: File, bytes: number): void {
    const share = formatNumber(bytes / file.size, this.language, {
      style: 'percent',
      maximumFractionDigits: 0,
    });
    const words = bytes === file.size ? this.t('answer.arrived') : this.t('answer.sent', { share });
    this.notes = new Map(this.notes).set(file, words);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-application-answer': GeraiApplicationAnswer;
  }
}
