import {
  WIDGETS,
  type BuilderOptions,
  type Platform,
  type Widget,
} from '../../packages/demo/src/builder/options.ts';
import { keptInArticle, keptInWidget } from '../support/opensid.ts';
import { builtFor, frameworkHead, templates } from './built.ts';
import type { Visit } from './page/report.ts';

/** Where a page finds what it needs. */
export interface Addresses {
  readonly api: string;
  /** Another API, at another origin. */
  readonly otherApi: string;
  /** Another origin that serves the widgets. */
  readonly elsewhere: string;
  /** Another site that does, for frames. */
  readonly otherSite: string;
}

/** A host: one page of the matrix. */
export interface Row {
  readonly name: string;
  /** What of the host stands in the head. */
  readonly head?: string;
  readonly body?: (addresses: Addresses, widgets: Visit['widgets']) => string;
  /** Our tags in the head. */
  readonly ours?: (addresses: Addresses) => string;
  /** The value of the Content-Security-Policy. */
  readonly policy?: (addresses: Addresses) => string;
  readonly count?: number;
  readonly arrange?: Visit['arrange'];
  readonly frames?: Visit['frames'];
  /** More of the page's address. */
  readonly query?: string;
  /** Events of ours that the host's application listens for. */
  readonly hears?: readonly string[];
  /** What our scripts say in the console, and must. */
  readonly says?: RegExp;
  /** Listeners, timers and observers that our scripts keep for widgets that may still come. */
  readonly keeps?: readonly string[];
}

const LOADER = '<script type="module" src="/gerai/loader.js"></script>';
const SHEET = '<link rel="stylesheet" href="/gerai/gerai.css">';

/** The page of a web team: its own things, which we must leave as they are, around ours. */
function page(content: string): string {
  return `<header><h1>Pemerintah Desa</h1><nav><a href="#berita">Berita</a> <button type="button">Menu</button></nav></header>
<main id="main">
<article><h2>Berita</h2><p>Jadwal <em>pelayanan</em> berubah.</p><ul><li>Senin</li></ul>
<table><tr><th>Hari</th><td>Jam</td></tr></table></article>
<form action="/cari"><label for="cari">Cari</label> <input id="cari"> <select><option>Semua</option></select>
<textarea></textarea> <button>Cari</button></form>
${content}
<section id="place"></section>
</main>
<footer><p>Alamat kantor</p></footer>`;
}

function widgets(api: string): string {
  return `<section><gerai-service-search api="${api}"><a href="/layanan">Layanan</a></gerai-service-search></section>
<section><gerai-application-tracker api="${api}"></gerai-application-tracker></section>
<section><gerai-complaint-form api="${api}"></gerai-complaint-form></section>`;
}

const usual = ({ api }: Addresses): string => page(widgets(api));
const later = ({ api }: Addresses): string => page(`<template>${widgets(api)}</template>`);
const app =
  (script: string) =>
  ({ api }: Addresses): string =>
    `<div id="app" data-api="${api}"></div><script type="module" src="/hosts/${script}.js"></script>`;

const OUR_ELEMENTS = /<(iframe|script)\b.*?<\/\1>/gs;
const LOADING_TAGS = /<link\b[^>]*>|<script\b.*?<\/script>/gs;

const NONCE = 'bm9uY2U=';

/** Frames of the three widgets as the builder writes them, in the site's own sections. */
const framed =
  (
    more: Pick<BuilderOptions, 'way'> & { platform: Platform },
    keep = (code: string, _widget: Widget) => code,
  ) =>
  ({ api, otherSite }: Addresses, shown: Visit['widgets']): string => {
    const sections = WIDGETS.map((widget) => {
      const place = { base: `${otherSite}/gerai/`, api };
      const code = Object.values(builtFor(widget, more.platform, { ...place, way: more.way }));
      const kept = keep(code.join('\n'), widget);
      return `<section>${shown === 'on' ? kept : kept.replaceAll(OUR_ELEMENTS, '')}</section>`;
    });
    return page(sections.join('\n'));
  };

/** A web team's PHP, as the browser gets it. */
const php = ({ api, elsewhere }: Addresses, shown: Visit['widgets']): string => {
  const code = templates({ base: `${elsewhere}/gerai/`, api }, NONCE);
  const sections = code.map((one) => (shown === 'on' ? one : one.replaceAll(LOADING_TAGS, '')));
  return page(sections.map((one) => `<section>${one}</section>`).join('\n'));
};

/** A frame hears its height, and those of frames to come. */
const HEARS_FRAMES = ['listener for message'];

