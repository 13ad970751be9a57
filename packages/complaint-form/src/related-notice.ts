import { html, nothing, type TemplateResult } from 'lit';
import { infoIcon } from './icons.ts';
import type { StepContext } from './step-context.ts';

/** Which earlier report this one goes on from, where that matters, and how to leave it out. */
export function relatedNotice({ t, flow, answer }: StepContext): TemplateResult | typeof nothing {
  const { relatedNumber } = flow.answers;
  if (!relatedNumber || !['class', 'text', 'review'].includes(flow.step)) return nothing;
  return html`<div class="notice" part="related">
    ${infoIcon}
    <div class="grow stack tight">
      <p>${t('related.text', { number: relatedNumber })}</p>
      <button
        class="button small"
        type="button"
        data-unrelate
        @click=${() => {
          answer({ relatedNumber: '' });
        }}
      >
        ${t('related.remove')}
      </button>
    </div>
  </div>`;
}
