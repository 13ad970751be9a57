import { html, type TemplateResult } from 'lit';
import { alertIcon, infoIcon } from './icons.ts';
import type { StepContext } from './step-context.ts';

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
