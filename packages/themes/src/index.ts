export {
  completed,
  SCHEMES,
  type AllColors,
  type Role,
  type Scheme,
  type ThemeColor,
  type ThemeColors,
} from './colors.ts';
export {
  checkContrast,
  CONTRAST_LEVELS,
  CONTRAST_PAIRS,
  contrastRatio,
  type ContrastCheck,
  type ContrastLevel,
  type ContrastName,
  type ContrastPair,
} from './contrast.ts';
export {
  deriveTheme,
  parseColor,
  type BrandRole,
  type DerivedTheme,
  type ThemeOptions,
} from './derive.ts';
export { PRESETS, type Preset, type PresetName } from './presets.ts';
export { themeCss, WIDGETS_SELECTOR } from './theme-css.ts';
