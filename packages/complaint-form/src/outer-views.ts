import type { LocalizedText } from '@gerai/core';
import { html, type TemplateResult } from 'lit';
import type { GeraiComplaintFollow } from './after/GeraiComplaintFollow.ts';
import type { Config, Schemas } from './api.ts';
import { alertIcon, infoIcon } from './icons.ts';
import type { ReportClass } from './report-class.ts';
import type { StepContext } from './step-context.ts';
import type { Receipt } from './submission.ts';

type Words = StepContext['t'];

/** The page names no API: says so to residents and to the web team, and shows the fallback. */
export function setupView(t: Words, title: TemplateResult): TemplateResult {
  return html`<div class="form" part="form">
      <div class="notice warning">
        ${alertIcon}
        <div class="grow stack tight">
          ${title}
          <p>${t('setup.body')}</p>
          <p class="small muted">${t('setup.developer')}</p>
        </div>
      </div>
    </div>
    <slot></slot>`;
}

/** A part of the widget could not be loaded. */
export function openFailedView(t: Words): TemplateResult {
  return html`<p class="notice error">${alertIcon}<span class="grow">${t('openFailed')}</span></p>`;
}

/** The service takes no reports. */
export function closedView(t: Words, title: TemplateResult): TemplateResult {
  return html`<div class="notice">
    ${infoIcon}
    <div class="grow">
      ${title}
      <p>${t('closed.body')}</p>
    </div>
  </div>`;
}

/** A report that was stored, as its receipt shows it. */
export interface SentReport {
  readonly receipt: Receipt;
  /** Id of the draft that holds what was changed after this version had arrived unnoticed. */
  readonly changes: string | undefined;
  readonly reportClass: ReportClass;
  readonly agency: LocalizedText | undefined;
}

const DEFAULT_TIME_ZONE = 'Asia/Jakarta';

/** What the receipt and the follow-up are given of the widget. */
export interface Frame {
  readonly headingLevel: number;
  readonly config: Config | undefined;
  /** Begins a new report that goes on from another. */
  readonly onAnew: (earlier: Schemas['Complaint']) => void;
  /** Goes on with a draft. */
  readonly onDraft: (id: string) => void;
}

export function receiptView(
  { headingLevel, config, onDraft }: Frame,
  { receipt, changes, reportClass, agency }: SentReport,
  onTrack: () => void,
  onAnother: () => void,
): TemplateResult {
  return html`<gerai-complaint-receipt
    id="step-title"
    heading-level=${headingLevel}
    .timeZone=${config?.timeZone ?? DEFAULT_TIME_ZONE}
    .receipt=${receipt}
    .onChanges=${
      changes === undefined
        ? undefined
        : () => {
            onDraft(changes);
          }
    }
    .reportClass=${reportClass}
    .agencyName=${agency}
    .onTrack=${onTrack}
    .onAnother=${onAnother}
  ></gerai-complaint-receipt>`;
}

/** Hands the frame to the follow-up, which lives on while the form is shown: what is open in it stays open. */
export function followView(
  { headingLevel, config, onAnew }: Frame,
  follow: GeraiComplaintFollow,
): TemplateResult {
  const timeZone = config?.timeZone ?? DEFAULT_TIME_ZONE;
  Object.assign(follow, { headingLevel, timeZone, config, onAnew });
  return html`${follow}`;
}
