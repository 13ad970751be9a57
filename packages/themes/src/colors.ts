import { DEFAULT_COLORS } from './generated/default-colors.ts';

/** What a colour of a widget is for: the role tier of the tokens, `--gerai-color-…`. */
export type Role = keyof typeof DEFAULT_COLORS;

export type Scheme = 'light' | 'dark';

export const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/** A role's colour on light and on dark pages, `#rrggbb`. */
export type ThemeColor = Readonly<Record<Scheme, string>>;

/** What a theme sets; for other roles the widgets keep their own colours. */
export type ThemeColors = Readonly<Partial<Record<Role, ThemeColor>>>;

export type AllColors = Readonly<Record<Role, ThemeColor>>;

/** A theme together with what it leaves to the widgets. */
export function completed(colors: ThemeColors): AllColors {
  return { ...DEFAULT_COLORS, ...colors };
}
