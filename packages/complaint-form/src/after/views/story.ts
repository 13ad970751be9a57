import { formatDateTime, formatFileSize } from '@gerai/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../../api.ts';
import type { CaseWords } from '../words.ts';

type Complaint = Schemas['Complaint'];

/** A file that can be fetched. */
export type KnownFile = Pick<Schemas['ComplaintUpload'], 'id' | 'name' | 'mediaType'>;

/** Renders what fetches a file; nothing where that is impossible. */
export type Download = (file: KnownFile) => unknown;

/** The way of the report, and where on it it stands. */
export function stepsView(
  { steps }: Complaint,
  { t, timeZone, heading }: CaseWords,
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
export function eventsView(
  { timeline }: Complaint,
  { t, language, timeZone, localized, heading }: CaseWords,
): TemplateResult {
  return html`<section class="part">
    ${heading(1, t('follow.timeline'))}
    ${
      timeline.length === 0
        ? html`<p class="muted">${t('follow.noEvents')}</p>`
        : html`<ol class="events" reversed>
            ${timeline.map(
              ({ at, title, detail, agency }) =>
                html`<li class="event">
                  <p><strong>${localized(title)}</strong></p>
                  ${detail ? html`<p class="said">${localized(detail)}</p>` : nothing}
                  <p class="muted small">
                    ${formatDateTime(at, language, { timeZone })}${
                      agency ? html` · ${localized(agency.name)}` : nothing
                    }
                  </p>
                </li>`,
            )}
          </ol>`
    }
  </section>`;
}

const FROM = { resident: 'fromYou', agency: 'fromAgency', system: 'fromSystem' } as const;

/** Messages between agency and reporter, oldest first, each in the language it was written in. */
export function messagesView(
  { messages }: Complaint,
  { t, language, timeZone, localized, heading }: CaseWords,
  download: Download,
  form: unknown,
): unknown {
  if (messages.length === 0 && form === nothing) return nothing;
  return html`<section class="part" id="messages">
    ${heading(1, t('follow.messages'))}
    ${
      messages.length === 0
        ? html`<p class="muted">${t('follow.noMessages')}</p>`
        : html`<ul class="messages">
            ${messages.map(
              ({ from, agency, sentAt, language: spoken, text, attachments = [] }) =>
                html`<li class="message ${from}">
                  <p class="muted small">
                    ${agency ? localized(agency.name) : t(`follow.${FROM[from]}`)},
                    ${formatDateTime(sentAt, language, { timeZone })}
                  </p>
                  <p class="said" lang=${spoken}>${text}</p>
                  ${
                    attachments.length === 0
                      ? nothing
                      : html`<ul class="files">
                          ${attachments.map(
                            (file) =>
                              html`<li>
                                <span class="name">${file.name}</span>
                                ${file.downloadable ? download(file) : nothing}
                              </li>`,
                          )}
                        </ul>`
                  }
                </li>`,
            )}
          </ul>`
    }
    ${form}
  </section>`;
}

function filesView(
  { uploads }: Complaint,
  { t, language }: CaseWords,
  download: Download,
): TemplateResult {
  return html`<ul class="files">
    ${uploads.map(
      (file) =>
        html`<li>
          <span class="name"
            >${file.name}
            <span class="muted small"
              >${formatFileSize(file.size, language)} · ${t(`follow.fileState.${file.state}`)}</span
            ></span
          >
          ${file.state === 'received' ? download(file) : nothing}
        </li>`,
    )}
  </ul>`;
}

/** The report as it was sent, who sees it, and who supports it. */
export function reportView(
  complaint: Complaint,
  words: CaseWords,
  download: Download,
): TemplateResult {
  const { t, language, timeZone, localized, heading } = words;
  const { submittedAt, category, agency, text, visibility, uploads, relatedNumber } = complaint;
  const line = (title: string, body: unknown): TemplateResult =>
    html`<div>
      <dt>${title}</dt>
      <dd>${body}</dd>
    </div>`;
  return html`<section class="part">
    ${heading(1, t('follow.text'))}
    <p class="said">${text}</p>
    <dl class="lines">
      ${line(t('follow.received'), formatDateTime(submittedAt, language, { timeZone }))}
      ${line(t('follow.category'), localized(category.name))}
      ${agency ? line(t('follow.agency'), localized(agency.name)) : nothing}
      ${line(
        t('follow.visibility'),
        html`${t(visibility.anonymous ? 'follow.anonymous' : 'follow.open')}.
        ${t(visibility.confidential ? 'follow.confidential' : 'follow.public')}.`,
      )}
      ${relatedNumber ? line(t('follow.related'), relatedNumber) : nothing}
      ${uploads.length > 0 ? line(t('follow.files'), filesView(complaint, words, download)) : nothing}
    </dl>
    ${
      complaint.supportCount === undefined
        ? nothing
        : html`<p data-support>${t('follow.support', { count: complaint.supportCount })}</p>`
    }
  </section>`;
}
