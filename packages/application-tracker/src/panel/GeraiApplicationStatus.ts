import {
  isApiError,
  type Application,
  type CaseDocument,
  type CaseRequest,
  type Config,
} from '@gerai/api';
import {
  Announcer,
  beginReport,
  canReport,
  FetchController,
  formatDate,
  saveText,
  type FetchError,
} from '@gerai/core';
import { LiveUpdates, type LiveSource } from '@gerai/core/live';
import type { PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { TrackerChangedEvent, TrackerEscalateEvent } from '../events.ts';
import type { TrackedApplication } from '../tracked-application.ts';
import type { TrackerActions } from '../tracker-actions.ts';
import { calendarFile } from './calendar.ts';
import { CasePart, type CaseAccess } from './case-part.ts';
import { saveDocument } from './documents.ts';
import { loadAnswer, loadRating, loadShare, type LazyPart } from './lazy-parts.ts';
import { statusBody } from './status-view.ts';
import { isOver, type SaveDate } from './views/summary.ts';
import { isOlder, whatChanged } from './what-changed.ts';

const EVENT_STREAM = 'text/event-stream';

/**
 * @summary Part of `gerai-application-tracker`: one application as it stands, kept up to date while it is looked at.
 * @tag gerai-application-status
 */
export class GeraiApplicationStatus extends CasePart {
  @property({ attribute: false }) tracked!: TrackedApplication;
  /** All applications of the page, this one among them. */
  @property({ attribute: false }) others: readonly TrackedApplication[] = [];
  @property({ attribute: false }) config: Config | undefined;
  /** Why what the device remembers could not be opened at the server. */
  @property({ attribute: false }) problem: FetchError | undefined;
  @property({ attribute: false }) actions!: TrackerActions;
  @property({ attribute: false }) complaintUrl = '';

  /** What has changed while one looked. */
  @state() news = '';
  /** Why the last look at the server failed. */
  @state() lookError: FetchError | undefined;
  @query('[data-title]') private readonly titleElement!: HTMLElement | null;

  readonly live = new LiveUpdates(this);
  readonly answerPart = new FetchController(this, loadAnswer);
  readonly ratingPart = new FetchController(this, loadRating);
  readonly sharePart = new FetchController(this, loadShare);
  readonly refreshing = new FetchController(this, (_: [], signal) => this.#look(signal));
  readonly download = new FetchController(this, async ([wanted]: [CaseDocument], signal) => {
    const { access } = this;
    if (access) await saveDocument(this.client, access, wanted, signal);
    return wanted.id;
  });
  #announcer: Announcer | undefined;
  #followed = '';
  /** How often the resident has changed something from here. */
  #changes = 0;

  get application(): Application {
    return this.tracked.record;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#announcer = new Announcer(this.renderRoot as ShadowRoot);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#announcer?.release();
  }

  /** Focuses what application this is, as soon as it is there. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => {
      this.titleElement?.focus(options);
    });
  }

  /** Another tab has seen the application as it is since then. */
  seenElsewhere(updatedAt: string): void {
    if (updatedAt !== this.application.updatedAt && this.live.state !== 'paused') {
      void this.refreshing.run();
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('config')) this.timeZone = this.config?.timeZone;
    if (changed.has('tracked')) this.#takeCase(changed.get('tracked'));
    const { application } = this;
    if (application.allowed.includes('document')) this.want(this.answerPart);
    if (application.allowed.includes('rate') || application.satisfaction) {
      this.want(this.ratingPart);
    }
    this.#follow();
  }

  #takeCase(before: TrackedApplication | undefined): void {
    const { record, token } = this.tracked;
    const { id } = record;
    if (before?.record.id !== id) {
      this.news = '';
      this.lookError = undefined;
      this.download.reset();
      this.refreshing.reset();
    }
    if (this.access?.id === id && this.access.token === token) return;
    this.access =
      token === undefined ? undefined : { id, token, expired: () => this.actions.expired(id) };
  }

  /** Follows the application that is shown, as the server offers it. */
  #follow(): void {
    const { access } = this;
    const streams = this.config?.features.applicationEventStream !== false;
    const ended = ['closed', 'withdrawn'].includes(this.application.status);
    const key = access && !ended ? `${access.id} ${access.token} ${String(streams)}` : '';
    if (key === this.#followed) return;
    this.#followed = key;
    this.live.follow(access && key ? this.#source(access, streams) : undefined);
  }

  #source(access: CaseAccess, streams: boolean): LiveSource {
    return {
      stream: streams
        ? (lastEventId, signal) => this.#stream(access, lastEventId, signal)
        : undefined,
      check: (signal) => this.#look(signal),
    };
  }

  #stream({ id, token }: CaseAccess, lastEventId: string | undefined, signal: AbortSignal) {
    return fetch(`${this.client.baseUrl}/applications/${encodeURIComponent(id)}/events`, {
      headers: {
        Accept: EVENT_STREAM,
        Authorization: `Bearer ${token}`,
        ...(lastEventId && { 'Last-Event-ID': lastEventId }),
      },
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal,
    });
  }

  /** Fetches the present state. Resolves to whether it is another. */
  async #look(signal: AbortSignal): Promise<boolean> {
    const { access } = this;
    if (!access) return false;
    const changes = this.#changes;
    try {
      const fresh = await this.client.get('/applications/{applicationId}', {
        path: { applicationId: access.id },
        token: access.token,
        signal,
      });
      this.lookError = undefined;
      // Asked for before the resident's last change, it may not tell of it; what does is under way.
      return changes === this.#changes && this.#take(fresh);
    } catch (error) {
      if (!signal.aborted && isApiError(error)) {
        this.lookError = error;
        this.failed(error, 'applications');
      }
      throw error;
    }
  }

  #take(fresh: Application): boolean {
    const before = this.application;
    if (fresh.id !== before.id || isOlder(fresh, before)) return false;
    const isNew = fresh.updatedAt !== before.updatedAt;
    // Known here at once, so that what comes while the tracker renders is compared with it.
    this.tracked = { ...this.tracked, record: fresh };
    this.actions.changed(fresh);
    if (!isNew) return false;
    const words = whatChanged(before, fresh, this.wording);
    if (words) {
      this.news = words;
      this.#announcer?.announce(words);
      this.dispatchEvent(new TrackerChangedEvent(fresh.status));
    }
    return true;
  }

  /** Takes what an action of the resident's led to. */
  readonly done = async (application?: Application): Promise<void> => {
    this.#changes += 1;
    if (application) this.actions.changed(application);
    else await this.refreshing.run();
  };

  readonly refresh = async (): Promise<void> => {
    await this.refreshing.run();
    if (this.refreshing.state === 'ready' && !this.news) {
      this.#announcer?.announce(this.t('updated'));
    }
  };

  readonly save = async (wanted: CaseDocument): Promise<void> => {
    await this.download.run(wanted);
    if (this.download.error) this.failed(this.download.error, 'application-document');
  };

  readonly saveDate: SaveDate = (what, at) => {
    const { id, number, service } = this.application;
    const name = this.text(service.name).text;
    const entry = {
      uid: `${id}-${what}@gerai`,
      at: new Date(at),
      summary: this.t(`calendar.${what}`, { service: name }),
      description: `${this.t('number')}: ${number}`,
      url: new URL(location.pathname, location.origin).href,
    };
    saveText(calendarFile(entry), `${number}.ics`, 'text/calendar');
  };

  /** Takes the resident to the complaint form; absent where there is none. */
  get complain(): (() => void) | undefined {
    return canReport(this.complaintUrl) ? this.#complain : undefined;
  }

  readonly #complain = (): void => {
    if (!this.dispatchEvent(new TrackerEscalateEvent())) return;
    const { number, service, clock, agency } = this.application;
    const { language, timeZone } = this.wording;
    const text = this.t('late.complaint', {
      number,
      service: this.text(service.name).text,
      agency: agency.abbreviation ?? this.text(agency.name).text,
      date: clock.dueAt ? formatDate(clock.dueAt, language, { timeZone }) : '–',
    });
    beginReport({ class: 'complaint', text }, this.complaintUrl);
  };

  /** Fetches a part, once; again after a failure only when asked to. */
  want(part: LazyPart): void {
    if (part.state === 'initial') void part.run();
  }

  /** Whether the request can be answered here. */
  canAnswer({ kind }: CaseRequest): boolean {
    const features = this.config?.features;
    return (
      kind === 'document' &&
      this.access !== undefined &&
      !!features?.applicationDocuments &&
      features.uploads &&
      this.application.allowed.includes('document')
    );
  }

  get isOver(): boolean {
    return isOver(this.application);
  }

  protected override render(): unknown {
    // What was begun for one application is not sent for another.
    return keyed(this.application.id, statusBody(this, this.wording));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-application-status': GeraiApplicationStatus;
  }
}
