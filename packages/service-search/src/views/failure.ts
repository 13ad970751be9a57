import { html, type TemplateResult } from 'lit';
import type { PanelTranslate } from '../panel/panel-namespace.ts';

/** What went wrong, and a way to try again. */
export function failureView(text: string, t: PanelTranslate, retry: () => void): TemplateResult {
  return html`<div class="notice error">
    <p>${text}</p>
    <button class="button small" type="button" @click=${retry}>${t('actions.retry')}</button>
  </div>`;
}
