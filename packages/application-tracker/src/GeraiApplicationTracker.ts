import type { Application, ApplicationLookupResult } from '@gerai/api';
import {
  Announcer,
  FetchController,
  GeraiElement,
  GeraiErrorEvent,
  buttonStyles,
  noticeStyles,
  onServer,
  registerFieldsNamespace,
} from '@gerai/core';
import {
  CaseBook,
  noteInHistory,
  registerCaseNamespace,
  shownInHistory,
  takeLinkedCase,
  type CaseCredentials,
  type GeraiCaseLookup,
} from '@gerai/core/case';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { TrackerLoadedEvent } from './events.ts';
import { trackerStyles } from './GeraiApplicationTracker.styles.ts';
import { lookUp } from './lookup.ts';
import { registerTrackerNamespace, type TrackerDictionary } from './namespace.ts';
import type { GeraiApplicationStatus } from './panel/GeraiApplicationStatus.ts';
import type { TrackedApplication } from './tracked-application.ts';
import type { TrackerActions } from './tracker-actions.ts';

/** In the state of the page's history. */
const STEP = 'gerai-tracker';

async function definePanel(): Promise<true> {
  const panel = await import('./panel/define.ts');
  panel.definePanel();
  return true;
}

/**
 * @summary Shows where an application stands: what happens now, what comes next, by when, and what the applicant has to do.
 *
 * The form alone is in the first download; what shows an application follows when it is wanted. Number and secret are kept
 * in memory only, never in the address or in events, and on the device only where the resident asks for it. What stands
 * between the tags is shown while the element is not there.
 *
 * @tag gerai-application-tracker
 * @attr {'eager' | 'lazy'} loading - `lazy`: the loader fetches it when it comes near to what is seen.
 * @slot - What is shown until the element is there, and without JavaScript.
 * @event {TrackerLoadedEvent} gerai-tracker-loaded - A status is shown; `detail.status`.
 * @event {TrackerChangedEvent} gerai-tracker-changed - The status that is shown has changed; `detail.status`.
 * @event {TrackerEscalateEvent} gerai-tracker-escalate - The resident wants to complain of a delay; cancelable.
 * @event {GeraiErrorEvent} gerai-error - A call failed; `detail.code`, `detail.where`.
 * @csspart head - The title with its introduction.
 * @csspart lookup - The form for number and code.
 * @csspart status - The application that is shown.
 */
export class GeraiApplicationTracker extends GeraiElement<TrackerDictionary> {
  static override styles = [
    ...[GeraiElement.styles].flat(),
    buttonStyles,
    noticeStyles,
    trackerStyles,
  ];
  /** Those of the form within among them: what is shown at once must not grow by parts. */
  static override readonly namespaces = ['application-tracker', 'case', 'fields'];

  /** A number to start with; never a secret. */
  @property() number = '';

  /** Page with the complaint form, for residents whose application is late; not needed where it is on the same page. */
  @property({ attribute: 'complaint-url' }) complaintUrl = '';

  @state() private shownId: string | undefined;
  @state() private sessionEnded = false;
  @state() private linked: CaseCredentials | undefined;
  @query('gerai-case-lookup') private readonly lookupForm!: GeraiCaseLookup | null;
  @query('gerai-application-status')
  private readonly statusElement!: GeraiApplicationStatus | null;

