import { formatDate, formatPhone, type LocalizedText } from '@gerai/core';
import { html, nothing, type TemplateResult } from 'lit';
import { costText, timeText, type Wording } from '../views/figures.ts';
import type { Checklist } from './checklist.ts';
import type { Service } from '@gerai/api';

type Heading = (offset: number, content: unknown) => unknown;

function component(number: number, title: string, body: unknown, heading: Heading): TemplateResult {
  return html`<section class="component">
    <span class="ordinal" aria-hidden="true">${number}</span>
    ${heading(1, title)}
    <div>${body}</div>
  </section>`;
}

function link(url: string | undefined, text: string): unknown {
  // Addresses come from an API that we do not own: only web addresses become links.
  return url && /^https?:\/\//i.test(url)
    ? html`<a href=${url} rel="noreferrer">${text}</a>`
    : text;
}

function note(text: LocalizedText | undefined, wording: Wording): unknown {
  return text ? html`<p class="muted small">${wording.localized(text)}</p>` : nothing;
}

/** Every requirement with a box to tick. Conditional ones need not all be ticked. */
function requirements({ requirements }: Service, checklist: Checklist, wording: Wording): unknown {
  const { t } = wording;
  if (requirements.length === 0) return html`<p>${t('detail.noRequirements')}</p>`;
  const done = requirements.filter(({ name }) => checklist.has(name.id)).length;
  return html`<p class="muted small screen-only">${t('detail.checklist')}</p>
    <ul class="checklist">
      ${requirements.map(
        (item) =>
          html`<li>
            <label>
              <input
                type="checkbox"
                .checked=${checklist.has(item.name.id)}
                @change=${(event: Event) => {
                  checklist.tick(item.name.id, (event.target as HTMLInputElement).checked);
                }}
              />
              <span
                >${wording.localized(item.name)}${
                  item.condition
                    ? html` <span class="muted">(${wording.localized(item.condition)})</span>`
                    : nothing
                }</span
              >
            </label>
            ${note(item.note, wording)}
            ${item.templateUrl ? html`<p>${link(item.templateUrl, t('detail.form'))}</p>` : nothing}
          </li>`,
      )}
    </ul>
    ${
      checklist.isEmpty
        ? nothing
        : html`<p class="row ready screen-only">
            <span role="status">${t('detail.ready', { done, total: requirements.length })}</span>
            <button
              class="button quiet small"
              type="button"
              data-forget
              @click=${() => {
                checklist.forget();
              }}
            >
              ${t('detail.forget')}
            </button>
          </p>`
    }`;
}

function procedure({ procedure }: Service, wording: Wording): unknown {
  return html`<ol class="numbers">
    ${[...procedure]
      .sort((a, b) => a.order - b.order)
      .map(
        (step) =>
          html`<li>
            ${wording.localized(step.name)}
            ${step.description ? html`<p class="muted">${wording.localized(step.description)}</p>` : nothing}
          </li>`,
      )}
  </ol>`;
}

function complaints({ complaintHandling: handling }: Service, wording: Wording): unknown {
  return html`<p>${wording.localized(handling.text)}</p>
    ${
      handling.phone
        ? html`<p><a href="tel:${handling.phone}">${formatPhone(handling.phone)}</a></p>`
        : nothing
    }
    ${handling.email ? html`<p><a href="mailto:${handling.email}">${handling.email}</a></p>` : nothing}
    ${handling.url ? html`<p>${link(handling.url, handling.url)}</p>` : nothing}`;
}

function where(service: Service, wording: Wording): unknown {
  const { t } = wording;
  return html`<dl>
    <div>
      <dt>${t('detail.agency')}</dt>
      <dd>
        ${wording.localized(service.agency.name)}
        ${service.agency.contact?.address ? html`<p>${service.agency.contact.address}</p>` : nothing}
        ${
          service.agency.contact?.phone
            ? html`<p>
                <a href="tel:${service.agency.contact.phone}"
                  >${formatPhone(service.agency.contact.phone)}</a
                >
              </p>`
            : nothing
        }
      </dd>
    </div>
    <div>
      <dt>${t('detail.where')}</dt>
      <dd>
        <ul>
          ${service.channels.map(
            (channel) =>
              html`<li>
                ${t(`channel.${channel.type}`)}${
                  channel.place ? html`: ${wording.localized(channel.place.name)}` : nothing
                }${channel.url ? html`: ${link(channel.url, channel.url)}` : nothing}
              </li>`,
          )}
        </ul>
      </dd>
    </div>
    ${
      service.handoff
        ? html`<div>
            <dt>${t('detail.handoff')}</dt>
            <dd>
              ${link(service.handoff.url, service.handoff.name)}
              ${note(service.handoff.note, wording)}
            </dd>
          </div>`
        : nothing
    }
    ${
      service.legalBasis?.length
        ? html`<div>
            <dt>${t('detail.legalBasis')}</dt>
            <dd>${service.legalBasis.map(({ title, url }) => html`<p>${link(url, title)}</p>`)}</dd>
          </div>`
        : nothing
    }
  </dl>`;
}

/**
 * A service by the six components of its standar pelayanan that must be published, in the order and with the labels of
 * PermenPANRB 15/2014 and the national catalogue SIPPN.
 */
export function serviceView(
  service: Service,
  checklist: Checklist,
  wording: Wording,
  heading: Heading,
): TemplateResult {
  const { t, language } = wording;
  return html`<article class="detail">
    <p class="muted">
      ${service.kind === 'service' ? nothing : html`<span class="chip info">${t(`kind.${service.kind}`)}</span>`}
      ${wording.localized(service.category.name)}
    </p>
    ${
      service.replaces?.length
        ? html`<p class="muted">${t('formerly', { names: service.replaces.join(', ') })}</p>`
        : nothing
    }
    ${service.summary ? html`<p>${wording.localized(service.summary)}</p>` : nothing}
    ${service.demonstration ? html`<p class="notice warning small">${t('detail.demo')}</p>` : nothing}
    ${component(1, t('detail.requirements'), requirements(service, checklist, wording), heading)}
    ${component(2, t('detail.procedure'), procedure(service, wording), heading)}
    ${component(
      3,
      t('detail.time'),
      html`<p>${timeText(service.processingTime, wording) ?? t('labels.unknown')}</p>
        ${note(service.processingTime?.note, wording)}`,
      heading,
    )}
    ${component(
      4,
      t('detail.fee'),
      html`<p>${costText(service.cost, wording) ?? t('labels.unknown')}</p>
        ${note(service.cost?.note, wording)}`,
      heading,
    )}
    ${component(5, t('detail.output'), html`<p>${wording.localized(service.output)}</p>`, heading)}
    ${component(6, t('detail.complaints'), complaints(service, wording), heading)}
    <section class="card more">${heading(1, t('detail.more'))} ${where(service, wording)}</section>
    ${
      service.assuredDate
        ? html`<p class="muted small">
            ${t('detail.verified', { date: formatDate(service.assuredDate, language) })}
          </p>`
        : nothing
    }
  </article>`;
}
