import {
  FetchController,
  GeraiElement,
  GeraiErrorEvent,
  buttonStyles,
  noticeStyles,
  surfaceStyles,
} from '@gerai/core';
import type { CaseCredentials } from '@gerai/core/case';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Schemas } from '../api.ts';
import { randomId } from '../draft-store.ts';
import { alertIcon } from '../icons.ts';
import { registerAfterNamespace, type AfterDictionary } from './after-namespace.ts';
import { afterStyles } from './after.styles.ts';
import {
  eventsSection,
  messagesList,
  reportSection,
  statusSection,
  stepsSection,
  type CaseWords,
} from './case-view.ts';

type Complaint = Schemas['Complaint'];

/**
 * @summary Part of `gerai-complaint-form`: follows a report by its number and secret. Both stay in memory only.
 * @tag gerai-complaint-follow
 */
export class GeraiComplaintFollow extends GeraiElement<AfterDictionary> {
  static override styles = [
    ...[GeraiElement.styles].flat(),
    buttonStyles,
    noticeStyles,
    surfaceStyles,
    afterStyles,
  ];
  static override readonly namespaces = ['complaint-form-after'];

  @property({ attribute: false }) timeZone = 'Asia/Jakarta';

  /** Those of a receipt on the screen; looked up at once. */
  @property({ attribute: false }) credentials: CaseCredentials | undefined;

  @state() private complaint: Complaint | undefined;
  @state() private message = '';
  @state() private messageError = '';
  @state() private busy: 'message' | 'withdraw' | undefined;
  @state() private said = '';
  @state() private failed = '';
  @state() private withdrawing = false;
  @state() private expired = false;

  #token = '';
  #key = randomId();
  #withdrawKey = randomId();
  #focus = '';

