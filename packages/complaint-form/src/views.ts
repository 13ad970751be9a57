import type { Language } from '@gerai/core';
import { noteInHistory, shownInHistory } from '@gerai/core/case';
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { GeraiComplaintFollow } from './after/GeraiComplaintFollow.ts';
import { loadAfter } from './after-loader.ts';
import { FOLLOW_STEP, type LinkedReport } from './follow-step.ts';
import { followView, receiptView, type Frame, type SentReport } from './outer-views.ts';
import type { StepContext } from './step-context.ts';

type View = 'form' | 'receipt' | 'follow';

/** A fragment that holds a complaint; what stands in it is read once the follow-up is there. */
const LINK = /[#&]gerai-number=(?:\+|%20)*adu/i;

/** What the views need of the widget. */
interface ViewsHost extends ReactiveControllerHost {
  readonly language: Language;
}

/**
 * Which part of the widget is shown: the form, the receipt of what was sent, or the follow-up of a report. The follow-up is a
 * step of the page's history; a link's number and secret open it, and leave the address at once.
 */
export class Views implements ReactiveController {
  #shown: View = 'form';
  #opening = false;
  #openFailed = false;
  #report: SentReport | undefined;
  #element: GeraiComplaintFollow | undefined;
  readonly #host: ViewsHost;
  readonly #changed: () => void;

  /** @param changed - Called when the resident has another view shown, so that the focus can follow. */
  constructor(host: ViewsHost, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  get isForm(): boolean {
    return this.#shown === 'form';
  }

  /** The follow-up could not be loaded. */
  get openFailed(): boolean {
    return this.#openFailed;
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#onPopState);
    window.addEventListener('hashchange', this.#takeLink);
    if (!this.#takeLink() && shownInHistory(FOLLOW_STEP) !== undefined) void this.#follow('keep');
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#onPopState);
    window.removeEventListener('hashchange', this.#takeLink);
  }

  showForm(): void {
    if (shownInHistory(FOLLOW_STEP) !== undefined) noteInHistory(FOLLOW_STEP, undefined, 'push');
    this.#openFailed = false;
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
      @click=${() => {
        if (this.isForm) void this.#follow('push');
        else this.showForm();
      }}
    >
      ${this.#opening ? t('opening') : t(this.isForm ? 'nav.track' : 'nav.report')}
    </button>`;
  }

  /** What is shown instead of the form; undefined where that is shown. */
  render(frame: Frame): TemplateResult | undefined {
    if (this.#shown === 'follow' && this.#element) {
      return followView(frame, this.#element);
    }
    if (this.#shown !== 'receipt' || !this.#report) return undefined;
    return receiptView(frame, this.#report, this.#track, this.#another);
  }

  #show(view: View, focuses = true): void {
    this.#shown = view;
    if (focuses) this.#changed();
    this.#host.requestUpdate();
  }

  async #follow(how: 'push' | 'replace' | 'keep', opens?: LinkedReport | string): Promise<void> {
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
    this.#element ??= Object.assign(document.createElement('gerai-complaint-follow'), {
      id: 'step-title',
    });
    if (typeof opens === 'string') this.#element.openLink(opens);
    else if (opens) this.#element.linked = opens;
    if (how !== 'keep') noteInHistory(FOLLOW_STEP, '', how);
    this.#show('follow', how !== 'keep');
  }

  readonly #onPopState = (): void => {
    const follows = shownInHistory(FOLLOW_STEP) !== undefined;
    if (follows && this.#shown !== 'follow') void this.#follow('keep');
    if (!follows && this.#shown === 'follow') this.#show(this.#report ? 'receipt' : 'form');
  };

  /** Takes a report out of the address, which holds a secret no longer than this. */
  readonly #takeLink = (): boolean => {
    const { href, hash, pathname, search } = location;
    if (!LINK.test(hash)) return false;
    history.replaceState(history.state, '', pathname + search);
    void this.#follow('replace', href);
    return true;
  };

  readonly #track = (): void => {
    const receipt = this.#report?.receipt;
    void this.#follow('push', receipt && { number: receipt.number, secret: receipt.secret });
  };

  readonly #another = (): void => {
    this.#report = undefined;
    this.showForm();
  };
}
