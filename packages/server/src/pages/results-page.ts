/** The list of services: what was found, in the order of the API. */
import type { ApiSchema } from '../api-schema.ts';
import type { Place } from './document.ts';
import { contactOf, emergency, linkTo, localized, pageOf, phoneLink, wordsOf } from './document.ts';
import { costText, dateText, numberText, timeText } from './format.ts';
import type { Markup } from './html.ts';
import { html } from './html.ts';

type Summary = ApiSchema<'ServiceSummary'>;

/** What is shown. */
export interface ResultsInput {
  readonly list: ApiSchema<'ServiceList'>;
  /** Where this page goes on; `undefined` on the first. */
  readonly cursor: string | undefined;
  /** Offices that can be called, where nothing was found. */
  readonly agencies: readonly ApiSchema<'Agency'>[];
}

/** Another name by which it was found, where its own does not show it. */
function reasonOf({ name, matches }: Summary, place: Place): Markup | undefined {
  const match = matches?.[0];
  if (!match || match.field === 'former-name') return undefined;
  if (match.text === name.id || match.text === name.en) return undefined;
  const also = match.field === 'alternate-name' || match.field === 'keyword';
  return html`<p class="muted">
    ${also && wordsOf(place).alsoKnown} <span lang="${match.language}">${match.text}</span>
  </p>`;
}

function chips(service: Summary, place: Place): Markup {
  const words = wordsOf(place);
  const { language } = place;
  const texts = [
    service.kind === 'service' ? undefined : words.kind[service.kind],
    service.status === 'temporarily-closed' ? words.closed : undefined,
    timeText(service.processingTime, language),
    costText(service.cost, language),
    service.requirementCount ? words.documents(service.requirementCount) : undefined,
    ...service.channels.slice(0, 1).map((type) => words.channel[type]),
    service.demonstration ? words.sample : undefined,
  ];
  return html`<ul class="chips">
    ${texts.map((text) => text && html`<li>${text}</li>`)}
  </ul>`;
}

function result(service: Summary, place: Place): Markup {
  const words = wordsOf(place);
  const { code, name, agency, replaces, phone, assuredDate } = service;
  return html`<li>
    <h2>
      <a href="${linkTo(place, `services/${encodeURIComponent(code)}`)}"
        >${localized(name, place)}</a
      >
    </h2>
    <p class="muted">
      ${localized(agency.name, place)}${replaces?.length && ` · ${words.formerly(replaces.join(', '))}`}
    </p>
    ${reasonOf(service, place)} ${phone && html`<p>${phoneLink(phone, words.call(phone))}</p>`}
    ${chips(service, place)}
    ${
      assuredDate &&
      html`<p class="muted">${words.verified(dateText(assuredDate, place.language))}</p>`
    }
  </li>`;
}

function isNarrowed({ filters }: Place): boolean {
  return Object.values(filters).some(Boolean);
}

const EVERYWHERE = {
  agency: '',
  category: '',
  lifeEvent: '',
  region: '',
  audience: '',
  channel: '',
};

/** Where to turn to. */
function nothing({ agencies }: ResultsInput, place: Place): Markup {
  const words = wordsOf(place);
  const { settings } = place;
  const own = contactOf(settings?.contact ?? settings?.agency.contact);
  const offices = agencies.filter(({ contact }) => contact?.phone);
  return html`<ul class="plain">
      ${words.tips.map((tip) => html`<li>${tip}</li>`)}
    </ul>
    <p><a href="${linkTo(place, 'services', { q: '', ...EVERYWHERE })}">${words.categories}</a></p>
    ${
      own &&
      html`<section class="help">
        <h2>${words.help}</h2>
        ${own}
      </section>`
    }
    ${
      offices.length > 0 &&
      html`<section class="help">
        <h2>${words.agencies}</h2>
        <ul class="offices">
          ${offices.map(
            ({ name, contact }) =>
              html`<li><strong>${localized(name, place)}</strong> ${contactOf(contact)}</li>`,
          )}
        </ul>
      </section>`
    }
    ${emergency(settings?.emergencyNumbers, place)}`;
}

function titleOf({ list }: ResultsInput, place: Place): string {
  const words = wordsOf(place);
  const { query, language } = place;
  if (list.total === 0) return query ? words.none(query) : words.noneHere;
  const count = numberText(list.total, language);
  return query ? words.found(count, query) : words.all(count);
}

/** The page with a list of services. */
export function resultsPage(input: ResultsInput, place: Place): string {
  const words = wordsOf(place);
  const { language, query } = place;
  const { list, cursor } = input;
  const { items, facets, didYouMean, notes, nextCursor } = list;
  const title = titleOf(input, place);
  const isFirst = cursor === undefined;
  const category = isFirst && !query && !isNarrowed(place) ? facets.category : undefined;
  const main = html`${isFirst && emergency(list.emergencyNumbers, place)}
    <h1>${title}</h1>
    ${notes?.map((note) => html`<p>${localized(note, place)}</p>`)}
    ${
      didYouMean &&
      html`<p>
        ${words.didYouMean}
        <a href="${linkTo(place, 'services', { q: didYouMean })}">${didYouMean}</a>?
      </p>`
    }
    ${
      isNarrowed(place) &&
      html`<p>
        ${words.narrowed}
        <a href="${linkTo(place, 'services', EVERYWHERE)}">${words.searchEverywhere}</a>
      </p>`
    }
    ${
      category?.length &&
      html`<section>
        <h2>${words.categories}</h2>
        <ul class="columns">
          ${category.map(
            ({ code, name, count }) =>
              html`<li>
                <a href="${linkTo(place, 'services', { category: code })}"
                  >${localized(name, place)}</a
                >
                <span class="muted">${numberText(count, language)}</span>
              </li>`,
          )}
        </ul>
      </section>`
    }
    ${
      !isFirst &&
      html`<p>
        ${words.continued}
        <a href="${linkTo(place, 'services')}">${words.first}</a>
      </p>`
    }
    ${
      items.length > 0
        ? html`<ul class="results">
            ${items.map((item) => result(item, place))}
          </ul>`
        : nothing(input, place)
    }
    ${
      nextCursor &&
      html`<p class="next">
        <a href="${linkTo(place, 'services', { cursor: nextCursor })}">${words.next}</a>
      </p>`
    }`;
  const other = language === 'id' ? 'en' : 'id';
  return pageOf(place, {
    title,
    main,
    translation: linkTo(place, 'services', { lang: other, cursor }),
  });
}
