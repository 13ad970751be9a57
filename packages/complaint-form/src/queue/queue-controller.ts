import type { ApiClient } from '@gerai/api';
import type { Language } from '@gerai/core';
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Draft, DraftStore, QueuedReport } from '../draft-store.ts';
import type { Entry, Outbox } from './outbox.ts';
import { loadQueue } from './queue-loader.ts';

export interface QueueAccess {
  readonly client: () => ApiClient;
  readonly language: () => Language;
  readonly store: DraftStore;
  /** Id of the draft in the form. */
  readonly current: () => string;
  /** A report that waited was sent. */
  readonly sent: (draft: Draft, report: QueuedReport) => void;
  /** The resident goes on with a draft. */
  readonly open: (id: string) => void;
  /** The resident has a receipt shown. */
  readonly show: (draft: Draft) => void;
  /** A report was deleted. */
  readonly removed: (draft: Draft) => void;
}

/** The other reports on the device. Everything of weight loads when there are some. */
export class QueueController implements ReactiveController {
  #scope = '';
  #outbox: Outbox | undefined;
  #connected = false;
  readonly #host: ReactiveControllerHost;
  readonly #access: QueueAccess;

  constructor(host: ReactiveControllerHost, access: QueueAccess) {
    this.#host = host;
    this.#access = access;
    host.addController(this);
  }

  /** Looks for reports to an API, and sends what waits. */
  start(scope: string): void {
    this.#stop();
    this.#scope = scope;
    void this.#look();
  }

  /** @param all - Whether drafts are offered too, and not only what is on its way. */
  view(
    headingLevel: number,
    timeZone: string | undefined,
    all: boolean,
  ): TemplateResult | typeof nothing {
    const outbox = this.#outbox;
    const entries = (outbox?.entries ?? []).filter(
      ({ state }: Entry) => all || ['waiting', 'sending', 'sent'].includes(state),
    );
    if (!outbox || entries.length === 0) return nothing;
    const { open, show } = this.#access;
    return html`<gerai-complaint-queue
      heading-level=${headingLevel}
      .timeZone=${timeZone}
      .entries=${entries}
      .onOpen=${open}
      .onShow=${show}
      .onRemove=${this.#remove}
    ></gerai-complaint-queue>`;
  }

  hostConnected(): void {
    this.#connected = true;
    this.#access.store.listen(() => void this.#look());
    if (this.#scope) void this.#look();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#access.store.unlisten();
    this.#stop();
  }

  #stop(): void {
    this.#outbox?.stop();
    this.#outbox = undefined;
  }

  readonly #remove = async (id: string): Promise<boolean> => {
    const removed = await this.#outbox?.remove(id);
    if (removed) this.#access.removed(removed);
    return removed !== undefined;
  };

  #isWanted(scope: string): boolean {
    return this.#connected && scope === this.#scope;
  }

  async #look(): Promise<void> {
    const scope = this.#scope;
    if (!scope || !this.#isWanted(scope)) return;
    if (!this.#outbox) {
      const { store, current, client, language, sent } = this.#access;
      const others = (await store.list(scope)).filter(({ id }) => id !== current());
      if (others.length === 0) return;
      const loaded = await loadQueue(language()).catch(() => undefined);
      if (!loaded || !this.#isWanted(scope)) return;
      this.#outbox ??= new loaded.Outbox({
        store,
        scope,
        current,
        send: (input, key) => loaded.sendComplaint(client(), input, key),
        sent,
        changed: () => {
          this.#host.requestUpdate();
        },
      });
    }
    await this.#outbox.refresh();
  }
}
