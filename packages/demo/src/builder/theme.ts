import {
  checkContrast,
  CONTRAST_LEVELS,
  contrastRatio,
  deriveTheme,
  PRESETS,
  type ContrastCheck,
  type Preset,
  type PresetName,
  type Role,
} from '@gerai/themes';
import type { Colors } from './options.ts';

/** Pairs that are shown one by one; all others are measured as well. */
export const SHOWN_PAIRS = {
  'text-on-button': ['on-primary', 'primary'],
  link: ['link', 'surface'],
  'link-on-subtle': ['link', 'primary-subtle'],
  outline: ['focus', 'surface'],
} as const satisfies Record<string, readonly [Role, Role]>;

export type ShownPair = keyof typeof SHOWN_PAIRS;

/** @throws {RangeError} where there is none of this name. */
export function presetOf(name: PresetName): Preset {
  const preset = PRESETS.find((one) => one.name === name);
  if (!preset) throw new RangeError(`There is no preset "${name}".`);
  return preset;
}

export interface Judgement {
  readonly checks: readonly ContrastCheck[];
  readonly passes: boolean;
  /** Set where the agency's colour can't be used as it is: its contrast to white, and what is used in its place. */
  readonly replaced: { readonly ratio: number; readonly by: string } | undefined;
}

/** Measures every pair of the chosen colours. */
export function judgeColors(colors: Colors): Judgement {
  const { colors: theme, level } =
    'brand' in colors
      ? { colors: deriveTheme(colors.brand), level: CONTRAST_LEVELS.standard }
      : presetOf(colors.preset);
  const checks = checkContrast(theme, level);
  const used = theme.primary?.light;
  return {
    checks,
    passes: checks.every(({ ratio, needed }) => ratio >= needed),
    replaced:
      'brand' in colors && used && used !== colors.brand
        ? { ratio: contrastRatio(colors.brand, '#ffffff'), by: used }
        : undefined,
  };
}
