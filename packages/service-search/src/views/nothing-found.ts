import { formatPhone } from '@gerai/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Overview } from '../sources/source.ts';
import type { Wording } from './figures.ts';

export interface NothingFoundInput {
  readonly overview: Overview | undefined;
  /** There is a complaint form to ask in. */
  readonly canAsk: boolean;
  ask(): void;
}

/** What a resident can do who found nothing: other words, a telephone, a request for information. */
export function nothingFoundView(
  { overview, canAsk, ask }: NothingFoundInput,
  wording: Wording,
): TemplateResult {
  const { t } = wording;
  const agency = overview?.agency;
  const phone = agency?.contact?.phone;
  return html`<ul class="bullets">
      <li>${t('tips.words')}</li>
      <li>${t('tips.spelling')}</li>
      <li>${t('tips.browse')}</li>
    </ul>
    ${
      (agency && phone) || canAsk
        ? html`<div class="card help">
            <p><strong>${t('help.title')}</strong></p>
            ${
              agency && phone
                ? html`<p>
                    ${wording.localized(agency.name)}:
                    <a href="tel:${phone}">${formatPhone(phone)}</a>
                  </p>`
                : nothing
            }
            ${
              canAsk
                ? html`<button class="button" type="button" @click=${ask}>${t('help.ask')}</button>`
                : nothing
            }
          </div>`
        : nothing
    }`;
}
