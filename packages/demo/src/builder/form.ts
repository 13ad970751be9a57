// Reads the choices from the page's form.
import {
  COLORS,
  PLATFORMS,
  WAYS,
  WIDGETS,
  type BuilderOptions,
  type Integrity,
} from './options.ts';

const LANGUAGES = ['', 'id', 'en'] as const;
const THEMES = ['', 'light', 'dark', 'auto'] as const;

function oneOf<Choice extends string>(choices: readonly Choice[], value: string): Choice {
  const [first] = choices;
  const found = choices.find((choice) => choice === value) ?? first;
  if (found === undefined) throw new RangeError('there is nothing to choose from');
  return found;
}

/** An address in full, empty where it is none. */
export function fullAddress(value: string, base: string): string {
  const text = value.trim();
  if (!text || !URL.canParse(text, base)) return '';
  const url = new URL(text, base);
  return /^https?:$/.test(url.protocol) ? url.href : '';
}

/** The choices as options; `page` is the address of the builder's own page. */
export function readOptions(
  data: FormData,
  page: string,
  integrity: Integrity | undefined,
): BuilderOptions {
  const text = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const widget = oneOf(WIDGETS, text('widget'));
  const colors = oneOf(COLORS, text('colors'));
  const catalogue = widget === 'service-search' && text('source') === 'catalogue';
  const base = fullAddress(text('base'), page) || new URL('/gerai/', page).href;
  return {
    widget,
    platform: oneOf(PLATFORMS, text('platform')),
    way: oneOf(WAYS, text('way')),
    base: base.endsWith('/') ? base : `${base}/`,
    api: catalogue ? '' : fullAddress(text('api'), page),
    catalogue: catalogue ? fullAddress(text('catalogue'), page) : '',
    plainForm: data.has('plain-form'),
    language: oneOf(LANGUAGES, text('language')),
    theme: oneOf(THEMES, text('theme')),
    colors: colors === 'own' ? { brand: text('brand') } : { preset: colors },
    integrity: data.has('pin') ? integrity : undefined,
  };
}
