import type { ThemeColors } from './colors.ts';

/** Grounds, text and notices whose contrast is higher than WCAG's AAA asks; borders can be seen as well as text. */
export const HIGH_CONTRAST = {
  text: { light: '#000000', dark: '#ffffff' },
  'text-muted': { light: '#2e2e2e', dark: '#e4e4e4' },
  surface: { light: '#ffffff', dark: '#000000' },
  'surface-raised': { light: '#ffffff', dark: '#000000' },
  'surface-sunken': { light: '#f2f2f2', dark: '#1c1c1c' },
  border: { light: '#595959', dark: '#a8a8a8' },
  'border-control': { light: '#000000', dark: '#ffffff' },
  danger: { light: '#8c0d06', dark: '#ffb9b3' },
  'danger-subtle': { light: '#fff0ef', dark: '#330a08' },
  'on-danger': { light: '#ffffff', dark: '#000000' },
  success: { light: '#0a4a20', dark: '#9be8ac' },
  'success-subtle': { light: '#eafaee', dark: '#04220e' },
  warning: { light: '#5c3900', dark: '#ffd877' },
  'warning-subtle': { light: '#fff6dd', dark: '#2a1c00' },
  highlight: { light: '#ffe89a', dark: '#594300' },
} as const satisfies ThemeColors;
