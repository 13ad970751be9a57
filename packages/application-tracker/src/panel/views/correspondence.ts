import type { Application, CaseDocument, CaseRequest } from '@gerai/api';
import { formatDate, formatDateTime, formatFileSize, formatMoney } from '@gerai/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Wording } from '../wording.ts';

/**
 * What the office still wants of the applicant.
 *
 * @param answer - Renders what answers a request in place, where that is possible.
 */
export function requestsView(
  { requests }: Application,
  wording: Wording,
  answer: (request: CaseRequest) => unknown,
): TemplateResult | typeof nothing {
  const { t, language, timeZone } = wording;
  const open = requests.filter(({ status }) => status === 'open');
  if (open.length === 0) return nothing;
  return html`<section class="stack requests">
    ${wording.heading(1, t('requests.title'))}
    <ul class="stack">
      ${open.map(
        (request) =>
          html`<li class="card stack">
            <p><strong>${wording.localized(request.title)}</strong></p>
            ${request.text ? html`<p>${wording.localized(request.text)}</p>` : nothing}
            ${
              request.amount === undefined
                ? nothing
                : html`<p>
                    ${t('requests.amount', { amount: formatMoney(request.amount, language) })}
                  </p>`
            }
            ${
              request.dueAt
                ? html`<p class="muted small">
                    ${t('requests.due', {
                      date: formatDate(request.dueAt, language, { timeZone, weekday: true }),
                    })}
                  </p>`
                : nothing
            }
            ${answer(request)}
          </li>`,
      )}
    </ul>
  </section>`;
}

/** Messages between office and applicant, oldest first, in the language they were written in. */
export function messagesView(
  { messages }: Application,
  wording: Wording,
  form: unknown,
): TemplateResult | typeof nothing {
  const { t, language, timeZone } = wording;
  if (messages.length === 0 && form === nothing) return nothing;
  return html`<section class="stack messages">
    ${wording.heading(1, t('messages.title'))}
    ${
      messages.length === 0
        ? html`<p class="muted">${t('messages.none')}</p>`
        : html`<ul class="stack">
            ${messages.map(
              (message) =>
                html`<li class="message ${message.from}">
                  <p class="muted small">
                    ${
                      message.agency
                        ? t('messages.fromAgency', { agency: wording.plain(message.agency.name) })
                        : t(`messages.from.${message.from}`)
                    }
                    · ${formatDateTime(message.sentAt, language, { timeZone })}
                  </p>
                  <p class="said" lang=${message.language}>${message.text}</p>
                </li>`,
            )}
          </ul>`
    }
    ${form}
  </section>`;
}

const KINDS = ['issued', 'letter', 'submitted'] as const;

/** The documents of the case: what was decided first, then letters, then what the applicant handed in. */
export function documentsView(
  { documents }: Application,
  wording: Wording,
  download: (document: CaseDocument) => unknown,
): TemplateResult | typeof nothing {
  const { t, language, timeZone } = wording;
  if (documents.length === 0) return nothing;
  return html`<section class="stack documents">
    ${wording.heading(1, t('documents.title'))}
    ${KINDS.map((kind) => {
      const some = documents.filter((document) => document.kind === kind);
      if (some.length === 0) return nothing;
      return html`<div class="stack tight">
        <p class="muted small">${t(`documents.${kind}`)}</p>
        <ul class="stack tight">
          ${some.map(
            (document) =>
              html`<li class="document">
                <span>
                  ${document.name}
                  <span class="muted small">
                    ${formatDate(document.createdAt, language, { timeZone })}${
                      document.size === undefined
                        ? nothing
                        : ` · ${formatFileSize(document.size, language)}`
                    }
                  </span>
                </span>
                ${document.downloadable ? download(document) : nothing}
              </li>`,
          )}
        </ul>
      </div>`;
    })}
  </section>`;
}
