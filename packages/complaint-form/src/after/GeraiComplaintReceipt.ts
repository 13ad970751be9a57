import {
  copyText,
  FetchController,
  formatDate,
  formatDateTime,
  formatDuration,
  saveText,
  type LocalizedText,
} from '@gerai/core';
import { CaseBook, linkTo } from '@gerai/core/case';
import { qrCode } from '@gerai/core/share';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Schemas } from '../api.ts';
import { alertIcon, checkIcon } from '../icons.ts';
import type { ReportClass } from '../report-class.ts';
import type { Receipt } from '../submission.ts';
import { AfterPart } from './after-part.ts';
import { BOOK } from './book.ts';
import { lookUp } from './look-up.ts';
import { asText, printReceipt, type ReceiptText } from './sheets.ts';

type Said = 'copied' | 'copyFailed' | 'shareFailed';

/**
 * @summary Part of `gerai-complaint-form`: the receipt with number and secret, which is shown only once.
 * @tag gerai-complaint-receipt
 */
export class GeraiComplaintReceipt extends AfterPart {
  @property({ attribute: false }) receipt: Receipt | undefined;
  @property({ attribute: false }) reportClass: ReportClass = 'complaint';
  @property({ attribute: false }) agencyName: LocalizedText | undefined;
  @property({ attribute: false }) onTrack: (() => void) | undefined;
  @property({ attribute: false }) onAnother: (() => void) | undefined;
  /** What was stored is an earlier version; goes on with the changes, which are a draft of their own. */
  @property({ attribute: false }) onChanges: (() => void) | undefined;

  @state() private said: Said | undefined;

