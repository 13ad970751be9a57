import 'culori/css';
import { wcagContrast } from 'culori/fn';
import { completed, SCHEMES, type Role, type Scheme, type ThemeColors } from './colors.ts';

/** Least contrast ratios, from 1 to 21. */
export interface ContrastLevel {
  readonly text: number;
  /** Outlines of controls, focus rings and other graphics that carry meaning. */
  readonly graphic: number;
}

/** `standard`: WCAG 2.2 AA (1.4.3, 1.4.11). `high`: text as AAA (1.4.6) asks, graphics as AA asks of text. */
export const CONTRAST_LEVELS = {
  standard: { text: 4.5, graphic: 3 },
  high: { text: 7, graphic: 4.5 },
} as const satisfies Record<string, ContrastLevel>;

export type ContrastName = keyof typeof CONTRAST_LEVELS;

const SURFACES: readonly Role[] = ['surface', 'surface-raised', 'surface-sunken'];
const SUBTLE: readonly Role[] = [
  'primary-subtle',
  'danger-subtle',
  'success-subtle',
  'warning-subtle',
];

/** Grounds that text of any kind may stand on: notices hold links and hints too. */
export const GROUNDS: readonly Role[] = [...SURFACES, ...SUBTLE];

type Fronts = readonly (readonly [front: Role, backs: readonly Role[]])[];

const TEXT: Fronts = [
  ['text', [...GROUNDS, 'highlight']],
  ['text-muted', GROUNDS],
  ['link', GROUNDS],
  ['on-primary', ['primary', 'primary-hover']],
  ['on-danger', ['danger']],
  ['danger', [...SURFACES, 'primary-subtle', 'danger-subtle']],
  ['success', [...SURFACES, 'primary-subtle', 'success-subtle']],
  ['warning', [...SURFACES, 'primary-subtle', 'warning-subtle']],
];

const GRAPHICS: Fronts = [
  ['border-control', ['surface', 'surface-raised']],
  ['focus', GROUNDS],
  ['primary', [...SURFACES, 'primary-subtle']],
  ['primary-hover', [...SURFACES, 'primary-subtle']],
];

/** Two colours that a widget puts together. */
export interface ContrastPair {
  readonly front: Role;
  readonly back: Role;
  readonly kind: keyof ContrastLevel;
}

const pairsOf = (fronts: Fronts, kind: keyof ContrastLevel): ContrastPair[] =>
  fronts.flatMap(([front, backs]) => backs.map((back) => ({ front, back, kind })));

/** Every pair of roles that the widgets put together. */
export const CONTRAST_PAIRS: readonly ContrastPair[] = [
  ...pairsOf(TEXT, 'text'),
  ...pairsOf(GRAPHICS, 'graphic'),
];

/** The contrast ratio of two colours, from 1 to 21 (WCAG 2.2). */
export function contrastRatio(one: string, other: string): number {
  return wcagContrast(one, other);
}

export interface ContrastCheck extends ContrastPair {
  readonly scheme: Scheme;
  readonly ratio: number;
  readonly needed: number;
}

/** Measures every pair of a theme in both schemes, what it leaves to the widgets included. */
export function checkContrast(
  theme: ThemeColors,
  level: ContrastLevel = CONTRAST_LEVELS.standard,
): ContrastCheck[] {
  const colors = completed(theme);
  return SCHEMES.flatMap((scheme) =>
    CONTRAST_PAIRS.map((pair) => ({
      ...pair,
      scheme,
      ratio: contrastRatio(colors[pair.front][scheme], colors[pair.back][scheme]),
      needed: level[pair.kind],
    })),
  );
}
