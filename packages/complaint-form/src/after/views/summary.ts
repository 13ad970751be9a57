import { formatDate, formatDuration } from '@gerai/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../../api.ts';
import { alertIcon } from '../../icons.ts';
import type { CaseWords } from '../words.ts';

type Complaint = Schemas['Complaint'];

const TONE: Readonly<Record<Complaint['status'], string>> = {
  received: 'info',
  coordination: 'info',
  disposition: 'info',
  'in-progress': 'info',
  answered: 'success',
  closed: 'success',
  withdrawn: '',
};

/** Whether nothing more is to come. */
export function isOver({ status }: Complaint): boolean {
  return status === 'closed' || status === 'withdrawn';
}

/** The status as a word on a chip; a refusal is not shown in green. */
export function statusChip({ status, refusal }: Complaint, { t }: CaseWords): TemplateResult {
  return refusal
    ? html`<span class="chip error">${t('follow.refused')}</span>`
    : html`<span class="chip ${TONE[status]}">${t(`follow.statuses.${status}`)}</span>`;
}

function day(iso: string, { language, timeZone }: CaseWords): string {
  return formatDate(iso, language, { timeZone, weekday: true });
}

function fact(title: string, body: unknown, kind = ''): TemplateResult {
  return html`<div class="fact ${kind}">
    <dt>${title}</dt>
    <dd>${body}</dd>
  </div>`;
}

const MOVES: Readonly<Record<string, 'follow.moveReply' | 'follow.moveRate'>> = {
  reply: 'follow.moveReply',
  rate: 'follow.moveRate',
};

function move(
  { yourMove }: Complaint,
  words: CaseWords,
  go: ((what: string) => void) | undefined,
): unknown {
  if (!yourMove) return nothing;
  const { t, localized } = words;
  const { what, text, dueAt } = yourMove;
  const label = MOVES[what];
  return fact(
    t('follow.move'),
    html`<p><strong>${localized(text)}</strong></p>
      ${dueAt ? html`<p class="small">${t('follow.moveBy', { date: day(dueAt, words) })}</p>` : nothing}
      ${
        label && go
          ? html`<button
              class="button small"
              type="button"
              data-move=${what}
              @click=${() => {
                go(what);
              }}
            >
              ${t(label)}
            </button>`
          : nothing
      }`,
    'move',
  );
}

/**
 * Now, next, by when and the reporter's own move: what a follow-up is opened for.
 *
 * @param go - Leads to where the move is made; absent where nothing can be done from here.
 */
export function summaryView(
  complaint: Complaint,
  words: CaseWords,
  go: ((what: string) => void) | undefined,
): TemplateResult {
  const { t, localized } = words;
  const paused = complaint.clocks.some(({ state }) => state === 'paused');
  const when = html`${
    complaint.expectedAt
      ? html`<strong>${day(complaint.expectedAt, words)}</strong>`
      : t('follow.noDate')
  }
  ${paused ? html`<p class="small">${t('follow.paused')}</p>` : nothing}`;
  return html`<dl class="facts">
    ${move(complaint, words, go)} ${fact(t('follow.now'), localized(complaint.now))}
    ${fact(t('follow.next'), localized(complaint.next))}
    ${isOver(complaint) ? nothing : fact(t('follow.by'), when)}
  </dl>`;
}

/** A deadline that has passed is admitted. */
export function lateView(complaint: Complaint, words: CaseWords): unknown {
  const late = complaint.clocks.find(({ late, state }) => late && state !== 'stopped');
  if (!late?.dueAt || isOver(complaint)) return nothing;
  return html`<p class="notice warning">
    ${alertIcon}<span class="grow"
      >${words.t('follow.overdue', { date: day(late.dueAt, words) })}</span
    >
  </p>`;
}

/** Why the agency does not handle it. */
export function refusalView({ refusal }: Complaint, { t, heading, localized }: CaseWords): unknown {
  if (!refusal) return nothing;
  return html`<section class="card part">
    ${heading(1, t('follow.refusedTitle'))}
    <p>${localized(refusal)}</p>
  </section>`;
}

/** The legal clocks as they stand, those that stand still among them. */
export function clocksView({ clocks }: Complaint, words: CaseWords): unknown {
  if (clocks.length === 0) return nothing;
  const { t, heading } = words;
  return html`<section class="part">
    ${heading(1, t('follow.clocksTitle'))}
    <ul class="clocks">
      ${clocks.map(({ code, value, unit, state, late, dueAt }) => {
        const time = formatDuration({ max: value, unit }, t);
        const known = late ? 'late' : state;
        return html`<li data-clock=${code}>
          <span>
            ${t(`receipt.clocks.${code}`)}:
            ${
              dueAt
                ? t('receipt.clocks.withinBy', { time, date: day(dueAt, words) })
                : t('receipt.clocks.within', { time })
            }
          </span>
          <span class="chip ${late ? 'error' : state === 'paused' ? 'warning' : ''}"
            >${t(`follow.clock.${known}`)}</span
          >
        </li>`;
      })}
    </ul>
  </section>`;
}
