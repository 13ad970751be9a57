/** What all pages have in common: head, search form, contacts, and links that stay within the pages. */
import { createHash } from 'node:crypto';

import type { FacetName } from '@gerai/catalogue';

import type { ApiSchema } from '../api-schema.ts';
import type { StoredConfig } from '../domain/settings.ts';
import type { Markup } from './html.ts';
import { html, raw } from './html.ts';
import { STYLES } from './styles.ts';
import type { PageWords } from './words.ts';
import { WORDS } from './words.ts';

type Language = ApiSchema<'Language'>;

type Filters = Readonly<Partial<Record<FacetName, string>>>;

/** Where a page is, and for whom. */
export interface Place {
  readonly language: Language;
  /** From this page to the folder of all pages: empty or `../`, so that a proxy may put them anywhere. */
  readonly root: string;
  readonly query: string;
  readonly filters: Filters;
  /** The page that the resident came from, if it may be linked to. */
  readonly from:
    | {
        readonly href: string;
        readonly host: string;
        /** As it was named in the address. */
        readonly parameter: string;
      }
    | undefined;
  /** Unknown while the database can't be reached. */
  readonly settings: StoredConfig | undefined;
}

/** Hash of the only style sheet, for the policy. */
export const STYLES_HASH = `'sha256-${createHash('sha256').update(STYLES).digest('base64')}'`;

export function wordsOf({ language }: Place): PageWords {
  return WORDS[language];
}

/** Text in the language of the page, marked where there is none but Indonesian. */
export function localized(text: ApiSchema<'LocalizedText'>, { language }: Place): Markup {
  if (language === 'id' || text.en === undefined) {
    return language === 'id' ? html`${text.id}` : html`<span lang="id">${text.id}</span>`;
  }
  return html`${text.en}`;
}

type Parameters = Readonly<Record<string, string | undefined>>;

function parametersOf({ query, filters, language, from }: Place): Parameters {
  return { q: query, ...filters, lang: language, from: from?.parameter };
}

/** The address of a page, with what this one knows unless `changes` say otherwise; empty values are left out. */
export function linkTo(place: Place, path: string, changes: Parameters = {}): string {
  const entries = Object.entries({ ...parametersOf(place), ...changes });
  const search = new URLSearchParams(
    entries.filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
  return `${place.root}${path}?${search.toString()}`;
}

/** A link that can be called; digits and `+` only. */
export function phoneLink(phone: string, label: string): Markup {
  return html`<a href="tel:${phone.replaceAll(/[^\d+]/g, '')}">${label}</a>`;
}

/** A link where the address is one of the web, else its text alone. */
export function webLink(url: string | undefined, text: string): Markup {
  return url && /^https?:\/\//i.test(url)
    ? html`<a href="${url}" rel="noreferrer">${text}</a>`
    : html`${text}`;
}

/** Telephone, mail and address of an office; `undefined` where it has none. */
export function contactOf(contact: ApiSchema<'Contact'> | undefined): Markup | undefined {
  const { phone, email, url, address } = contact ?? {};
  if (!phone && !email && !url && !address) return undefined;
  return html`<address>
    ${phone && html`<span>${phoneLink(phone, phone)}</span>`}
    ${email && html`<span><a href="mailto:${email}">${email}</a></span>`}
    ${url && html`<span>${webLink(url, url)}</span>`} ${address && html`<span>${address}</span>`}
  </address>`;
}

/** Numbers to call at once; nothing where there are none. */
export function emergency(
  numbers: readonly ApiSchema<'EmergencyNumber'>[] | undefined,
  place: Place,
): Markup | undefined {
  if (!numbers?.length) return undefined;
  const words = wordsOf(place);
  return html`<section class="emergency" aria-labelledby="darurat">
    <h2 id="darurat">${words.emergency}</h2>
    <ul>
      ${numbers.map(
        ({ number, name, when }) =>
          html`<li>
            ${phoneLink(number, words.call(number))}
            <span><strong>${localized(name, place)}</strong> ${localized(when, place)}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

function searchForm(place: Place): Markup {
  const words = wordsOf(place);
  const { q: _query, ...kept } = parametersOf(place);
  return html`<form action="${place.root}services" method="get" role="search">
    <label for="q">${words.label}</label>
    <p class="muted" id="hint">${words.hint}</p>
    <div class="row">
      <input
        id="q"
        name="q"
        type="search"
        value="${place.query}"
        maxlength="200"
        autocapitalize="none"
        aria-describedby="hint"
      />
      <button>${words.submit}</button>
    </div>
    ${Object.entries(kept).map(
      ([name, value]) => value && html`<input type="hidden" name="${name}" value="${value}" />`,
    )}
  </form>`;
}

/** What one page is. */
export interface PageContent {
  /** Of the window, and of the page's heading unless there is another. */
  readonly title: string;
  readonly main: Markup;
  /** This page in the other language; without it there is no link to it. */
  readonly translation?: string | undefined;
}

/** A whole page. */
export function pageOf(place: Place, { title, main, translation }: PageContent): string {
  const words = wordsOf(place);
  const { settings, from, language } = place;
  const other = language === 'id' ? 'en' : 'id';
  const agency = settings && localized(settings.agency.name, place);
  const { markup } = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${raw(`<style>${STYLES}</style>`)}
      </head>
      <body>
        <a class="skip" href="#isi">${words.skip}</a>
        <header>
          <p class="agency">${agency}</p>
          <nav>
            ${from && html`<a href="${from.href}" rel="noreferrer">${words.backTo(from.host)}</a>`}
            ${
              translation &&
              html`<a href="${translation}" lang="${other}" hreflang="${other}"
                >${words.otherLanguage}</a
              >`
            }
          </nav>
          ${searchForm(place)}
        </header>
        <main id="isi">${main}</main>
        ${
          settings?.demonstration &&
          settings.demonstrationNotice &&
          html`<footer>
            <p class="muted">${localized(settings.demonstrationNotice, place)}</p>
          </footer>`
        }
      </body>
    </html>`;
  return markup;
}
