import { html, type TemplateResult } from 'lit';
import { alertIcon } from '../icons.ts';
import type { StepContext } from '../step-context.ts';

/** Photos and documents; what chooses and prepares them loads with this step. */
export function filesStep({ t, files }: StepContext): TemplateResult {
  if (files.failed) {
    return html`<div class="notice error">
      ${alertIcon}
      <div class="grow stack tight">
        <p>${t('files.failed')}</p>
        <button class="button" type="button" @click=${files.retry}>${t('files.retry')}</button>
      </div>
    </div>`;
  }
  return files.step(() => html`<p class="muted">${t('files.loading')}</p>`);
}
