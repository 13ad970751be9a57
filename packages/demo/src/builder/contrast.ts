/** A colour as `#rrggbb`, as `<input type="color">` gives it. */
export type Hex = `#${string}`;

export type Scheme = 'light' | 'dark';

type Channels = readonly [number, number, number];

/** What the widgets lie on unless the page sets another `--gerai-color-surface`. */
const SURFACES: Readonly<Record<Scheme, Hex>> = { light: '#ffffff', dark: '#11161c' };

const WHITE: Hex = '#ffffff';
const BLACK: Hex = '#11161c';

function channels(color: Hex): Channels {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** `share` of `other` in `color`, from 0 to 1. */
export function mix(color: Hex, other: Hex, share: number): Hex {
  const [from, to] = [channels(color), channels(other)];
  const mixed = from.map((part, index) => Math.round(part + ((to[index] ?? 0) - part) * share));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance, from 0 to 1 (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminance(color: Hex): number {
  const [red, green, blue] = channels(color).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, from 1 to 21 (WCAG 2.2). */
export function contrastRatio(one: Hex, other: Hex): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Custom properties that follow from one colour, without `--gerai-color-`. */
export type ColorName =
  'primary' | 'primary-hover' | 'primary-subtle' | 'on-primary' | 'link' | 'focus';

export type Palette = Readonly<Record<ColorName, Hex>>;

/** Derives what else the widgets need from the agency's colour. */
export function paletteOf(primary: Hex, scheme: Scheme): Palette {
  const surface = SURFACES[scheme];
  const on = contrastRatio(primary, WHITE) >= contrastRatio(primary, BLACK) ? WHITE : BLACK;
  return {
    primary,
    // Away from the text that lies on it, so that hovering never costs contrast.
    'primary-hover': mix(primary, on === WHITE ? '#000000' : WHITE, 0.2),
    'primary-subtle': mix(primary, surface, scheme === 'light' ? 0.9 : 0.82),
    'on-primary': on,
    link: primary,
    focus: primary,
  };
}

/** One pair of colours that is held against WCAG 2.2. */
export interface ContrastCheck {
  readonly pair: 'text-on-button' | 'link' | 'link-on-subtle' | 'outline';
  readonly ratio: number;
  /** 4.5 for text (1.4.3), 3 for what must be seen of a control (1.4.11). */
  readonly needed: number;
}

/** All pairs of a palette, measured. */
export function checkPalette(palette: Palette, scheme: Scheme): ContrastCheck[] {
  const surface = SURFACES[scheme];
  return [
    {
      pair: 'text-on-button',
      ratio: contrastRatio(palette['on-primary'], palette.primary),
      needed: 4.5,
    },
    { pair: 'link', ratio: contrastRatio(palette.link, surface), needed: 4.5 },
    {
      pair: 'link-on-subtle',
      ratio: contrastRatio(palette.link, palette['primary-subtle']),
      needed: 4.5,
    },
    { pair: 'outline', ratio: contrastRatio(palette.focus, surface), needed: 3 },
  ];
}

export function passes(checks: readonly ContrastCheck[]): boolean {
  return checks.every(({ ratio, needed }) => ratio >= needed);
}

/** The colour nearest to this one, darker in light and lighter in dark, whose palette passes; itself where it does. */
export function accessibleColor(primary: Hex, scheme: Scheme): Hex {
  const towards: Hex = scheme === 'light' ? '#000000' : WHITE;
  for (let step = 0; step < 50; step += 1) {
    const color = mix(primary, towards, step / 50);
    if (passes(checkPalette(paletteOf(color, scheme), scheme))) return color;
  }
  return towards;
}
