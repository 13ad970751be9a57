import type { Language } from '@gerai/core';
import type { CaseCredentials } from '@gerai/core/case';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { loadAfter } from './after-loader.ts';
import { followView, receiptView, type Frame, type SentReport } from './outer-views.ts';
import type { StepContext } from './step-context.ts';

type View = 'form' | 'receipt' | 'follow';

/** What the views need of the widget. */
interface ViewsHost extends ReactiveControllerHost {
  readonly language: Language;
}

/** Which part of the widget is shown: the form, the receipt of what was sent, or the follow-up of a report. */
export class Views {
  #shown: View = 'form';
  #opening = false;
  #openFailed = false;
  #report: SentReport | undefined;
  #credentials: CaseCredentials | undefined;
  readonly #host: ViewsHost;
  readonly #changed: () => void;

  /** @param changed - Called when another view is shown, so that the focus can follow. */
  constructor(host: ViewsHost, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
  }

  get isForm(): boolean {
    return this.#shown === 'form';
  }

  /** The follow-up could not be loaded. */
  get openFailed(): boolean {
    return this.#openFailed;
  }

  showForm(): void {
    this.#show('form');
  }

  showReceipt(report: SentReport): void {
    this.#report = report;
    this.#show('receipt');
  }

  /** The switch between a new report and the follow-up of one. */
  switch(t: StepContext['t']): TemplateResult | typeof nothing {
    if (this.#shown === 'receipt') return nothing;
    const other = this.isForm ? 'follow' : 'form';
    return html`<button
      class="button quiet small"
      type="button"
      data-view=${other}
      @click=${() => void (this.isForm ? this.#follow() : this.#begin())}
    >
      ${this.#opening ? t('opening') : t(this.isForm ? 'nav.track' : 'nav.report')}
    </button>`;
  }

  /** What is shown instead of the form; undefined where that is shown. */
  render(frame: Frame): TemplateResult | undefined {
    if (this.#shown === 'follow') return followView(frame, this.#credentials);
    if (this.#shown === 'form' || !this.#report) return undefined;
    return receiptView(frame, this.#report, this.#track, this.#another);
  }

  #show(view: View): void {
    this.#shown = view;
    this.#changed();
    this.#host.requestUpdate();
  }

  #begin(): void {
    this.#openFailed = false;
    this.showForm();
  }

  async #follow(): Promise<void> {
    this.#openFailed = false;
    this.#opening = true;
    this.#host.requestUpdate();
    try {
      await loadAfter(this.#host.language);
    } catch {
      this.#openFailed = true;
      return;
    } finally {
      this.#opening = false;
      this.#host.requestUpdate();
    }
    this.#show('follow');
  }

  readonly #track = (): void => {
    const receipt = this.#report?.receipt;
    this.#credentials = receipt && { number: receipt.number, secret: receipt.secret };
    void this.#follow();
  };

  readonly #another = (): void => {
    this.#report = undefined;
    this.#credentials = undefined;
    this.#begin();
  };
}
