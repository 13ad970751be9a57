import { html, nothing, type TemplateResult } from 'lit';
import { progress } from './flow.ts';
import { alertIcon } from './icons.ts';
import type { LaterSteps } from './later-steps.ts';
import { relatedNotice } from './related-notice.ts';
import type { StepContext } from './step-context.ts';
import { classStep } from './steps/class.ts';
import type { Outcome } from './submission.ts';

/** What the form shows besides the step itself. */
export interface FormView extends StepContext {
  readonly later: LaterSteps;
  readonly sending: boolean;
  readonly failure: Outcome | undefined;
  /** When the restored draft was saved; `undefined` where none was restored. */
  readonly restoredAt: number | undefined;
  readonly saved: boolean;
  /** What is entered lives in memory only. */
  readonly volatile: boolean;
  /** The report is sent by itself once the service can be reached. */
  readonly queued: boolean;
  readonly confirming: boolean;
  next(event: Event): void;
  back(): void;
  askDiscard(asking: boolean): void;
  discard(): void;
  sendAsNew(): void;
  beginAnew(): void;
  unqueue(): void;
}

/** The form at its present step: progress, notices, heading, fields, actions. */
export function formView(view: FormView): TemplateResult {
  const { t, flow, rules, heading } = view;
  const at = progress(flow, rules);
  return html`
    <div class="progress" part="progress">
      <p>${t('progress', at)}</p>
      <progress aria-hidden="true" max=${at.total} value=${at.step}></progress>
    </div>
    <form novalidate @submit=${view.next}>
      <div class="steps" part="step">
        ${view.later.parts?.restored(view) ?? nothing} ${relatedNotice(view)}
        ${heading(1, stepTitle(view), { id: 'step-title', class: 'step-title', tabindex: -1 })}
        <gerai-error-summary
          ?shown=${flow.problems.length > 0}
          heading-level="4"
          label=${t('errors.summary')}
        ></gerai-error-summary>
        <div role="status">${view.later.parts?.emergency(view) ?? nothing}</div>
        ${view.later.parts?.failure(view) ?? nothing}
        ${
          flow.step === 'review' && view.later.parts && !view.failure
            ? html`<p class="muted">${t('review.intro')}</p>`
            : nothing
        }
        ${fields(view)}
      </div>
      <div class="foot">${actions(view)}${view.later.parts?.device(view) ?? nothing}</div>
    </form>
  `;
}

/** The present step's own fields; all but the first step's come later than the form. */
function fields(view: FormView): TemplateResult {
  const { t, later, flow } = view;
  if (flow.step === 'class') return classStep(view);
  const template = later.parts?.templates[flow.step];
  if (template) return template(view);
  if (!later.failed) {
    return html`<div class="stack" role="status" data-later>
      <span class="visually-hidden">${t('later.loading')}</span>
      ${[1, 2].map(() => html`<div class="skeleton tall"></div>`)}
    </div>`;
  }
  return html`<div class="notice error" role="alert">
    ${alertIcon}
    <div class="grow stack tight">
      <p>${t('later.failed')}</p>
      <button class="button" type="button" data-load-again @click=${() => later.load()}>
        ${t('later.again')}
      </button>
    </div>
  </div>`;
}

function stepTitle({ t, flow }: FormView): string {
  const { reportClass } = flow.answers;
  if (flow.step === 'text') return t(`text.title.${reportClass || 'complaint'}`);
  if (flow.step === 'place' && reportClass !== 'complaint') return t('place.titleOptional');
  return t(`${flow.step}.title`);
}

function actions(view: FormView): TemplateResult {
  const { t, flow, back } = view;
  return html`<div class="actions go">
    ${forward(view)}
    ${
      flow.step === 'class' && !flow.editing
        ? nothing
        : html`<button class="button" type="button" data-back @click=${back}>
            ${t('actions.back')}
          </button>`
    }
  </div>`;
}

function forward({ t, flow, later, sending, failure }: FormView): TemplateResult | typeof nothing {
  const isReview = flow.step === 'review';
  // What nobody sees yet can't be answered, let alone sent.
  if (flow.step !== 'class' && !later.parts) return nothing;
  const words = isReview
    ? t(sending ? 'review.sending' : failure ? 'review.resend' : 'review.submit')
    : t(flow.editing ? 'actions.toReview' : 'actions.next');
  return html`<button
    class="button primary"
    type="submit"
    aria-disabled=${sending ? 'true' : nothing}
  >
    ${words}
  </button>`;
}