  readonly #book = new CaseBook<Application>(this, 'tracker', (id, updatedAt) => {
    if (id === this.shownId) this.statusElement?.seenElsewhere(updatedAt);
  });
  readonly #config = new FetchController(this, (_: [], signal) =>
    this.client.get('/config', { signal }),
  );
  readonly #lookup = new FetchController(
    this,
    async ([credentials]: [CaseCredentials], signal): Promise<ApplicationLookupResult> => {
      const found = await lookUp(this.client, credentials, signal);
      this.#opened(found, credentials.secret);
      return found;
    },
  );
  /** Opens again what is shown: from the device's memory, or with another token. */
  readonly #renewal = new FetchController(
    this,
    async ([{ record, secret }]: [TrackedApplication], signal): Promise<void> => {
      const found = await lookUp(this.client, { number: record.number, secret }, signal);
      this.#book.open(found.application, { token: found.token, secret });
      this.#touched = false;
      this.dispatchEvent(new TrackerLoadedEvent(found.application.status));
    },
  );
  readonly #panel = new FetchController(this, definePanel);
  #announcer: Announcer | undefined;
  /** Somebody has been here since the token was given. */
  #touched = false;
  #focusNext: 'status' | 'lookup' | undefined;

  readonly #actions: TrackerActions = {
    changed: (application) => {
      this.#book.update(application);
    },
    expired: (id) => {
      this.#expired(id);
    },
    show: (id) => {
      this.#show(id, 'push');
    },
    another: () => {
      this.#show(undefined, 'push');
    },
    close: (id) => {
      this.#show(undefined, 'replace');
      this.#book.close(id);
    },
    remember: (id) => this.#book.remember(id),
    forget: (ids) => this.#book.forget(ids),
  };

  constructor() {
    super();
    registerTrackerNamespace();
    registerCaseNamespace();
    registerFieldsNamespace();
    for (const type of ['pointerdown', 'keydown']) {
      this.addEventListener(type, () => (this.#touched = true), { passive: true });
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#announcer = new Announcer(this.renderRoot as ShadowRoot);
    window.addEventListener('online', this.#onOnline);
    window.addEventListener('popstate', this.#onPopState);
    window.addEventListener('hashchange', this.#takeLink);
    if (!this.#takeLink()) void this.#book.loaded.then(this.#restore);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#announcer?.release();
    window.removeEventListener('online', this.#onOnline);
    window.removeEventListener('popstate', this.#onPopState);
    window.removeEventListener('hashchange', this.#takeLink);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('apiBase') && this.apiBase !== undefined) {
      void this.#config.run();
      if (this.linked) void this.#open(this.linked);
    }
    if (this.#book.all.length > 0 && this.#panel.state === 'initial') this.#loadPanel();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const target = this.#focusNext === 'status' ? this.statusElement : this.lookupForm;
    if (this.#focusNext && target) {
      this.#focusNext = undefined;
      target.focus();
    }
  }

  readonly #onOnline = (): void => {
    if (this.#config.state === 'error') void this.#config.run();
    if (this.linked && this.#lookup.state === 'error') void this.#open(this.linked);
    const shown = this.#book.find(this.shownId);
    if (shown && this.#renewal.state === 'error') void this.#renewal.run(shown);
  };

  readonly #onPopState = (): void => {
    const id = this.#book.find(shownInHistory(STEP))?.record.id;
    if (id !== this.shownId) this.#show(id, 'keep');
  };

  /** After a reload, what was shown is shown again where the device remembers it; the focus stays the page's. */
  readonly #restore = (): void => {
    // The resident may have opened one while the device was read: that one still takes the focus.
    const asked = this.#focusNext;
    this.#onPopState();
    this.#focusNext = asked;
  };

  /** Takes an application out of the address, which holds a secret no longer than this. */
  readonly #takeLink = (): boolean => {
    const taken = takeLinkedCase(location.href, 'application');
    if (!taken) return false;
    history.replaceState(history.state, '', taken.rest);
    const { number, secret } = taken.linked;
    this.number = number;
    this.linked = secret === undefined ? undefined : { number, secret };
    if (this.linked && this.apiBase !== undefined) void this.#open(this.linked);
    return true;
  };

  readonly #onLookup = (credentials: CaseCredentials): void => {
    this.linked = undefined;
    void this.#open(credentials);
  };

  async #open(credentials: CaseCredentials): Promise<void> {
    this.#loadPanel();
    await this.#lookup.run(credentials);
    const { error } = this.#lookup;
    if (error) this.#tellError(error.code, 'applications-lookup');
  }

  #opened(found: ApplicationLookupResult, secret: string): void {
    this.#book.open(found.application, { token: found.token, secret });
    this.#touched = false;
    this.linked = undefined;
    this.#show(found.application.id, 'push');
    this.dispatchEvent(new TrackerLoadedEvent(found.application.status));
    this.#announcer?.announce(this.t('loaded'));
  }

  #show(id: string | undefined, how: 'push' | 'replace' | 'keep'): void {
    if (how !== 'keep' && id !== shownInHistory(STEP)) noteInHistory(STEP, id, how);
    const tracked = this.#book.find(id);
    this.shownId = id;
    this.sessionEnded = false;
    this.number = '';
    this.#lookup.reset();
    this.#renewal.reset();
    this.#focusNext = id === undefined ? 'lookup' : 'status';
    if (tracked && tracked.token === undefined) void this.#renew(tracked);
  }

  async #renew(tracked: TrackedApplication): Promise<void> {
    await this.#renewal.run(tracked);
    const { error } = this.#renewal;
    if (!error) return;
    this.#tellError(error.code, 'applications-lookup');
    if (tracked.token !== undefined && error.code === 'case-not-found') this.#end(tracked);
  }

  /**
   * A token is void. Who is here goes on with another, and loses nothing that was typed; where nobody has touched anything
   * since, the page may have been left open, and the secret is asked for again.
   */
  #expired(id: string): void {
    const tracked = this.#book.find(id);
    if (!tracked || this.#renewal.state === 'loading') return;
    if (tracked.remembered || this.#touched) void this.#renew(tracked);
    else this.#end(tracked);
  }

  #end({ record: { id, number }, remembered }: TrackedApplication): void {
    this.#book.close(id);
    if (remembered) return;
    this.#show(undefined, 'replace');
    this.number = number;
    this.sessionEnded = true;
  }

  readonly #loadPanel = (): void => {
    if (this.#panel.state === 'initial' || this.#panel.state === 'error') void this.#panel.run();
  };

  #tellError(code: string, where: string): void {
    this.dispatchEvent(new GeraiErrorEvent({ code, where }));
  }

  protected override render(): TemplateResult {
    // A form that can't be sent yet would lose what is typed into it: what the page brings stands in for it.
    if (onServer) {
      return html`<div class="widget" lang=${this.language}>
        ${this.#renderHead()}<slot></slot>
      </div>`;
    }
    const shown = this.#book.find(this.shownId);
    return html`<div class="widget">
      ${shown ? this.#renderStatus(shown) : this.#renderLookup()}
    </div>`;
  }

  #renderStatus(tracked: TrackedApplication): TemplateResult {
    if (this.#panel.state === 'error') {
      return html`<p class="notice error" role="alert">${this.t('errors.network')}</p>
        ${this.#renderRetry(this.#loadPanel)}`;
    }
    if (!this.#panel.value) return html`<p class="muted" role="status">${this.t('opening')}</p>`;
    return html`<gerai-application-status
      part="status"
      heading-level=${this.headingLevel}
      .tracked=${tracked}
      .others=${this.#book.all}
      .config=${this.#config.value}
      .problem=${this.#renewal.error}
      .actions=${this.#actions}
      .complaintUrl=${this.complaintUrl}
    ></gerai-application-status>`;
  }

  #renderLookup(): TemplateResult {
    if (this.apiBase === undefined) {
      return html`${this.#renderHead()}
        <p class="notice warning">${this.t('noApi')}</p>`;
    }
    const cases = this.#book.all;
    return html`${this.#renderHead()}
      ${this.sessionEnded ? html`<p class="notice info" role="status">${this.t('expired')}</p>` : nothing}
      ${
        cases.length > 0 && this.#panel.value
          ? html`<gerai-application-list
              heading-level=${this.headingLevel + 1}
              .cases=${cases}
              .actions=${this.#actions}
              .timeZone=${this.#config.value?.timeZone}
            ></gerai-application-list>`
          : nothing
      }
      <div class="stack" @focusin=${this.#loadPanel}>
        ${cases.length > 0 ? this.heading(1, this.t('add')) : nothing} ${this.#renderLinkFailed()}
        <gerai-case-lookup
          part="lookup"
          kind="application"
          .number=${this.number}
          .error=${this.#lookup.error}
          .onLookup=${this.#onLookup}
          ?busy=${this.#lookup.state === 'loading'}
        ></gerai-case-lookup>
      </div>`;
  }

  #renderHead(): TemplateResult {
    return html`<div class="head" part="head">
      ${this.heading(0, this.t('title'))}
      <p class="muted">${this.t('intro')}</p>
    </div>`;
  }

  /** A link's secret can be read nowhere again, so the link can be tried again. */
  #renderLinkFailed(): TemplateResult | typeof nothing {
    const { linked } = this;
    const { error } = this.#lookup;
    if (!linked || !error || error.code === 'case-not-found') return nothing;
    return html`<div class="head">
      <p>${this.t('linkFailed')}</p>
      ${this.#renderRetry(() => void this.#open(linked))}
    </div>`;
  }

  #renderRetry(retry: () => void): TemplateResult {
    return html`<div class="actions">
      <button class="button" type="button" @click=${retry}>${this.t('actions.retry')}</button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-application-tracker': GeraiApplicationTracker;
  }
}
