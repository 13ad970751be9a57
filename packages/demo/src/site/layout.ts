import { html, raw } from '@gerai/server/html';
import type { Markup } from '@gerai/server/html';
import { WORDS } from './words.ts';
import type { SiteLanguage, Words } from './words.ts';

/** What a page needs to be put into the frame of the site. */
export interface PageInput {
  readonly language: SiteLanguage;
  /** Path of the Indonesian page, with both slashes, such as `/coba/`. */
  readonly path: string;
  readonly title: string;
  readonly content: Markup;
}

/** The address of a page in a language: Indonesian at the root, English below `/en`. */
export function address(path: string, language: SiteLanguage): string {
  return language === 'id' ? path : `/en${path}`;
}

function header(words: Words, { language, path }: PageInput): Markup {
  const other: SiteLanguage = language === 'id' ? 'en' : 'id';
  const item = (to: string, text: string): Markup => {
    const href = address(to, language);
    return html`<li>
      <a href="${href}" ${to === path && raw(' aria-current="page"')}>${text}</a>
    </li>`;
  };
  return html`<header class="site-header">
    <p class="notice-bar">
      <span>${words.demoBar}</span>
      <a href="${address('/tentang/', language)}">${words.demoMore}</a>
    </p>
    <div class="frame header-row">
      <a class="brand" href="${address('/', language)}">
        <img src="/assets/mark.svg" alt="" width="44" height="44" />
        <span><strong>${words.agency}</strong><small>${words.motto}</small></span>
      </a>
      <div class="switches">
        <a
          class="switch"
          href="${address(path, other)}"
          hreflang="${other}"
          lang="${other}"
          data-language-switch
          >${words.otherLanguage}</a
        >
        <button
          class="switch"
          type="button"
          data-theme-switch
          data-dark="${words.dark}"
          data-light="${words.light}"
          hidden
        >
          ${words.dark}
        </button>
      </div>
    </div>
    <nav class="frame" aria-label="${words.menu}">
      <ul class="menu">
        ${item('/', words.home)} ${item('/layanan/', words.services)}
        ${item('/lacak/', words.track)} ${item('/pengaduan/', words.complain)}
        ${item('/berita/', words.news)} ${item('/coba/', words.tryOut)}
        ${item('/pasang/', words.install)}
      </ul>
    </nav>
  </header>`;
}

function footer(words: Words, language: SiteLanguage): Markup {
  return html`<footer class="site-footer">
    <div class="frame footer-grid">
      <div>
        <h2>${words.footerOffice}</h2>
        <p>${words.footerAddress}<br />${words.footerHours}</p>
        <p><strong>${words.footerCall}</strong></p>
      </div>
      <div>
        <h2>${words.footerLinks}</h2>
        <ul>
          <li><a href="${address('/layanan/', language)}">${words.services}</a></li>
          <li><a href="${address('/berita/', language)}">${words.news}</a></li>
          <li><a href="${address('/coba/', language)}">${words.tryOut}</a></li>
          <li><a href="${address('/pasang/', language)}">${words.install}</a></li>
          <li><a href="${address('/tentang/', language)}">${words.aboutTitle}</a></li>
        </ul>
      </div>
      <div>
        <h2>Gerai</h2>
        <p>${words.demoBar}</p>
        <p><small>${words.footerCode} ${words.footerRegions}</small></p>
      </div>
    </div>
  </footer>`;
}

/** A whole page in the frame of the site, with the one public snippet that loads the widgets. */
export function layout(input: PageInput): string {
  const words = WORDS[input.language];
  const page = html`<!doctype html>
    <html lang="${input.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>
          ${input.path === '/' ? `${words.agencyLong} · ${words.motto}` : `${input.title} · ${words.agency}`}
        </title>
        <meta name="description" content="${words.heroText}" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
        <link rel="alternate" hreflang="id" href="${address(input.path, 'id')}" />
        <link rel="alternate" hreflang="en" href="${address(input.path, 'en')}" />
        <script src="/assets/theme.js"></script>
        <link rel="stylesheet" href="/assets/site.css" />
        <script type="module" src="/gerai/loader.js" data-api="/v1"></script>
        <script type="module" src="/assets/site.js"></script>
      </head>
      <body>
        <a class="skip" href="#isi">${words.skip}</a>
        ${header(words, input)}
        <main id="isi" tabindex="-1">${input.content}</main>
        ${footer(words, input.language)}
      </body>
    </html> `;
  return page.markup;
}
