import { BUILDER_WORDS } from '../builder/words.ts';
import { ARTICLES } from './articles.ts';
import type { Article } from './articles.ts';
import { builder } from './builder-page.ts';
import { html } from '@gerai/server/html';
import type { Markup } from '@gerai/server/html';
import { address, layout } from './layout.ts';
import { WORDS } from './words.ts';
import type { SiteLanguage, Words } from './words.ts';

type Localized = Readonly<{ id: string; en?: string }>;

/** A case that visitors may open with the number and the secret shown on the page of samples. */
export interface SampleCase {
  readonly number: string;
  readonly secret: string;
  readonly title: Localized;
  readonly hint: Localized;
}

/** One line of the directory of services. */
export interface DirectoryEntry {
  readonly code: string;
  readonly name: Localized;
  readonly agency: Localized;
  readonly category: Localized;
  readonly referral: boolean;
}

/** What the pages show besides their own words. */
export interface SiteContent {
  readonly samples: readonly SampleCase[];
  readonly directory: readonly DirectoryEntry[];
  readonly now: Date;
}

const POPULAR: Readonly<Record<SiteLanguage, readonly string[]>> = {
  id: ['KTP hilang', 'akta lahir', 'bayar PBB', 'izin usaha', 'pindah domisili', 'IMB'],
  en: ['lost ID card', 'birth certificate', 'property tax', 'business licence'],
};

function text(value: Localized, language: SiteLanguage): string {
  return language === 'en' ? (value.en ?? value.id) : value.id;
}

/** Without JavaScript, a plain form that the server answers with a page, which leads back to `path`. */
function search(words: Words, language: SiteLanguage, path: string): Markup {
  return html`<gerai-service-search
    ><form class="plain-search" action="/v1/pages/services" method="get" role="search">
      <label for="cari-biasa">${words.noScriptLabel}</label>
      <div>
        <input id="cari-biasa" name="q" type="search" maxlength="200" />
        <button>${words.noScriptButton}</button>
      </div>
      <input name="lang" type="hidden" value="${language}" />
      <input name="from" type="hidden" value="${address(path, language)}" />
      <p><a href="${address('/layanan/', language)}">${words.noScriptSearch}</a></p>
    </form></gerai-service-search
  >`;
}

function call(words: Words): Markup {
  return html`<p>${words.noScriptCall} <a href="tel:04715550000">0471-5550000</a></p>`;
}

function tracker(words: Words, language: SiteLanguage): Markup {
  return html`<gerai-application-tracker complaint-url="${address('/pengaduan/', language)}"
    ><p>${words.noScriptTrack}</p>
    ${call(words)}</gerai-application-tracker
  >`;
}

function complaint(words: Words): Markup {
  return html`<gerai-complaint-form
    ><p>${words.noScriptComplain}</p>
    ${call(words)}</gerai-complaint-form
  >`;
}

function articleDate(article: Article, language: SiteLanguage, now: Date): string {
  const date = new Date(now.getTime() - article.daysAgo * 86_400_000);
  return new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Asia/Makassar',
  }).format(date);
}

function newsCards(language: SiteLanguage, now: Date, level: 2 | 3): Markup {
  const heading = (content: Markup): Markup =>
    level === 2 ? html`<h2>${content}</h2>` : html`<h3>${content}</h3>`;
  return html`<ul class="news">
    ${ARTICLES.map(
      (article) =>
        html`<li class="card">
          <p class="date">${articleDate(article, language, now)}</p>
          ${heading(
            html`<a href="${address(`/berita/${article.slug}/`, language)}"
              >${article.title[language]}</a
            >`,
          )}
          <p>${article.lead[language]}</p>
        </li>`,
    )}
  </ul>`;
}

function home(language: SiteLanguage, { now }: SiteContent): Markup {
  const words = WORDS[language];
  return html`<section class="hero" aria-labelledby="cari">
      <div class="frame">
        <h1 id="cari">${words.heroTitle}</h1>
        <p class="lead">${words.heroText}</p>
        <div class="hero-widget">${search(words, language, '/')}</div>
        <div class="popular">
          <h2>${words.popular}</h2>
          <ul>
            ${POPULAR[language].map(
              (query) =>
                html`<li>
                  <a href="${address('/', language)}?gerai-q=${encodeURIComponent(query)}"
                    >${query}</a
                  >
                </li>`,
            )}
          </ul>
        </div>
      </div>
    </section>
    <section class="frame two-up">
      <div>
        <p class="section-text">${words.trackText}</p>
        <p><a href="${address('/coba/', language)}">${words.trackTry}</a></p>
        <div class="panel">${tracker(words, language)}</div>
      </div>
      <div>
        <p class="section-text">${words.complainText}</p>
        <div class="panel">${complaint(words)}</div>
      </div>
    </section>
    <section class="frame" aria-labelledby="kabar">
      <div class="section-head">
        <h2 id="kabar">${words.newsTitle}</h2>
        <a href="${address('/berita/', language)}">${words.newsAll}</a>
      </div>
      ${newsCards(language, now, 3)}
    </section>`;
}

function widgetPage(title: string, lead: string, widget: Markup): Markup {
  return html`<div class="frame narrow page">
    <h1>${title}</h1>
    <p class="lead">${lead}</p>
    <div class="panel">${widget}</div>
  </div>`;
}

