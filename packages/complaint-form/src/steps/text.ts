import { html, nothing, type TemplateResult } from 'lit';
import { holdsNik } from '../emergency.ts';
import { infoIcon } from '../icons.ts';
import { valueOf, type StepContext } from '../step-context.ts';
import { LIMITS } from './checks.ts';

/** What happened, in the resident's words. */
export function textStep({ t, flow, rules, problem, answer }: StepContext): TemplateResult {
  const { text, subject, reportClass } = flow.answers;
  return html`
    <gerai-textarea
      data-field="text"
      name="text"
      label=${t('text.label')}
      hint=${t(`text.hint.${reportClass || 'complaint'}`)}
      rows="7"
      maxlength=${rules.textMax ?? LIMITS.textMax}
      required
      required-message=${t('errors.textRequired')}
      .value=${text}
      error=${problem('text')}
      @input=${(event: Event) => answer({ text: valueOf(event) })}
    ></gerai-textarea>
    <div role="status">
      ${holdsNik(text) ? html`<p class="notice warning">${infoIcon}<span>${t('text.nik')}</span></p>` : nothing}
    </div>
    <gerai-text-field
      data-field="subject"
      name="title"
      label=${t('text.subject')}
      hint=${t('text.subjectHint')}
      autocomplete="off"
      .value=${subject}
      error=${problem('subject')}
      @input=${(event: Event) => answer({ subject: valueOf(event) })}
    ></gerai-text-field>
  `;
}
