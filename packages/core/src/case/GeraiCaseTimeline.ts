import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { GeraiElement } from '../element.ts';
import { formatDate } from '../format.ts';
import type { LocalizedText } from '../i18n/types.ts';
import { registerCaseNamespace, type CaseDictionary } from './case-namespace.ts';
import { timelineStyles } from './GeraiCaseTimeline.styles.ts';

/** One step on the way of a case. Times are ISO 8601 with an offset. */
export interface TimelineStep {
  name: LocalizedText;
  /** What the step means, in plain words. */
  explanation?: LocalizedText | undefined;
  state: 'done' | 'current' | 'upcoming' | 'skipped';
  /** A step that not every case takes. */
  optional?: boolean | undefined;
  /** Who does it. */
  agency?: LocalizedText | undefined;
  startedAt?: string | undefined;
  completedAt?: string | undefined;
  expectedAt?: string | undefined;
}

/**
 * @summary The way of a case from its receipt to its end: an ordered list in which each step says in words whether it is
 * done, in progress or still to come.
 *
 * @csspart list - The ordered list.
 * @csspart step - One step.
 */
export class GeraiCaseTimeline extends GeraiElement<CaseDictionary> {
  static override styles = [...[GeraiElement.styles].flat(), timelineStyles];
  static override readonly namespaces = ['case'];

  /** The steps in their order. */
  @property({ attribute: false }) steps: readonly TimelineStep[] = [];

  /** IANA time zone in which dates are shown. */
  @property({ attribute: 'time-zone' }) timeZone = 'Asia/Jakarta';

  constructor() {
    super();
    registerCaseNamespace();
  }

  #when({ state, startedAt, completedAt, expectedAt }: TimelineStep): string | undefined {
    const date = (iso: string): string =>
      formatDate(iso, this.language, { timeZone: this.timeZone });
    if (state === 'done' && completedAt)
      return this.t('timeline.completed', { date: date(completedAt) });
    if (state === 'current' && startedAt)
      return this.t('timeline.started', { date: date(startedAt) });
    if ((state === 'upcoming' || state === 'current') && expectedAt)
      return this.t('timeline.expected', { date: date(expectedAt) });
    return undefined;
  }

  #step = (step: TimelineStep): TemplateResult => {
    const when = this.#when(step);
    return html`<li
      part="step"
      class="step ${step.state}"
      aria-current=${step.state === 'current' ? 'step' : nothing}
    >
      <span class="marker" aria-hidden="true"></span>
      <p class="name">
        ${this.localized(step.name)}
        <span class="state">${this.t(`timeline.state.${step.state}`)}</span>
      </p>
      ${
        when || step.agency || step.optional
          ? html`<p class="meta">
              ${when} ${step.agency ? html`<span>${this.#by(step.agency)}</span>` : nothing}
              ${step.optional ? html`<span>${this.t('timeline.optional')}</span>` : nothing}
            </p>`
          : nothing
      }
      ${step.explanation ? html`<p class="explanation">${this.localized(step.explanation)}</p>` : nothing}
    </li>`;
  };

  #by(agency: LocalizedText): string {
    return this.t('timeline.by', { agency: this.text(agency).text });
  }

  protected override render(): TemplateResult {
    return html`<ol part="list">
      ${this.steps.map(this.#step)}
    </ol>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-case-timeline': GeraiCaseTimeline;
  }
}
