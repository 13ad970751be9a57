import type { CaseCredentials, GeraiCaseLookup } from '@gerai/core/case';
import {
  Announcer,
  FetchController,
  GeraiElement,
  GeraiErrorEvent,
  buttonStyles,
  formatDate,
  formatTime,
  noticeStyles,
  surfaceStyles,
} from '@gerai/core';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { TrackerLoadedEvent } from './events.ts';
import { trackerStyles } from './GeraiApplicationTracker.styles.ts';
import { registerTrackerNamespace, type TrackerDictionary } from './namespace.ts';
import type { Application } from '@gerai/api';
import { documentsView, messagesView, requestsView } from './views/correspondence.ts';
import { holderView, outcomeView, statusChip, summaryView } from './views/summary.ts';
import type { Wording } from './wording.ts';

const DEFAULT_TIME_ZONE = 'Asia/Jakarta';

/**
 * @summary Shows where an application stands: what happens now, what comes next, by when, and what the applicant has to do.
 *
 * Number and secret are kept in memory only while the status is shown, never in the address, in events or on the device.
 * What stands between the tags is shown while the element is not there.
 *
 * @tag gerai-application-tracker
 * @event {TrackerLoadedEvent} gerai-tracker-loaded - A status is shown; `detail.status`.
 * @event {GeraiErrorEvent} gerai-error - A call failed; `detail.code`, `detail.where`.
 */
export class GeraiApplicationTracker extends GeraiElement<TrackerDictionary> {
  static override styles = [
    ...[GeraiElement.styles].flat(),
    buttonStyles,
    noticeStyles,
    surfaceStyles,
    trackerStyles,
  ];
  static override readonly namespaces = ['application-tracker'];

  /** A number to start with; never a secret. */
  @property() number = '';

  @state() private application: Application | undefined;
  @state() private sessionEnded = false;
  @query('gerai-case-lookup') private readonly lookupForm!: GeraiCaseLookup | null;
  @query('[data-title]') private readonly titleElement!: HTMLElement | null;

