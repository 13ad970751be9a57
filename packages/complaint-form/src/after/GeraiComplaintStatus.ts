import { isApiError } from '@gerai/api';
import { Announcer, FetchController, type FetchError } from '@gerai/core';
import { LiveUpdates } from '@gerai/core/live';
import type { PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Config, Schemas } from '../api.ts';
import { AfterPart } from './after-part.ts';
import type { FollowActions, TrackedComplaint } from './book.ts';
import { saveUpload } from './save-upload.ts';
import { statusBody } from './status-view.ts';
import type { KnownFile } from './views/story.ts';
import { isOver } from './views/summary.ts';
import { isOlder, whatChanged } from './what-changed.ts';

type Complaint = Schemas['Complaint'];

/**
 * @summary Part of `gerai-complaint-form`: one report as it stands, kept up to date while it is looked at.
 * @tag gerai-complaint-status
 */
export class GeraiComplaintStatus extends AfterPart {
  @property({ attribute: false }) tracked!: TrackedComplaint;
  @property({ attribute: false }) config: Config | undefined;
  /** Why what the device remembers could not be opened at the service. */
  @property({ attribute: false }) problem: FetchError | undefined;
  @property({ attribute: false }) actions!: FollowActions;

  /** What has changed while one looked. */
  @state() news = '';
  /** What the resident's own last action led to. */
  @state() said = '';
  /** Why the last look at the service failed. */
  @state() lookError: FetchError | undefined;

  @query('[data-title]') private readonly titleElement!: HTMLElement | null;

  /**
   * A question was open when the report was opened: it wants its answer before anything else is read. What is being written
   * does not move when that changes.
   */
  asksFirst = false;

  readonly live = new LiveUpdates(this);
  readonly refreshing = new FetchController(this, (_: [], signal) => this.#look(signal));
  readonly download = new FetchController(this, async ([wanted]: [KnownFile], signal) => {
    const { access } = this;
    if (access) await saveUpload(this.client, access, wanted, signal);
    return wanted.id;
  });

  #announcer: Announcer | undefined;
  #followed = '';
  #focusesTitle = false;
  /** How often the resident has changed something from here. */
  #changes = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#announcer = new Announcer(this.renderRoot as ShadowRoot);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#announcer?.release();
  }

  /** Focuses what report this is, as soon as it is there. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => {
      this.titleElement?.focus(options);
    });
  }

  /** Another tab has seen the report as it is since then. */
  seenElsewhere(updatedAt: string): void {
    if (updatedAt !== this.tracked.record.updatedAt && this.live.state !== 'paused') {
      void this.refreshing.run();
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('config')) this.timeZone = this.config?.timeZone ?? this.timeZone;
    if (changed.has('tracked')) this.#takeCase(changed.get('tracked'));
    this.#follow();
  }

  protected override updated(): void {
    if (!this.#focusesTitle) return;
    this.#focusesTitle = false;
    this.titleElement?.focus();
  }

  #takeCase(before: TrackedComplaint | undefined): void {
    const { record, token } = this.tracked;
    const { id } = record;
    if (before?.record.id !== id) {
      this.news = this.said = '';
      this.lookError = undefined;
      this.asksFirst = record.yourMove?.what === 'reply';
      this.download.reset();
      this.refreshing.reset();
    }
    if (this.access?.id === id && this.access.token === token) return;
    this.access =
      token === undefined
        ? undefined
        : {
            id,
            token,
            expired: () => {
              this.actions.expired(id);
            },
          };
  }

  /** Follows what is shown, as long as something can come. */
  #follow(): void {
    const { access } = this;
    const key = access && !isOver(this.tracked.record) ? `${access.id} ${access.token}` : '';
    if (key === this.#followed) return;
    this.#followed = key;
    this.live.follow(key ? { check: (signal) => this.#look(signal) } : undefined);
  }

  /** Fetches the present state. Resolves to whether it is another. */
  async #look(signal: AbortSignal): Promise<boolean> {
    const { access } = this;
    if (!access) return false;
    const changes = this.#changes;
    try {
      const fresh = await this.client.get('/complaints/{complaintId}', {
        path: { complaintId: access.id },
        token: access.token,
        signal,
      });
      this.lookError = undefined;
      // Asked for before the resident's last change, it may not tell of it; what does is under way.
      return changes === this.#changes && this.#take(fresh);
    } catch (error) {
      if (!signal.aborted && isApiError(error)) {
        this.lookError = error;
        this.failed(error, 'complaints');
      }
      throw error;
    }
  }

  #take(fresh: Complaint): boolean {
    const before = this.tracked.record;
    if (fresh.id !== before.id || isOlder(fresh, before)) return false;
    const isNew = fresh.updatedAt !== before.updatedAt;
    // Known here at once, so that what comes while the follow-up renders is compared with it.
    this.tracked = { ...this.tracked, record: fresh };
    this.actions.changed(fresh);
    if (!isNew) return false;
    const words = whatChanged(before, fresh, this.words);
    if (words) {
      this.news = words;
      this.#announcer?.announce(words);
    }
    return true;
  }

  /** A message has arrived: the rest of the report may be another now. */
  readonly replied = (): void => {
    this.#changes += 1;
    void this.refreshing.run();
  };

  /** Takes what an action of the resident's led to, and says so. */
  readonly done = (now: Complaint, said: string): void => {
    this.#changes += 1;
    this.news = '';
    this.said = said;
    this.actions.changed(now);
    // What was pressed is gone.
    this.#focusesTitle = true;
  };

  readonly refresh = async (): Promise<void> => {
    await this.refreshing.run();
    if (this.refreshing.state === 'ready' && !this.news) {
      this.#announcer?.announce(this.t('follow.updated'));
    }
  };

  readonly save = async (wanted: KnownFile): Promise<void> => {
    await this.download.run(wanted);
    if (this.download.error) this.failed(this.download.error, 'complaint-upload');
  };

  /** Leads to where the resident's move is made. */
  readonly go = (what: string): void => {
    const part = what === 'rate' ? 'gerai-complaint-rating' : 'gerai-complaint-reply';
    const target = this.renderRoot.querySelector<HTMLElement>(part);
    target?.scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
  };

  protected override render(): unknown {
    // What was begun for one report is not sent for another.
    return keyed(this.tracked.record.id, statusBody(this, this.words));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-complaint-status': GeraiComplaintStatus;
  }
}
