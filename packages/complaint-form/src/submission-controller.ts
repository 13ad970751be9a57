import type { ApiClient } from '@gerai/api';
import type { Language } from '@gerai/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadAfter } from './after-loader.ts';
import type { DraftController } from './draft-controller.ts';
import type { QueuedReport } from './draft-store.ts';
import type { Retries } from './queue/retries.ts';
import type { Sending } from './queue/send-report.ts';
import type { SendingParts } from './sending.ts';
import type { Outcome } from './submission.ts';

/** What sending asks of the widget. */
export interface SubmissionAccess {
  readonly client: () => ApiClient;
  readonly language: () => Language;
  readonly draft: DraftController;
  /** Absent until the steps that lead to the review are there. */
  readonly parts: () => SendingParts | undefined;
  /** The report as it stands. */
  readonly report: (parts: SendingParts) => QueuedReport;
  /** `asked`: by the resident just now, and not by the connection's return. */
  readonly settled: (sending: Sending, report: QueuedReport, asked: boolean) => void;
}

/** Sends the present report when asked for, and again when the connection is back. */
export class SubmissionController implements ReactiveController {
  sending = false;
  failure: Outcome | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #access: SubmissionAccess;
  #retries: Retries | undefined;

  constructor(host: ReactiveControllerHost, access: SubmissionAccess) {
    this.#host = host;
    this.#access = access;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#retries?.stop();
  }

  /** Another report is worked on. */
  reset(): void {
    this.#retries?.stop();
    this.failure = undefined;
  }

  /** Some answer is looked at or changed: what was refused is no longer what stands there. */
  forgive(): void {
    if (this.failure?.kind === 'invalid') this.failure = undefined;
  }

  async send(asked = true): Promise<void> {
    const { draft, language, client, report, settled } = this.#access;
    const parts = this.#access.parts();
    if (this.sending || !parts) return;
    this.sending = true;
    if (asked) this.failure = undefined;
    this.#host.requestUpdate();
    const queued = report(parts);
    const written = await draft.queue(queued);
    let sending: Sending;
    try {
      // The receipt must be at hand before anything is sent: its secret is shown only once.
      await loadAfter(language());
      sending = await parts.sendReport(written, queued, draft.store, (input, key) =>
        parts.sendComplaint(client(), input, key),
      );
    } catch {
      const code = navigator.onLine ? 'unavailable' : 'offline';
      const unsure = written.attempt !== undefined;
      sending = { outcome: { kind: 'failed', unsure, error: { code } }, draft: written };
    }
    const { outcome } = sending;
    draft.note(sending.draft);
    this.sending = false;
    this.failure = outcome.kind === 'sent' ? undefined : outcome;
    this.#retries ??= new parts.Retries(() => void this.#again());
    if (outcome.kind === 'failed' && draft.isQueued) this.#retries.wait(outcome.error.retryAfter);
    else this.#retries.stop();
    this.#host.requestUpdate();
    settled(sending, queued, asked);
  }

  async #again(): Promise<void> {
    if (this.#access.draft.isQueued) await this.send(false);
    else this.#retries?.stop();
  }
}
