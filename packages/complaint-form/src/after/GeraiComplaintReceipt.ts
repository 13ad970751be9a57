import {
  GeraiElement,
  buttonStyles,
  copyText,
  formatDate,
  formatDateTime,
  formatDuration,
  noticeStyles,
  saveText,
  surfaceStyles,
  type LocalizedText,
} from '@gerai/core';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Schemas } from '../api.ts';
import { alertIcon, checkIcon } from '../icons.ts';
import type { ReportClass } from '../report-class.ts';
import type { Receipt } from '../submission.ts';
import { registerAfterNamespace, type AfterDictionary } from './after-namespace.ts';
import { afterStyles } from './after.styles.ts';
import { asText, printReceipt, type ReceiptLines } from './receipt-output.ts';

/**
 * @summary Part of `gerai-complaint-form`: the receipt with number and secret, which is shown only once.
 * @tag gerai-complaint-receipt
 */
export class GeraiComplaintReceipt extends GeraiElement<AfterDictionary> {
  static override styles = [
    ...[GeraiElement.styles].flat(),
    buttonStyles,
    noticeStyles,
    surfaceStyles,
    afterStyles,
  ];
  static override readonly namespaces = ['complaint-form-after'];

  @property({ attribute: false }) receipt: Receipt | undefined;
  /** What was stored is a first version that has been changed since. */
  @property({ attribute: false }) earlier = false;
  @property({ attribute: false }) reportClass: ReportClass = 'complaint';
  @property({ attribute: false }) agencyName: LocalizedText | undefined;
  @property({ attribute: false }) timeZone = 'Asia/Jakarta';
  @property({ attribute: false }) onTrack: (() => void) | undefined;
  @property({ attribute: false }) onAnother: (() => void) | undefined;

  @state() private copied: boolean | undefined;

  constructor() {
    super();
    registerAfterNamespace();
  }

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('#title')?.focus(options);
    });
  }

  #lines({ number, secret, submittedAt, expectedAt }: Receipt): ReceiptLines {
    const { timeZone, language } = this;
    return {
      heading: this.t('receipt.file.heading'),
      lines: [
        [this.t('receipt.number'), number],
        [this.t('receipt.secret'), secret],
        [this.t('receipt.receivedAt'), formatDateTime(submittedAt, language, { timeZone })],
        [this.t('receipt.expected'), formatDate(expectedAt, language, { timeZone })],
      ],
      warning: this.t('receipt.file.warning'),
    };
  }

  #clock = ({ code, value, unit, dueAt }: Schemas['ComplaintClock']): TemplateResult => {
    const time = formatDuration({ max: value, unit }, this.t);
    const date =
      dueAt && formatDate(dueAt, this.language, { timeZone: this.timeZone, weekday: true });
    return html`<li>
      ${this.t(`receipt.clocks.${code}`)}:
      ${
        date
          ? this.t('receipt.clocks.withinBy', { time, date })
          : this.t('receipt.clocks.within', { time })
      }
    </li>`;
  };

  protected override render(): TemplateResult | typeof nothing {
    const { receipt, agencyName, language, timeZone } = this;
    if (!receipt) return nothing;
    const lines = this.#lines(receipt);
    const information = this.reportClass === 'information';
    return html`<div class="body">
      <div class="notice success">
        ${checkIcon}
        <div class="grow">
          ${this.heading(0, this.t('receipt.title'), { id: 'title', class: 'title', tabindex: -1 })}
          <p>
            ${
              agencyName
                ? this.t('receipt.thanks', { agency: this.text(agencyName).text })
                : this.t('receipt.thanksPlain')
            }
          </p>
        </div>
      </div>
      ${
        this.earlier
          ? html`<p class="notice warning">
              ${alertIcon}<span class="grow">${this.t('receipt.earlier')}</span>
            </p>`
          : nothing
      }
      <div class="keep">
        ${this.heading(1, this.t('receipt.keep'))}
        <dl>
          <div>
            <dt>${this.t('receipt.number')}</dt>
            <dd class="code" data-number>${receipt.number}</dd>
          </div>
          <div>
            <dt>${this.t('receipt.secret')}</dt>
            <dd class="code" data-secret>${receipt.secret}</dd>
          </div>
        </dl>
        <p>${this.t('receipt.once')}</p>
        <div class="actions">
          <button
            class="button primary"
            type="button"
            data-copy
            @click=${() => void this.#copy(lines)}
          >
            ${this.t('receipt.copy')}
          </button>
          <button class="button" type="button" data-save @click=${() => this.#save(lines, receipt)}>
            ${this.t('receipt.download')}
          </button>
          <button
            class="button"
            type="button"
            data-print
            @click=${() => printReceipt(this.renderRoot as ShadowRoot, lines, language)}
          >
            ${this.t('receipt.print')}
          </button>
        </div>
        <p role="status">
          ${
            this.copied === undefined
              ? nothing
              : this.t(this.copied ? 'receipt.copied' : 'receipt.copyFailed')
          }
        </p>
      </div>
      <div class="part">
        ${this.heading(1, this.t('receipt.next'))}
        <p>
          ${this.t('receipt.expected')}:
          <strong>${formatDate(receipt.expectedAt, language, { timeZone, weekday: true })}</strong>
        </p>
        <ul class="clocks">
          ${receipt.clocks.map(this.#clock)}
          ${
            receipt.clocks.some(({ code }) => code === 'auto-close') || information
              ? nothing
              : html`<li>${this.t('receipt.clocks.close')}</li>`
          }
          ${information ? html`<li>${this.t('receipt.clocks.extend')}</li>` : nothing}
        </ul>
      </div>
      <div class="actions">
        <button class="button" type="button" data-track @click=${() => this.onTrack?.()}>
          ${this.t('receipt.track')}
        </button>
        <button class="button quiet" type="button" data-another @click=${() => this.onAnother?.()}>
          ${this.t('receipt.another')}
        </button>
      </div>
    </div>`;
  }

  async #copy(lines: ReceiptLines): Promise<void> {
    this.copied = undefined;
    await this.updateComplete;
    this.copied = await copyText(asText(lines));
  }

  #save(lines: ReceiptLines, { number }: Receipt): void {
    saveText(asText(lines), `${this.t('receipt.file.name')}-${number}.txt`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-complaint-receipt': GeraiComplaintReceipt;
  }
}
