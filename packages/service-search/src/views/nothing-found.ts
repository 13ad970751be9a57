import type { Agency, CodeName, Contact, LocalizedText } from '@gerai/api';
import { formatPhone } from '@gerai/core';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Contacts } from '../panel/contacts.ts';
import type { Overview } from '../sources/source.ts';
import type { Wording } from './figures.ts';

export interface NothingFoundInput {
  readonly overview: Overview | undefined;
  readonly contacts: Contacts;
  /** Code of an agency that the search is narrowed to. */
  readonly agency: string | undefined;
  /** The resident has chosen filters. */
  readonly isNarrowed: boolean;
  /** There is a complaint form to ask in. */
  readonly canAsk: boolean;
  errorText(error: unknown): string;
  ask(): void;
}

function contactView(name: LocalizedText, contact: Contact, wording: Wording): TemplateResult {
  const { phone, email, address } = contact;
  return html`<address>
    <span>${wording.localized(name)}</span>
    ${phone ? html`<a href="tel:${phone}">${formatPhone(phone)}</a>` : nothing}
    ${email ? html`<a href="mailto:${email}">${email}</a>` : nothing}
    ${address ? html`<span class="muted small">${address}</span>` : nothing}
  </address>`;
}

function isReachable(contact: Contact | undefined): contact is Contact {
  return Boolean(contact?.phone ?? contact?.email ?? contact?.address);
}

/** How to reach the agency that was chosen. */
function chosenView(agency: Agency, wording: Wording): TemplateResult {
  return isReachable(agency.contact)
    ? contactView(agency.name, agency.contact, wording)
    : html`<p>${wording.localized(agency.name)}: ${wording.t('help.noContact')}</p>`;
}

/** Several agencies may be the right one; which, the resident knows best. */
function choiceView(
  agencies: readonly CodeName[],
  contacts: Contacts,
  { t, plain }: Wording,
): TemplateResult {
  const chosen = contacts.code ?? '';
  return html`<div class="filter">
    <label for="help-agency">${t('help.agency')}</label>
    <select
      id="help-agency"
      class="control"
      .value=${live(chosen)}
      @change=${(event: Event) => {
        contacts.choose((event.target as HTMLSelectElement).value || undefined);
      }}
    >
      <option value="" ?selected=${chosen === ''}>${t('help.choose')}</option>
      ${agencies.map(
        ({ code, name }) =>
          html`<option value=${code} ?selected=${code === chosen}>${plain(name)}</option>`,
      )}
    </select>
  </div>`;
}

function agenciesView(input: NothingFoundInput, wording: Wording): TemplateResult {
  const { overview, contacts, agency } = input;
  const agencies = contacts.nearby ?? overview?.agencies ?? [];
  const host = overview?.agency;
  return html`${
      !agency && host && isReachable(host.contact)
        ? contactView(host.name, host.contact, wording)
        : nothing
    }
    ${!agency && agencies.length > 1 ? choiceView(agencies, contacts, wording) : nothing}
    <div role="status">
      ${contacts.agency ? chosenView(contacts.agency, wording) : nothing}
      ${contacts.error ? html`<p>${input.errorText(contacts.error)}</p>` : nothing}
    </div>`;
}

/** What a resident can do who found nothing: other words, an agency to call, a request for information. */
export function nothingFoundView(input: NothingFoundInput, wording: Wording): TemplateResult {
  const { t } = wording;
  const { overview, agency, isNarrowed, canAsk, ask } = input;
  const hasAgency = agency ?? overview?.agency ?? overview?.agencies[0];
  return html`<ul class="bullets">
      ${isNarrowed ? html`<li>${t('tips.filters')}</li>` : nothing}
      <li>${t('tips.words')}</li>
      <li>${t('tips.spelling')}</li>
      <li>${t('tips.browse')}</li>
    </ul>
    ${
      hasAgency || canAsk
        ? html`<div class="card help">
            <p><strong>${t('help.title')}</strong></p>
            ${agenciesView(input, wording)}
            ${
              canAsk
                ? html`<button class="button" type="button" @click=${ask}>${t('help.ask')}</button>`
                : nothing
            }
          </div>`
        : nothing
    }`;
}
