import { copyText } from '@gerai/core';
import { linkTo } from '@gerai/core/case';
import { qrCode } from '@gerai/core/share';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AfterPart } from './after-part.ts';
import type { TrackedComplaint } from './book.ts';
import { printStatus } from './sheets.ts';

/**
 * @summary Part of `gerai-complaint-form`: a code and a link that open the report elsewhere, and its state on paper. The
 * secret is in the link's fragment, which is sent to no server.
 * @tag gerai-complaint-share
 */
export class GeraiComplaintShare extends AfterPart {
  @property({ attribute: false }) tracked!: TrackedComplaint;

  @state() private copied: boolean | undefined;

  get #link(): string {
    const { record, secret } = this.tracked;
    return linkTo(location.href, { number: record.number, secret });
  }

  protected override render(): TemplateResult {
    return html`<div class="pair">
      <figure>${qrCode(this.#link, this.t('receipt.code'))}</figure>
      <div class="part">
        <p>${this.t('share.intro')}</p>
        <p class="muted small">${this.t('share.warning')}</p>
        <div class="actions">
          <button class="button" type="button" data-copy @click=${() => void this.#copy()}>
            ${this.t('share.copy')}
          </button>
          <button class="button" type="button" data-print @click=${this.#print}>
            ${this.t('receipt.print')}
          </button>
        </div>
        <p role="status">
          ${
            this.copied === undefined
              ? nothing
              : this.t(this.copied ? 'share.copied' : 'share.copyFailed')
          }
        </p>
      </div>
    </div>`;
  }

  async #copy(): Promise<void> {
    this.copied = await copyText(this.#link);
  }

  readonly #print = (): void => {
    const code = qrCode(this.#link, this.t('receipt.code'));
    printStatus(this.renderRoot as ShadowRoot, this.tracked, this.words, code);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-complaint-share': GeraiComplaintShare;
  }
}
