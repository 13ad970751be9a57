import { formatDate, formatDuration, formatPhone } from '@gerai/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Application } from '@gerai/api';
import type { Wording } from '../wording.ts';

const TONE: Readonly<Partial<Record<Application['status'], string>>> = {
  received: 'info',
  'in-progress': 'info',
  'waiting-for-applicant': 'warning',
  decided: 'success',
  closed: '',
  withdrawn: '',
};

/** The status as a word on a coloured chip; a refusal is not shown in green. */
export function statusChip({ status, outcome }: Application, { t }: Wording): TemplateResult {
  if (outcome) {
    const tone = outcome.result === 'refused' ? 'error' : 'success';
    return html`<span class="chip ${tone}">${t(`outcomes.${outcome.result}`)}</span>`;
  }
  // Another server may know more states than this version does.
  const known = status in TONE;
  return html`<span class="chip ${TONE[status] ?? ''}"
    >${t(known ? `status.${status}` : 'status.unknown')}</span
  >`;
}

function fact(title: string, body: unknown, kind = ''): TemplateResult {
  return html`<div class="fact ${kind}">
    <dt>${title}</dt>
    <dd>${body}</dd>
  </div>`;
}

function when(application: Application, wording: Wording): unknown {
  const { t, language, timeZone } = wording;
  const { expectedAt, clock } = application;
  return html`${
      expectedAt
        ? html`<strong>${formatDate(expectedAt, language, { timeZone, weekday: true })}</strong>`
        : t('facts.noDate')
    }
    ${clock.late ? html`<p><span class="chip error">${t('facts.late')}</span></p>` : nothing}
    ${clock.state === 'paused' ? html`<p class="small">${t('facts.paused')}</p>` : nothing}
    <p class="muted small">
      ${t('facts.clock', { duration: formatDuration({ max: clock.value, unit: clock.unit }, t) })}
    </p>`;
}

/** Now, next, by when and the applicant's own move: what a status page is opened for. */
export function summaryView(application: Application, wording: Wording): TemplateResult {
  const { t, language, timeZone } = wording;
  const { yourMove, status, outcome } = application;
  const over = outcome !== undefined || status === 'closed' || status === 'withdrawn';
  return html`<dl class="facts">
      ${
        yourMove
          ? fact(
              t('facts.yourMove'),
              html`<strong>${wording.localized(yourMove.text)}</strong>${
                  yourMove.dueAt
                    ? html`<p>
                        ${t('requests.due', {
                          date: formatDate(yourMove.dueAt, language, { timeZone, weekday: true }),
                        })}
                      </p>`
                    : nothing
                }`,
              'move',
            )
          : nothing
      }
      ${fact(t('facts.now'), wording.localized(application.now))}
      ${fact(t('facts.next'), wording.localized(application.next))}
      ${over ? nothing : fact(t('facts.when'), when(application, wording))}
    </dl>
    ${application.clock.late ? html`<p class="notice warning">${t('facts.lateHelp')}</p>` : nothing}`;
}

/** The outcome, why, and how to appeal by when. */
export function outcomeView(
  application: Application,
  wording: Wording,
): TemplateResult | typeof nothing {
  const { t, language, timeZone } = wording;
  const { outcome, appeal } = application;
  if (!outcome) return nothing;
  return html`<section class="card stack">
    ${wording.heading(1, t('outcomeTitle'))}
    <p>
      <strong>${t(`outcomes.${outcome.result}`)}</strong>
      <span class="muted">${formatDate(outcome.decidedAt, language, { timeZone })}</span>
    </p>
    ${outcome.reason ? html`<p>${wording.localized(outcome.reason)}</p>` : nothing}
    ${outcome.collection ? html`<p>${wording.localized(outcome.collection)}</p>` : nothing}
    ${
      appeal
        ? html`<div>
            <p><strong>${t('appeal.title')}</strong></p>
            <p>${wording.localized(appeal.route)}</p>
            <p>
              ${t('appeal.deadline', {
                date: formatDate(appeal.deadline, language, { timeZone, weekday: true }),
              })}
            </p>
          </div>`
        : nothing
    }
  </section>`;
}

/** Who holds the file, and how to reach them. */
export function holderView({ agency }: Application, wording: Wording): TemplateResult {
  const { t } = wording;
  const { contact } = agency;
  return html`<section class="card stack">
    ${wording.heading(1, t('holder.title'))}
    <p><strong>${wording.localized(agency.name)}</strong></p>
    ${contact?.address ? html`<p>${contact.address}</p>` : nothing}
    ${
      contact?.phone
        ? html`<p>
            ${t('holder.phone')}: <a href="tel:${contact.phone}">${formatPhone(contact.phone)}</a>
          </p>`
        : nothing
    }
    ${
      contact?.email
        ? html`<p>${t('holder.email')}: <a href="mailto:${contact.email}">${contact.email}</a></p>`
        : nothing
    }
  </section>`;
}
