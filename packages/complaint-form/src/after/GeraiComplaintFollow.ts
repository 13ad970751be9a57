import { Announcer, FetchController, GeraiErrorEvent } from '@gerai/core';
import {
  CaseBook,
  noteInHistory,
  shownInHistory,
  takeLinkedCase,
  type CaseCredentials,
  type GeraiCaseLookup,
} from '@gerai/core/case';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Config, Schemas } from '../api.ts';
import { FOLLOW_STEP, type LinkedReport } from '../follow-step.ts';
import { alertIcon } from '../icons.ts';
import { AfterPart } from './after-part.ts';
import { BOOK, type FollowActions, type TrackedComplaint } from './book.ts';
import type { GeraiComplaintStatus } from './GeraiComplaintStatus.ts';
import { lookUp } from './look-up.ts';

type Complaint = Schemas['Complaint'];

/**
 * @summary Part of `gerai-complaint-form`: follows reports by number and secret. Both stay in memory, and on the device only
 * where the resident asks for it.
 * @tag gerai-complaint-follow
 */
export class GeraiComplaintFollow extends AfterPart {
  @property({ attribute: false }) config: Config | undefined;

  /** Of a receipt on the screen, or of a link; looked up at once where the secret is known. */
  @property({ attribute: false }) linked: LinkedReport | undefined;

  /** Begins a new report that goes on from another. */
  @property({ attribute: false }) onAnew: ((complaint: Complaint) => void) | undefined;

  @state() private shownId: string | undefined;
  @state() private sessionEnded = false;
  @state() private number = '';
  @query('gerai-case-lookup') private readonly lookupForm!: GeraiCaseLookup | null;
  @query('gerai-complaint-status') private readonly statusElement!: GeraiComplaintStatus | null;