const STRICT = ({ api }: Addresses): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${new URL(api).origin}`,
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

const style = (rules: string): string => `<style>${rules}</style>`;
const sheet = (file: string): string => `<link rel="stylesheet" href="/sheets/${file}">`;

/** All hosts, in the order of the table. */
export const ROWS: readonly Row[] = [
  { name: 'plain HTML' },
  { name: 'strict CSP and Trusted Types', policy: STRICT },
  {
    name: 'widgets from another origin',
    ours: ({ elsewhere }) =>
      `<link rel="stylesheet" href="${elsewhere}/gerai/gerai.css"><script type="module" src="${elsewhere}/gerai/loader.js"></script>`,
  },
  {
    name: 'static catalogue',
    body: ({ api }) => page(widgets(api).replace(`api="${api}"`, 'catalogue="/catalogue/"')),
  },
  {
    name: 'all widgets in one file',
    ours: () => `${SHEET}<script type="module" src="/gerai/gerai.js"></script>`,
  },
  { name: '* { all: unset }', head: style('* { all: unset; }') },
  { name: 'root of 62.5 %', head: style('html { font-size: 62.5%; }') },
  { name: 'hidden buttons', head: style('button { display: none !important; }') },
  { name: 'Bootstrap 3', head: sheet('bootstrap-3.css') },
  { name: 'Bootstrap 5', head: sheet('bootstrap-5.css') },
  { name: 'Tailwind reset', head: sheet('tailwind.css') },
  {
    name: 'loaded twice',
    ours: () =>
      `${SHEET}${LOADER}<script type="module" src="/gerai/loader.js?again"></script><script type="module" src="/gerai/gerai.js"></script>`,
  },
  {
    name: 'two versions',
    ours: () => `${SHEET}${LOADER}<script type="module" src="/gerai-next/gerai.js"></script>`,
    says: /^warn: \[gerai\] <[\w-]+> is already defined/,
  },
  {
    name: 'two languages, two APIs',
    count: 12,
    body: ({ api, otherApi }) =>
      page(
        ['id', 'en']
          .map((lang) => `<div lang="${lang}">${widgets(api)}${widgets(otherApi)}</div>`)
          .join(''),
      ),
  },
  { name: 'added by innerHTML', body: later, arrange: 'inner-html' },
  { name: 'moved while in use', arrange: 'move' },
  {
    name: 'in a shadow root',
    body: ({ api }) => page(`<host-card></host-card><template>${widgets(api)}</template>`),
    arrange: 'shadow',
  },
  {
    name: 'in a form',
    body: ({ api }) => page(`<form id="around" action="/cari">${widgets(api)}</form>`),
  },
  {
    name: 'in a frame that a script puts there',
    body: framed({ platform: 'html', way: 'script' }),
    ours: () => '',
    frames: 'follow',
    query: '&gerai-q=KTP+hilang',
    hears: ['gerai-search-results'],
    keeps: HEARS_FRAMES,
  },
  {
    name: 'in a frame, with a script for its height',
    body: framed({ platform: 'html', way: 'frame' }),
    ours: ({ otherSite }) => `<script async src="${otherSite}/gerai/iframe.js"></script>`,
    frames: 'follow',
    keeps: HEARS_FRAMES,
  },
  {
    name: "OpenSID's sanitising rules",
    // The frame is what is left of a snippet; a widget beside the articles, or an article.
    body: framed({ platform: 'opensid', way: 'frame' }, (code, widget) =>
      widget === 'application-tracker' ? keptInArticle(code) : keptInWidget(code),
    ),
    ours: () => '',
    frames: 'fixed',
  },
  {
    name: 'React, Vue and Angular, as the builder writes them',
    body: () =>
      page(
        '<div id="react"></div><div id="vue"></div><app-gerai></app-gerai><script type="module" src="/hosts/built.js"></script>',
      ),
    ours: ({ api, elsewhere }) => frameworkHead({ base: `${elsewhere}/gerai/`, api }),
  },
  {
    name: 'Laravel, CodeIgniter and Joomla, as the builder writes them',
    body: php,
    ours: () => '',
    policy: ({ api, elsewhere }) =>
      [
        "default-src 'none'",
        `script-src 'nonce-${NONCE}' 'strict-dynamic'`,
        `style-src 'self' ${elsewhere}`,
        `connect-src 'self' ${new URL(api).origin}`,
        "require-trusted-types-for 'script'",
        'trusted-types lit-html',
      ].join('; '),
  },
  ...['react', 'vue', 'angular', 'svelte'].map((name) => ({
    name: `${name[0]?.toUpperCase()}${name.slice(1)}`,
    body: app(name),
    hears: ['gerai-search-results'],
  })),
];

/** Rows with the same one have the same page without widgets, which needs to be visited only once. */
export function hostOf(row: Row, addresses: Addresses): string {
  const { head, body = usual, policy, arrange, count } = row;
  return JSON.stringify([head, body(addresses, 'off'), policy?.(addresses), arrange, count]);
}

/** A row's page as it is served. */
export function document(row: Row, addresses: Addresses, visit: Visit): string {
  const { head = '', body = usual, ours = () => SHEET + LOADER } = row;
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Pemerintah Desa</title>
<script nonce="${NONCE}" src="/page/visit.js"></script>
<script type="application/json" id="visit">${JSON.stringify({ ...visit, count: row.count ?? 3, arrange: row.arrange, frames: row.frames })}</script>
${head}
${visit.widgets === 'on' ? ours(addresses) : ''}
</head>
<body>
${body(addresses, visit.widgets)}
</body>
</html>
`;
}
