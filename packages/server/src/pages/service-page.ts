/**
 * A service by the six components of its standar pelayanan that must be published, in the order and with the labels of
 * PermenPANRB 15/2014.
 */
import type { ApiSchema } from '../api-schema.ts';
import type { Place } from './document.ts';
import { contactOf, linkTo, localized, pageOf, phoneLink, webLink, wordsOf } from './document.ts';
import { costText, dateText, timeText } from './format.ts';
import type { Markup } from './html.ts';
import { html } from './html.ts';

type Service = ApiSchema<'Service'>;

function component(title: string, body: Markup): Markup {
  return html`<section class="component">
    <h2>${title}</h2>
    ${body}
  </section>`;
}

function note(text: ApiSchema<'LocalizedText'> | undefined, place: Place): Markup | undefined {
  return text && html`<p class="muted">${localized(text, place)}</p>`;
}

function requirements({ requirements: items }: Service, place: Place): Markup {
  const words = wordsOf(place);
  if (items.length === 0) return html`<p>${words.noRequirements}</p>`;
  return html`<ul class="plain">
    ${items.map(
      ({ name, condition, note: remark, templateUrl }) =>
        html`<li>
          ${localized(name, place)}
          ${condition && html`<span class="muted">(${localized(condition, place)})</span>`}
          ${note(remark, place)} ${templateUrl && html`<p>${webLink(templateUrl, words.form)}</p>`}
        </li>`,
    )}
  </ul>`;
}

function procedure({ procedure: steps }: Service, place: Place): Markup {
  return html`<ol class="steps">
    ${[...steps]
      .sort((one, other) => one.order - other.order)
      .map(
        ({ name, description }) =>
          html`<li>${localized(name, place)} ${note(description, place)}</li>`,
      )}
  </ol>`;
}

function complaints({ complaintHandling }: Service, place: Place): Markup {
  return html`<p>${localized(complaintHandling.text, place)}</p>
    ${contactOf(complaintHandling)}`;
}

function where({ channels }: Service, place: Place): Markup {
  const words = wordsOf(place);
  return html`<ul class="plain">
    ${channels.map(
      ({ type, name, url, phone, place: office, note: remark }) =>
        html`<li>
          ${words.channel[type]}${office && html`: ${localized(office.name, place)}`}
          ${office?.address && html`<span class="muted">${office.address}</span>`}
          ${url && webLink(url, name && place.language === 'id' ? name.id : (name?.en ?? url))}
          ${phone && phoneLink(phone, phone)} ${note(remark, place)}
        </li>`,
    )}
  </ul>`;
}

function more(service: Service, place: Place): Markup {
  const words = wordsOf(place);
  const { agency, handoff, legalBasis, channels } = service;
  return html`<dl>
    <dt>${words.agency}</dt>
    <dd>${localized(agency.name, place)} ${contactOf(agency.contact)}</dd>
    ${
      channels.length > 0 &&
      html`<dt>${words.where}</dt>
        <dd>${where(service, place)}</dd>`
    }
    ${
      handoff &&
      html`<dt>${words.handoff}</dt>
        <dd>${webLink(handoff.url, handoff.name)} ${note(handoff.note, place)}</dd>`
    }
    ${
      legalBasis?.length &&
      html`<dt>${words.legalBasis}</dt>
        <dd>${legalBasis.map(({ title, url }) => html`<p>${webLink(url, title)}</p>`)}</dd>`
    }
  </dl>`;
}

/** The page of one service. */
export function servicePage(service: Service, place: Place): string {
  const words = wordsOf(place);
  const { language } = place;
  const { code, name, summary, kind, status, channels, processingTime, cost } = service;
  const phone = kind === 'hotline' ? channels.find((channel) => channel.phone)?.phone : undefined;
  const time = timeText(processingTime, language) ?? words.notPublished;
  const fee = costText(cost, language) ?? words.notPublished;
  const main = html`<p><a href="${linkTo(place, 'services')}">${words.backToResults}</a></p>
    <h1>${localized(name, place)}</h1>
    ${phone && html`<p class="emergency">${phoneLink(phone, words.call(phone))}</p>`}
    ${kind !== 'service' && html`<p><strong>${words.kind[kind]}</strong></p>`}
    ${status === 'temporarily-closed' && html`<p><strong>${words.closed}</strong></p>`}
    ${summary && html`<p>${localized(summary, place)}</p>`}
    ${service.demonstration && html`<p class="muted">${words.sampleNotice}</p>`}
    ${component(words.requirements, requirements(service, place))}
    ${component(words.procedure, procedure(service, place))}
    ${component(
      words.time,
      html`<p>${time}</p>
        ${note(processingTime?.note, place)}`,
    )}
    ${component(
      words.cost,
      html`<p>${fee}</p>
        ${note(cost?.note, place)}`,
    )}
    ${component(words.output, html`<p>${localized(service.output, place)}</p>`)}
    ${component(words.complaints, complaints(service, place))}
    ${component(words.more, more(service, place))}
    ${
      service.assuredDate &&
      html`<p class="muted">${words.verified(dateText(service.assuredDate, language))}</p>`
    }`;
  const other = language === 'id' ? 'en' : 'id';
  return pageOf(place, {
    title: language === 'id' ? name.id : (name.en ?? name.id),
    main,
    translation: linkTo(place, `services/${encodeURIComponent(code)}`, { lang: other }),
  });
}
