import {
  FetchController,
  GeraiElement,
  GeraiErrorEvent,
  buttonStyles,
  formatDate,
  formatDateTime,
  noticeStyles,
  surfaceStyles,
} from '@gerai/core';
import type { CaseCredentials, TimelineStep } from '@gerai/core/case';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Schemas } from '../api.ts';
import { randomId } from '../draft-store.ts';
import { alertIcon } from '../icons.ts';
import { registerAfterNamespace, type AfterDictionary } from './after-namespace.ts';
import { afterStyles } from './after.styles.ts';

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
      if (error) this.dispatchEvent(new GeraiErrorEvent({ code: error.code, where: 'complaint-lookup' }));
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
          ? html`<p class="notice warning">${alertIcon}<span class="grow">${this.t('follow.expired')}</span></p>`
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
    const { timeZone, language } = this;
    const day = (iso: string): string => formatDate(iso, language, { timeZone, weekday: true });
    const late = complaint.clocks.find((clock) => clock.late && clock.state !== 'stopped');
    const over = complaint.status === 'closed' || complaint.status === 'withdrawn';
    return html`
      <section class="part" aria-labelledby="status">
        <div class="state">
          <div id="status" tabindex="-1">
            <span class="muted small">${complaint.number}</span><br />
            ${this.t('follow.status')}:
            <span class="chip ${over ? 'success' : 'info'}"
              >${this.t(`follow.statuses.${complaint.status}`)}</span
            >
          </div>
          <button class="button quiet small" type="button" data-leave @click=${this.#leave}>
            ${this.t('follow.leave')}
          </button>
        </div>
        <dl class="now">
          <div>
            <dt>${this.t('follow.now')}</dt>
            <dd class="main">${this.localized(complaint.now)}</dd>
          </div>
          <div>
            <dt>${this.t('follow.next')}</dt>
            <dd>${this.localized(complaint.next)}</dd>
          </div>
          ${
            complaint.expectedAt && !over
              ? html`<div>
                  <dt>${this.t('follow.by')}</dt>
                  <dd>${day(complaint.expectedAt)}</dd>
                </div>`
              : nothing
          }
        </dl>
        ${
          late?.dueAt && !over
            ? html`<p class="notice warning">
                ${alertIcon}<span class="grow"
                  >${this.t('follow.overdue', { date: day(late.dueAt) })}</span
                >
              </p>`
            : nothing
        }
      </section>
      <section class="part">
        ${this.heading(1, this.t('follow.steps'))}
        <gerai-case-timeline
          .steps=${complaint.steps.map(stepOf)}
          time-zone=${timeZone}
        ></gerai-case-timeline>
      </section>
      ${this.#events(complaint)} ${this.#messages(complaint)}
      <section class="part">
        ${this.heading(1, this.t('follow.text'))}
        <dl class="facts">
          <div>
            <dt>${this.t('follow.received')}</dt>
            <dd>${formatDateTime(complaint.submittedAt, language, { timeZone })}</dd>
          </div>
          <div>
            <dt>${this.t('follow.category')}</dt>
            <dd>${this.localized(complaint.category.name)}</dd>
          </div>
          ${
            complaint.agency
              ? html`<div>
                  <dt>${this.t('follow.agency')}</dt>
                  <dd>${this.localized(complaint.agency.name)}</dd>
                </div>`
              : nothing
          }
        </dl>
        <p class="said">${complaint.text}</p>
      </section>
      ${complaint.allowed.includes('withdraw') ? this.#withdrawal(complaint) : nothing}
    `;
  }

  #events({ timeline }: Complaint): TemplateResult {
    const { timeZone, language } = this;
    return html`<section class="part">
      ${this.heading(1, this.t('follow.timeline'))}
      ${
        timeline.length === 0
          ? html`<p class="muted">${this.t('follow.noEvents')}</p>`
          : html`<ul class="events" role="list">
              ${timeline.map(
                ({ at, title, detail, agency }) =>
                  html`<li class="event">
                    <p><strong>${this.localized(title)}</strong></p>
                    ${detail ? html`<p>${this.localized(detail)}</p>` : nothing}
                    <p class="muted small">
                      ${formatDateTime(at, language, { timeZone })}${agency ? html` · ${this.localized(agency.name)}` : nothing}
                    </p>
                  </li>`,
              )}
            </ul>`
      }
    </section>`;
  }

  #messages(complaint: Complaint): TemplateResult {
    const { timeZone, language } = this;
    const from = { resident: 'fromYou', agency: 'fromAgency', system: 'fromSystem' } as const;
    return html`<section class="part">
      ${this.heading(1, this.t('follow.messages'))}
      ${
        complaint.messages.length === 0
          ? html`<p class="muted">${this.t('follow.noMessages')}</p>`
          : html`<ul class="messages" role="list">
              ${complaint.messages.map(
                (message) =>
                  html`<li class="message ${message.from}">
                    <p class="muted small">
                      ${
                        message.agency
                          ? this.localized(message.agency.name)
                          : this.t(`follow.${from[message.from]}`)
                      },
                      ${formatDateTime(message.sentAt, language, { timeZone })}
                    </p>
                    <p class="said" lang=${message.language}>${message.text}</p>
                  </li>`,
              )}
            </ul>`
      }
      <div role="status">
        ${this.said ? html`<p class="notice success">${this.said}</p>` : nothing}
      </div>
      <div role="alert">
        ${
          this.failed
            ? html`<p class="notice error">${alertIcon}<span class="grow">${this.failed}</span></p>`
            : nothing
        }
      </div>
      ${
        complaint.allowed.includes('message')
          ? html`<form class="part" novalidate @submit=${(event: Event) => void this.#reply(event, complaint)}>
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
            </form>`
          : nothing
      }
    </section>`;
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
        params: { path: { complaintId: complaint.id } },
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
        <button class="button quiet" type="button" data-withdraw @click=${() => this.#askWithdrawal(true)}>
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
        params: { path: { complaintId: complaint.id } },
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

function stepOf(step: Schemas['CaseStep']): TimelineStep {
  return { ...step, agency: step.agency?.name };
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-complaint-follow': GeraiComplaintFollow;
  }
}
