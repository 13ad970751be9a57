import { formatDate, formatDateTime } from '@gerai/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Application } from '@gerai/api';
import type { Wording } from '../wording.ts';

/** What the office still wants of the applicant. */
export function requestsView(
  { requests }: Application,
  wording: Wording,
): TemplateResult | typeof nothing {
  const { t, language, timeZone } = wording;
  const open = requests.filter(({ status }) => status === 'open');
  if (open.length === 0) return nothing;
  return html`<section class="stack">
    ${wording.heading(1, t('requests.title'))}
    <ul class="bullets">
      ${open.map(
        (request) =>
          html`<li>
            <strong>${wording.localized(request.title)}</strong>
            ${request.text ? html`<p>${wording.localized(request.text)}</p>` : nothing}
            ${
              request.dueAt
                ? html`<p class="muted small">
                    ${t('requests.due', {
                      date: formatDate(request.dueAt, language, { timeZone, weekday: true }),
                    })}
                  </p>`
                : nothing
            }
          </li>`,
      )}
    </ul>
  </section>`;
}

/** Messages between office and applicant, oldest first, in the language they were written in. */
export function messagesView(
  { messages }: Application,
  wording: Wording,
): TemplateResult | typeof nothing {
  const { t, language, timeZone } = wording;
  if (messages.length === 0) return nothing;
  return html`<section class="stack">
    ${wording.heading(1, t('messages.title'))}
    <ul class="stack">
      ${messages.map(
        (message) =>
          html`<li class="message ${message.from}">
            <p class="muted small">
              ${
                message.from === 'resident'
                  ? t('messages.fromYou')
                  : t('messages.fromAgency', {
                      agency: message.agency ? wording.plain(message.agency.name) : '',
                    })
              }
              · ${formatDateTime(message.sentAt, language, { timeZone })}
            </p>
            <p lang=${message.language}>${message.text}</p>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** Names of the documents of the case. */
export function documentsView(
  { documents }: Application,
  wording: Wording,
): TemplateResult | typeof nothing {
  const { t, language, timeZone } = wording;
  if (documents.length === 0) return nothing;
  return html`<section class="stack">
    ${wording.heading(1, t('documents.title'))}
    <ul class="bullets">
      ${documents.map(
        ({ name, createdAt }) =>
          html`<li>
            ${name}
            <span class="muted small">${formatDate(createdAt, language, { timeZone })}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}
