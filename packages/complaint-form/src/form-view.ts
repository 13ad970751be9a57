import { formatDateTime } from '@gerai/core';
import { html, nothing, type TemplateResult } from 'lit';
import { progress } from './flow.ts';
import { alertIcon, infoIcon } from './icons.ts';
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
        ${restored(view)} ${relatedNotice(view)}
        ${heading(1, stepTitle(view), { id: 'step-title', class: 'step-title', tabindex: -1 })}
        <gerai-error-summary
          ?shown=${flow.problems.length > 0}
          heading-level="4"
          label=${t('errors.summary')}
        ></gerai-error-summary>
        <div role="status">${view.later.parts?.emergency(view) ?? nothing}</div>
        ${failure(view)}
        ${
          flow.step === 'review' && !view.failure
            ? html`<p class="muted">${t('review.intro')}</p>`
            : nothing
        }
        ${fields(view)}
      </div>
      <div class="foot">${actions(view)}${device(view)}</div>
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
    return html`<div class="stack" role="status">
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

function actions({ t, flow, sending, failure: failed, back }: FormView): TemplateResult {
  const review = flow.step === 'review';
  const forward = review
    ? t(sending ? 'review.sending' : failed ? 'review.resend' : 'review.submit')
    : t(flow.editing ? 'actions.toReview' : 'actions.next');
  return html`<div class="actions go">
    <button class="button primary" type="submit" aria-disabled=${sending ? 'true' : nothing}>
      ${forward}
    </button>
    ${
      flow.step === 'class' && !flow.editing
        ? nothing
        : html`<button class="button" type="button" data-back @click=${back}>
            ${t('actions.back')}
          </button>`
    }
  </div>`;
}

function restored({
  t,
  restoredAt,
  language,
  timeZone,
  ...view
}: FormView): TemplateResult | typeof nothing {
  if (restoredAt === undefined || view.confirming) return nothing;
  const when = formatDateTime(restoredAt, language, { timeZone });
  const key = view.flow.answers.keepContact ? 'draft.restoredContact' : 'draft.restored';
  return html`<div class="notice" role="status" part="restored">
    ${infoIcon}
    <div class="grow stack tight">
      <p>${t(key, { when })}</p>
      <div class="actions">
        <button
          class="button small"
          type="button"
          data-discard
          @click=${() => view.askDiscard(true)}
        >
          ${t('draft.discard')}
        </button>
        <button class="button small" type="button" data-new @click=${view.beginAnew}>
          ${t('draft.new')}
        </button>
      </div>
    </div>
  </div>`;
}

/** What is kept on this device, and how to be rid of it. */
function device({
  t,
  flow,
  saved,
  volatile,
  restoredAt,
  confirming,
  askDiscard,
  discard,
}: FormView): TemplateResult | typeof nothing {
  if (confirming) {
    return html`<div class="notice warning" role="group" aria-labelledby="confirm">
      ${alertIcon}
      <div class="grow confirm">
        <p id="confirm" tabindex="-1">${t('draft.confirm')}</p>
        <div class="actions">
          <button class="button danger" type="button" data-discard-yes @click=${discard}>
            ${t('draft.confirmYes')}
          </button>
          <button class="button" type="button" @click=${() => askDiscard(false)}>
            ${t('draft.confirmNo')}
          </button>
        </div>
      </div>
    </div>`;
  }
  if (!saved) return nothing;
  if (volatile) {
    return html`<div class="notice warning" role="status" data-volatile>
      ${alertIcon}<span class="grow">${t('draft.volatile')}</span>
    </div>`;
  }
  return html`<div class="device">
    <span>${t(flow.answers.keepContact ? 'draft.savedContact' : 'draft.saved')}</span>
    ${
      restoredAt === undefined
        ? html`<button
            class="button quiet small"
            type="button"
            data-discard
            @click=${() => askDiscard(true)}
          >
            ${t('draft.discard')}
          </button>`
        : nothing
    }
  </div>`;
}

/** Whether the report was sent, in plain words; never silence. */
function failure(view: FormView): TemplateResult | typeof nothing {
  const { t, failure: outcome, heading, flow } = view;
  if (!outcome || outcome.kind === 'sent') return nothing;
  if (outcome.kind === 'invalid') {
    if (flow.step === 'review' && flow.problems.length === 0) {
      return failureNotice(view, t('send.notSent'), t('send.refused'));
    }
    return failureNotice(view, t('send.notSent'), t('send.invalid'));
  }
  if (flow.step !== 'review') return nothing;
  if (outcome.kind === 'changed' || outcome.kind === 'expired') {
    return html`<div class="notice error" id="failure" tabindex="-1" part="failure">
      ${alertIcon}
      <div class="grow stack tight">
        <div>
          ${heading(2, t(`send.${outcome.kind}`))}
          <p>${t(`send.${outcome.kind}Body`)}</p>
        </div>
        <button class="button" type="button" data-as-new @click=${view.sendAsNew}>
          ${t('send.asNew')}
        </button>
      </div>
    </div>`;
  }
  const title = t(outcome.unsure ? 'send.unsure' : 'send.notSent');
  return failureNotice(view, title, reason(view, outcome), view.queued ? waits(view) : nothing);
}

/** That the report is sent by itself, and how to prevent it. */
function waits({ t, volatile, unqueue }: FormView): TemplateResult {
  if (volatile) return html`<p data-queued>${t('send.waitsHere')}</p>`;
  return html`<p data-queued>${t('send.waits')}</p>
    <button class="button small" type="button" data-unqueue @click=${unqueue}>
      ${t('send.unqueue')}
    </button>`;
}

function reason(
  { t, language, errorText }: FormView,
  { error, unsure }: Extract<Outcome, { kind: 'failed' }>,
): string {
  if (error.code === 'offline') return t('send.offline');
  if (unsure) return t('send.once');
  if (error.status === 429) {
    const { retryAfter } = error;
    return t('send.busy', {
      when: retryAfter
        ? new Intl.RelativeTimeFormat(language).format(
            retryAfter < 90 ? retryAfter : Math.ceil(retryAfter / 60),
            retryAfter < 90 ? 'second' : 'minute',
          )
        : t('send.busySoon'),
    });
  }
  if ((error.status ?? 500) < 500) return `${t('send.refused')} ${errorText(error)}`;
  return t('send.safe');
}

function failureNotice(
  { heading }: FormView,
  title: string,
  body: string,
  more: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<div class="notice error" id="failure" tabindex="-1" part="failure">
    ${alertIcon}
    <div class="grow">
      ${heading(2, title)}
      <p>${body}</p>
      ${more}
    </div>
  </div>`;
}