  readonly #book = new CaseBook<Complaint>(this, BOOK, (id, updatedAt) => {
    if (id === this.shownId) this.statusElement?.seenElsewhere(updatedAt);
  });
  readonly #lookup = new FetchController(
    this,
    async ([{ number, secret }]: [CaseCredentials], signal): Promise<void> => {
      const { complaint, token } = await lookUp(this.client, { number, secret }, signal);
      this.#book.open(complaint, { token, secret });
      this.#touched = false;
      // A link or receipt led straight here; Back leads to where it was followed from.
      const how = this.linked ? 'replace' : 'push';
      this.linked = undefined;
      this.#show(complaint.id, how);
      this.#announcer?.announce(this.t('follow.loaded'));
    },
  );
  /** Opens again what is shown: from the device's memory, or with another token. */
  readonly #renewal = new FetchController(
    this,
    async ([{ record, secret }]: [TrackedComplaint], signal): Promise<void> => {
      const found = await lookUp(this.client, { number: record.number, secret }, signal);
      this.#book.open(found.complaint, { token: found.token, secret });
      this.#touched = false;
    },
  );
  #announcer: Announcer | undefined;
  /** Somebody has been here since the token was given. */
  #touched = false;
  #focusNext: 'status' | 'lookup' | undefined;

  readonly #actions: FollowActions = {
    changed: (complaint) => {
      this.#book.update(complaint);
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
    anew: (complaint) => {
      this.onAnew?.(complaint);
    },
  };

  constructor() {
    super();
    for (const type of ['pointerdown', 'keydown']) {
      this.addEventListener(type, () => (this.#touched = true), { passive: true });
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#announcer = new Announcer(this.renderRoot as ShadowRoot);
    window.addEventListener('online', this.#onOnline);
    window.addEventListener('popstate', this.#onPopState);
    void this.#book.loaded.then(this.#restore);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#announcer?.release();
    window.removeEventListener('online', this.#onOnline);
    window.removeEventListener('popstate', this.#onPopState);
  }

  /** Opens what an address links to in its fragment. */
  openLink(address: string): void {
    this.linked = takeLinkedCase(address, 'complaint')?.linked;
  }

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => {
      const title = this.renderRoot.querySelector<HTMLElement>('#title');
      (title ?? this.statusElement)?.focus(options);
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { linked } = this;
    if (!changed.has('linked') || !linked) return;
    this.shownId = undefined;
    this.number = linked.number;
    if (linked.secret) void this.#open({ number: linked.number, secret: linked.secret });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const target = this.#focusNext === 'status' ? this.statusElement : this.lookupForm;
    if (!this.#focusNext || !target) return;
    this.#focusNext = undefined;
    target.focus();
  }

  readonly #onOnline = (): void => {
    const { linked } = this;
    if (linked?.secret && this.#lookup.state === 'error') {
      void this.#open({ number: linked.number, secret: linked.secret });
    }
    const shown = this.#book.find(this.shownId);
    if (shown && this.#renewal.state === 'error') void this.#renewal.run(shown);
  };

  readonly #onPopState = (): void => {
    const step = shownInHistory(FOLLOW_STEP);
    if (step === undefined) return;
    const id = this.#book.find(step)?.record.id;
    if (id !== this.shownId) this.#show(id, 'keep');
  };

  /**
   * When the follow-up comes back, what the history says is shown, and after a reload what the device remembers of it; the
   * focus stays the page's.
   */
  readonly #restore = (): void => {
    if (this.linked) return;
    const asked = this.#focusNext;
    this.#onPopState();
    this.#focusNext = asked;
  };

  readonly #onLookup = (credentials: CaseCredentials): void => {
    this.linked = undefined;
    void this.#open(credentials);
  };

  async #open(credentials: CaseCredentials): Promise<void> {
    await this.#lookup.run(credentials);
    const { error } = this.#lookup;
    if (error) this.#tell(error.code);
  }

  #show(id: string | undefined, how: 'push' | 'replace' | 'keep'): void {
    const step = id ?? '';
    if (how !== 'keep' && step !== shownInHistory(FOLLOW_STEP)) {
      noteInHistory(FOLLOW_STEP, step, how);
    }
    const tracked = this.#book.find(id);
    this.shownId = id;
    this.sessionEnded = false;
    this.number = '';
    this.#lookup.reset();
    this.#renewal.reset();
    this.#focusNext = id === undefined ? 'lookup' : 'status';
    if (tracked && tracked.token === undefined) void this.#renew(tracked);
  }

  async #renew(tracked: TrackedComplaint): Promise<void> {
    await this.#renewal.run(tracked);
    const { error } = this.#renewal;
    if (!error) return;
    this.#tell(error.code);
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

  #end({ record: { id, number }, remembered }: TrackedComplaint): void {
    this.#book.close(id);
    if (remembered) return;
    this.#show(undefined, 'replace');
    this.number = number;
    this.sessionEnded = true;
  }

  #tell(code: string): void {
    this.dispatchEvent(new GeraiErrorEvent({ code, where: 'complaint-lookup' }));
  }

  protected override render(): TemplateResult {
    const shown = this.#book.find(this.shownId);
    if (!shown) return this.#renderLookup();
    return html`<gerai-complaint-status
      heading-level=${this.headingLevel}
      .tracked=${shown}
      .config=${this.config}
      .timeZone=${this.timeZone}
      .problem=${this.#renewal.error}
      .actions=${this.#actions}
    ></gerai-complaint-status>`;
  }

  #renderLookup(): TemplateResult {
    const cases = this.#book.all;
    const { state: at, error } = this.#lookup;
    return html`<div class="body">
      ${this.heading(0, this.t('follow.title'), { id: 'title', class: 'title', tabindex: -1 })}
      ${
        this.sessionEnded
          ? html`<p class="notice warning" role="status">
              ${alertIcon}<span class="grow">${this.t('follow.expired')}</span>
            </p>`
          : nothing
      }
      ${
        cases.length > 0
          ? html`<gerai-complaint-list
              heading-level=${this.headingLevel + 1}
              .cases=${cases}
              .timeZone=${this.timeZone}
              .actions=${this.#actions}
            ></gerai-complaint-list>`
          : nothing
      }
      <div class="part">
        ${cases.length > 0 ? this.heading(1, this.t('list.add')) : nothing}
        <p class="muted">${this.t('follow.intro')}</p>
        ${this.#renderLinkFailed()}
        <gerai-case-lookup
          kind="complaint"
          .busy=${at === 'loading'}
          .error=${error}
          .number=${this.number}
          .onLookup=${this.#onLookup}
        ></gerai-case-lookup>
      </div>
    </div>`;
  }

  /** A link's secret can be read nowhere again, so the link can be tried again. */
  #renderLinkFailed(): TemplateResult | typeof nothing {
    const { linked } = this;
    const { error } = this.#lookup;
    if (!linked?.secret || !error || error.code === 'case-not-found') return nothing;
    const { number, secret } = linked;
    return html`<p>${this.t('follow.linkFailed')}</p>
      <div class="actions">
        <button
          class="button"
          type="button"
          data-again
          @click=${() => void this.#open({ number, secret })}
        >
          ${this.t('actions.retry')}
        </button>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-complaint-follow': GeraiComplaintFollow;
  }
}
