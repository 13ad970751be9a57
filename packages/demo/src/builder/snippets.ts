import { paletteOf, type ColorName } from './contrast.ts';
import { wayOf, type BuilderOptions, type Platform, type Widget } from './options.ts';
import type { Need } from './policy.ts';

/** One thing to paste. */
export interface Snippet {
  /** Where it goes; a key of the builder's words. */
  readonly place:
    | 'page'
    | 'head'
    | 'style'
    | 'opensid'
    | 'wordpress'
    | 'joomla'
    | 'blade'
    | 'view'
    | 'index'
    | 'component'
    | 'vite';
  readonly code: string;
}

type Attributes = readonly (readonly [name: string, value: string | undefined])[];

/** See docs/iframe.md for what each is for. */
const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals allow-top-navigation-by-user-activation';

const FRAME_TITLES: Readonly<Record<'id' | 'en', Readonly<Record<Widget, string>>>> = {
  id: {
    'service-search': 'Cari layanan publik',
    'application-tracker': 'Lacak permohonan',
    'complaint-form': 'Formulir pengaduan',
  },
  en: {
    'service-search': 'Find a public service',
    'application-tracker': 'Track an application',
    'complaint-form': 'Complaint form',
  },
};

/** Pixels, where nothing can tell the frame how high it should be. */
const FRAME_HEIGHTS: Readonly<Record<Widget, number>> = {
  'service-search': 900,
  'application-tracker': 700,
  'complaint-form': 900,
};

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function written(attributes: Attributes): string {
  return attributes
    .filter(([, value]) => value !== undefined)
    .map(([name, value = '']) => (value === '' ? ` ${name}` : ` ${name}="${escape(value)}"`))
    .join('');
}

const given = (value: string): string | undefined => value || undefined;

function pinned({ base, integrity }: BuilderOptions, file: string): Attributes {
  const hash = integrity?.[file];
  return [
    [file.endsWith('.css') ? 'href' : 'src', base + file],
    ['integrity', hash],
    ['crossorigin', hash ? 'anonymous' : undefined],
  ];
}

/** The tags that fetch the widgets. `extra` goes into the script tag as it is written. */
function loading(options: BuilderOptions, extra = ''): string {
  // Only a single file can be pinned: the loader's modules are not covered by the hash of the loader.
  const file = options.integrity ? 'gerai.js' : 'loader.js';
  const script = [...pinned(options, file), ['data-api', given(options.api)]] as const;
  return [
    `<link rel="stylesheet"${written(pinned(options, 'gerai.css'))}>`,
    `<script type="module"${extra}${written(script)}></script>`,
  ].join('\n');
}

function ownAttributes(options: BuilderOptions): Attributes {
  const { widget, catalogue, language, theme } = options;
  return [
    ['catalogue', widget === 'service-search' ? given(catalogue) : undefined],
    ['lang', given(language)],
    ['theme', given(theme)],
  ];
}

function tag(options: BuilderOptions): string {
  const name = `gerai-${options.widget}`;
  return `<${name}${written(ownAttributes(options))}></${name}>`;
}

/** The options of a frame in its address, or of the script that puts a frame in its place. */
function frameOptions(options: BuilderOptions): Attributes {
  const { widget, api, colors } = options;
  const light = colors && paletteOf(colors.light, 'light');
  const dark = colors && paletteOf(colors.dark, 'dark');
  const names = light ? (Object.keys(light) as ColorName[]) : [];
  return [
    ['widget', widget],
    ['api', given(api)],
    ...ownAttributes(options),
    ...names.map((name) => {
      const pair = `${light?.[name].slice(1) ?? ''}-${dark?.[name].slice(1) ?? ''}`;
      return [`color-${name}`, pair] as const;
    }),
  ];
}

/** The address of a widget alone, for a frame. */
export function frameAddress(options: BuilderOptions): string {
  const url = new URL('embed.html', options.base);
  for (const [name, value] of frameOptions(options)) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url.href;
}

function frame(options: BuilderOptions): string {
  const { widget, language } = options;
  const attributes: Attributes = [
    ['src', frameAddress(options)],
    ['title', FRAME_TITLES[language || 'id'][widget]],
    ['width', '100%'],
    ['height', String(FRAME_HEIGHTS[widget])],
    ['frameborder', '0'],
    ['loading', 'lazy'],
    ['allow', 'geolocation; clipboard-write'],
    ['sandbox', SANDBOX],
  ];
  return `<iframe${written(attributes)}></iframe>`;
}

/** A classic script: a module does not know its own tag. */
function frameScript(options: BuilderOptions, extra = ''): string {
  const own = frameOptions(options).map(([name, value]) => [`data-${name}`, value] as const);
  return `<script async${extra}${written([...pinned(options, 'iframe.js'), ...own])}></script>`;
}

/** A rule that gives the widgets the agency's colours, for the site's own style sheet. */
function colorRule({ colors }: BuilderOptions): string | undefined {
  if (!colors) return undefined;
  const light = paletteOf(colors.light, 'light');
  const dark = paletteOf(colors.dark, 'dark');
  const lines = Object.entries(light).map(
    ([name, value]) => `  --gerai-color-${name}: light-dark(${value}, ${dark[name as ColorName]});`,
  );
  return `:root {\n${lines.join('\n')}\n}`;
}

const indent = (code: string, by: string): string => code.replaceAll(/^(?=.)/gm, by);

