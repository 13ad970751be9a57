import {
  formatDate,
  formatDateTime,
  type CoreDictionary,
  type Language,
  type LocalizedText,
  type Translate,
} from '@gerai/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../api.ts';
import { alertIcon } from '../icons.ts';
import type { AfterDictionary } from './after-namespace.ts';

type Complaint = Schemas['Complaint'];

/** What the sections of a followed report are worded with. */
export interface CaseWords {
  readonly t: Translate<AfterDictionary, CoreDictionary>;
  readonly language: Language;
  readonly timeZone: string;
  localized(text: LocalizedText): TemplateResult | string;
  heading(levelOffset: number, content: unknown): TemplateResult;
}

/** Status, what happens now, what comes next and by when; a deadline that has passed is admitted. */
export function statusSection(
  { t, language, timeZone, localized }: CaseWords,
  complaint: Complaint,
  leave: () => void,
): TemplateResult {
  const day = (iso: string): string => formatDate(iso, language, { timeZone, weekday: true });
  const over = complaint.status === 'closed' || complaint.status === 'withdrawn';
  const late = complaint.clocks.find((clock) => clock.late && clock.state !== 'stopped');
  return html`<section class="part" aria-labelledby="status">
    <div class="state">
      <div id="status" tabindex="-1">
        <span class="muted small">${complaint.number}</span><br />
        ${t('follow.status')}:
        <span class="chip ${over ? 'success' : 'info'}"
          >${t(`follow.statuses.${complaint.status}`)}</span
        >
      </div>
      <button class="button quiet small" type="button" data-leave @click=${leave}>
        ${t('follow.leave')}
      </button>
    </div>
    <dl class="now">
      <div>
        <dt>${t('follow.now')}</dt>
        <dd class="main">${localized(complaint.now)}</dd>
      </div>
      <div>
        <dt>${t('follow.next')}</dt>
        <dd>${localized(complaint.next)}</dd>
      </div>
      ${
        complaint.expectedAt && !over
          ? html`<div>
              <dt>${t('follow.by')}</dt>
              <dd>${day(complaint.expectedAt)}</dd>
            </div>`
          : nothing
      }
    </dl>
    ${
      late?.dueAt && !over
        ? html`<p class="notice warning">
            ${alertIcon}<span class="grow">${t('follow.overdue', { date: day(late.dueAt) })}</span>
          </p>`
        : nothing
    }
  </section>`;
}

export function stepsSection(
  { t, timeZone, heading }: CaseWords,
  { steps }: Complaint,
): TemplateResult {
  return html`<section class="part">
    ${heading(1, t('follow.steps'))}
    <gerai-case-timeline
      .steps=${steps.map((step) => ({ ...step, agency: step.agency?.name }))}
      time-zone=${timeZone}
    ></gerai-case-timeline>
  </section>`;
}

/** Everything that happened, newest first: the reporter sees every progress note. */
export function eventsSection(
  { t, language, timeZone, localized, heading }: CaseWords,
  { timeline }: Complaint,
): TemplateResult {
  return html`<section class="part">
    ${heading(1, t('follow.timeline'))}
    ${
      timeline.length === 0
        ? html`<p class="muted">${t('follow.noEvents')}</p>`
        : html`<ul class="events">
            ${timeline.map(
              ({ at, title, detail, agency }) =>
                html`<li class="event">
                  <p><strong>${localized(title)}</strong></p>
                  ${detail ? html`<p>${localized(detail)}</p>` : nothing}
                  <p class="muted small">
                    ${formatDateTime(at, language, { timeZone })}${
                      agency ? html` · ${localized(agency.name)}` : nothing
                    }
                  </p>
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}

export function messagesList(
  { t, language, timeZone, localized, heading }: CaseWords,
  { messages }: Complaint,
): TemplateResult {
  const from = { resident: 'fromYou', agency: 'fromAgency', system: 'fromSystem' } as const;
  if (messages.length === 0) {
    return html`${heading(1, t('follow.messages'))}
      <p class="muted">${t('follow.noMessages')}</p>`;
  }
  return html`${heading(1, t('follow.messages'))}
    <ul class="messages">
      ${messages.map(
        (message) =>
          html`<li class="message ${message.from}">
            <p class="muted small">
              ${message.agency ? localized(message.agency.name) : t(`follow.${from[message.from]}`)},
              ${formatDateTime(message.sentAt, language, { timeZone })}
            </p>
            <p class="said" lang=${message.language}>${message.text}</p>
          </li>`,
      )}
    </ul>`;
}

/** The report as it was sent. */
export function reportSection(
  { t, language, timeZone, localized, heading }: CaseWords,
  { submittedAt, category, agency, text }: Complaint,
): TemplateResult {
  return html`<section class="part">
    ${heading(1, t('follow.text'))}
    <dl class="facts">
      <div>
        <dt>${t('follow.received')}</dt>
        <dd>${formatDateTime(submittedAt, language, { timeZone })}</dd>
      </div>
      <div>
        <dt>${t('follow.category')}</dt>
        <dd>${localized(category.name)}</dd>
      </div>
      ${
        agency
          ? html`<div>
              <dt>${t('follow.agency')}</dt>
              <dd>${localized(agency.name)}</dd>
            </div>`
          : nothing
      }
    </dl>
    <p class="said">${text}</p>
  </section>`;
}