  readonly #book = new CaseBook<Schemas['Complaint']>(this, BOOK, () => undefined);
  /** What the device is to remember is the report as it stands, so it is opened first. */
  readonly #keep = new FetchController(this, async ([receipt]: [Receipt], signal) => {
    const { number, secret } = receipt;
    const { complaint, token } = await lookUp(this.client, { number, secret }, signal);
    this.#book.open(complaint, { token, secret });
    await this.#book.remember(complaint.id);
    return complaint.id;
  });

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('#title')?.focus(options);
    });
  }

  #clock = ({ code, value, unit, dueAt }: Schemas['ComplaintClock']): string => {
    const { timeZone } = this;
    const time = formatDuration({ max: value, unit }, this.t);
    const date = dueAt && formatDate(dueAt, this.language, { timeZone, weekday: true });
    const when = date
      ? this.t('receipt.clocks.withinBy', { time, date })
      : this.t('receipt.clocks.within', { time });
    return `${this.t(`receipt.clocks.${code}`)}: ${when}`;
  };

  /** What the law promises, by date where one is known. */
  #next({ clocks }: Receipt): readonly string[] {
    const information = this.reportClass === 'information';
    return [
      ...clocks.map(this.#clock),
      ...(information || clocks.some(({ code }) => code === 'auto-close')
        ? []
        : [this.t('receipt.clocks.close')]),
      ...(information ? [this.t('receipt.clocks.extend')] : []),
    ];
  }

  #link({ number, secret }: Receipt): string {
    return linkTo(location.href, { number, secret });
  }

  #text(receipt: Receipt): ReceiptText {
    const { timeZone, language } = this;
    const { number, secret, submittedAt, expectedAt } = receipt;
    return {
      heading: this.t('receipt.file.heading'),
      lines: [
        [this.t('receipt.number'), number],
        [this.t('receipt.secret'), secret],
        [this.t('receipt.receivedAt'), formatDateTime(submittedAt, language, { timeZone })],
        [this.t('receipt.expected'), formatDate(expectedAt, language, { timeZone, weekday: true })],
      ],
      nextTitle: this.t('receipt.next'),
      next: this.#next(receipt),
      link: [this.t('receipt.link'), this.#link(receipt)],
      warning: this.t('receipt.file.warning'),
    };
  }

  protected override render(): TemplateResult | typeof nothing {
    const { receipt, agencyName, language, timeZone } = this;
    if (!receipt) return nothing;
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
        this.onChanges
          ? html`<div class="notice warning">
              ${alertIcon}
              <div class="grow">
                <p>${this.t('receipt.earlier')}</p>
                <div class="actions">
                  <button class="button" type="button" data-changes @click=${this.onChanges}>
                    ${this.t('receipt.changes')}
                  </button>
                </div>
              </div>
            </div>`
          : nothing
      }
      ${this.#renderKeep(receipt)}
      <div class="part">
        ${this.heading(1, this.t('receipt.next'))}
        <p>
          ${this.t('receipt.expected')}:
          <strong>${formatDate(receipt.expectedAt, language, { timeZone, weekday: true })}</strong>
        </p>
        <ul class="bullets">
          ${this.#next(receipt).map((line) => html`<li>${line}</li>`)}
        </ul>
      </div>
      ${this.#renderDevice(receipt)}
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

  #renderKeep(receipt: Receipt): TemplateResult {
    return html`<div class="keep">
      ${this.heading(1, this.t('receipt.keep'))}
      <div class="pair">
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
        <figure>
          ${qrCode(this.#link(receipt), this.t('receipt.code'))}
          <figcaption class="muted small">${this.t('receipt.scan')}</figcaption>
        </figure>
      </div>
      <p>${this.t('receipt.once')}</p>
      <div class="actions">
        <button
          class="button primary"
          type="button"
          data-copy
          @click=${() => void this.#copy(receipt)}
        >
          ${this.t('receipt.copy')}
        </button>
        <button
          class="button"
          type="button"
          data-save
          @click=${() => {
            this.#save(receipt);
          }}
        >
          ${this.t('receipt.download')}
        </button>
        <button
          class="button"
          type="button"
          data-print
          @click=${() => {
            this.#print(receipt);
          }}
        >
          ${this.t('receipt.print')}
        </button>
        ${
          'share' in navigator
            ? html`<button
                class="button"
                type="button"
                data-share
                @click=${() => void this.#share(receipt)}
              >
                ${this.t('receipt.share')}
              </button>`
            : nothing
        }
      </div>
      <p role="status">${this.said ? this.t(`receipt.${this.said}`) : nothing}</p>
    </div>`;
  }

  #renderDevice(receipt: Receipt): TemplateResult {
    const { value: id, state, error } = this.#keep;
    const kept = this.#book.find(id)?.remembered ?? false;
    return html`<section class="part device">
      ${this.heading(1, this.t('device.title'))}
      <p class="muted">${this.t(kept ? 'device.remembered' : 'device.offer')}</p>
      ${this.outcome('', error ? `${this.t('device.failed')} ${this.errorText(error)}` : '')}
      <div class="actions">
        ${
          kept && id !== undefined
            ? html`<button
                class="button"
                type="button"
                data-forget
                @click=${() => void this.#book.forget([id])}
              >
                ${this.t('actions.forgetDevice')}
              </button>`
            : html`<button
                class="button"
                type="button"
                data-remember
                aria-disabled=${state === 'loading' ? 'true' : nothing}
                @click=${() => void this.#remember(receipt)}
              >
                ${this.t('device.remember')}
              </button>`
        }
      </div>
    </section>`;
  }

  async #remember(receipt: Receipt): Promise<void> {
    if (this.#keep.state === 'loading') return;
    await this.#keep.run(receipt);
    if (this.#keep.error) this.failed(this.#keep.error, 'complaint-lookup');
  }

  async #copy(receipt: Receipt): Promise<void> {
    this.said = undefined;
    await this.updateComplete;
    this.said = (await copyText(asText(this.#text(receipt)))) ? 'copied' : 'copyFailed';
  }

  #save(receipt: Receipt): void {
    saveText(asText(this.#text(receipt)), `${this.t('receipt.file.name')}-${receipt.number}.txt`);
  }

  #print(receipt: Receipt): void {
    const code = qrCode(this.#link(receipt), this.t('receipt.code'));
    printReceipt(this.renderRoot as ShadowRoot, this.#text(receipt), code, this.language);
  }

  async #share(receipt: Receipt): Promise<void> {
    this.said = undefined;
    try {
      await navigator.share({
        title: this.t('receipt.file.heading'),
        text: asText(this.#text(receipt)),
      });
    } catch (error) {
      if ((error as DOMException).name !== 'AbortError') this.said = 'shareFailed';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-complaint-receipt': GeraiComplaintReceipt;
  }
}
