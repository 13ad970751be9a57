import type { Application, Contact } from '@gerai/api';
import { formatPhone } from '@gerai/core';
import { html, nothing, type TemplateResult } from 'lit';
import { openingHours } from '../opening-hours.ts';
import type { Wording } from '../wording.ts';
import { isOver } from './summary.ts';

/** How to reach an office. */
export function contactView(contact: Contact, wording: Wording): TemplateResult {
  const { t, language } = wording;
  const { address, phone, whatsapp, email, hours } = contact;
  return html`<ul class="stack tight">
    ${address ? html`<li>${t('holder.address')}: ${address}</li>` : nothing}
    ${
      phone
        ? html`<li>${t('holder.phone')}: <a href="tel:${phone}">${formatPhone(phone)}</a></li>`
        : nothing
    }
    ${whatsapp ? html`<li>WhatsApp: ${formatPhone(whatsapp)}</li>` : nothing}
    ${email ? html`<li>${t('holder.email')}: <a href="mailto:${email}">${email}</a></li>` : nothing}
    ${
      hours?.length
        ? html`<li>
            ${t('holder.hours')}:
            ${hours.map(
              (entry, index) =>
                html`${index > 0 ? '; ' : ''}${openingHours(entry, language)}${
                  entry.note ? html` (${wording.localized(entry.note)})` : nothing
                }`,
            )}
          </li>`
        : nothing
    }
  </ul>`;
}

/** Who holds the file, and how to reach them. */
export function holderView(application: Application, wording: Wording): TemplateResult {
  const { agency } = application;
  return html`<section class="card stack holder">
    ${wording.heading(1, wording.t(isOver(application) ? 'holder.held' : 'holder.title'))}
    <p><strong>${wording.localized(agency.name)}</strong></p>
    ${agency.contact ? contactView(agency.contact, wording) : nothing}
  </section>`;
}
