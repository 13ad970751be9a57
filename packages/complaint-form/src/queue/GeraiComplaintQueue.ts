import {
  GeraiElement,
  buttonStyles,
  formatDateTime,
  noticeStyles,
  surfaceStyles,
} from '@gerai/core';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { DRAFT_DAYS, type Draft } from '../draft-store.ts';
import { alertIcon, checkIcon } from '../icons.ts';
import type { Entry } from './outbox.ts';
import { registerQueueNamespace, type QueueDictionary } from './queue-namespace.ts';
import { queueStyles } from './queue.styles.ts';

const DAY_MS = 86_400_000;
const FIRST_WORDS = 80;

/**
 * @summary Part of `gerai-complaint-form`: the other reports on this device, sent or not, and what can be done with each.
 * @tag gerai-complaint-queue
 */
export class GeraiComplaintQueue extends GeraiElement<QueueDictionary> {
  static override styles = [
    ...[GeraiElement.styles].flat(),
    buttonStyles,
    noticeStyles,
    surfaceStyles,
    queueStyles,
  ];
  static override readonly namespaces = ['complaint-form-queue'];

  @property({ attribute: false }) entries: readonly Entry[] = [];
  @property({ attribute: false }) timeZone: string | undefined;
  @property({ attribute: false }) onOpen: ((id: string) => void) | undefined;
  @property({ attribute: false }) onShow: ((draft: Draft) => void) | undefined;
  /** Resolves to whether it could be removed. */
  @property({ attribute: false }) onRemove: ((id: string) => Promise<boolean>) | undefined;

  /** Id of the report whose deletion must be confirmed. */
  @state() private asking = '';
  @state() private said = '';

  constructor() {
    super();
    registerQueueNamespace();
  }

  protected override render(): TemplateResult {
    return html`<section class="card stack">
      ${this.heading(0, this.t('title'), { id: 'title', tabindex: -1 })}
      <ul class="reports">
        ${repeat(this.entries, ({ draft }) => draft.id, this.#report)}
      </ul>
      <p class="visually-hidden" role="status">${this.said}</p>
    </section>`;
  }

  readonly #report = ({ draft, state }: Entry): TemplateResult => {
    const { id, answers, sent, savedAt } = draft;
    const { language, timeZone } = this;
    const when = formatDateTime(savedAt, language, { timeZone });
    const words = (answers.subject || answers.text).trim();
    const title = sent
      ? this.t('number', { number: sent.receipt.number })
      : words.slice(0, FIRST_WORDS) || this.t('untitled');
    return html`<li class="report" data-report=${id} data-state=${state}>
      <p class="words">${title}${words.length > FIRST_WORDS ? '…' : nothing}</p>
      <p
        class="notice ${state === 'sent' ? 'success' : state === 'draft' ? '' : 'warning'}"
        role="status"
      >
        ${state === 'sent' ? checkIcon : alertIcon}<span class="grow"
          >${this.t(`state.${state}`)}</span
        >
      </p>
      <p class="muted small">
        ${this.t('savedAt', { when })}
        ${state === 'draft' || state === 'check' ? this.#until(savedAt) : nothing}
      </p>
      ${this.asking === id ? this.#confirm(id) : this.#actions(draft, state, title)}
    </li>`;
  };

  #until(savedAt: number): string {
    const { language, timeZone } = this;
    const when = formatDateTime(savedAt + DRAFT_DAYS * DAY_MS, language, { timeZone });
    return this.t('until', { when });
  }

  #actions(draft: Draft, state: Entry['state'], title: string): TemplateResult | typeof nothing {
    const { id } = draft;
    if (state === 'elsewhere' || state === 'sending') return nothing;
    return html`<div class="actions">
      ${
        state === 'sent'
          ? html`<button
              class="button primary"
              type="button"
              data-show
              @click=${() => this.onShow?.(draft)}
            >
              ${this.t('show')}
            </button>`
          : html`<button
                class="button"
                type="button"
                data-open
                aria-label=${this.t('openName', { title })}
                @click=${() => this.onOpen?.(id)}
              >
                ${this.t(state === 'waiting' ? 'change' : 'open')}
              </button>
              <button
                class="button quiet"
                type="button"
                data-remove
                aria-label=${this.t('removeName', { title })}
                @click=${() => this.#ask(id)}
              >
                ${this.t('remove')}
              </button>`
      }
    </div>`;
  }

  #confirm(id: string): TemplateResult {
    return html`<div role="group" aria-labelledby="confirm" class="stack tight">
      <p id="confirm" tabindex="-1">${this.t('confirm')}</p>
      <div class="actions">
        <button
          class="button danger"
          type="button"
          data-remove-yes
          @click=${() => void this.#remove(id)}
        >
          ${this.t('confirmYes')}
        </button>
        <button class="button" type="button" @click=${() => this.#ask('')}>
          ${this.t('confirmNo')}
        </button>
      </div>
    </div>`;
  }

  async #ask(id: string): Promise<void> {
    const before = this.asking;
    this.asking = id;
    await this.updateComplete;
    const back = `[data-report="${before}"] [data-remove]`;
    this.renderRoot.querySelector<HTMLElement>(id ? '#confirm' : back)?.focus();
  }

  async #remove(id: string): Promise<void> {
    const removed = await this.onRemove?.(id);
    this.asking = '';
    this.said = this.t(removed ? 'removed' : 'state.elsewhere');
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-complaint-queue': GeraiComplaintQueue;
  }
}
