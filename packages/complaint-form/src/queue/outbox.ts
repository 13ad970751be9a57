import { holdsAnything } from '../answers.ts';
import type { Draft, DraftStore, QueuedReport } from '../draft-store.ts';
import type { Send } from '../submission.ts';
import { Retries } from './retries.ts';
import { sendReport } from './send-report.ts';

/** A report on the device that isn't the one in the form. */
export interface Entry {
  readonly draft: Draft;
  /** `check`: the service would not take it as it is. `unsure`: it may have taken it, and it waits no longer. */
  readonly state: 'draft' | 'check' | 'unsure' | 'elsewhere' | 'waiting' | 'sending' | 'sent';
}

export interface OutboxAccess {
  readonly store: DraftStore;
  readonly scope: string;
  /** Id of the draft in the form. */
  readonly current: () => string;
  readonly send: Send;
  /** A report was sent by this widget. */
  readonly sent: (draft: Draft, report: QueuedReport) => void;
  readonly changed: () => void;
}

/**
 * The other reports on the device: drafts to go on with, those that wait to be sent, and receipts that nobody has seen. Sends what
 * waits, one after the other; what another tab holds is left to that one.
 */
export class Outbox {
  entries: readonly Entry[] = [];
  readonly #access: OutboxAccess;
  readonly #leave = new AbortController();
  /** Tried since the last pause: a change elsewhere is no reason to try again. */
  readonly #tried = new Set<string>();
  readonly #watched = new Set<string>();
  readonly #retries = new Retries(() => {
    this.#tried.clear();
    void this.refresh();
  });
  #sending = '';
  #work: Promise<void> = Promise.resolve();

  constructor(access: OutboxAccess) {
    this.#access = access;
  }

  /** Reads what is there and sends what waits. */
  refresh(): Promise<void> {
    const work = async (): Promise<void> => {
      if (this.#leave.signal.aborted) return;
      await this.#read();
      const waiting = this.entries.filter(
        ({ state, draft }) => state === 'waiting' && !this.#tried.has(draft.id),
      );
      for (const { draft } of waiting) await this.#flush(draft.id);
    };
    this.#work = this.#work.then(work, work);
    return this.#work;
  }

  /** Takes a report that nobody holds off the device. Resolves to it, `undefined` where another tab was faster. */
  async remove(id: string): Promise<Draft | undefined> {
    const { store, changed } = this.#access;
    const claimed = await store.claim(id);
    if (claimed) {
      await store.delete(id);
      claimed.release();
      this.entries = this.entries.filter(({ draft }) => draft.id !== id);
      changed();
    }
    void this.refresh();
    return claimed?.draft;
  }

  stop(): void {
    this.#leave.abort();
    this.#retries.stop();
  }

  async #read(): Promise<void> {
    const { store, scope, current, changed } = this.#access;
    const all = await store.list(scope);
    const drafts = all.filter(
      ({ id, sent, answers }) => id !== current() && (sent !== undefined || holdsAnything(answers)),
    );
    const held = await store.held(drafts);
    this.entries = drafts.map((draft) => ({ draft, state: this.#stateOf(draft, held) }));
    for (const { draft, state } of this.entries) if (state === 'elsewhere') this.#watch(draft.id);
    changed();
  }

  #stateOf({ id, sent, queued, attempt }: Draft, held: ReadonlySet<string>): Entry['state'] {
    if (sent) return 'sent';
    if (id === this.#sending) return 'sending';
    if (queued) return held.has(id) ? 'sending' : 'waiting';
    if (held.has(id)) return 'elsewhere';
    if (attempt) return 'unsure';
    return this.#tried.has(id) ? 'check' : 'draft';
  }

  /** Looks again once the other tab lets go of it. */
  #watch(id: string): void {
    if (this.#watched.has(id)) return;
    this.#watched.add(id);
    void this.#access.store
      .claimWhenFree(id, this.#leave.signal)
      .then((claimed) => {
        claimed?.release();
        return this.refresh();
      })
      .catch(() => undefined)
      .finally(() => this.#watched.delete(id));
  }

  async #flush(id: string): Promise<void> {
    const { store, send, sent, changed } = this.#access;
    const claimed = await store.claim(id);
    const queued = claimed?.draft.queued;
    if (!claimed || !queued) {
      claimed?.release();
      return;
    }
    this.#tried.add(id);
    this.#sending = id;
    this.entries = this.entries.map((each) =>
      each.draft.id === id ? { ...each, state: 'sending' } : each,
    );
    changed();
    try {
      const { outcome, draft } = await sendReport(claimed.draft, queued, store, send);
      if (outcome.kind === 'sent') sent(draft, queued);
      if (outcome.kind === 'failed' && draft.queued) this.#retries.wait(outcome.error.retryAfter);
    } finally {
      this.#sending = '';
      claimed.release();
      await this.#read();
    }
  }
}
