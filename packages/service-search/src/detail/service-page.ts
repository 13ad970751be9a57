import type { Service } from '@gerai/api';
import { saveText } from '@gerai/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { PanelHost } from '../panel/panel-host.ts';
import type { FeedbackTaker } from '../sources/source.ts';
import type { Wording } from '../views/figures.ts';
import { Checklist } from './checklist.ts';
import { governmentServiceOf, publishJsonLd } from './json-ld.ts';
import { plainTextOf } from './plain-text.ts';
import { serviceView } from './service-view.ts';

export { pageStyles } from './page.styles.ts';

type FeedbackState = 'asked' | 'sending' | 'thanked' | 'failed';

/** The page of one service: its components, the resident's checklist, and what can be done with it. */
export class ServicePage {
  readonly #host: PanelHost;
  readonly #service: Service;
  readonly #feedback: FeedbackTaker | undefined;
  readonly #checklist: Checklist;
  #withdraw: (() => void) | undefined;
  #shared: 'copied' | 'refused' | undefined;
  #feedbackState: FeedbackState = 'asked';

  constructor(host: PanelHost, service: Service, feedback: FeedbackTaker | undefined) {
    this.#host = host;
    this.#service = service;
    this.#feedback = feedback;
    this.#checklist = new Checklist(
      host,
      `${host.box.catalogue || (host.box.apiBase ?? '')} ${service.code}`,
    );
  }

  get #address(): string {
    return this.#host.box.href({ service: this.#service.code });
  }

  /** Puts what crawlers read beside the element. */
  show(): void {
    const { element } = this.#host.box;
    this.#withdraw ??= publishJsonLd(element, governmentServiceOf(this.#service, this.#address));
  }

  /** Takes it away. */
  close(): void {
    this.#withdraw?.();
    this.#withdraw = undefined;
  }

  async #share(wording: Wording): Promise<void> {
    const data = { title: wording.plain(this.#service.name), url: this.#address };
    try {
      if ('share' in navigator) {
        await navigator.share(data);
        return;
      }
      await (navigator as Navigator).clipboard.writeText(data.url);
      this.#shared = 'copied';
    } catch (error) {
      // The resident changed their mind.
      if ((error as Error).name === 'AbortError') return;
      this.#shared = 'refused';
    }
    this.#host.box.requestUpdate();
  }

  async #tell(helpful: boolean): Promise<void> {
    if (!this.#feedback) return;
    this.#to('sending');
    try {
      const { language } = this.#host.box;
      await this.#feedback.aboutService(this.#service.code, { helpful, language });
      this.#to('thanked');
    } catch {
      this.#to('failed');
    }
  }

  #to(state: FeedbackState): void {
    this.#feedbackState = state;
    this.#host.box.requestUpdate();
  }

  render(wording: Wording): TemplateResult {
    const { t } = wording;
    const heading = (offset: number, content: unknown) =>
      this.#host.box.heading(1 + offset, content);
    return html`<div data-title tabindex="-1">
        ${this.#host.box.heading(1, this.#host.box.localized(this.#service.name))}
      </div>
      ${serviceView(this.#service, this.#checklist, wording, heading)}
      <div class="row actions">
        <button
          class="button"
          type="button"
          @click=${() => {
            print();
          }}
        >
          ${t('detail.print')}
        </button>
        <button
          class="button"
          type="button"
          @click=${() => {
            const text = plainTextOf(this.#service, this.#address, wording);
            saveText(text, `${this.#service.code.toLowerCase()}.txt`);
          }}
        >
          ${t('detail.save')}
        </button>
        <button class="button" type="button" @click=${() => void this.#share(wording)}>
          ${t('detail.share')}
        </button>
        <span role="status">${this.#shared === 'copied' ? t('detail.copied') : nothing}</span>
      </div>
      ${
        this.#shared === 'refused'
          ? html`<p class="screen-only">
              ${t('detail.address')} <a href=${this.#address}>${this.#address}</a>
            </p>`
          : nothing
      }
      ${this.#feedback ? this.#renderFeedback(wording) : nothing}`;
  }

  #renderFeedback({ t }: Wording): TemplateResult {
    if (this.#feedbackState === 'thanked') {
      return html`<p class="feedback" role="status">${t('detail.thanks')}</p>`;
    }
    const button = (helpful: boolean) =>
      html`<button
        class="button small"
        type="button"
        ?disabled=${this.#feedbackState === 'sending'}
        @click=${() => void this.#tell(helpful)}
      >
        ${t(helpful ? 'labels.yes' : 'labels.no')}
      </button>`;
    return html`<section class="feedback" aria-labelledby="helpful">
      <p id="helpful"><strong>${t('detail.helpful')}</strong></p>
      <div class="row">${button(true)} ${button(false)}</div>
      ${
        this.#feedbackState === 'failed'
          ? html`<p class="notice error" role="alert">${t('detail.failed')}</p>`
          : nothing
      }
    </section>`;
  }
}
