import { copyText, printSheet } from '@gerai/core';
import { linkTo } from '@gerai/core/case';
import { paperStyles, qrCode } from '@gerai/core/share';
import { html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { TrackedApplication } from '../../tracked-application.ts';
import { CasePart } from '../case-part.ts';
import { shareStyles } from './share.styles.ts';
import { sheetContent } from './sheet-content.ts';

/**
 * @summary Part of `gerai-application-tracker`: a code and a link that open the application elsewhere, and the status on
 * paper. The secret is in the link's fragment, which is sent to no server.
 * @tag gerai-application-share
 */
export class GeraiApplicationShare extends CasePart {
  static override styles = [...CasePart.styles, shareStyles];

  @property({ attribute: false }) tracked!: TrackedApplication;

  @state() private copied: boolean | undefined;

  get #link(): string {
    const { record, secret } = this.tracked;
    return linkTo(location.href, { number: record.number, secret });
  }

  protected override render(): TemplateResult {
    return html`<div class="share">
      ${qrCode(this.#link, this.t('share.code'))}
      <div class="stack">
        <p>${this.t('share.intro')}</p>
        <p class="muted small">${this.t('share.warning')}</p>
        <div class="actions">
          <button class="button" type="button" data-copy @click=${() => void this.#copy()}>
            ${this.t('share.copy')}
          </button>
          <button class="button" type="button" data-print @click=${this.#print}>
            ${this.t('print')}
          </button>
        </div>
        <p role="status">
          ${this.copied === undefined ? '' : this.t(this.copied ? 'share.copied' : 'share.notCopied')}
        </p>
      </div>
    </div>`;
  }

  async #copy(): Promise<void> {
    this.copied = await copyText(this.#link);
  }

  readonly #print = (): void => {
    const { wording } = this;
    printSheet(this.renderRoot as ShadowRoot, {
      title: this.tracked.record.number,
      lang: this.language,
      styles: paperStyles,
      content: sheetContent(this.tracked, wording, qrCode(this.#link, this.t('share.code'))),
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-application-share': GeraiApplicationShare;
  }
}
