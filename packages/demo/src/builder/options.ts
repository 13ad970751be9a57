import { EMBEDDABLE, type Embeddable } from '@gerai/widgets/frame-markup.js';
import { PRESETS, type PresetName } from '@gerai/themes';

export const WIDGETS = EMBEDDABLE;
export type Widget = Embeddable;

export const PLATFORMS = [
  'html',
  'wordpress',
  'opensid',
  'joomla',
  'laravel',
  'codeigniter',
  'react',
  'vue',
  'angular',
] as const;
export type Platform = (typeof PLATFORMS)[number];

/** How the widget gets onto the page: a tag of its own, a frame that a script puts there, or a frame alone. */
export const WAYS = ['tag', 'script', 'frame'] as const;
export type Way = (typeof WAYS)[number];

/** Whose colours: a preset's, or what is derived from the agency's one. */
export type Colors = { readonly preset: PresetName } | { readonly brand: string };

export const COLORS = [...PRESETS.map(({ name }) => name), 'own'] as const;

/** Hashes of the files that a snippet loads, as `integrity.json` lists them: file → `sha384-…`. */
export type Integrity = Readonly<Record<string, string>>;

/** What is chosen on the page of the builder. */
export interface BuilderOptions {
  readonly widget: Widget;
  readonly platform: Platform;
  readonly way: Way;
  /** Where the files of the widgets lie; ends in a slash. */
  readonly base: string;
  /** Base URL of the common API; empty where there is a catalogue instead. */
  readonly api: string;
  /** URL of a static catalogue, for the search alone; empty where there is none. */
  readonly catalogue: string;
  /** Whether the API answers plain forms with pages (`features.servicePages`). */
  readonly plainForm: boolean;
  /** Empty: that of the page. */
  readonly language: '' | 'id' | 'en';
  /** Empty: that of the page. */
  readonly theme: '' | 'light' | 'dark' | 'auto';
  readonly colors: Colors;
  /** Pins the files; absent: they may change under the same address. */
  readonly integrity: Integrity | undefined;
}

/** The way that a platform leaves open: OpenSID's widgets keep no scripts. */
export function wayOf({ platform, way }: Pick<BuilderOptions, 'platform' | 'way'>): Way {
  return platform === 'opensid' ? 'frame' : way;
}
