import { EMBEDDABLE, type Embeddable } from './frame-markup.ts';

/** What the page in the frame does with the options of its address. */
export interface EmbedOptions {
  /** `undefined` where the address names no widget of ours. */
  readonly widget: Embeddable | undefined;
  /** Attributes of the widget. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Custom properties → values. */
  readonly colors: Readonly<Record<string, string>>;
  /** Name of a style sheet in `themes/`, beside the page. */
  readonly preset: string | undefined;
  /** The origin that the address names as its embedder's. */
  readonly origin: string | undefined;
  /** Names of the options that were refused: unknown to us or to this widget, or of a value that may not be. */
  readonly refused: readonly string[];
}

/** Where the page in the frame stands. */
export interface EmbedPlace {
  /** Address of the page itself. */
  readonly address: string;
  /** Origin of the page around it; `undefined` where there is none, or it is not known. */
  readonly embedder?: string | undefined;
}

/** Returns the value as the attribute takes it, or `undefined` where it may not be. */
type Check = (value: string, place: EmbedPlace) => string | undefined;

const matching =
  (pattern: RegExp): Check =>
  (value) =>
    pattern.test(value) ? value : undefined;

function httpUrl(value: string, base: string): URL | undefined {
  if (!URL.canParse(value, base)) return undefined;
  const url = new URL(value, base);
  const secure = url.protocol === 'https:' || url.protocol === new URL(base).protocol;
  return secure && /^https?:$/.test(url.protocol) && !url.username && !url.password
    ? url
    : undefined;
}

/** What the widget fetches. Which origins it may ask is said by `connect-src` of embed.html, and held by the browser. */
const fetched: Check = (value, { address }) =>
  value.trimStart().startsWith('{') ? undefined : httpUrl(value, address)?.href;

/** Where residents are led: only to where they are, or whence they were embedded. */
const followed: Check = (value, { address, embedder }) => {
  const url = httpUrl(value, embedder ?? address);
  return url && [new URL(address).origin, embedder].includes(url.origin) ? url.href : undefined;
};

const code = matching(/^[\w.:-]{1,100}$/);
const language = matching(/^[a-z]{2,3}([-_][a-z0-9]{2,8}){0,3}$/i);

const COMMON: Readonly<Record<string, Check>> = {
  api: fetched,
  lang: language,
  messages: fetched,
  theme: matching(/^(light|dark|auto)$/),
  'heading-level': matching(/^[1-6]$/),
};

const OWN: Readonly<Record<Embeddable, Readonly<Record<string, Check>>>> = {
  'service-search': {
    catalogue: fetched,
    agency: code,
    region: code,
    audience: code,
    'complaint-url': followed,
  },
  'application-tracker': { 'complaint-url': followed },
  'complaint-form': {
    category: code,
    agency: code,
    class: matching(/^(complaint|aspiration|information|pengaduan|aspirasi|permintaan-informasi)$/),
  },
};

const PRESET = /^[a-z][a-z-]{0,40}$/;

/** `RRGGBB`, or `RRGGBB-RRGGBB` for light and dark. */
const COLORS = /^([0-9a-f]{6})(?:-([0-9a-f]{6}))?$/i;

const COLOR_NAMES = new Set(
  ['primary', 'primary-hover', 'primary-subtle', 'on-primary', 'link', 'focus'].map(
    (name) => `color-${name}`,
  ),
);

function colorOf(value: string): string | undefined {
  const [, light, dark] = COLORS.exec(value) ?? [];
  if (!light) return undefined;
  return dark ? `light-dark(#${light}, #${dark})` : `#${light}`;
}

/** The origin of an address, `undefined` where it has none that can be told a message. */
export function originOf(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const { origin, protocol } = new URL(address);
  return /^https?:$/.test(protocol) ? origin : undefined;
}

/**
 * Reads the options of embed.html from its address. Only names that are known are taken, only with values that are
 * allowed; parameters that begin with `gerai-` are the widget's own (deep links), and are left to it. Numbers, secrets and
 * names of people have no place here: what follows `#` is never sent to a server, and is the tracker's.
 */
export function readEmbedOptions(place: EmbedPlace): EmbedOptions {
  const parameters = new URL(place.address).searchParams;
  const name = parameters.get('widget');
  const widget = EMBEDDABLE.find((known) => known === name);
  const checks = { ...COMMON, ...(widget ? OWN[widget] : {}) };
  const attributes: Record<string, string> = {};
  const colors: Record<string, string> = {};
  const refused: string[] = [];
  let origin: string | undefined;
  let preset: string | undefined;
  for (const [key, text] of parameters) {
    const value = text.trim();
    if (key === 'widget' || key.startsWith('gerai-') || value === '') continue;
    if (key === 'origin' && value === originOf(value)) origin = value;
    else if (key === 'preset' && PRESET.test(value)) preset = value;
    else if (COLOR_NAMES.has(key) && colorOf(value))
      colors[`--gerai-${key}`] = colorOf(value) ?? '';
    else {
      const checked = Object.hasOwn(checks, key) ? checks[key]?.(value, place) : undefined;
      if (checked === undefined) refused.push(key);
      else attributes[key] = checked;
    }
  }
  return { widget, attributes, colors, preset, origin, refused };
}
