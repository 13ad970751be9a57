import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatPhone } from '@gerai/core';
import { costText, timeText, type Wording } from './figures.ts';
import { markedText } from '../marked-text.ts';
import type { EmergencyNumber, ServiceSummary } from '@gerai/api';

/** Handlers of a result's links. */
export interface ResultActions {
  /** The address of a service's details, so that a link can be opened in a tab. */
  href(code: string): string;
  open(event: MouseEvent, code: string): void;
}

function name(service: ServiceSummary, wording: Wording): unknown {
  const shown = wording.plain(service.name);
  const match = service.matches?.find(({ field, text }) => field === 'name' && text === shown);
  return match ? markedText(shown, match.ranges) : wording.localized(service.name);
}

/** The other name or the part of the service that the query met, where its name does not show that. */
function reason({ name: { id, en }, matches }: ServiceSummary, { t }: Wording): unknown {
  const match = matches?.[0];
  if (!match || match.field === 'former-name') return nothing;
  if (match.text === id || match.text === en) return nothing;
  const also = match.field === 'alternate-name' || match.field === 'keyword';
  return html`<p class="muted small">
    ${also ? t('alsoKnown') : nothing}
    <span lang=${match.language}>${markedText(match.text, match.ranges)}</span>
  </p>`;
}

/** One service in the list: what it is, who gives it, how long it takes and what it costs. */
export function resultView(
  service: ServiceSummary,
  wording: Wording,
  actions: ResultActions,
  heading: (content: unknown) => unknown,
): TemplateResult {
  const { t } = wording;
  const time = timeText(service.processingTime, wording);
  const cost = costText(service.cost, wording);
  const link = html`<a
    href=${actions.href(service.code)}
    @click=${(event: MouseEvent) => {
      actions.open(event, service.code);
    }}
    >${name(service, wording)}</a
  >`;
  return html`<li class="result">
    ${heading(link)}
    <p class="muted small">
      ${wording.localized(service.agency.name)}${
        service.replaces?.length
          ? html` · ${t('formerly', { names: service.replaces.join(', ') })}`
          : nothing
      }
    </p>
    ${reason(service, wording)}
    ${
      service.phone
        ? html`<p>
            <a class="button danger" href="tel:${service.phone}"
              >${t('call', { number: formatPhone(service.phone) })}</a
            >
          </p>`
        : nothing
    }
    <ul class="chips">
      ${service.kind === 'service' ? nothing : html`<li class="chip info">${t(`kind.${service.kind}`)}</li>`}
      ${time ? html`<li class="chip">${time}</li>` : nothing}
      ${cost ? html`<li class="chip">${cost}</li>` : nothing}
      ${
        service.requirementCount
          ? html`<li class="chip">${t('documents', { count: service.requirementCount })}</li>`
          : nothing
      }
      ${service.channels.slice(0, 1).map((type) => html`<li class="chip">${t(`channel.${type}`)}</li>`)}
      ${service.demonstration ? html`<li class="chip warning">${t('sample')}</li>` : nothing}
    </ul>
    ${
      service.assuredDate
        ? html`<p class="muted small">
            ${t('detail.verified', { date: formatDate(service.assuredDate, wording.language) })}
          </p>`
        : nothing
    }
  </li>`;
}

/** Numbers to call, before anything else. */
export function emergencyView(
  numbers: readonly EmergencyNumber[] | undefined,
  wording: Wording,
  heading: (content: unknown) => unknown,
): TemplateResult | typeof nothing {
  if (!numbers?.length) return nothing;
  const { t } = wording;
  return html`<section class="notice error emergency">
    ${heading(t('emergency'))}
    <ul>
      ${numbers.map(
        (entry) =>
          html`<li>
            <a class="button danger" href="tel:${entry.number}"
              >${t('call', { number: entry.number })}</a
            >
            <span
              ><strong>${wording.localized(entry.name)}</strong>
              ${wording.localized(entry.when)}</span
            >
          </li>`,
      )}
    </ul>
  </section>`;
}