function directory(language: SiteLanguage, entries: readonly DirectoryEntry[]): Markup {
  const words = WORDS[language];
  const groups = Map.groupBy(entries, (entry) => text(entry.category, language));
  return html`<div class="frame page">
    <h1>${words.directoryTitle}</h1>
    <p class="lead">${words.directoryText}</p>
    <div class="panel">${search(words, language, '/layanan/')}</div>
    ${[...groups].map(
      ([category, services]) =>
        html`<section class="directory">
          <h2>${category}</h2>
          <ul>
            ${services.map(
              (service) =>
                html`<li>
                  <a
                    href="${address('/layanan/', language)}?gerai-service=${encodeURIComponent(service.code)}"
                    >${text(service.name, language)}</a
                  >
                  <small
                    >${text(service.agency, language)}${service.referral && ` · ${words.directoryReferral}`}</small
                  >
                </li>`,
            )}
          </ul>
        </section>`,
    )}
  </div>`;
}

function sampleTable(
  words: Words,
  language: SiteLanguage,
  samples: readonly SampleCase[],
  page: string,
): Markup {
  return html`<ul class="samples">
    ${samples.map(
      (sample) =>
        html`<li class="card">
          <h3>${text(sample.title, language)}</h3>
          <p>${text(sample.hint, language)}</p>
          <dl>
            <div>
              <dt>${words.tryNumber}</dt>
              <dd><code>${sample.number}</code></dd>
            </div>
            <div>
              <dt>${words.trySecret}</dt>
              <dd><code>${sample.secret}</code></dd>
            </div>
          </dl>
          <p><a href="${address(page, language)}">${words.tryOpen}</a></p>
        </li>`,
    )}
  </ul>`;
}

function samples(language: SiteLanguage, all: readonly SampleCase[]): Markup {
  const words = WORDS[language];
  return html`<div class="frame page">
    <h1>${words.tryTitle}</h1>
    <p class="lead">${words.tryText}</p>
    <h2>${words.tryApplications}</h2>
    ${sampleTable(
      words,
      language,
      all.filter(({ number }) => number.startsWith('PMH')),
      '/lacak/',
    )}
    <h2>${words.tryComplaints}</h2>
    ${sampleTable(
      words,
      language,
      all.filter(({ number }) => number.startsWith('ADU')),
      '/pengaduan/',
    )}
  </div>`;
}

function article(language: SiteLanguage, item: Article, now: Date): Markup {
  const words = WORDS[language];
  return html`<article class="frame narrow page">
    <p class="date">${articleDate(item, language, now)}</p>
    <h1>${item.title[language]}</h1>
    <p class="lead">${item.lead[language]}</p>
    ${item.body[language].map((paragraph) => html`<p>${paragraph}</p>`)}
    <p><a href="${address('/', language)}">${words.back}</a></p>
  </article>`;
}

const ABOUT: Readonly<Record<SiteLanguage, readonly string[]>> = {
  id: [
    'Situs ini memperagakan Gerai: widget layanan publik yang dapat dipasang di situs instansi mana pun, dengan satu API bersama di belakangnya.',
    'Situs ini tidak dibuat, dimiliki, atau didukung oleh Pemerintah Kabupaten Luwu. Nama wilayahnya nyata; alamat kantor, nomor telepon, tarif, jangka waktu, permohonan, pengaduan, dan berita di dalamnya adalah contoh.',
    'Jangan mengirim data pribadi yang sebenarnya. Yang Anda kirim hanya disimpan pada komputer yang menjalankan peragaan ini.',
    'Untuk keadaan darurat yang sebenarnya, hubungi 112.',
  ],
  en: [
    'This site demonstrates Gerai: public-service widgets that any agency site can drop in, with one common API behind them.',
    'It is not made, owned or endorsed by the Government of Luwu Regency. The names of regions are real; office addresses, telephone numbers, fees, times, applications, complaints and news are samples.',
    'Do not send real personal data. What you send is kept only on the computer that runs this demonstration.',
    'In a real emergency, call 112.',
  ],
};

/** Every page of the site: its path below the site's root → the HTML document. */
export function pages(content: SiteContent): Map<string, string> {
  const result = new Map<string, string>();
  for (const language of ['id', 'en'] as const) {
    const words = WORDS[language];
    const add = (path: string, title: string, markup: Markup): void => {
      result.set(
        `${address(path, language)}index.html`,
        layout({ language, path, title, content: markup }),
      );
    };
    add('/', words.home, home(language, content));
    add('/layanan/', words.services, directory(language, content.directory));
    add('/lacak/', words.track, widgetPage(words.track, words.trackText, tracker(words, language)));
    add(
      '/pengaduan/',
      words.complain,
      widgetPage(words.complain, words.complainText, complaint(words)),
    );
    add('/coba/', words.tryTitle, samples(language, content.samples));
    add(
      '/berita/',
      words.news,
      html`<div class="frame page">
        <h1>${words.newsTitle}</h1>
        ${newsCards(language, content.now, 2)}
      </div>`,
    );
    add(
      '/tentang/',
      words.aboutTitle,
      html`<div class="frame narrow page">
        <h1>${words.aboutTitle}</h1>
        ${ABOUT[language].map((paragraph) => html`<p>${paragraph}</p>`)}
      </div>`,
    );
    add('/pasang/', BUILDER_WORDS[language].title, builder(language));
    for (const item of ARTICLES) {
      add(`/berita/${item.slug}/`, item.title[language], article(language, item, content.now));
    }
  }
  return result;
}