  readonly #config = new FetchController(this, (_: [], signal) =>
    this.client.get('/config', { signal }),
  );
  readonly #lookup = new FetchController(this, ([body]: [CaseCredentials], signal) =>
    this.client.post('/applications/lookup', {
      body,
      signal,
    }),
  );
  readonly #refresh = new FetchController(this, ([id, token]: [string, string], signal) =>
    this.client.get('/applications/{applicationId}', {
      path: { applicationId: id },
      token,
      signal,
    }),
  );
  #announcer: Announcer | undefined;
  #token: string | undefined;
  #updatedAt: Date | undefined;
  #focusNext: 'title' | 'lookup' | undefined;

  constructor() {
    super();
    registerTrackerNamespace();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#announcer = new Announcer(this.renderRoot as ShadowRoot);
    window.addEventListener('online', this.#onOnline);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#announcer?.release();
    window.removeEventListener('online', this.#onOnline);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('apiBase') && this.apiBase !== undefined) void this.#config.run();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const target = this.#focusNext === 'title' ? this.titleElement : this.lookupForm;
    if (this.#focusNext && target) {
      this.#focusNext = undefined;
      target.focus();
    }
  }

  get #wording(): Wording {
    return {
      language: this.language,
      t: this.t,
      timeZone: this.#config.value?.timeZone ?? DEFAULT_TIME_ZONE,
      localized: (text) => this.localized(text),
      plain: (text) => this.text(text).text,
      heading: (offset, content) => this.heading(offset, content),
    };
  }

  readonly #onOnline = (): void => {
    if (this.#refresh.state === 'error') void this.#reload();
  };

  readonly #onLookup = async (credentials: CaseCredentials): Promise<void> => {
    await this.#lookup.run(credentials);
    const { value, error } = this.#lookup;
    if (error) {
      this.dispatchEvent(new GeraiErrorEvent({ code: error.code, where: 'applications-lookup' }));
      return;
    }
    if (!value) return;
    this.number = value.application.number;
    this.#token = value.token;
    this.#show(value.application);
    this.#lookup.reset();
    this.#focusNext = 'title';
    this.#announcer?.announce(this.t('loaded'));
  };

  #show(application: Application): void {
    this.sessionEnded = false;
    this.application = application;
    this.#updatedAt = new Date();
    this.dispatchEvent(new TrackerLoadedEvent(application.status));
  }

  readonly #reload = async (): Promise<void> => {
    const { application } = this;
    const token = this.#token;
    if (!application || !token) return;
    await this.#refresh.run(application.id, token);
    const { value, error } = this.#refresh;
    if (error?.code === 'unauthorized') {
      this.#leave();
      this.sessionEnded = true;
    } else if (error) {
      this.dispatchEvent(new GeraiErrorEvent({ code: error.code, where: 'applications' }));
      this.#announcer?.announce(this.#staleText());
    } else if (value) {
      this.#show(value);
      this.#announcer?.announce(this.t('updated'));
    }
  };

  #leave(): void {
    this.application = undefined;
    this.#token = undefined;
    this.#refresh.reset();
    this.#focusNext = 'lookup';
  }

  readonly #another = (): void => {
    this.number = '';
    this.#leave();
  };

  #time(): string {
    const { timeZone } = this.#wording;
    return formatTime(this.#updatedAt ?? new Date(), this.language, { timeZone });
  }

  #staleText(): string {
    const key = this.#refresh.error?.code === 'offline' ? 'offline' : 'stale';
    return this.t(key, { time: this.#time() });
  }

  protected override render(): TemplateResult {
    return html`<div class="widget">
      ${this.application ? this.#renderStatus(this.application) : this.#renderLookup()}
    </div>`;
  }

  #renderLookup(): TemplateResult {
    return html`<div class="head">
        ${this.heading(0, this.t('title'))}
        <p class="muted">${this.t('intro')}</p>
      </div>
      ${this.sessionEnded ? html`<p class="notice info" role="status">${this.t('expired')}</p>` : nothing}
      ${
        this.apiBase === undefined
          ? html`<p class="notice warning">${this.t('noApi')}</p>`
          : html`<gerai-case-lookup
              kind="application"
              .number=${this.number}
              .error=${this.#lookup.error}
              .onLookup=${this.#onLookup}
              ?busy=${this.#lookup.state === 'loading'}
            ></gerai-case-lookup>`
      }`;
  }

  #renderStatus(application: Application): TemplateResult {
    const wording = this.#wording;
    const { t } = wording;
    const done = application.steps.filter((step) => step.state === 'done').length;
    const total = application.steps.filter((step) => step.state !== 'skipped').length;
    const refreshing = this.#refresh.state === 'loading';
    return html`<div class="head" data-title tabindex="-1">
        ${this.heading(0, this.localized(application.service.name))}
        <p>${statusChip(application, wording)}</p>
        <p class="muted small">
          <span class="number">${application.number}</span> ·
          ${t('submitted', {
            date: formatDate(application.submittedAt, this.language, {
              timeZone: wording.timeZone,
            }),
          })}
        </p>
      </div>
      ${this.#refresh.error ? html`<p class="notice warning">${this.#staleText()}</p>` : nothing}
      ${summaryView(application, wording)} ${requestsView(application, wording)}
      ${outcomeView(application, wording)}
      <section class="stack">
        ${this.heading(1, t('path.title'))}
        <p class="muted small">${t('path.progress', { done, total })}</p>
        <gerai-case-timeline
          .steps=${application.steps.map((step) => ({ ...step, agency: step.agency?.name }))}
          .timeZone=${wording.timeZone}
        ></gerai-case-timeline>
      </section>
      ${holderView(application, wording)} ${messagesView(application, wording)}
      ${documentsView(application, wording)}
      <div class="actions">
        <button
          class="button"
          type="button"
          aria-disabled=${refreshing ? 'true' : nothing}
          @click=${this.#reload}
        >
          ${t('refresh')}
        </button>
        <button
          class="button"
          type="button"
          @click=${() => {
            print();
          }}
        >
          ${t('print')}
        </button>
        <button class="button quiet" type="button" @click=${this.#another}>${t('another')}</button>
      </div>
      <p class="muted small">
        ${t('asOf', { time: this.#time() })}${
          this.#config.value?.demonstration ? html` · ${t('demo')}` : nothing
        }
      </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-application-tracker': GeraiApplicationTracker;
  }
}