  readonly #lookup = new FetchController(
    this,
    async ([credentials]: readonly [CaseCredentials], signal) => {
      const { token, complaint } = await this.client.post('/complaints/lookup', {
        body: credentials,
        signal,
      });
      this.#token = token;
      this.complaint = complaint;
      this.expired = false;
      this.#focus = '#status';
      return complaint;
    },
  );

  constructor() {
    super();
    registerAfterNamespace();
  }

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('#title')?.focus(options);
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('credentials') && this.credentials) void this.#lookup.run(this.credentials);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const focus = this.#focus;
    if (!focus) return;
    const target = this.renderRoot.querySelector<HTMLElement>(focus);
    if (!target) return;
    this.#focus = '';
    target.focus();
  }

  #open = (credentials: CaseCredentials): void => {
    void this.#lookup.run(credentials).then(() => {
      const { error } = this.#lookup;
      if (error)
        this.dispatchEvent(new GeraiErrorEvent({ code: error.code, where: 'complaint-lookup' }));
    });
  };

  #leave = (): void => {
    this.#token = '';
    this.complaint = undefined;
    this.credentials = undefined;
    this.#lookup.reset();
    this.said = this.failed = this.message = this.messageError = '';
    this.withdrawing = false;
    this.#focus = '#title';
  };

  protected override render(): TemplateResult {
    return html`<div class="body">
      ${this.heading(0, this.t('follow.title'), { id: 'title', class: 'title', tabindex: -1 })}
      ${this.complaint ? this.#case(this.complaint) : this.#form()}
    </div>`;
  }

  #form(): TemplateResult {
    const { state: at, error } = this.#lookup;
    return html`
      <p class="muted">${this.t('follow.intro')}</p>
      ${
        this.expired
          ? html`<p class="notice warning">
              ${alertIcon}<span class="grow">${this.t('follow.expired')}</span>
            </p>`
          : nothing
      }
      <gerai-case-lookup
        kind="complaint"
        .busy=${at === 'loading'}
        .error=${error}
        .number=${this.credentials?.number ?? ''}
        .onLookup=${this.#open}
      ></gerai-case-lookup>
    `;
  }

  #case(complaint: Complaint): TemplateResult {
    const words: CaseWords = {
      t: this.t,
      language: this.language,
      timeZone: this.timeZone,
      localized: (text) => this.localized(text),
      heading: (offset, content) => this.heading(offset, content),
    };
    return html`
      ${statusSection(words, complaint, this.#leave)} ${stepsSection(words, complaint)}
      ${eventsSection(words, complaint)}
      <section class="part">
        ${messagesList(words, complaint)}${this.#outcome()}
        ${complaint.allowed.includes('message') ? this.#replyForm(complaint) : nothing}
      </section>
      ${reportSection(words, complaint)}
      ${complaint.allowed.includes('withdraw') ? this.#withdrawal(complaint) : nothing}
    `;
  }

  /** How the last message or withdrawal went. */
  #outcome(): TemplateResult {
    return html`<div role="status">
        ${this.said ? html`<p class="notice success">${this.said}</p>` : nothing}
      </div>
      <div role="alert">
        ${
          this.failed
            ? html`<p class="notice error">${alertIcon}<span class="grow">${this.failed}</span></p>`
            : nothing
        }
      </div>`;
  }

  #replyForm(complaint: Complaint): TemplateResult {
    return html`<form
      class="part"
      novalidate
      @submit=${(event: Event) => void this.#reply(event, complaint)}
    >
      <gerai-textarea
        name="message"
        label=${this.t('follow.reply')}
        hint=${complaint.visibility.anonymous ? this.t('follow.replyHint') : ''}
        rows="3"
        maxlength="4000"
        required
        .value=${this.message}
        error=${this.messageError}
        @input=${this.#onMessage}
      ></gerai-textarea>
      <div class="actions">
        <button class="button primary" type="submit" aria-disabled=${this.busy ? 'true' : nothing}>
          ${this.t(this.busy === 'message' ? 'follow.replySending' : 'follow.replySend')}
        </button>
      </div>
    </form>`;
  }

  #onMessage = (event: Event): void => {
    this.message = (event.currentTarget as HTMLElement & { value: string }).value;
    this.messageError = '';
    this.said = '';
  };

  async #reply(event: Event, complaint: Complaint): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const text = this.message.trim();
    if (!text) {
      this.messageError = this.t('follow.replyRequired');
      this.renderRoot.querySelector<HTMLElement>('gerai-textarea')?.focus();
      return;
    }
    const sent = await this.#act('message', 'follow.replyFailed', () =>
      this.client.post('/complaints/{complaintId}/messages', {
        path: { complaintId: complaint.id },
        body: { text, language: this.language },
        token: this.#token,
        idempotencyKey: this.#key,
      }),
    );
    if (!sent) return;
    this.#key = randomId();
    this.message = '';
    this.complaint = { ...complaint, messages: [...complaint.messages, sent] };
    this.said = this.t('follow.replySent');
  }

  #withdrawal(complaint: Complaint): TemplateResult {
    if (!this.withdrawing) {
      return html`<div class="actions">
        <button
          class="button quiet"
          type="button"
          data-withdraw
          @click=${() => this.#askWithdrawal(true)}
        >
          ${this.t('follow.withdraw')}
        </button>
      </div>`;
    }
    return html`<div class="notice warning" role="group" aria-labelledby="withdraw">
      ${alertIcon}
      <div class="grow">
        <p id="withdraw" tabindex="-1">${this.t('follow.withdrawConfirm')}</p>
        <div class="actions">
          <button
            class="button danger"
            type="button"
            data-withdraw-yes
            aria-disabled=${this.busy ? 'true' : nothing}
            @click=${() => void this.#withdraw(complaint)}
          >
            ${this.t(this.busy === 'withdraw' ? 'follow.withdrawing' : 'follow.withdrawYes')}
          </button>
          <button class="button" type="button" @click=${() => this.#askWithdrawal(false)}>
            ${this.t('follow.withdrawNo')}
          </button>
        </div>
      </div>
    </div>`;
  }

  #askWithdrawal(asking: boolean): void {
    this.withdrawing = asking;
    this.#focus = asking ? '#withdraw' : '[data-withdraw]';
  }

  async #withdraw(complaint: Complaint): Promise<void> {
    if (this.busy) return;
    const now = await this.#act('withdraw', 'follow.withdrawFailed', () =>
      this.client.post('/complaints/{complaintId}/withdrawal', {
        path: { complaintId: complaint.id },
        body: {},
        token: this.#token,
        idempotencyKey: this.#withdrawKey,
      }),
    );
    if (!now) return;
    this.withdrawing = false;
    this.complaint = now;
    this.said = this.t('follow.withdrawn');
    this.#focus = '#status';
  }

  /** Runs a change; tells a failure in words, and a token that has run out by asking again. */
  async #act<Result>(
    what: 'message' | 'withdraw',
    failure: 'follow.replyFailed' | 'follow.withdrawFailed',
    run: () => Promise<Result>,
  ): Promise<Result | undefined> {
    this.busy = what;
    this.said = this.failed = '';
    try {
      return await run();
    } catch (error) {
      const { code = 'unknown', status } = error as { code?: string; status?: number };
      this.dispatchEvent(new GeraiErrorEvent({ code, where: `complaint-${what}` }));
      if (status === 401) {
        this.complaint = undefined;
        this.expired = true;
        this.#token = '';
        this.#focus = '#title';
      } else {
        this.failed = `${this.t(failure)} ${this.errorText(error)}`;
      }
      return undefined;
    } finally {
      this.busy = undefined;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-complaint-follow': GeraiComplaintFollow;
  }
}
