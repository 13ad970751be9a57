import type { Application } from '@gerai/api';
import { formatDate, formatDateTime } from '@gerai/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { TrackedCase } from '../../cases/tracked-case.ts';
import { deadline, isOver } from '../views/summary.ts';
import type { Wording } from '../wording.ts';

/** The sheet's own styles: black on white, the code beside number and secret. */
export const sheetStyles = `
  body { font: 15px/1.5 system-ui, sans-serif; margin: 24px; color: #000; background: #fff; }
  h1 { font-size: 20px; margin: 0 0 4px; }
  h2 { font-size: 16px; margin: 20px 0 4px; }
  p, ol, dl { margin: 0 0 8px; }
  dt { color: #444; font-size: 13px; }
  dd { margin: 0 0 8px; font-weight: 600; }
  .key { display: flex; gap: 24px; align-items: center; }
  .qr { flex: none; width: 40mm; height: 40mm; }
  .muted { color: #444; font-weight: 400; }
`;

/** `8F2KQ-M7XWT`, as it stands on the receipt. */
function grouped(secret: string): string {
  return `${secret.slice(0, 5)}-${secret.slice(5)}`;
}

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
  { application, secret, fetchedAt }: TrackedCase,
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
