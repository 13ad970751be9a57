import 'culori/css';
import { clampChroma, converter, formatHex, parse, type Oklch } from 'culori/fn';
import { completed, SCHEMES, type Role, type Scheme, type ThemeColors } from './colors.ts';
import { CONTRAST_LEVELS, contrastRatio, GROUNDS, type ContrastName } from './contrast.ts';
import { DEFAULT_COLORS } from './generated/default-colors.ts';
import { HIGH_CONTRAST } from './high-contrast.ts';

export interface ThemeOptions {
  /** `high` also replaces grounds, text and the colours of notices. */
  readonly contrast?: ContrastName;
  /** `grey` takes the blue out of grounds, text and borders. */
  readonly neutrals?: 'gerai' | 'grey';
}

const NEUTRALS: readonly Role[] = [
  'text',
  'text-muted',
  'surface',
  'surface-raised',
  'surface-sunken',
  'border',
  'border-control',
];

/** On top of what WCAG asks, for browsers that reckon with other digits. */
const MARGIN = 0.05;
const STEP = 0.005;
/** How far a colour moves when its button is hovered, in lightness from 0 to 1: away from the text on it, or back. */
const HOVER = { away: 0.07, back: 0.25 };
/** Beyond these nobody sees a difference. */
const LIGHTNESS = { least: 0.15, most: 1 };
const AWAY: Readonly<Record<Scheme, 1 | -1>> = { light: -1, dark: 1 };

const toOklch = converter('oklch');

const hex = (color: Oklch): string => formatHex(clampChroma(color, 'oklch'));

const oklchOf = (color: string): Oklch => {
  const found = toOklch(color);
  if (!found) throw new RangeError(`"${color}" is not a colour.`);
  return found;
};

/**
 * A colour as `#rrggbb`.
 *
 * @param text - Any CSS colour, e.g. `#069550`, `rgb(6 149 80)`, `seagreen`.
 * @throws {RangeError} where it is none, or one that is seen through.
 */
export function parseColor(text: string): string {
  const parsed = parse(text.trim());
  if (!parsed) throw new RangeError(`"${text}" is not a colour.`);
  if ((parsed.alpha ?? 1) < 1) {
    throw new RangeError(`"${text}" is seen through: give a colour without transparency.`);
  }
  return hex(toOklch(parsed));
}

/** Moves a colour's lightness until it is readable on all of some grounds; its hue and, within sRGB, its chroma stay. */
function readableOn(
  color: Oklch,
  grounds: readonly string[],
  needed: number,
  direction: 1 | -1,
): Oklch {
  for (let l = Math.min(color.l, 1); l >= 0 && l <= 1; l += direction * STEP) {
    const found = { ...color, l };
    if (grounds.every((ground) => contrastRatio(hex(found), ground) >= needed + MARGIN)) {
      return found;
    }
  }
  return { ...color, l: direction > 0 ? 1 : 0 };
}

/** Away from the text on the button where there is room, so that hovering costs no contrast. */
function hovered(color: Oklch, scheme: Scheme): Oklch {
  const away = color.l + AWAY[scheme] * HOVER.away;
  const hasRoom = away >= LIGHTNESS.least && away <= LIGHTNESS.most;
  return { ...color, l: hasRoom ? away : color.l - AWAY[scheme] * HOVER.back };
}

function groundsOf({ contrast = 'standard', neutrals = 'gerai' }: ThemeOptions): ThemeColors {
  if (contrast === 'high') return HIGH_CONTRAST;
  if (neutrals === 'gerai') return {};
  const grey = (color: string): string => hex({ ...oklchOf(color), c: 0 });
  return Object.fromEntries(
    NEUTRALS.map((role) => {
      const { light, dark } = DEFAULT_COLORS[role];
      return [role, { light: grey(light), dark: grey(dark) }];
    }),
  );
}

/** The roles that follow from one colour, in one scheme. */
function brandColors(
  color: Oklch,
  grounds: ThemeColors,
  scheme: Scheme,
  needed: number,
): Readonly<Record<BrandRole, string>> {
  const all = completed(grounds);
  const isLight = scheme === 'light';
  const tint = (l: number, chroma: number): Oklch => ({
    ...color,
    l,
    c: Math.min(color.c, chroma),
  });
  const onPrimary = all.surface[scheme];
  const subtle = hex(isLight ? tint(0.965, 0.02) : tint(needed > 4.5 ? 0.2 : 0.26, 0.05));
  const away = AWAY[scheme];
  const behind = GROUNDS.map((role) => (role === 'primary-subtle' ? subtle : all[role][scheme]));
  const start = isLight ? color : tint(Math.max(color.l, 0.74), 0.14);
  const primary = readableOn(start, behind, needed, away);
  const hover = readableOn(hovered(primary, scheme), behind, needed, away);
  // A shade further than buttons on light pages, where links are read among text.
  const link = hex(isLight ? readableOn(hover, behind, needed, away) : primary);
  return {
    primary: hex(primary),
    'primary-hover': hex(hover),
    'on-primary': onPrimary,
    'primary-subtle': subtle,
    link,
    focus: link,
  };
}

const BRAND_ROLES = [
  'primary',
  'primary-hover',
  'on-primary',
  'primary-subtle',
  'link',
  'focus',
] as const satisfies readonly Role[];

/** Roles that follow from an agency's colour. */
export type BrandRole = (typeof BRAND_ROLES)[number];

export type DerivedTheme = ThemeColors & Readonly<Record<BrandRole, Record<Scheme, string>>>;

/**
 * The colours of an agency from its one: on light pages that colour itself, darkened only as far as reading asks for; on dark
 * ones a lighter tint of it. Every pair that the widgets put together can be read, whatever the colour.
 *
 * @param brand - Any CSS colour without transparency, e.g. `#069550`.
 * @throws {RangeError} where it is none.
 */
export function deriveTheme(brand: string, options: ThemeOptions = {}): DerivedTheme {
  const color = oklchOf(parseColor(brand));
  const grounds = groundsOf(options);
  const needed = CONTRAST_LEVELS[options.contrast ?? 'standard'].text;
  const [light, dark] = SCHEMES.map((scheme) => brandColors(color, grounds, scheme, needed)) as [
    Record<BrandRole, string>,
    Record<BrandRole, string>,
  ];
  const derived = Object.fromEntries(
    BRAND_ROLES.map((role) => [role, { light: light[role], dark: dark[role] }]),
  ) as Record<BrandRole, Record<Scheme, string>>;
  return { ...grounds, ...derived };
}