const jsx = (code: string): string =>
  code
    .replaceAll(' frameborder="0"', ' style={{ border: 0 }}')
    .replaceAll(/ class=/g, ' className=');

function reactComponent(content: string): string {
  return `export function Gerai() {
  return (
${indent(jsx(content), '    ')}
  );
}`;
}

function angularComponent(content: string, isTag: boolean): string {
  const schemas = isTag ? '\n  schemas: [CUSTOM_ELEMENTS_SCHEMA],' : '';
  const names = isTag ? 'Component, CUSTOM_ELEMENTS_SCHEMA' : 'Component';
  return `import { ${names} } from '@angular/core';

@Component({
  selector: 'app-gerai',${schemas}
  template: \`
${indent(content, '    ')}
  \`,
})
export class Gerai {}`;
}

const VITE = `vue({
  template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('gerai-') } },
})`;

/** A shortcode of the plugin, which brings the scripts itself. */
function shortcode(options: BuilderOptions): string {
  const attributes = [['api', given(options.api)], ...ownAttributes(options)] as const;
  const name = `gerai_${options.widget.replaceAll('-', '_')}`;
  return `[${name}${written(attributes)}]`;
}

/** How a platform writes the nonce of its policy into a tag of ours. */
const NONCES: Readonly<Partial<Record<Platform, string>>> = {
  laravel: ' nonce="{{ Vite::cspNonce() }}"',
  codeigniter: ' {csp-script-nonce}',
};

function asTag(options: BuilderOptions): Snippet[] {
  const extra = NONCES[options.platform] ?? '';
  const load = loading(options, extra);
  const element = tag(options);
  switch (options.platform) {
    case 'wordpress':
      return [{ place: 'wordpress', code: shortcode(options) }];
    case 'joomla':
      return [{ place: 'joomla', code: `${load}\n${element}` }];
    case 'laravel':
      return [{ place: 'blade', code: `@once\n${load}\n@endonce\n${element}` }];
    case 'codeigniter':
      return [{ place: 'view', code: `${load}\n${element}` }];
    case 'react':
      return [
        { place: 'index', code: load },
        { place: 'component', code: reactComponent(element) },
      ];
    case 'vue':
      return [
        { place: 'index', code: load },
        { place: 'vite', code: VITE },
        { place: 'component', code: `<template>\n${indent(element, '  ')}\n</template>` },
      ];
    case 'angular':
      return [
        { place: 'index', code: load },
        { place: 'component', code: angularComponent(element, true) },
      ];
    case 'html':
    case 'opensid':
      return [
        { place: 'head', code: load },
        { place: 'page', code: element },
      ];
  }
}

function asFrame(options: BuilderOptions, code: string): Snippet[] {
  switch (options.platform) {
    case 'opensid':
      return [{ place: 'opensid', code }];
    case 'joomla':
      return [{ place: 'joomla', code }];
    case 'laravel':
      return [{ place: 'blade', code }];
    case 'codeigniter':
      return [{ place: 'view', code }];
    case 'react':
      return [{ place: 'component', code: reactComponent(code) }];
    case 'vue':
      return [{ place: 'component', code: `<template>\n${indent(code, '  ')}\n</template>` }];
    case 'angular':
      return [{ place: 'component', code: angularComponent(code, false) }];
    case 'html':
    case 'wordpress':
      return [{ place: 'page', code }];
  }
}

/** Templates of these keep no script tags; theirs goes into the page that they are shown in, and sizes the frames there. */
const WITHOUT_SCRIPTS: readonly Platform[] = ['react', 'vue', 'angular'];

/** All that is to be pasted, in the order of pasting. */
export function snippetsOf(options: BuilderOptions): Snippet[] {
  const way = wayOf(options);
  if (way === 'frame') return asFrame(options, frame(options));
  if (way === 'script') {
    const extra = NONCES[options.platform] ?? '';
    if (!WITHOUT_SCRIPTS.includes(options.platform)) {
      return asFrame(options, frameScript(options, extra));
    }
    const script = `<script async${written(pinned(options, 'iframe.js'))}></script>`;
    return [{ place: 'index', code: script }, ...asFrame(options, frame(options))];
  }
  const rule = colorRule(options);
  return [...asTag(options), ...(rule ? [{ place: 'style', code: rule } as const] : [])];
}

/** The scripts of the WordPress plugin come from the site itself. */
function baseOf({ platform, base }: BuilderOptions, way: string, site: string): string {
  return platform === 'wordpress' && way === 'tag' ? new URL('/wp-content/', site).href : base;
}

/** What the page's policy must allow for these snippets to work; `site` is the address of the page. */
export function needsOf(options: BuilderOptions, site: string): Need[] {
  const way = wayOf(options);
  const base = baseOf(options, way, site);
  if (way !== 'tag') {
    const script: Need = { directive: 'script-src', value: `${base}iframe.js` };
    const shown: Need = { directive: 'frame-src', value: `${base}embed.html` };
    return way === 'script' ? [script, shown] : [shown];
  }
  const asked = [options.api, options.widget === 'service-search' ? options.catalogue : ''];
  return [
    { directive: 'script-src', value: base + (options.integrity ? 'gerai.js' : 'loader.js') },
    { directive: 'style-src', value: `${base}gerai.css` },
    ...asked
      .filter((value) => value !== '')
      .map((value): Need => ({ directive: 'connect-src', value: new URL(value, site).href })),
    { directive: 'trusted-types', value: 'lit-html' },
  ];
}
