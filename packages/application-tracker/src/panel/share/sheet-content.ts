import type { Application } from '@gerai/api';
import { formatDate, formatDateTime } from '@gerai/core';
import { grouped } from '@gerai/core/share';
import { html, nothing, type TemplateResult } from 'lit';
import type { TrackedApplication } from '../../tracked-application.ts';
import { deadline, isOver } from '../views/summary.ts';
import type { Wording } from '../wording.ts';

function pathView({ steps }: Application, wording: Wording): TemplateResult {
  const { t, language, timeZone } = wording;
  return html`<h2>${t('path.title')}</h2>
    <ol>
      ${steps.map(
        ({ name, state, completedAt }) =>
          html`<li>
            ${wording.localized(name)}
            <span class="muted"
              >—
              ${t(`share.state.${state}`)}${
                state === 'done' && completedAt
                  ? ` ${formatDate(completedAt, language, { timeZone })}`
                  : nothing
              }</span
            >
          </li>`,
      )}
    </ol>`;
}

/** The status on paper, with what opens it again. */
export function sheetContent(
  { record: application, secret, fetchedAt }: TrackedApplication,
  wording: Wording,
  code: TemplateResult,
): TemplateResult {
  const { t, language, timeZone } = wording;
  const { service, number, now, next, expectedAt, agency } = application;
  return html`<h1>${wording.localized(service.name)}</h1>
    <p class="muted">${wording.localized(agency.name)}</p>
    <div class="key">
      ${code}
      <dl>
        <dt>${t('number')}</dt>
        <dd>${number}</dd>
        <dt>${t('share.secret')}</dt>
        <dd>${grouped(secret)}</dd>
      </dl>
    </div>
    <p>${t('share.warning')}</p>
    <h2>${t('asOf', { time: formatDateTime(fetchedAt, language, { timeZone }) })}</h2>
    <dl>
      <dt>${t('facts.now')}</dt>
      <dd>${wording.localized(now)}</dd>
      <dt>${t('facts.next')}</dt>
      <dd>${wording.localized(next)}</dd>
      ${
        expectedAt && !isOver(application)
          ? html`<dt>${t('facts.when')}</dt>
              <dd>${deadline(expectedAt, application, wording)}</dd>`
          : nothing
      }
    </dl>
    ${pathView(application, wording)}`;
}
