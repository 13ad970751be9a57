import { formatDate, formatDateTime } from '@gerai/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { GeraiComplaintStatus } from './GeraiComplaintStatus.ts';
import type { Download } from './views/story.ts';
import { eventsView, messagesView, reportView, stepsView } from './views/story.ts';
import {
  clocksView,
  isOver,
  lateView,
  refusalView,
  statusChip,
  summaryView,
} from './views/summary.ts';
import type { CaseWords } from './words.ts';

function headView({ tracked: { record } }: GeraiComplaintStatus, words: CaseWords): TemplateResult {
  const { t, language, timeZone, heading, localized } = words;
  return html`<div class="part" data-title tabindex="-1">
    ${heading(0, record.title ?? localized(record.category.name))}
    <p>${statusChip(record, words)}</p>
    <p class="muted small">
      <span class="number">${record.number}</span> · ${t('follow.received')}
      ${formatDate(record.submittedAt, language, { timeZone })}
    </p>
  </div>`;
}

/** How old what is shown is, where it is not what the service has now. */
function ageNotice(
  { tracked, problem, lookError }: GeraiComplaintStatus,
  { t, language, timeZone }: CaseWords,
): unknown {
  const time = formatDateTime(tracked.fetchedAt, language, { timeZone });
  const error = tracked.token === undefined ? problem : lookError;
  if (error?.code === 'case-not-found') {
    return html`<p class="notice error">${t('follow.gone')}</p>`;
  }
  if (error) {
    const key = error.code === 'offline' ? 'follow.offline' : 'follow.stale';
    return html`<p class="notice warning">${t(key, { time })}</p>`;
  }
  return tracked.token === undefined
    ? html`<p class="notice info">${t('follow.opening', { time })}</p>`
    : nothing;
}

function noticesView(status: GeraiComplaintStatus, words: CaseWords): TemplateResult {
  const { news, said } = status;
  return html`<div role="status">
      ${ageNotice(status, words)}${said ? html`<p class="notice success">${said}</p>` : nothing}
    </div>
    ${
      // Spoken once by the announcer; here for the eye.
      news ? html`<p class="notice info news">${news}</p>` : nothing
    }`;
}

/** What fetches a file, where the report is open at the service. */
function downloads(status: GeraiComplaintStatus, { t }: CaseWords): Download {
  const { access, download, save } = status;
  if (!access) return () => nothing;
  const busy = download.state === 'loading';
  return (file) =>
    html`<button
      class="button small"
      type="button"
      data-download=${file.id}
      aria-label=${t('follow.download', { name: file.name })}
      aria-disabled=${busy ? 'true' : nothing}
      @click=${() => void (busy || save(file))}
    >
      ${t('actions.download')}
    </button>`;
}

function replyView({ tracked, access, config, replied }: GeraiComplaintStatus): unknown {
  const { allowed, visibility } = tracked.record;
  if (!access || !allowed.includes('message')) return nothing;
  if (config?.features.complaintMessages === false) return nothing;
  return html`<gerai-complaint-reply
    .access=${access}
    .config=${config}
    .anonymous=${visibility.anonymous}
    .onDone=${replied}
  ></gerai-complaint-reply>`;
}

function ratingView(status: GeraiComplaintStatus, { t }: CaseWords): unknown {
  const { tracked, access, config, headingLevel, done } = status;
  const { allowed, rating } = tracked.record;
  const canRate = access && config?.features.complaintRating !== false && allowed.includes('rate');
  if (!canRate && !rating) return nothing;
  return html`<gerai-complaint-rating
    heading-level=${headingLevel + 1}
    .access=${access}
    .rating=${rating}
    .onDone=${(now: typeof tracked.record) => {
      done(now, t('rate.sent'));
    }}
  ></gerai-complaint-rating>`;
}

