import { GeraiElement, buttonStyles, formatNumber, noticeStyles, surfaceStyles } from '@gerai/core';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Delivered, Delivery } from './delivery.ts';
import { isPhoto } from './file-store.ts';
import { fileListStyles } from './files.styles.ts';
import { registerFilesNamespace, type FilesDictionary } from './files-namespace.ts';
import { fileIcon, removeIcon } from './icons.ts';
import { drawThumbnail } from './thumbnail.ts';

/**
 * @summary Part of `gerai-complaint-form`: how far each file of an accepted report has come, and what to do where one fails.
 * @tag gerai-complaint-delivery
 */
export class GeraiComplaintDelivery extends GeraiElement<FilesDictionary> {
  static override styles = [
    ...[GeraiElement.styles].flat(),
    buttonStyles,
    noticeStyles,
    surfaceStyles,
    fileListStyles,
  ];
  static override readonly namespaces = ['complaint-form-files'];

  @property({ attribute: false }) delivery: Delivery | undefined;
  /** The list as it stands; a new one for each change. */
  @property({ attribute: false }) files: readonly Delivered[] = [];

  @state() private said = '';

  constructor() {
    super();
    registerFilesNamespace();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { files, delivery } = this;
    if (!delivery || files.length === 0) return nothing;
    const numbers = [...new Set(files.map(({ file }) => file.number ?? ''))];
    const open = files.some(({ state }) => state !== 'sent');
    return html`<section class="card stack">
      ${numbers.map((number) => {
        const own = files.filter(({ file }) => (file.number ?? '') === number);
        const title = this.t('delivery.title', { number });
        return html`${this.heading(0, title)}
          <ul class="files" aria-label=${title}>
            ${repeat(own, ({ file }) => file.id, this.#file)}
          </ul>`;
      })}
      <p class=${open ? 'muted small' : 'state good'} role="status">
        ${open ? `${this.t('delivery.safe')} ${this.t('delivery.kept')}` : this.t('delivery.all')}
      </p>
      <p class="visually-hidden" role="status">${this.said}</p>
    </section>`;
  }

  readonly #file = (delivered: Delivered): TemplateResult => {
    const { file, state, sent } = delivered;
    const { id, name, blob } = file;
    const bad = state === 'failed' || state === 'lost';
    const tone = bad ? 'state bad' : state === 'sent' ? 'state good' : 'state';
    return html`<li class=${bad ? 'file bad' : 'file'} data-state=${state}>
      <span class="thumb">
        ${
          isPhoto(file)
            ? html`<canvas
                width="112"
                height="112"
                aria-hidden="true"
                ${drawThumbnail(blob)}
              ></canvas>`
            : fileIcon
        }
      </span>
      <div class="about">
        <p class="name">${name}</p>
        <p class=${tone}>${this.#stateWords(delivered)}</p>
        ${
          state === 'sending'
            ? html`<progress aria-hidden="true" max=${blob.size} value=${sent}></progress>`
            : nothing
        }
      </div>
      ${
        state === 'sent'
          ? nothing
          : html`<button
              class="button quiet square"
              type="button"
              data-discard-file=${id}
              aria-label=${this.t('delivery.discard', { name })}
              @click=${() => void this.#discard(delivered)}
            >
              ${removeIcon}
            </button>`
      }
      ${
        state === 'failed'
          ? html`<button
              class="button more"
              type="button"
              data-retry=${id}
              aria-label=${this.t('delivery.retryName', { name })}
              @click=${() => this.delivery?.retry(id)}
            >
              ${this.t('delivery.retry')}
            </button>`
          : nothing
      }
    </li>`;
  };

  #stateWords({ state, sent, file, error }: Delivered): string {
    switch (state) {
      case 'waiting':
        return this.t(navigator.onLine ? 'delivery.waiting' : 'delivery.offline');
      case 'sending': {
        const share = formatNumber(sent / Math.max(file.blob.size, 1), this.language, {
          style: 'percent',
          maximumFractionDigits: 0,
        });
        return this.t('delivery.sending', { share });
      }
      case 'failed':
        return this.t('delivery.failed', { reason: this.errorText(error) });
      case 'lost':
        return this.t('delivery.lost');
      case 'sent':
        return this.t('delivery.sent');
    }
  }

  async #discard({ file }: Delivered): Promise<void> {
    await this.delivery?.discard(file.id);
    this.said = this.t('delivery.discarded', { name: file.name });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[data-discard-file]')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-complaint-delivery': GeraiComplaintDelivery;
  }
}
