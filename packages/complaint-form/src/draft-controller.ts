import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { holdsAnything } from './answers.ts';
import type { Release } from './draft-lock.ts';
import {
  DraftStore,
  isOpen,
  randomId,
  type Attempt,
  type Draft,
  type QueuedReport,
} from './draft-store.ts';
import type { FlowState } from './flow.ts';

/** Between two writes while somebody types. */
const PAUSE_MS = 250;

/**
 * Keeps what is entered on the device: while it is typed, and at once when the page is hidden or left. One draft per widget;
 * its work is done in order, so that no late write brings a deleted draft back.
 */
export class DraftController implements ReactiveController {
  /** Whether something of this report is kept. */
  saved = false;
  /** It is kept in memory only: the device could not take it. */
  volatile = false;
  readonly store = new DraftStore();

  #id = randomId();
  #key = randomId();
  #scope = '';
  #queued: QueuedReport | undefined;
  #attempt: Attempt | undefined;
  #release: Release | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #work: Promise<unknown> = Promise.resolve();
  #dirty = false;
  #waiting = new AbortController();
  readonly #host: ReactiveControllerHost;
  readonly #flow: () => FlowState;
  readonly #restored: (draft: Draft) => void;

  /**
   * @param flow - What is to be kept.
   * @param restored - Called with a draft from the device, which is the present one from then on.
   */
  constructor(
    host: ReactiveControllerHost,
    flow: () => FlowState,
    restored: (draft: Draft) => void,
  ) {
    this.#host = host;
    this.#flow = flow;
    this.#restored = restored;
    host.addController(this);
  }

  get id(): string {
    return this.#id;
  }

  /** Whether the report waits to be sent. */
  get isQueued(): boolean {
    return this.#queued !== undefined;
  }

  /** Gives the answers a new key: they are then another report. */
  renewKey(): void {
    this.#key = randomId();
    this.#attempt = undefined;
    this.touch();
  }

  /**
   * Looks for a draft of this API, the wanted one first; does nothing once something is entered. One that another tab has open
   * is taken over when that lets go of it.
   */
  restore(scope: string, wanted?: string): Promise<void> {
    this.#scope = scope;
    return this.#enqueue(async () => {
      if (this.saved || holdsAnything(this.#flow().answers)) return;
      const found = await this.store.claimBest(scope, wanted);
      if (!found) return;
      if (!('release' in found)) {
        void this.#takeOver(found.elsewhere);
        return;
      }
      if (holdsAnything(this.#flow().answers) || this.#scope !== scope) {
        found.release();
        return;
      }
      this.#take(found.draft, found.release);
    });
  }

  /**
   * Goes on with another draft, which then waits no longer to be sent; the present one stays on the device. Resolves to whether
   * it could be had.
   */
  async open(id: string): Promise<boolean> {
    const found = await this.store.claim(id);
    if (!found) return false;
    if (found.draft.sent) {
      found.release();
      return false;
    }
    await this.leave();
    this.#take(found.draft, found.release);
    if (found.draft.queued) {
      this.touch();
      await this.flush();
    }
    return true;
  }

  /** Something was entered: keeps it soon. What waited to be sent waits no more, since it has changed. */
  touch(): void {
    this.#dirty = true;
    this.#queued = undefined;
    this.#timer ??= setTimeout(() => void this.flush(), PAUSE_MS);
  }

  /** Keeps it now. */
  flush(open = true): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#dirty || !holdsAnything(this.#flow().answers)) return Promise.resolve();
    return this.#enqueue(() => this.#write(open));
  }