function reopeningView(status: GeraiComplaintStatus, { t }: CaseWords): unknown {
  const { tracked, access, config, headingLevel, actions, done, timeZone } = status;
  const { record } = tracked;
  const ended = record.status === 'closed' || record.status === 'answered';
  const possible = record.allowed.includes('reopen');
  if (!access || !ended || config?.features.complaintReopening === false) return nothing;
  if (!possible && record.status === 'answered') return nothing;
  const { anew } = actions;
  return html`<gerai-complaint-reopening
    heading-level=${headingLevel + 1}
    .timeZone=${timeZone}
    .access=${access}
    .possible=${possible}
    .until=${record.reopening.until}
    .onAnew=${
      anew &&
      (() => {
        anew(record);
      })
    }
    .onDone=${(now: typeof record) => {
      done(now, t('reopen.done'));
    }}
  ></gerai-complaint-reopening>`;
}

function deviceView({ tracked, actions }: GeraiComplaintStatus, words: CaseWords): TemplateResult {
  const { t, heading } = words;
  const { record, remembered } = tracked;
  const { id } = record;
  return html`<section class="part device">
    ${heading(1, t('device.title'))}
    <p class="muted">${t(remembered ? 'device.remembered' : 'device.offer')}</p>
    <div class="actions">
      ${
        remembered
          ? html`<button
              class="button"
              type="button"
              data-forget
              @click=${() => void actions.forget([id])}
            >
              ${t('actions.forgetDevice')}
            </button>`
          : html`<button
              class="button"
              type="button"
              data-remember
              @click=${() => void actions.remember(id)}
            >
              ${t('device.remember')}
            </button>`
      }
    </div>
  </section>`;
}

function actionsView(status: GeraiComplaintStatus, { t }: CaseWords): TemplateResult {
  const { actions, tracked, refreshing, access, config, done } = status;
  const { record } = tracked;
  const busy = refreshing.state === 'loading';
  const canWithdraw =
    access && config?.features.complaintWithdrawal !== false && record.allowed.includes('withdraw');
  return html`<div class="part">
    <div class="actions">
      ${
        access
          ? html`<button
              class="button"
              type="button"
              data-refresh
              aria-disabled=${busy ? 'true' : nothing}
              @click=${() => void (busy || status.refresh())}
            >
              ${t('follow.refresh')}
            </button>`
          : nothing
      }
      <button
        class="button"
        type="button"
        data-leave
        @click=${() => {
          actions.another();
        }}
      >
        ${t('follow.leave')}
      </button>
      <button
        class="button quiet"
        type="button"
        data-close
        @click=${() => {
          actions.close(record.id);
        }}
      >
        ${t('follow.close')}
      </button>
    </div>
    ${
      canWithdraw
        ? html`<gerai-complaint-withdrawal
            .access=${access}
            .onDone=${(now: typeof record) => {
              done(now, t('follow.withdrawn'));
            }}
          ></gerai-complaint-withdrawal>`
        : nothing
    }
  </div>`;
}

/** A report as it stands, what it was opened for first. */
export function statusBody(status: GeraiComplaintStatus, words: CaseWords): TemplateResult {
  const { tracked, timeZone, download, live, asksFirst } = status;
  const { record, fetchedAt } = tracked;
  const { t, language } = words;
  const fetch = downloads(status, words);
  const messages = messagesView(record, words, fetch, replyView(status));
  return html`<div class="body">
    ${headView(status, words)}
    <div>
      ${noticesView(status, words)} ${summaryView(record, words, status.access && status.go)}
    </div>
    ${lateView(record, words)} ${refusalView(record, words)}
    <div role="alert">
      ${download.error ? html`<p class="notice error">${t('follow.downloadFailed')}</p>` : nothing}
    </div>
    ${asksFirst ? messages : nothing} ${stepsView(record, words)} ${eventsView(record, words)}
    ${asksFirst ? nothing : messages} ${ratingView(status, words)} ${reopeningView(status, words)}
    ${isOver(record) ? nothing : clocksView(record, words)} ${reportView(record, words, fetch)}
    ${deviceView(status, words)}
    <details>
      <summary>${t('share.title')}</summary>
      <gerai-complaint-share .tracked=${tracked} .timeZone=${timeZone}></gerai-complaint-share>
    </details>
    ${actionsView(status, words)}
    <p class="muted small">
      ${t('follow.asOf', { time: formatDateTime(fetchedAt, language, { timeZone }) })}${
        live.state === 'off' ? nothing : html` · ${t('follow.live')}`
      }
    </p>
  </div>`;
}
