import type { ThemeColors } from './colors.ts';
import { CONTRAST_LEVELS, type ContrastLevel } from './contrast.ts';
import { deriveTheme, type ThemeOptions } from './derive.ts';
import { DEFAULT_COLORS } from './generated/default-colors.ts';

interface Derivation extends ThemeOptions {
  readonly brand: string;
}

/** Themes that agencies may take as they are. None of them is anybody's official style. */
const DERIVED = {
  /** Red, white and greys without a hue, as sites of the central government have them. */
  ina: { brand: '#ce1126', neutrals: 'grey' },
  /** The green of West Java's digital services. */
  jabar: { brand: '#069550' },
  'high-contrast': { brand: '#0b3d91', contrast: 'high' },
} as const satisfies Record<string, Derivation>;

export type PresetName = 'gerai' | keyof typeof DERIVED;

export interface Preset {
  readonly name: PresetName;
  readonly colors: ThemeColors;
  /** What each of its pairs reaches. */
  readonly level: ContrastLevel;
}

const derived = Object.entries(DERIVED).map(
  ([name, { brand, ...options }]: [string, Derivation]): Preset => ({
    name: name as PresetName,
    colors: deriveTheme(brand, options),
    level: CONTRAST_LEVELS[options.contrast ?? 'standard'],
  }),
);

/** The widgets' own colours first: a part of a page takes them back with it. */
export const PRESETS: readonly Preset[] = [
  { name: 'gerai', colors: DEFAULT_COLORS, level: CONTRAST_LEVELS.standard },
  ...derived,
];
