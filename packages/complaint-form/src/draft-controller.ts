import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { holdsAnything } from './answers.ts';
import { DraftStore, randomId, type Draft } from './draft-store.ts';
import type { FlowState } from './flow.ts';

const PAUSE_MS = 400;

/** The widget, as far as its draft is concerned. */
export interface DraftHost extends ReactiveControllerHost {
  /** What is to be kept now. */
  readonly flow: FlowState;
  /** A draft was found on the device. */
  restoreDraft(draft: Draft): void;
}

/**
 * Keeps what is entered on the device: after a pause in typing, and at once when the page is
 * hidden or left. One draft per widget; its work is done in order, so that no late write brings
 * a deleted draft back.
 */
export class DraftController implements ReactiveController {
  /** Whether something of this report is on the device. */
  saved = false;

  #id = randomId();
  #key = randomId();
  #scope = '';
  #release: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #work: Promise<unknown> = Promise.resolve();
  #dirty = false;
  readonly #store = new DraftStore();
  readonly #host: DraftHost;

  constructor(host: DraftHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The idempotency key of this report. */
  get key(): string {
    return this.#key;
  }

  /** Gives the answers a new key: they are then another report. */
  renewKey(): void {
    this.#key = randomId();
    this.touch();
  }

  /** Looks for a draft of this API that no other tab has open; does nothing once something is entered. */
  restore(scope: string): Promise<void> {
    this.#scope = scope;
    return this.#enqueue(async () => {
      if (this.saved || holdsAnything(this.#host.flow.answers)) return;
      const found = await this.#store.claim(scope);
      if (!found) return;
      if (holdsAnything(this.#host.flow.answers) || this.#scope !== scope) {
        found.release();
        return;
      }
      this.#release = found.release;
      this.#id = found.draft.id;
      this.#key = found.draft.key;
      this.saved = true;
      this.#host.restoreDraft(found.draft);
    });
  }

  /** Something was entered: keeps it soon. */
  touch(): void {
    this.#dirty = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE_MS);
  }

  /** Keeps it now. */
  flush(open = true): Promise<void> {
    clearTimeout(this.#timer);
    const { flow } = this.#host;
    if (!this.#dirty || !holdsAnything(flow.answers)) return Promise.resolve();
    this.#dirty = false;
    const draft: Draft = {
      id: this.#id,
      key: this.#key,
      scope: this.#scope,
      step: flow.step,
      editing: flow.editing,
      answers: flow.answers,
      savedAt: Date.now(),
      open,
    };
    return this.#enqueue(async () => {
      this.#release ??= await this.#store.hold(draft.id);
      await this.#store.save(draft);
      if (this.saved || draft.id !== this.#id) return;
      this.saved = true;
      this.#host.requestUpdate();
    });
  }

  /** Removes the draft from the device and starts another. */
  discard(): Promise<void> {
    clearTimeout(this.#timer);
    const id = this.#id;
    const release = this.#release;
    this.#release = undefined;
    this.#id = randomId();
    this.#key = randomId();
    this.#dirty = false;
    this.saved = false;
    this.#host.requestUpdate();
    return this.#enqueue(async () => {
      await this.#store.delete(id);
      release?.();
    });
  }

  hostConnected(): void {
    window.addEventListener('pagehide', this.#onLeave);
    document.addEventListener('visibilitychange', this.#onHide);
  }

  hostDisconnected(): void {
    window.removeEventListener('pagehide', this.#onLeave);
    document.removeEventListener('visibilitychange', this.#onHide);
    this.#letGo();
  }

  #letGo(): void {
    if (this.saved) this.#dirty = true;
    void this.flush(false);
    void this.#enqueue(async () => {
      this.#release?.();
      this.#release = undefined;
    });
  }

  readonly #onLeave = (): void => {
    this.#letGo();
  };

  readonly #onHide = (): void => {
    if (document.visibilityState === 'hidden') void this.flush();
  };

  #enqueue(work: () => Promise<void>): Promise<void> {
    const done = this.#work.then(work, work);
    this.#work = done;
    return done;
  }
}
