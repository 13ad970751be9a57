import type { Application } from '@gerai/api';
import { formatDate, formatDateTime, formatDuration } from '@gerai/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Wording } from '../wording.ts';
import { externalLink } from './external-link.ts';

const TONE: Readonly<Partial<Record<Application['status'], string>>> = {
  received: 'info',
  'in-progress': 'info',
  'waiting-for-applicant': 'warning',
  decided: 'success',
  closed: '',
  withdrawn: '',
};

/** Services that take minutes or hours are promised by the hour. */
const SHORT_UNITS = ['minute', 'hour'];

/** Saves a moment to the resident's calendar. */
export type SaveDate = (what: 'expected' | 'move' | 'appeal', at: string) => void;

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

/** Whether nothing more is to come. */
export function isOver({ outcome, status }: Application): boolean {
  return outcome !== undefined || status === 'closed' || status === 'withdrawn';
}

/** A deadline as precise as its promise. */
export function deadline(iso: string, { clock }: Application, wording: Wording): string {
  const { language, timeZone } = wording;
  return SHORT_UNITS.includes(clock.unit)
    ? formatDateTime(iso, language, { timeZone, weekday: true })
    : formatDate(iso, language, { timeZone, weekday: true });
}

/** A button that saves a moment to the calendar. */
export function calendarButton(
  what: Parameters<SaveDate>[0],
  at: string,
  { t }: Wording,
  save: SaveDate,
): TemplateResult {
  return html`<button
    class="button quiet small"
    type="button"
    data-calendar=${what}
    @click=${() => {
      save(what, at);
    }}
  >
    ${t('calendar.save')}
  </button>`;
}

function fact(title: string, body: unknown, kind = ''): TemplateResult {
  return html`<div class="fact ${kind}">
    <dt>${title}</dt>
    <dd>${body}</dd>
  </div>`;
}

function when(application: Application, wording: Wording, save: SaveDate): TemplateResult {
  const { t } = wording;
  const { expectedAt, clock } = application;
  return html`${
      expectedAt
        ? html`<strong>${deadline(expectedAt, application, wording)}</strong>`
        : t('facts.noDate')
    }
    ${clock.late ? html`<p><span class="chip error">${t('facts.late')}</span></p>` : nothing}
    ${clock.state === 'paused' ? html`<p class="small">${t('facts.paused')}</p>` : nothing}
    <p class="muted small">
      ${t('facts.clock', { duration: formatDuration({ max: clock.value, unit: clock.unit }, t) })}
    </p>
    ${expectedAt ? calendarButton('expected', expectedAt, wording, save) : nothing}`;
}

function move(
  application: Application,
  wording: Wording,
  save: SaveDate,
): TemplateResult | typeof nothing {
  const { yourMove } = application;
  if (!yourMove) return nothing;
  const { t, language, timeZone } = wording;
  const { dueAt, url } = yourMove;
  return fact(
    t('facts.yourMove'),
    html`<strong>${wording.localized(yourMove.text)}</strong> ${
        dueAt
          ? html`<p>
                ${t('requests.due', { date: formatDate(dueAt, language, { timeZone, weekday: true }) })}
              </p>
              ${calendarButton('move', dueAt, wording, save)}`
          : nothing
      }
      ${externalLink(url, t('facts.goThere'), wording)}`,
    'move',
  );
}

/** Now, next, by when and the applicant's own move: what a status page is opened for. */
export function summaryView(
  application: Application,
  wording: Wording,
  save: SaveDate,
): TemplateResult {
  const { t } = wording;
  return html`<dl class="facts">
    ${move(application, wording, save)} ${fact(t('facts.now'), wording.localized(application.now))}
    ${fact(t('facts.next'), wording.localized(application.next))}
    ${isOver(application) ? nothing : fact(t('facts.when'), when(application, wording, save))}
  </dl>`;
}

/** A deadline that has passed is admitted, with what one can do; `complain` is absent where there is nowhere to. */
export function lateView(
  application: Application,
  wording: Wording,
  complain: (() => void) | undefined,
): TemplateResult | typeof nothing {
  const { t } = wording;
  const { clock } = application;
  if (!clock.late || isOver(application)) return nothing;
  return html`<section class="notice warning late">
    <div class="stack">
      <p>
        ${
          clock.dueAt
            ? t('late.since', { date: deadline(clock.dueAt, application, wording) })
            : t('late.passed')
        }
        ${t('late.help')}
      </p>
      ${
        complain
          ? html`<div class="actions">
              <button class="button" type="button" data-escalate @click=${complain}>
                ${t('late.complain')}
              </button>
            </div>`
          : nothing
      }
    </div>
  </section>`;
}
