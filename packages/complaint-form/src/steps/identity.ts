import { html, nothing, type TemplateResult } from 'lit';
import { infoIcon } from '../icons.ts';
import { valueOf, type StepContext } from '../step-context.ts';
import { whoSeesWhat } from '../visibility.ts';
import { lockIcon } from './icons.ts';

/** Two independent choices, explained by who will see what. */
export function identityStep(context: StepContext): TemplateResult {
  const { t, flow, problem, answer } = context;
  const { anonymous, confidential } = flow.answers;
  return html`
    <p class="muted">${t('identity.intro')}</p>
    <gerai-radio-group
      data-field="anonymous"
      name="anonymous"
      label=${t('identity.who')}
      cards
      hide-optional
      .options=${[
        { value: 'no', label: t('identity.named'), description: t('identity.namedHint') },
        { value: 'yes', label: t('identity.anonymous'), description: t('identity.anonymousHint') },
      ]}
      .value=${anonymous ? 'yes' : 'no'}
      error=${problem('anonymous')}
      @input=${(event: Event) => answer({ anonymous: valueOf(event) === 'yes' })}
    ></gerai-radio-group>
    ${
      anonymous
        ? html`<p class="notice">${infoIcon}<span class="grow">${t('identity.tip')}</span></p>`
        : nothing
    }
    <gerai-radio-group
      data-field="confidential"
      name="confidential"
      label=${t('identity.what')}
      cards
      hide-optional
      .options=${[
        {
          value: 'yes',
          label: t('identity.confidential'),
          description: t('identity.confidentialHint'),
        },
        { value: 'no', label: t('identity.public'), description: t('identity.publicHint') },
      ]}
      .value=${confidential ? 'yes' : 'no'}
      error=${problem('confidential')}
      @input=${(event: Event) => answer({ confidential: valueOf(event) === 'yes' })}
    ></gerai-radio-group>
    ${preview(context)}
  `;
}

function preview({ t, heading, flow }: StepContext): TemplateResult {
  return html`<div class="preview" role="status">
    <div class="preview-title">${lockIcon}${heading(2, t('identity.preview.title'))}</div>
    <dl>
      ${whoSeesWhat(flow.answers).map(
        ({ audience, sees }) =>
          html`<div>
            <dt>${t(`identity.preview.${audience}`)}</dt>
            <dd>${t(`identity.preview.${sees}`)}</dd>
          </div>`,
      )}
    </dl>
  </div>`;
}
