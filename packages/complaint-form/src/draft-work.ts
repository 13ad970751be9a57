import type { ApiClient } from '@gerai/api';
import { GeraiErrorEvent, type Language } from '@gerai/core';
import type { ReactiveControllerHost, TemplateResult, nothing } from 'lit';
import { loadAfter } from './after-loader.ts';
import { holdsAnything } from './answers.ts';
import { DraftController } from './draft-controller.ts';
import type { Draft, QueuedReport } from './draft-store.ts';
import { ComplaintSubmittedEvent } from './events.ts';
import type { FilesController } from './files/files-controller.ts';
import { FlowHistory, type HistoryStep } from './flow-history.ts';
import { answer, goTo, reject, start, type FlowState } from './flow.ts';
import type { FormView } from './form-view.ts';
import { QueueController } from './queue/queue-controller.ts';
import type { Sending } from './queue/send-report.ts';
import { seen } from './seen.ts';
import type { SendingParts } from './sending.ts';
import { SubmissionController } from './submission-controller.ts';
import type { Rules } from './validate.ts';
import type { Views } from './views.ts';

/** The widget, as far as its reports are concerned. */
export interface WorkHost extends ReactiveControllerHost, EventTarget {
  readonly language: Language;
  /** Where the resident is. */
  flow: FlowState;
}

/** What the work on reports asks of the widget. */
export interface WorkAccess {
  readonly client: () => ApiClient;
  readonly rules: () => Rules;
  readonly views: () => Views;
  readonly files: () => FilesController;
  /** See `SubmissionAccess`. */
  readonly parts: () => SendingParts | undefined;
  /** The report as it stands. */
  readonly report: (parts: SendingParts) => QueuedReport;
  /** A form with nothing but the page's presets. */
  readonly blank: () => FlowState;
  /** Another report was deleted from the device. */
  readonly removed: () => void;
  /** Moves the focus once the change is drawn. */
  readonly focus: (to: 'title' | 'summary' | 'failure') => void;
}

/**
 * The report in the form, and those beside it on the device: kept while they are written, each step in the page's history, sent
 * once, and followed by their files.
 */
export class DraftWork {
  /** When the restored draft was saved; `undefined` where none was restored. */
  restoredAt: number | undefined;

  readonly #draft: DraftController;
  readonly #history: FlowHistory;
  readonly #submission: SubmissionController;
  readonly #queue: QueueController;
  readonly #host: WorkHost;
  readonly #access: WorkAccess;

