import {
  GeraiElement,
  buttonStyles,
  formatDateTime,
  noticeStyles,
  surfaceStyles,
} from '@gerai/core';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { DRAFT_DAYS, type Draft } from '../draft-store.ts';
import { alertIcon, checkIcon, infoIcon } from '../icons.ts';
import type { Entry } from './outbox.ts';
import { registerQueueNamespace, type QueueDictionary } from './queue-namespace.ts';
import { queueStyles } from './queue.styles.ts';

const DAY_MS = 86_400_000;
const FIRST_WORDS = 80;

const LOOKS: Record<Entry['state'], 'info' | 'success' | 'warning'> = {
  draft: 'info',
  check: 'warning',
  unsure: 'warning',
  elsewhere: 'info',
  waiting: 'warning',
  sending: 'warning',
  sent: 'success',
};

/** Whether nobody is at work on it, so that something can be done with it here. */
const isIdle = (state: Entry['state']): boolean => state !== 'elsewhere' && state !== 'sending';

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

  #states = new Map<string, Entry['state']>();

  constructor() {
    super();
    registerQueueNamespace();
  }

  /** Tells what has become of a report meanwhile. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('entries')) return;
    const news = this.entries.filter(({ draft, state }) => {
      const before = this.#states.get(draft.id);
      return before !== undefined && before !== state;
    });
    if (news.length > 0) {
      this.said = news
        .map((entry) => `${this.#title(entry)}: ${this.t(`state.${entry.state}`)}`)
        .join(' ');
    }
    this.#states = new Map(this.entries.map(({ draft, state }) => [draft.id, state]));
  }

  protected override render(): TemplateResult {
    return html`<section class="card stack" aria-labelledby="title">
      ${this.heading(0, this.t('title'), { id: 'title', tabindex: -1 })}
      <ul class="reports">
        ${repeat(this.entries, ({ draft }) => draft.id, this.#report)}
      </ul>
      <p class="visually-hidden" role="status">${this.said}</p>
    </section>`;
  }

  #title({ draft }: Entry): string {
    const { answers, sent } = draft;
    if (sent) return this.t('number', { number: sent.receipt.number });
    const words = (answers.subject || answers.text).trim();
    if (!words) return this.t('untitled');
    if (words.length <= FIRST_WORDS) return words;
    return `${words.slice(0, FIRST_WORDS).replace(/\s+\S*$/, '')}…`;
  }

  readonly #report = (entry: Entry): TemplateResult => {
    const { state } = entry;
    const { id, savedAt } = entry.draft;
    const { language, timeZone } = this;
    const look = LOOKS[state];
    return html`<li class="report" data-report=${id} data-state=${state}>
      <p class="words">${this.#title(entry)}</p>
      <p class="notice ${look}">
        ${look === 'success' ? checkIcon : look === 'info' ? infoIcon : alertIcon}
        <span class="grow">${this.t(`state.${state}`)}</span>
      </p>
      <p class="muted small">
        ${this.t('savedAt', { when: formatDateTime(savedAt, language, { timeZone }) })}
        ${isIdle(state) ? this.#until(savedAt) : nothing}
      </p>
      ${this.asking === id ? this.#confirm(entry) : isIdle(state) ? this.#actions(entry) : nothing}
    </li>`;
  };

  #until(savedAt: number): string {
    const { language, timeZone } = this;
    const when = formatDateTime(savedAt + DRAFT_DAYS * DAY_MS, language, { timeZone });
    return this.t('until', { when });
  }

  #actions(entry: Entry): TemplateResult {
    const { draft, state } = entry;
    const title = this.#title(entry);
    const button = (
      key: 'show' | 'change' | 'open' | 'remove',
      look: string,
      act: () => void,
    ): TemplateResult => {
      const action = this.t(key);
      return html`<button
        class="button ${look}"
        type="button"
        ?data-show=${key === 'show'}
        ?data-open=${key === 'open' || key === 'change'}
        ?data-remove=${key === 'remove'}
        aria-label=${this.t('named', { action, title })}
        @click=${act}
      >
        ${action}
      </button>`;
    };
    return html`<div class="actions">
      ${
        state === 'sent'
          ? button('show', 'primary', () => this.onShow?.(draft))
          : html`${button(state === 'waiting' ? 'change' : 'open', '', () =>
              this.onOpen?.(draft.id),
            )}${button('remove', 'quiet', () => void this.#ask(draft.id))}`
      }
    </div>`;
  }

  #confirm({ draft, state }: Entry): TemplateResult {
    return html`<div role="group" aria-labelledby="confirm" class="confirm">
      <p id="confirm" tabindex="-1">
        ${this.t(state === 'waiting' ? 'confirmWaiting' : 'confirm')}
      </p>
      <div class="actions">
        <button
          class="button danger"
          type="button"
          data-remove-yes
          @click=${() => void this.#remove(draft.id)}
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
    const isRemoved = await this.onRemove?.(id);
    this.asking = '';
    if (!isRemoved) this.said = this.t('state.elsewhere');
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-complaint-queue': GeraiComplaintQueue;
  }
}
