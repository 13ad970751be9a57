import type { CaseDocument, CaseRequest } from '@gerai/api';
import { formatDate, formatDateTime } from '@gerai/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { GeraiApplicationStatus } from './GeraiApplicationStatus.ts';
import type { LazyPart } from './lazy-parts.ts';
import { documentsView, messagesView, requestsView } from './views/correspondence.ts';
import { holderView } from './views/holder.ts';
import { outcomeView } from './views/outcome.ts';
import { lateView, statusChip, summaryView } from './views/summary.ts';
import type { Wording } from './wording.ts';

/** What a lazy part shows once it is there; a failure to fetch it can be mended. */
function partView(part: LazyPart, { t }: Wording, content: unknown): unknown {
  if (part.value) return content;
  if (part.state !== 'error') return html`<p class="muted">${t('status.loading')}</p>`;
  return html`<p>${t('errors.network')}</p>
    <div class="actions">
      <button class="button" type="button" @click=${() => void part.run()}>
        ${t('actions.retry')}
      </button>
    </div>`;
}

function switcherView(status: GeraiApplicationStatus, wording: Wording): unknown {
  const { others, application, actions } = status;
  if (others.length < 2) return nothing;
  return html`<nav class="switcher" aria-label=${wording.t('list.title')}>
    <ul>
      ${others.map(
        ({ record: { id, number, service } }) =>
          html`<li>
            <button
              class="button small"
              type="button"
              aria-current=${id === application.id ? 'true' : nothing}
              @click=${() => {
                actions.show(id);
              }}
            >
              ${wording.localized(service.name)}
              <span class="visually-hidden">${number}</span>
            </button>
          </li>`,
      )}
    </ul>
  </nav>`;
}

function headView({ application }: GeraiApplicationStatus, wording: Wording): TemplateResult {
  const { t, language, timeZone } = wording;
  return html`<div class="head" data-title tabindex="-1">
    ${wording.heading(0, wording.localized(application.service.name))}
    <p>${statusChip(application, wording)}</p>
    <p class="muted small">
      <span class="number">${application.number}</span> ·
      ${t('submitted', { date: formatDate(application.submittedAt, language, { timeZone }) })}
    </p>
  </div>`;
}

/** How old what is shown is, where it is not what the server has now. */
function ageNotice(
  { tracked, problem, lookError }: GeraiApplicationStatus,
  wording: Wording,
): unknown {
  const { t, language, timeZone } = wording;
  const time = formatDateTime(tracked.fetchedAt, language, { timeZone });
  const error = tracked.token === undefined ? problem : lookError;
  if (error?.code === 'case-not-found') return html`<p class="notice error">${t('gone')}</p>`;
  if (error) {
    const key = error.code === 'offline' ? 'offline' : 'stale';
    return html`<p class="notice warning">${t(key, { time })}</p>`;
  }
  return tracked.token === undefined
    ? html`<p class="notice info">${t('opening', { time })}</p>`
    : nothing;
}

function noticesView(status: GeraiApplicationStatus, wording: Wording): TemplateResult {
  const { news } = status;
  return html`<div role="status">${ageNotice(status, wording)}</div>
    ${
      // Spoken once by the announcer; here for the eye.
      news ? html`<p class="notice info news">${news}</p>` : nothing
    }`;
}

function answerView(
  status: GeraiApplicationStatus,
  request: CaseRequest,
  wording: Wording,
): unknown {
  if (!status.canAnswer(request)) {
    return request.kind === 'document'
      ? html`<p class="muted">${wording.t('answer.elsewhere')}</p>`
      : nothing;
  }
  return partView(
    status.answerPart,
    wording,
    html`<gerai-application-answer
      .access=${status.access}
      .requestId=${request.id}
      .limits=${status.config?.limits}
      .onDone=${status.done}
    ></gerai-application-answer>`,
  );
}

function downloadView(
  status: GeraiApplicationStatus,
  document: CaseDocument,
  { t }: Wording,
): unknown {
  if (!status.access) return nothing;
  const busy = status.download.state === 'loading';
  return html`<button
    class="button small"
    type="button"
    data-download=${document.id}
    aria-label=${t('documents.download', { name: document.name })}
    aria-disabled=${busy ? 'true' : nothing}
    @click=${() => void status.save(document)}
  >
    ${t('actions.download')}
  </button>`;
}

/** The documents, and how fetching one went. */
function filesView(status: GeraiApplicationStatus, wording: Wording): unknown {
  const { application, download } = status;
  if (application.documents.length === 0) return nothing;
  const files = documentsView(application, wording, (document) =>
    downloadView(status, document, wording),
  );
  return html`<div>
    <div role="alert">
      ${
        download.error
          ? html`<p class="notice error">${wording.t('documents.failed')}</p>`
          : nothing
      }
    </div>
    ${files}
  </div>`;
}