  constructor(host: WorkHost, access: WorkAccess) {
    this.#host = host;
    this.#access = access;
    this.#draft = new DraftController(host, () => host.flow, this.#restored);
    this.#history = new FlowHistory(host, (to) => void this.#goTo(to));
    const { client, parts, report } = access;
    const language = (): Language => host.language;
    this.#submission = new SubmissionController(host, {
      client,
      language,
      draft: this.#draft,
      report,
      settled: this.#settled,
      parts,
    });
    this.#queue = new QueueController(host, {
      client,
      language,
      store: this.#draft.store,
      current: () => this.#draft.id,
      sent: this.#wasSent,
      open: this.open,
      show: (draft) => void this.#show(draft),
      removed: ({ answers }) => {
        void access.files().discard(answers.fileSet);
        access.removed();
      },
    });
  }

  get sending(): boolean {
    return this.#submission.sending;
  }

  /** What the form shows of it. */
  get view(): Pick<
    FormView,
    | 'sending'
    | 'failure'
    | 'queued'
    | 'restoredAt'
    | 'saved'
    | 'volatile'
    | 'beginAnew'
    | 'unqueue'
    | 'sendAsNew'
  > {
    return {
      sending: this.sending,
      failure: this.#submission.failure,
      queued: this.#draft.isQueued,
      restoredAt: this.restoredAt,
      saved: this.#draft.saved && holdsAnything(this.#host.flow.answers),
      volatile: this.#draft.volatile,
      beginAnew: () => void this.#beginAnew(),
      unqueue: this.#unqueue,
      sendAsNew: this.#sendAsNew,
    };
  }

  /** Another API applies: looks for its reports. After a reload the step that was shown is shown again. */
  async restore(scope: string): Promise<void> {
    const host = this.#host;
    const { present } = this.#history;
    await this.#draft.restore(scope, present?.id);
    if (!this.#draft.saved && present?.step === 'text' && !host.flow.answers.text) {
      host.flow = answer({ ...host.flow, step: 'text' }, { reportClass: present.reportClass });
    } else if (present?.id === this.#draft.id) {
      host.flow = goTo(host.flow, present.step, present.editing, this.#access.rules());
    }
    this.#queue.start(scope);
  }

  /** Something was entered. */
  touch(): void {
    this.#draft.touch();
  }

  /** @param asked - Whether the resident has asked for it, who can then go back. */
  move(flow: FlowState, asked: boolean): void {
    const host = this.#host;
    if (flow.step !== host.flow.step) {
      this.#submission.forgive();
      if (asked) this.#history.push(this.#place(host.flow), this.#place(flow));
    }
    host.flow = flow;
    this.restoredAt = undefined;
    this.#draft.touch();
  }

  send(): void {
    void this.#submission.send();
  }

  /** Deletes the present report from the device. */
  discard(): void {
    void this.#access.files().discard(this.#host.flow.answers.fileSet);
    this.#reset(() => this.#draft.discard());
  }

  /** The resident goes on with another draft. */
  readonly open = (id: string): void => void this.#open(id);

  /** The other reports on the device. */
  others(headingLevel: number, timeZone: string | undefined): TemplateResult | typeof nothing {
    const { step, answers } = this.#host.flow;
    const isFresh = step === 'class' || this.restoredAt !== undefined || !holdsAnything(answers);
    const all = this.#access.views().isForm && isFresh;
    return this.#queue.view(headingLevel, timeZone, all);
  }

  #place({ step, editing, answers }: FlowState): HistoryStep {
    return { id: this.#draft.id, step, editing, reportClass: answers.reportClass };
  }

  readonly #restored = ({ answers, step, editing, savedAt }: Draft): void => {
    this.#host.flow = { answers: { ...start().answers, ...answers }, step, editing, problems: [] };
    this.restoredAt = savedAt;
    this.#submission.reset();
  };

  /** The resident goes back or forward in the page's history. */
  async #goTo({ id, step, editing }: HistoryStep): Promise<void> {
    if (this.sending) return;
    if (id !== this.#draft.id && !(await this.#draft.open(id))) return;
    const host = this.#host;
    const flow = goTo(host.flow, step, editing, this.#access.rules());
    if (flow === host.flow) return;
    host.flow = flow;
    this.#access.focus('title');
    this.#draft.touch();
  }

  /** The resident goes on with another draft. */
  async #open(id: string): Promise<void> {
    const from = this.#place(this.#host.flow);
    this.#access.views().showForm();
    if (await this.#draft.open(id)) this.#history.push(from, this.#place(this.#host.flow));
    this.#access.focus('title');
    this.#host.requestUpdate();
  }

  readonly #settled = ({ outcome, draft }: Sending, report: QueuedReport, asked: boolean): void => {
    const host = this.#host;
    if (outcome.kind === 'sent') {
      const { answers } = host.flow;
      this.#reset(() => this.#draft.finish());
      this.#wasSent({ ...draft, answers }, report);
      void this.#show(draft);
      return;
    }
    if (asked) this.#access.focus('failure');
    if (outcome.kind === 'invalid') {
      const refused = this.#access.parts()?.toProblems(outcome.errors, report.input) ?? [];
      const rejected = reject(host.flow, refused, this.#access.rules());
      if (rejected !== host.flow) {
        this.#history.push(this.#place(host.flow), this.#place(rejected));
        host.flow = rejected;
        this.#access.focus('summary');
      }
    }
    const code = outcome.kind === 'failed' ? outcome.error.code : outcome.kind;
    host.dispatchEvent(new GeraiErrorEvent({ code, where: 'complaint-submit' }));
  };

  /** A report is with the service, its receipt on the device; its files follow. */
  readonly #wasSent = ({ sent, answers }: Draft, { input }: QueuedReport): void => {
    if (sent) void this.#access.files().send(answers, sent.receipt);
    this.#host.dispatchEvent(
      new ComplaintSubmittedEvent({ class: input.class, categoryCode: input.categoryCode }),
    );
  };

  /** Shows a receipt, which the device forgets once somebody has seen it. */
  async #show({ id, sent, answers }: Draft): Promise<void> {
    if (!sent) return;
    try {
      await loadAfter(this.#host.language);
    } catch {
      // The receipt stays on the device until it can be shown.
      return;
    }
    this.#access.views().showReceipt(sent);
    await this.#host.updateComplete;
    await seen();
    // The files must know their report before the device forgets it.
    await this.#access.files().send(answers, sent.receipt);
    await this.#draft.store.delete(id);
  }

  /** Begins a new report. @param leave - What becomes of the present one on the device. */
  #reset(leave: () => Promise<void>): void {
    this.#history.forget();
    this.#host.flow = this.#access.blank();
    this.restoredAt = undefined;
    this.#submission.reset();
    void leave();
  }

  /** Begins a new report beside the present one, which stays on the device. */
  async #beginAnew(): Promise<void> {
    await this.#draft.leave();
    this.#reset(() => this.#draft.finish());
    this.#access.focus('title');
  }

  readonly #unqueue = (): void => {
    this.#draft.touch();
    this.#submission.reset();
  };

  readonly #sendAsNew = (): void => {
    this.#draft.renewKey();
    this.send();
  };
}
