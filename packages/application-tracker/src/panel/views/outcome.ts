import type { Application } from '@gerai/api';
import { formatDate } from '@gerai/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Wording } from '../wording.ts';
import { externalLink } from './external-link.ts';
import { contactView } from './holder.ts';
import { calendarButton, type SaveDate } from './summary.ts';

function appealView(
  { appeal }: Application,
  wording: Wording,
  save: SaveDate,
): TemplateResult | typeof nothing {
  if (!appeal) return nothing;
  const { t, language, timeZone } = wording;
  const { deadline, agency, url } = appeal;
  return html`<div class="stack tight">
    ${wording.heading(2, t('appeal.title'))}
    <p>${wording.localized(appeal.route)}</p>
    <p>
      <strong
        >${t('appeal.deadline', {
          date: formatDate(deadline, language, { timeZone, weekday: true }),
        })}</strong
      >
    </p>
    ${calendarButton('appeal', deadline, wording, save)}
    ${agency?.contact ? contactView(agency.contact, wording) : nothing}
    ${externalLink(url, t('appeal.link'), wording)}
  </div>`;
}

/** The outcome, why, what comes of it, and how to appeal by when. */
export function outcomeView(
  application: Application,
  wording: Wording,
  save: SaveDate,
): TemplateResult | typeof nothing {
  const { t, language, timeZone } = wording;
  const { outcome } = application;
  if (!outcome) return nothing;
  const { decidedAt, reason, decisionNumber, validUntil, collection } = outcome;
  const day = (iso: string): string => formatDate(iso, language, { timeZone });
  return html`<section class="card stack outcome">
    ${wording.heading(1, t('outcomeTitle'))}
    <p>
      <strong>${t(`outcomes.${outcome.result}`)}</strong>
      <span class="muted">${day(decidedAt)}</span>
    </p>
    ${reason ? html`<p>${wording.localized(reason)}</p>` : nothing}
    ${decisionNumber ? html`<p>${t('outcome.number', { number: decisionNumber })}</p>` : nothing}
    ${validUntil ? html`<p>${t('outcome.validUntil', { date: day(validUntil) })}</p>` : nothing}
    ${collection ? html`<p>${wording.localized(collection)}</p>` : nothing}
    ${appealView(application, wording, save)}
  </section>`;
}
