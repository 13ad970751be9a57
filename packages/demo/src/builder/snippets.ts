import { ALLOW, frameTitle, SANDBOX } from '@gerai/widgets/frame-markup.js';
import { deriveTheme, themeCss, type ThemeColors } from '@gerai/themes';
import { presetOf } from './theme.ts';
import { fallbackOf, formAction } from './fallback.ts';
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

/** The preset that is more than what widgets have anyway. */
function chosenPreset({ colors }: BuilderOptions): string | undefined {
  return 'preset' in colors && colors.preset !== 'gerai' ? colors.preset : undefined;
}

/** The tags that fetch the widgets. `extra` goes into the script tag as it is written. */
function loading(options: BuilderOptions, extra = ''): string {
  // Only a single file can be pinned: the loader's modules are not covered by the hash of the loader.
  const file = options.integrity ? 'gerai.js' : 'loader.js';
  const script = [...pinned(options, file), ['data-api', given(options.api)]] as const;
  const preset = chosenPreset(options);
  const sheets = ['gerai.css', ...(preset ? [`themes/${preset}.css`] : [])];
  return [
    ...sheets.map((sheet) => `<link rel="stylesheet"${written(pinned(options, sheet))}>`),
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
  const fallback = indent(fallbackOf(options, escape), '  ');
  return `<${name}${written(ownAttributes(options))}>\n${fallback}\n</${name}>`;
}

/** The options of a frame in its address, or of the script that puts a frame in its place. */
function frameOptions(options: BuilderOptions): Attributes {
  const { widget, api, colors } = options;
  const theme: ThemeColors = 'brand' in colors ? deriveTheme(colors.brand) : {};
  return [
    ['widget', widget],
    ['api', given(api)],
    ...ownAttributes(options),
    ['preset', chosenPreset(options)],
    ...Object.entries(theme).map(([name, { light, dark }]) => {
      return [`color-${name}`, `${light.slice(1)}-${dark.slice(1)}`] as const;
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
    ['title', frameTitle(widget, language)],
    ['width', '100%'],
    ['height', String(FRAME_HEIGHTS[widget])],
    ['frameborder', '0'],
    ['loading', 'lazy'],
    ['allow', ALLOW],
    ['sandbox', SANDBOX],
  ];
  return `<iframe${written(attributes)}></iframe>`;
}

/** A classic script: a module does not know its own tag. */
function frameScript(options: BuilderOptions, extra = ''): string {
  const own = frameOptions(options).map(([name, value]) => [`data-${name}`, value] as const);
  return `<script async${extra}${written([...pinned(options, 'iframe.js'), ...own])}></script>`;
}

/** Rules that give the widgets their colours, for the site's own style sheet, where no file of ours does so. */
function colorRules(options: BuilderOptions): string | undefined {
  const { colors, platform } = options;
  const preset = chosenPreset(options);
  let theme: ThemeColors | undefined;
  if ('brand' in colors) theme = deriveTheme(colors.brand);
  // The plugin links its own files only.
  else if (preset && platform === 'wordpress') theme = presetOf(colors.preset).colors;
  return theme && themeCss(theme).trimEnd();
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
  const rules = colorRules(options);
  return [...asTag(options), ...(rules ? [{ place: 'style', code: rules } as const] : [])];
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
  const preset = options.platform === 'wordpress' ? undefined : chosenPreset(options);
  const form = options.platform === 'wordpress' ? undefined : formAction(options);
  const asked = [options.api, options.widget === 'service-search' ? options.catalogue : ''];
  return [
    { directive: 'script-src', value: base + (options.integrity ? 'gerai.js' : 'loader.js') },
    { directive: 'style-src', value: `${base}gerai.css` },
    ...(preset ? [{ directive: 'style-src', value: `${base}themes/${preset}.css` } as const] : []),
    ...asked
      .filter((value) => value !== '')
      .map((value): Need => ({ directive: 'connect-src', value: new URL(value, site).href })),
    ...(form ? [{ directive: 'form-action', value: new URL(form, site).href } as const] : []),
    { directive: 'trusted-types', value: 'lit-html' },
  ];
}
