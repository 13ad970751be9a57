import { html, nothing, type TemplateResult } from 'lit';
import { soundsUrgent } from '../emergency.ts';
import { alertIcon } from '../icons.ts';
import type { StepContext } from '../step-context.ts';
import { phoneIcon } from './icons.ts';

/** Callable hotlines, before anything else, where the words may mean danger. */
export function emergency(view: StepContext): TemplateResult | typeof nothing {
  const { t, flow, directory, localized, heading } = view;
  const numbers = directory.config.value?.emergencyNumbers ?? [];
  const { text, subject } = flow.answers;
  if (!['text', 'review'].includes(flow.step) || numbers.length === 0) return nothing;
  if (!soundsUrgent(`${subject} ${text}`)) return nothing;
  return html`<div class="notice error" part="emergency">
    ${alertIcon}
    <div class="grow">
      ${heading(2, t('emergency.title'))}
      <p>${t('emergency.body')}</p>
      <ul class="hotlines">
        ${numbers.map(
          ({ number, name, when }) =>
            html`<li>
              <a class="button" href="tel:${number}">
                ${phoneIcon}<span
                  ><span class="number">${number}</span> ${localized(name)}
                  <span class="when">${localized(when)}</span></span
                >
              </a>
            </li>`,
        )}
      </ul>
      <p>${t('emergency.after')}</p>
    </div>
  </div>`;
}