  /** Notes that the report is to be sent, before it is. Resolves to what was written down. */
  async queue(queued: QueuedReport): Promise<Draft> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#queued = queued;
    this.#dirty = true;
    let written: Draft | undefined;
    await this.#enqueue(async () => {
      written = await this.#write(true);
    });
    return written ?? this.#record(true);
  }

  /** What has become of the report that was queued. */
  note({ queued, attempt }: Draft): void {
    if (!queued) this.#queued = undefined;
    this.#attempt = attempt;
    this.#host.requestUpdate();
  }

  /** Keeps the present report on the device and begins another. */
  async leave(): Promise<void> {
    if (this.saved) this.#dirty = true;
    await this.flush(false);
    await this.#begin();
  }

  /** The report was sent: the store has its receipt, the widget begins another. */
  finish(): Promise<void> {
    return this.#begin();
  }

  /** Removes the draft from the device and starts another. */
  discard(): Promise<void> {
    const id = this.#id;
    return this.#begin(() => this.store.delete(id));
  }

  hostConnected(): void {
    this.#waiting = new AbortController();
    window.addEventListener('pagehide', this.#onLeave);
    document.addEventListener('visibilitychange', this.#onHide);
  }

  hostDisconnected(): void {
    this.#waiting.abort();
    window.removeEventListener('pagehide', this.#onLeave);
    document.removeEventListener('visibilitychange', this.#onHide);
    this.#letGo();
  }

  #take(draft: Draft, release: Release): void {
    this.#release = release;
    this.#id = draft.id;
    this.#key = draft.key;
    this.#queued = draft.queued;
    this.#attempt = draft.attempt;
    this.#dirty = false;
    this.saved = true;
    this.#restored(draft);
    this.store.tell();
  }

  async #takeOver(id: string): Promise<void> {
    // Beside another widget of this page a resident who begins anew there wants no second one here.
    if (this.store.isHeldHere(id)) return;
    const found = await this.store.claimWhenFree(id, this.#waiting.signal).catch(() => undefined);
    if (!found) return;
    await this.#enqueue(async () => {
      if (this.saved || holdsAnything(this.#flow().answers) || !isOpen(found.draft)) {
        found.release();
      } else this.#take(found.draft, found.release);
    });
  }

  #begin(last: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const release = this.#release;
    this.#release = undefined;
    this.#id = randomId();
    this.#key = randomId();
    this.#queued = undefined;
    this.#attempt = undefined;
    this.#dirty = false;
    this.saved = false;
    this.volatile = false;
    this.#host.requestUpdate();
    return this.#enqueue(async () => {
      await last();
      release?.();
      this.store.tell();
    });
  }

  #record(open: boolean): Draft {
    const { step, editing, answers } = this.#flow();
    return {
      id: this.#id,
      key: this.#key,
      scope: this.#scope,
      step,
      editing,
      answers,
      savedAt: Date.now(),
      open,
      queued: this.#queued,
      attempt: this.#attempt,
    };
  }

  async #write(open: boolean): Promise<Draft | undefined> {
    if (!this.#dirty) return undefined;
    this.#dirty = false;
    const id = this.#id;
    if (!this.#release) {
      const release = await this.store.hold(id);
      if (id !== this.#id) {
        release?.();
        return undefined;
      }
      this.#release = release;
      // Another tab went on with it while this one slept: what is here becomes a report of its own.
      if (!release) this.#fork();
    }
    const record = this.#record(open);
    const kept = await this.store.save(record);
    if (record.id !== this.#id) return record;
    if (this.saved && this.volatile === !kept) return record;
    if (!this.saved) this.store.tell();
    this.saved = true;
    this.volatile = !kept;
    this.#host.requestUpdate();
    return record;
  }

  #fork(): void {
    this.#id = randomId();
    this.#key = randomId();
    this.#attempt = undefined;
    this.#dirty = true;
  }

  #letGo(): void {
    if (this.saved) this.#dirty = true;
    void this.flush(false);
    void this.#enqueue(async () => {
      this.#release?.();
      this.#release = undefined;
      this.store.tell();
    });
  }

  readonly #onLeave = (): void => {
    this.#letGo();
  };

  readonly #onHide = (): void => {
    if (document.visibilityState === 'hidden') void this.flush();
  };

  #enqueue(work: () => Promise<unknown>): Promise<void> {
    const done = this.#work.then(work, work).then(() => undefined);
    this.#work = done;
    return done;
  }
}
