import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../api.ts';
import { valueOf, type StepContext } from '../step-context.ts';

/** How to reach the resident, if they wish to be reached; never asked of an anonymous one. */
export function contactStep(context: StepContext): TemplateResult {
  const { t, flow, problem, answer, directory } = context;
  const { name, phone, email } = flow.answers;
  const notice = directory.config.value?.privacyNotice;
  return html`
    <p class="muted">${t('contact.intro')}</p>
    <gerai-text-field
      data-field="name"
      name="name"
      label=${t('contact.name')}
      autocomplete="name"
      .value=${name}
      error=${problem('name')}
      @input=${(event: Event) => answer({ name: valueOf(event) })}
    ></gerai-text-field>
    <gerai-text-field
      data-field="phone"
      name="phone"
      type="tel"
      label=${t('contact.phone')}
      hint=${t('contact.phoneHint')}
      autocomplete="tel"
      .value=${phone}
      error=${problem('phone')}
      @input=${(event: Event) => answer({ phone: valueOf(event) })}
    ></gerai-text-field>
    <gerai-text-field
      data-field="email"
      name="email"
      type="email"
      label=${t('contact.email')}
      hint=${t('contact.emailHint')}
      autocomplete="email"
      .value=${email}
      error=${problem('email')}
      @input=${(event: Event) => answer({ email: valueOf(event) })}
    ></gerai-text-field>
    <gerai-checkbox
      data-field="keepContact"
      name="keepContact"
      label=${t('contact.keep')}
      hint=${t('contact.notKept')}
      .checked=${flow.answers.keepContact}
      @change=${(event: Event) =>
        answer({
          keepContact: (event.currentTarget as HTMLElement & { checked: boolean }).checked,
        })}
    ></gerai-checkbox>
    ${notice ? privacy(context, notice) : nothing}
  `;
}

function privacy(
  { t, localized, heading }: StepContext,
  { controller, summary, purposes, retention, rights, contact, url }: Schemas['PrivacyNotice'],
): TemplateResult {
  const reach = [contact?.email, contact?.phone].filter(Boolean).join(', ');
  return html`<div class="card quiet" part="privacy">
    ${heading(2, t('contact.privacy'))}
    <p>${localized(summary)}</p>
    <dl class="facts">
      <div>
        <dt>${t('contact.purposes')}</dt>
        <dd>${purposes.map((purpose, at) => html`${at > 0 ? '; ' : ''}${localized(purpose)}`)}</dd>
      </div>
      <div>
        <dt>${t('contact.retention')}</dt>
        <dd>${localized(retention)}</dd>
      </div>
      <div>
        <dt>${t('contact.controller')}</dt>
        <dd>${controller}</dd>
      </div>
      ${
        rights
          ? html`<div>
              <dt>${t('contact.rights')}</dt>
              <dd>${localized(rights)}</dd>
            </div>`
          : nothing
      }
      ${
        reach
          ? html`<div>
              <dt>${t('contact.questions')}</dt>
              <dd>${reach}</dd>
            </div>`
          : nothing
      }
    </dl>
    ${
      url
        ? html`<a href=${url} target="_blank" rel="noopener noreferrer"
            >${t('contact.privacyLink')} ${t('actions.openInNewTab')}</a
          >`
        : nothing
    }
  </div>`;
}