function messageForm({ application, access, config, done }: GeraiApplicationStatus): unknown {
  if (!access || !config?.features.applicationMessages) return nothing;
  if (!application.allowed.includes('message')) return nothing;
  return html`<gerai-application-message
    .access=${access}
    .maxLength=${config.limits.messageTextMax}
    .onDone=${done}
  ></gerai-application-message>`;
}

function ratingView(status: GeraiApplicationStatus, wording: Wording): unknown {
  const { application, access, config, headingLevel } = status;
  const canRate =
    access && config?.features.applicationRating && application.allowed.includes('rate');
  if (!canRate && !application.satisfaction) return nothing;
  return partView(
    status.ratingPart,
    wording,
    html`<gerai-application-rating
      class="card"
      heading-level=${headingLevel + 1}
      .access=${access}
      .satisfaction=${application.satisfaction}
      .onDone=${status.done}
    ></gerai-application-rating>`,
  );
}

function subscriptionView({
  application,
  access,
  config,
  headingLevel,
  done,
}: GeraiApplicationStatus): unknown {
  if (!access || !config?.features.applicationSubscriptions) return nothing;
  const channels = config.subscriptionChannels ?? ['email'];
  const { allowed, subscription } = application;
  if (!allowed.includes('subscription') || !channels.includes('email')) return nothing;
  return html`<gerai-application-subscription
    heading-level=${headingLevel + 1}
    .access=${access}
    .subscription=${subscription}
    .onDone=${done}
  ></gerai-application-subscription>`;
}

function deviceView(
  { tracked, actions }: GeraiApplicationStatus,
  wording: Wording,
): TemplateResult {
  const { t } = wording;
  const { record, remembered } = tracked;
  const { id } = record;
  return html`<section class="stack device">
    ${wording.heading(1, t('device.title'))}
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

function shareView(status: GeraiApplicationStatus, wording: Wording): TemplateResult {
  const { t } = wording;
  return html`<details
    @toggle=${() => {
      status.want(status.sharePart);
    }}
  >
    <summary>${t('share.title')}</summary>
    ${partView(
      status.sharePart,
      wording,
      html`<gerai-application-share
        .tracked=${status.tracked}
        .timeZone=${status.timeZone}
      ></gerai-application-share>`,
    )}
  </details>`;
}

function actionsView(status: GeraiApplicationStatus, { t }: Wording): TemplateResult {
  const { actions, application, refreshing, access } = status;
  const busy = refreshing.state === 'loading';
  return html`<div class="actions foot">
    ${
      access
        ? html`<button
            class="button"
            type="button"
            data-refresh
            aria-disabled=${busy ? 'true' : nothing}
            @click=${() => void (busy || status.refresh())}
          >
            ${t('refresh')}
          </button>`
        : nothing
    }
    <button
      class="button"
      type="button"
      data-another
      @click=${() => {
        actions.another();
      }}
    >
      ${t('another')}
    </button>
    <button
      class="button quiet"
      type="button"
      data-close
      @click=${() => {
        actions.close(application.id);
      }}
    >
      ${t('close')}
    </button>
  </div>`;
}

function footView(
  { tracked, live, config }: GeraiApplicationStatus,
  wording: Wording,
): TemplateResult {
  const { t, language, timeZone } = wording;
  const { state } = live;
  return html`<p class="muted small">
    ${t('asOf', { time: formatDateTime(tracked.fetchedAt, language, { timeZone }) })}${
      state === 'live' || state === 'polling' ? html` · ${t(`live.${state}`)}` : nothing
    }${config?.demonstration ? html` · ${t('demo')}` : nothing}
  </p>`;
}

/** An application as it stands, what it was opened for first. */
export function statusBody(status: GeraiApplicationStatus, wording: Wording): TemplateResult {
  const { application } = status;
  const { t } = wording;
  const { steps } = application;
  const done = steps.filter(({ state }) => state === 'done').length;
  const total = steps.filter(({ state }) => state !== 'skipped').length;
  return html`<div class="body">
    ${switcherView(status, wording)} ${headView(status, wording)}
    <div>${noticesView(status, wording)} ${summaryView(application, wording, status.saveDate)}</div>
    ${lateView(application, wording, status.complain)}
    ${requestsView(application, wording, (request) => answerView(status, request, wording))}
    ${outcomeView(application, wording, status.saveDate)}
    ${status.isOver ? filesView(status, wording) : nothing}
    <section class="stack">
      ${wording.heading(1, t('path.title'))}
      <p class="muted small">${t('path.progress', { done, total })}</p>
      <gerai-case-timeline
        .steps=${steps.map((step) => ({ ...step, agency: step.agency?.name }))}
        .timeZone=${wording.timeZone}
      ></gerai-case-timeline>
    </section>
    ${holderView(application, wording)} ${messagesView(application, wording, messageForm(status))}
    ${status.isOver ? nothing : filesView(status, wording)} ${ratingView(status, wording)}
    ${subscriptionView(status)} ${deviceView(status, wording)} ${shareView(status, wording)}
    ${actionsView(status, wording)} ${footView(status, wording)}
  </div>`;
}
