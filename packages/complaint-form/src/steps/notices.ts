import { formatDateTime } from '@gerai/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormView } from '../form-view.ts';
import { alertIcon, infoIcon } from '../icons.ts';
import type { Outcome } from '../submission.ts';

/** An earlier draft was brought back. */
export function restored({
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
export function device({
  t,
  flow,
  saved,
  volatile,
  queued,
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
  const { keepContact, anonymous, name, phone, email } = flow.answers;
  // What waits to be sent waits with its contact.
  const isContactKept = keepContact || (queued && !anonymous && Boolean(name || phone || email));
  if (volatile) {
    return html`<div class="notice warning" role="status" data-volatile>
      ${alertIcon}<span class="grow">${t('draft.volatile')}</span>
    </div>`;
  }
  return html`<div class="device">
    <span>${t(isContactKept ? 'draft.savedContact' : 'draft.saved')}</span>
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
export function failure(view: FormView): TemplateResult | typeof nothing {
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
    <div class="grow stack tight">
      <div>
        ${heading(2, title)}
        <p>${body}</p>
      </div>
      ${more}
    </div>
  </div>`;
}
