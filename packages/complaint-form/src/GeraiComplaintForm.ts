import {
  GeraiElement,
  buttonStyles,
  noticeStyles,
  onServer,
  registerFieldsNamespace,
  registerNamespace,
  surfaceStyles,
  type UntypedTranslate,
} from '@gerai/core';
import type { GeraiErrorSummary } from '@gerai/core/fields';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Answers } from './answers.ts';
import type { Category } from './api.ts';
import { Directory } from './directory.ts';
import type { QueuedReport } from './draft-store.ts';
import { DraftWork } from './draft-work.ts';
import { FilesController } from './files/files-controller.ts';
import { advance, answer, edit, goBack, preset, start, toReview, type FlowState } from './flow.ts';
import { formView, type FormView } from './form-view.ts';
import { complaintFormStyles } from './GeraiComplaintForm.styles.ts';
import { loadAfter } from './after-loader.ts';
import { LaterSteps } from './later-steps.ts';
import { fieldErrors, problemText } from './problem-text.ts';
import { closedView, openFailedView, setupView } from './outer-views.ts';
import { questionsFor } from './questions.ts';
import { takeBeginning, type Beginning } from './handover.ts';
import { presetClass } from './report-class.ts';
import type { SendingParts } from './sending.ts';
import type { Dictionary } from './step-context.ts';
import type { FieldId, Problem, Rules } from './validate.ts';
import { Views } from './views.ts';

/**
 * @summary Sends a complaint, an aspiration or a request for information to an agency, and follows it.
 *
 * One group of questions at a time. What is entered is kept on the device, without contact details,
 * until it is sent or deleted; nothing typed is lost by a failure, and a retry never sends twice.
 *
 * @tag gerai-complaint-form
 * @attr {string} category - Code of the category that is chosen at first.
 * @attr {string} agency - Code of the agency whose categories are offered and that is named in the report.
 * @attr {string} class - `complaint`, `aspiration` or `information` (or `pengaduan`, `aspirasi`,
 *   `permintaan-informasi`) among the CSS classes chooses the kind of report at first.
 * @attr {'eager' | 'lazy'} loading - `lazy`: the loader fetches it when it comes near to what is seen.
 * @slot - What is shown without JavaScript, e.g. a link to another channel; also while `api` is unset.
 * @fires {ComplaintSubmittedEvent} gerai-complaint-submitted - A report was stored. No personal data.
 * @fires {GeraiErrorEvent} gerai-error - A call has failed; the resident has been told.
 * @csspart form - The frame around everything.
 * @csspart progress - "Langkah 3 dari 7" with its bar.
 * @csspart step - The present step.
 * @csspart emergency - The notice with the hotlines.
 * @csspart failure - The notice that the report was not sent.
 * @csspart restored - The notice that a draft was restored.
 * @csspart related - The notice that a report goes on from an earlier one.
 * @csspart privacy - The privacy notice.
 * @csspart review - The list of all answers.
 */
export class GeraiComplaintForm extends GeraiElement<Dictionary> {
  static override styles = [
    ...[GeraiElement.styles].flat(),
    buttonStyles,
    noticeStyles,
    surfaceStyles,
    complaintFormStyles,
  ];
  /** Those of the fields among them: what is shown at once must not grow by parts. */
  static override readonly namespaces = ['complaint-form', 'fields'];

  @property() category = '';
  @property() agency = '';

  /** The `class` attribute; only the names of the three kinds of report are read from it. */
  @property({ attribute: 'class' }) presetClass = '';

  /** @internal Where the resident is. */
  @state() flow: FlowState = start();

  @state() private confirming = false;
  @state() private said = '';

  @query('gerai-error-summary') private readonly summary!: GeraiErrorSummary | null;

  readonly #directory = new Directory(this, () => this.client);
  readonly #later = new LaterSteps(this, ({ namespace, styles }) => {
    this.shadowRoot?.adoptedStyleSheets.push(...styles);
    return this.addNamespaces(namespace);
  });
  readonly #files = new FilesController(this, {
    client: () => this.client,
    config: () => this.#directory.config.value,
    set: () => this.flow.answers.fileSet,
    name: (fileSet) => {
      this.#answer({ fileSet });
    },
  });
  readonly #views = new Views(this, () => {
    this.#focus = 'title';
  });
  readonly #work = new DraftWork(this, {
    client: () => this.client,
    rules: () => this.#rules,
    views: () => this.#views,
    files: () => this.#files,
    parts: () => this.#later.parts?.sending,
    report: (parts) => this.#report(parts),
    blank: () => start({ category: this.category, reportClass: presetClass(this.presetClass) }),
    removed: () => {
      this.said = this.t('draft.discarded');
      this.#focus = 'title';
    },
    focus: (to) => {
      this.#focus = to;
      this.requestUpdate();
    },
  });
  #focus: 'title' | 'summary' | 'failure' | 'confirm' | undefined;

  constructor() {
    super();
    registerFieldsNamespace();
    registerNamespace('complaint-form', {
      id: () => import('./generated/locales/id.ts'),
      en: () => import('./generated/locales/en.ts'),
    });
  }

  /**
   * Begins a report with what another part of the page knows: its kind and first words. What the resident has
   * entered already is kept.
   */
  begin({ class: reportClass, text, relatedNumber }: Beginning): void {
    this.#views.showForm();
    if (relatedNumber) this.#answer({ relatedNumber });
    if (!this.flow.answers.text) this.flow = answer(this.flow, { reportClass, text });
    if (this.flow.step === 'class') this.#move(advance(this.flow, this.#rules), false);
    else this.requestUpdate();
  }

  #takeOver(): void {
    const taken = takeBeginning(location.href);
    if (!taken) return;
    history.replaceState(history.state, '', taken.rest);
    this.begin(taken.beginning);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (onServer) return;
    if (changed.has('category') || changed.has('presetClass')) {
      this.flow = preset(this.flow, this.category, presetClass(this.presetClass));
    }
    if (changed.has('apiBase') && this.apiBase) {
      this.#directory.restart();
      const scope = new URL(this.apiBase, location.href).href;
      void this.#files.resume(scope);
      void this.#work.restore(scope).then(() => {
        this.#takeOver();
      });
    }
    this.#directory.need(this.flow, this.#later.parts?.keyWords);
    if (this.flow.step === 'files' || (this.flow.step === 'review' && this.flow.answers.fileSet)) {
      this.#files.need();
    }
    if (this.flow.step === 'review' && this.#views.isForm)
      void loadAfter(this.language).catch(() => undefined);
    // A draft may stand at questions that the category has no longer.
    if (this.flow.step === 'questions' && this.#rules.questions?.length === 0) {
      this.flow = { ...this.flow, step: 'category' };
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const focus = this.#focus;
    this.#focus = undefined;
    if (this.flow.problems.length > 0) void this.#summarise(focus === 'summary');
    else if (this.summary) this.summary.errors = [];
    if (focus && focus !== 'summary') {
      this.renderRoot.querySelector<HTMLElement>(FOCUS[focus])?.focus();
    }
  }

  /** Lists the problems, each leading to its field once that is there. */
  async #summarise(focus: boolean): Promise<void> {
    const { summary } = this;
    if (!summary) return;
    await customElements.whenDefined(summary.localName);
    const errors = fieldErrors(this.renderRoot, this.flow.problems, (each) =>
      this.#problemText(each),
    );
    for (const { field } of errors) await (field as GeraiElement | undefined)?.updateComplete;
    summary.errors = errors;
    if (focus) summary.focus();
  }

  get #chosen(): Category | undefined {
    const { category } = this.flow.answers;
    return this.#directory.categories.value?.find(({ code }) => code === category);
  }

  get #rules(): Rules {
    const config = this.#directory.config.value;
    const timeZone = config?.timeZone;
    const known = this.#directory.categories.value !== undefined;
    return {
      questions: known
        ? questionsFor(this.#chosen?.questions, this.flow.answers.reportClass)
        : undefined,
      today: new Intl.DateTimeFormat('en-CA', timeZone ? { timeZone } : {}).format(new Date()),
      textMin: config?.limits.complaintTextMin,
      textMax: config?.limits.complaintTextMax,
      similar: this.#directory.foundSimilar,
      region: this.#directory.regions.first,
      files: config && this.#files.offered,
      checks: this.#later.parts?.checks,
    };
  }

  #problemText(problem: Problem): string {
    return problemText(problem, this.#rules, this.t as UntypedTranslate, (text) => this.text(text));
  }

  /** @param asked - Whether the resident has asked for it, who can then go back. */
  #move(flow: FlowState, asked = true): void {
    const moved = flow.step !== this.flow.step;
    this.#focus = flow.problems.length > 0 ? 'summary' : moved ? 'title' : this.#focus;
    this.#work.move(flow, asked);
    this.said = '';
  }

  #answer = (patch: Partial<Answers>, settled?: readonly FieldId[]): void => {
    this.flow = answer(this.flow, patch, settled);
    this.#work.touch();
  };

  #next = (event: Event): void => {
    event.preventDefault();
    if (this.#work.sending) return;
    if (this.flow.step !== 'class' && !this.#later.parts) return;
    if (this.flow.step !== 'review') {
      this.#move(advance(this.flow, this.#rules));
      return;
    }
    const checked = toReview(this.flow, this.#rules);
    if (checked.step === 'review') this.#work.send();
    else this.#move(checked);
  };

  #report({ toInput }: SendingParts): QueuedReport {
    const { answers } = this.flow;
    const input = toInput(answers, {
      questions: this.#rules.questions ?? [],
      language: this.language,
      agencyCode: this.agency || undefined,
      homepage: this.renderRoot.querySelector<HTMLInputElement>('[name=homepage]')?.value,
      privacyNoticeVersion: this.#directory.config.value?.privacyNotice.version,
    });
    return { input, reportClass: input.class, agency: this.#chosen?.agency?.name };
  }

  #discard = (): void => {
    this.#work.discard();
    this.confirming = false;
    this.said = this.t('draft.discarded');
    this.#focus = 'title';
  };

  #view(): FormView {
    return {
      t: this.t,
      language: this.language,
      flow: this.flow,
      rules: this.#rules,
      directory: this.#directory,
      later: this.#later,
      files: this.#files,
      category: this.#chosen,
      agency: this.agency || undefined,
      timeZone: this.#directory.config.value?.timeZone,
      ...this.#work.view,
      confirming: this.confirming,
      text: (localized) => this.text(localized),
      localized: (localized) => this.localized(localized),
      heading: (offset, content, options) => this.heading(offset, content, options),
      errorText: (error) => this.errorText(error),
      problem: (field) => {
        const found = this.flow.problems.find((problem) => problem.field === field);
        return found ? this.#problemText(found) : '';
      },
      answer: this.#answer,
      edit: (step) => {
        this.#move(edit(this.flow, step));
      },
      next: this.#next,
      back: () => {
        this.#move(goBack(this.flow, this.#rules));
      },
      askDiscard: (asking) => {
        this.confirming = asking;
        this.#focus = asking ? 'confirm' : 'title';
      },
      discard: this.#discard,
    };
  }

  protected override render(): TemplateResult {
    // A form that can't be sent yet would lose what is typed into it: what the page brings stands in for it.
    if (onServer) {
      return html`<div class="form" lang=${this.language}>
        <div class="top">${this.heading(0, this.t('title'))}</div>
        <slot></slot>
      </div>`;
    }
    if (!this.apiBase) return setupView(this.t, this.heading(0, this.t('setup.title')));
    return html`<div class="form" part="form">
      <div class="top">
        ${this.heading(0, this.t('title'), { id: 'title' })}${this.#views.switch(this.t)}
      </div>
      <div role="status">
        ${this.#views.openFailed ? openFailedView(this.t) : nothing}
        ${this.said ? html`<p class="notice success">${this.said}</p>` : nothing}
      </div>
      ${this.#work.others(this.headingLevel + 1, this.#directory.config.value?.timeZone)}
      ${this.#content()} ${this.#files.deliveries(this.headingLevel + 1)}
    </div>`;
  }

  #content(): TemplateResult {
    const config = this.#directory.config.value;
    const outer = this.#views.render({
      headingLevel: this.headingLevel + 1,
      config,
      onAnew: ({ class: reportClass, number: relatedNumber }) => {
        this.begin({ class: reportClass, text: '', relatedNumber });
      },
      onDraft: this.#work.open,
    });
    if (outer) return outer;
    if (config?.features.complaints === false)
      return closedView(this.t, this.heading(1, this.t('closed.title')));
    return formView(this.#view());
  }
}

const FOCUS = { title: '#step-title', failure: '#failure', confirm: '#confirm' } as const;

declare global {
  interface HTMLElementTagNameMap {
    'gerai-complaint-form': GeraiComplaintForm;
  }
}
